import { describe, expect, it } from 'vitest';
import { sip } from '../workspace/workspaceOf.ts';
import { packet, PLAN } from './dune.ts';
import { said } from './said.ts';

describe('actions that need somebody', () => {
  const { actions, sentences } = packet();
  const lines = (rows: typeof actions.overdue) =>
    rows.map(({ title, owner, due, when }) => [title, owner, due, when].join(' | '));

  it('are overdue with owner and days late', () => {
    // 2027-01-20 to 2027-02-02: 11 days to the end of January and 2 more.
    expect(lines(actions.overdue)).toEqual([
      'Train the tutors | Jo Park, Assistant principal | 2027-01-20 | 13 days late',
      'Write to families | no owner | 2027-02-01 | 1 day late',
    ]);
  });

  it('are due in the next thirty days', () => {
    // 2027-02-02 to 2027-03-04: 26 days to the end of February and 4 more.
    expect(lines(actions.dueSoon)).toEqual([
      'Walk through all rooms | Jo Park; Coach | 2027-02-02 | today',
      'Collect the data | Coach | 2027-03-04 | in 30 days',
    ]);
    expect(actions.horizon).toEqual({ iso: '2027-03-04', long: 'March 4, 2027' });
  });

  it('are counted in one sentence, which ends the summary', () => {
    expect(actions.sentence).toBe(
      '1 of 6 actions is completed; 2 are overdue and 2 due by March 4, 2027.',
    );
    expect(sentences.at(-1)).toBe(actions.sentence);
  });

  it('know the strategy that they belong to', () => {
    expect(actions.overdue[0]?.strategy).toBe('Small groups every day');
  });

  it('move with the day of the report', () => {
    const tomorrow = packet(PLAN, { asOf: '2027-02-03' }).actions;
    expect(lines(tomorrow.overdue).at(-1)).toBe(
      'Walk through all rooms | Jo Park; Coach | 2027-02-02 | 1 day late',
    );
    expect(lines(tomorrow.dueSoon)).toEqual([
      'Collect the data | Coach | 2027-03-04 | in 29 days',
      'Plan the summer | no owner | 2027-03-05 | in 30 days',
    ]);
  });

  it('are none in a plan without actions', () => {
    expect(packet(sip('')).actions).toMatchObject({
      overdue: [],
      dueSoon: [],
      sentence: 'The plan lists no actions.',
    });
  });
});

describe('what was written about each strategy', () => {
  const { narratives } = packet();

  it('is told with its sign, in a fixed order', () => {
    const [groups] = narratives;
    expect(groups && said(groups.mark)).toBe('● Meets');
    expect(groups).toMatchObject({
      title: 'Small groups every day',
      code: 'A1',
      note: 'In seven of eight classrooms.',
      parts: [
        { label: 'Worked', text: 'The schedule holds.' },
        { label: 'Did not', text: 'Substitutes.' },
        { label: 'Changes', text: 'Two more groups.' },
        { label: 'Next', text: 'Continue as planned. Grade 4 in March.' },
      ],
      evidence: ['Walkthrough notes', 'Schedule: Grades K-3'],
    });
  });

  it('is left out where there is only a rating, or only a request', () => {
    // Coaching has a rating, a request and a decision; mentors and library have nothing.
    expect(narratives.map(({ title }) => title)).toEqual([
      'Small groups every day',
      'Attendance team',
    ]);
  });

  it('is left out of other cycles', () => {
    expect(packet(PLAN, { cycle: 'fall' }).narratives).toEqual([]);
  });

  it('may be told without a rating, and then is not rated', () => {
    const plan = sip('strategies: [{id: a, title: A, progress: {winter: {note: Begun.}}}]\n');
    const [only] = packet(plan).narratives;
    expect(only && said(only.mark)).toBe('◌ Not rated');
    expect(only?.note).toBe('Begun.');
  });

  it.each([
    ['continue', 'Continue as planned.'],
    ['modify', 'Modify.'],
    ['discontinue', 'Discontinue.'],
  ])('says what happens next: %s', (disposition, text) => {
    const plan = sip(
      `strategies: [{id: a, title: A, progress: {winter: {disposition: ${disposition}, deviation: Late., rationale: Honest.}}}]\n`,
    );
    expect(packet(plan).narratives[0]?.parts).toEqual([
      { label: 'Differs from the plan', text: 'Late.' },
      { label: 'Next', text },
      { label: 'Reason for the rating', text: 'Honest.' },
    ]);
  });
});

describe('the district plan in the packet of a school', () => {
  const [district, ...others] = packet().districtPlans;

  it('is the one that the school’s plan refers to, once', () => {
    expect(district?.title).toBe('Dune district plan');
    expect(others).toEqual([]);
  });

  it('tells its theories, those that the school does not work on left out', () => {
    expect(
      district?.theories.map(({ code, title, statement }) => [code, title, statement]),
    ).toEqual([
      [
        '1',
        'Student learning',
        'If every school teaches reading in small groups, then more students will read at benchmark.',
      ],
    ]);
  });

  it('lists the strategies and sub-items that the school took up, and the others in brief', () => {
    const items = district?.theories.flatMap(({ strategies }) =>
      strategies.flatMap((item) => [item, ...item.subItems]),
    );
    expect(district?.others.map(({ code }) => code)).toEqual(['1.3']);
    expect(items?.map(({ code, adopted }) => `${code} ${said(adopted)}`)).toEqual([
      '1.1 ○ Gaps',
      '1.2 -',
      '1.2.a ◐ Lagging',
    ]);
  });

  it('prints a heading once, where its group begins', () => {
    const headings = district?.theories[0]?.strategies.map(({ heading }) => heading);
    expect(headings).toEqual(['Teaching', null]);
  });

  it('marks what was taken up and not rated as not rated', () => {
    const plan = sip('strategies: [{id: a, title: A, aligns_to: dip-2026#hls-1-3}]\n');
    const strategies = packet(plan).districtPlans[0]?.theories[0]?.strategies;
    expect(strategies?.map(({ adopted }) => said(adopted))).toEqual(['◌ Not rated']);
  });

  it('is missing where the school works on none of it, or refers to one that is not there', () => {
    expect(packet(sip('')).districtPlans).toEqual([]);
    expect(packet(sip('aligns_to: dip-2030\n')).districtPlans).toEqual([]);
    expect(packet(sip('aligns_to: dip-2026\n')).districtPlans).toEqual([]);
  });
});
