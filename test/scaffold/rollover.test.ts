import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inNextYear, yearsMoved } from '../../src/scaffold/rollover/inNextYear.ts';
import type { Decision } from '../../src/model/rollover.ts';
import { dip, PLAN, sip } from '../workspace/workspaceOf.ts';
import { rolled } from './rolled.ts';

/** The next edition of a school plan with these fields, and what is said of it. */
function next(fields: string, typed: Partial<Record<Decision, readonly string[]>> = {}) {
  const edition = rolled({ [PLAN]: sip(fields) }, typed).get(PLAN);
  if (!edition) throw new Error('nothing was rolled over');
  const data = parse(edition.text) as Record<string, unknown>;
  const said = (matter: string): (string | undefined)[] =>
    edition.steps.filter((step) => step.matter === matter).map(({ detail }) => detail);
  return { ...edition, data, said };
}

/** The next edition of the only measure of a plan. */
function measure(fields: string, head = '') {
  const { data, said } = next(`${head}measures:
  - id: reading
    name: Readers
    unit: percent
    direction: increase
${fields}`);
  const [only] = data['measures'] as Record<string, unknown>[];
  return { only: only ?? {}, said };
}

describe('the name of the next edition', () => {
  it.each([
    ['sip-dune-2026', 'sip-dune-2027'],
    ['sip-dune', 'sip-dune-2027'],
    ['sip-2026-27-dune', 'sip-2027-28-dune'],
    ['sip-dune-26-27', 'sip-dune-27-28'],
    ['eh2020', 'eh2020-2027'],
    ['s20261', 's20261-2027'],
    ['plans/2026-27/dune.yaml', 'plans/2027-28/dune.yaml'],
    ['plans/dune.yml', 'plans/dune-2027.yml'],
  ])('%s: %s', (before, after) => {
    expect(inNextYear(before, '2026-27')).toBe(after);
  });

  it('crosses a century', () => {
    expect(inNextYear('sip-2099-00', '2099-00')).toBe('sip-2100-01');
  });

  it('has the years of a title moved, and no other number', () => {
    expect(yearsMoved('Plan 2026–2027 for 2026 readers', '2026-27')).toBe(
      'Plan 2027–2028 for 2026 readers',
    );
    expect(yearsMoved('Plan for 2025-26', '2026-27')).toBeNull();
  });
});

describe('the last result of a measure', () => {
  const values = `    baseline: # where we began
      value: 51
      period: spring 2026 # the screening
      n: 74
      source: Screening
    results: {fall: {value: 52.5, n: 73}, winter: {value: 57, n: 70, on: 2027-01-13, note: Snow.}}
`;

  it('is its baseline, with what is known of it, and the old baseline is history', () => {
    const { only } = measure(values);
    expect(only).toMatchObject({
      baseline: { value: 57, period: 'Winter SAM 2026-27', n: 70, on: '2027-01-13', note: 'Snow.' },
      history: [{ period: 'spring 2026', value: 51, n: 74 }],
    });
    expect(only).not.toHaveProperty('results');
    expect(only).not.toHaveProperty('baseline.source');
  });

  it('leaves the comments of the baseline where they were', () => {
    const text = next(`measures:\n  - id: reading\n    name: Readers\n${values}`).text;
    expect(text).toContain('baseline: # where we began\n      value: 57\n');
    expect(text).toContain('# the screening');
  });

  it('is said not to be that of the last cycle', () => {
    expect(measure(values).said('not_of_last_cycle')).toEqual([
      'reading: Winter SAM, not Spring SAM',
    ]);
  });

  it('is no baseline where it has no value: the one before it counts, and it is said', () => {
    const { only, said } = measure(
      '    baseline: new\n    results: {fall: {value: 0}, winter: suppressed, spring: {value: pending}}\n',
    );
    expect(only['baseline']).toEqual({ value: 0, period: 'Fall SAM 2026-27' });
    expect(said('without_value')).toEqual([
      'reading: Winter SAM is suppressed, that of Fall SAM is taken',
      'reading: Spring SAM is pending, that of Fall SAM is taken',
    ]);
    expect(said('old_baseline')).toHaveLength(1);
  });

  it('is missing: the baseline stays', () => {
    const kept = { value: 51, period: 'spring 2026' };
    const none = measure('    baseline: {value: 51, period: spring 2026}\n');
    expect(none.only['baseline']).toEqual(kept);
    expect(none.said('without_result')).toEqual(['reading']);
    const without = measure(
      '    baseline: {value: 51, period: spring 2026}\n    results: {spring: not_applicable}\n',
    );
    expect(without.only).toEqual({ ...none.only });
    expect(without.said('without_value')).toEqual([
      'reading: Spring SAM is not applicable, the old baseline stays',
    ]);
  });

  it('is that of each group', () => {
    const { only } = measure(`    groups:
      - {group: English learners, baseline: {value: 33, on: 2026-05-20}, results: {spring: {value: 40, n: 21}}}
      - {group: All others, results: {spring: suppressed}}
`);
    expect(only['groups']).toEqual([
      {
        group: 'English learners',
        baseline: { value: 40, period: 'Spring SAM 2026-27', n: 21 },
        history: [{ period: '2026-05-20', value: 33 }],
      },
      { group: 'All others' },
    ]);
  });

  it('does not enter the history twice', () => {
    const { only } = measure(`    baseline: {value: 51, period: spring 2026}
    history: [{period: spring 2026, value: 51}]
    results: {spring: {value: 60}}
`);
    expect(only['history']).toEqual([{ period: 'spring 2026', value: 51 }]);
  });
});

describe('a target', () => {
  const target = (text: string, head = ''): unknown =>
    measure(`    ${text}\n`, head).only['target'];

  it('of the year is to be filled in, a year later', () => {
    expect(target('target: {value: 62, type: at_least, by: 2027-06-15}')).toEqual({
      value: 'To be filled in',
      type: 'at_least',
      by: '2028-06-15',
    });
    expect(target('target: {type: qualitative, text: Every family is heard.}')).toEqual({
      type: 'qualitative',
      text: 'To be filled in',
    });
  });

  it('beyond the year stays', () => {
    const long = { value: 70, by: '2030-06-15' };
    const span = 'span: {from: 2026-27, to: 2030-31}\n';
    expect(target('target: {value: 70, by: 2030-06-15}', span)).toEqual(long);
  });

  it('that is promised anew every year stays', () => {
    expect(target('target: {value: 2, type: change_points, per: year, by: 2027-06-15}')).toEqual({
      value: 2,
      type: 'change_points',
      per: 'year',
      by: '2028-06-15',
    });
  });

  it('is that of the yearly targets, which all stay', () => {
    const { only, said } = measure(`    target: {value: 55, by: 2027-06-15}
    yearly_targets: {2026-27: 55, 2027-28: 59}
`);
    expect(only['target']).toEqual({ value: 59, by: '2028-06-15' });
    expect(only['yearly_targets']).toEqual({ '2026-27': 55, '2027-28': 59 });
    expect(said('yearly_target')).toEqual(['reading: 59']);
  });

  it('has benchmarks on the way that are to be filled in', () => {
    const { only } = measure('    benchmarks: {fall: 53, winter: 57}\n');
    expect(only['benchmarks']).toEqual({ fall: 'To be filled in', winter: 'To be filled in' });
  });
});

describe('days of work', () => {
  const days = (text: string): unknown =>
    (
      next(`span: {from: 2025-26, to: 2029-30}\nstrategies: [{id: a, title: A, ${text}}]\n`).data[
        'strategies'
      ] as unknown[]
    )[0];

  it('of the year are a year later', () => {
    expect(days('start: 2026-09-01, due: 2027-06-15')).toMatchObject({
      start: '2027-09-01',
      due: '2028-06-15',
    });
  });

  it('of work that goes on beyond the year stay', () => {
    const long = { start: '2026-09-01', due: '2029-06-15' };
    expect(days('start: 2026-09-01, due: 2029-06-15')).toMatchObject(long);
  });

  it('before the year stay', () => {
    expect(days('start: 2025-09-01, due: 2027-02-28')).toMatchObject({
      start: '2025-09-01',
      due: '2028-02-28',
    });
  });
});

describe('what was judged and decided in the year', () => {
  it('stays in the old plan, and every kind of it is counted', () => {
    const { data, steps } = next(`version: "1.1"
summary: From 51 to 62.
approvals: [{body: Board, on: 2026-06-29, decision: approved}]
signatures: [{role: Principal, on: 2026-06-29}]
revisions: [{version: "1.1", on: 2026-12-01, what: Later., reason: Snow., components: [a]}]
engagement: [{who: Families, on: 2026-05-20}]
previous_review: We kept the groups.
previous_goals: [{statement: 55%, outcome: met}]
conclusion: {value: Achieved}
progress: {fall: {rating: 2}, winter: {rating: 3}}
calendar: [{name: Data team, cadence: every Monday, on: 2026-10-05, note: Held.}, {name: Board, on: 2027-02-22}]
checklists: [{title: Assurances, options: [{text: Shared, checked: true, note: In October}, {text: Translated}]}]
strategies:
  - id: a
    title: A
    status: in_progress
    progress: {winter: {rating: 2}}
    conclusion: {value: Done}
    budget: [{source: Title I-A, planned: 100, actual: 90, estimated: 95}]
    actions: [{id: b, title: B, status: completed, timeline: weekly}]
`);
    expect(data).toEqual({
      kind: 'sip',
      format: 1,
      id: 'sip-dune-2027',
      title: 'Dune Street improvement plan',
      school: 'dune',
      term: '2027-28',
      status: 'draft',
      summary: 'To be filled in: the plan in plain sentences',
      previous_review: "To be filled in: what became of last year's plan",
      calendar: [
        { name: 'Data team', cadence: 'every Monday' },
        { name: 'Board', cadence: 'To be filled in: the day' },
      ],
      checklists: [{ title: 'Assurances', options: [{ text: 'Shared' }, { text: 'Translated' }] }],
      strategies: [
        {
          id: 'a',
          title: 'A',
          budget: [{ source: 'Title I-A', planned: 100 }],
          actions: [{ id: 'b', title: 'B', timeline: 'weekly' }],
        },
      ],
    });
    const counts = new Map<string, number>();
    for (const { matter } of steps) counts.set(matter, (counts.get(matter) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toMatchObject({
      approval: 1,
      signature: 1,
      amendment: 1,
      engagement: 1,
      review: 1,
      conclusion: 2,
      rating: 3,
      status: 2,
      completed: 1,
      spending: 2,
      same_amount: 1,
      note: 2,
      tick: 1,
      open_meeting: 2,
    });
  });

  it('is not asked of somebody who has left', () => {
    const { data, said } = next(
      'strategies: [{id: a, title: A, owner: {name: Jo Park, title: Coach, until: 2027-06-30}}]\n',
    );
    expect(data['strategies']).toEqual([
      { id: 'a', title: 'A', owner: { name: 'To be filled in', title: 'Coach' } },
    ]);
    expect(said('open_owner')).toEqual(['a: Jo Park']);
  });
});

const THREE = `goals:
  - id: g
    title: Reading
    strategies:
      # The first.
      - id: a
        title: A
        rationale: It works.
        progress: {fall: {disposition: discontinue}, winter: {disposition: modify}}

      # The second,
      # of many words.
      - id: b
        title: B
        measures: [{id: b-days, name: Days, unit: count, direction: increase}]
        actions: [{id: b-1, title: B 1, timeline: weekly}]
        progress: {winter: {disposition: discontinue}}

      # The third.
      - id: c
        title: C
        addresses: [g]
        measures: [{id: c-sum, name: Sum, unit: count, direction: increase, computed_from: {of: [b-days], method: sum}}]
`;

describe('a strategy', () => {
  it('goes on, changes or stops as it was decided last', () => {
    const { text, decided, said } = next(THREE);
    expect(decided.map(({ decision }) => decision)).toEqual(['modify', 'stop', 'keep']);
    expect(text).toContain(
      'rationale: "To be filled in: what changes this year, and why. Until now: It works."',
    );
    expect(text).not.toContain('The second');
    expect(text).toContain('\n\n      # The third.\n      - id: c\n');
    expect(text).not.toContain('\n\n\n');
    expect(said('stopped')).toEqual(['b']);
  });

  it('that stops takes with it what leads to its parts', () => {
    const { data, said } = next(THREE, { stop: ['b'] });
    expect(JSON.stringify(data)).not.toContain('computed_from');
    expect(said('lost_reference')).toEqual(['b-days is left out']);
  });

  it('may be decided about otherwise, one or all', () => {
    const { decided } = next(THREE, { stop: ['all'], keep: ['sip-dune-2026#a'] });
    expect(decided.map(({ decision }) => decision)).toEqual(['keep', 'stop', 'stop']);
  });

  it('that is the last to stop takes the list with it', () => {
    const { data } = next(THREE, { stop: ['all'] });
    expect(data['goals']).toEqual([{ id: 'g', title: 'Reading' }]);
  });

  it('was given up: it stops without being judged', () => {
    const { decided } = next('strategies: [{id: a, title: A, status: discontinued}]\n');
    expect(decided[0]?.decision).toBe('stop');
  });

  it.each([
    [{ keep: ['all'], stop: ['all'] }, 'Only one of --keep, --modify and --stop can be for all.'],
    [{ keep: ['a'], stop: ['a'] }, 'a cannot both keep and stop.'],
    [{ stop: ['d'] }, 'None of these plans has a strategy d.'],
    [{ stop: ['b-1'] }, 'None of these plans has a strategy b-1.'],
  ])('%j is refused', (typed, message) => {
    expect(() => next(THREE, typed)).toThrow(message);
  });
});

describe('a reference to another plan', () => {
  const DISTRICT = 'plans/dip.yaml';
  const district = dip(`theories_of_action:
  - id: t
    title: T
    if: we
    then: they
    strategies: [{id: h-1, title: H 1}, {id: h-2, title: H 2}]
`);
  const school = sip(
    'aligns_to: dip-2026\nstrategies: [{id: a, title: A, aligns_to: [dip-2026#h-1, dip-2026#h-2]}]\n',
  );

  it('leads to the next edition, where that has the part', () => {
    const all = rolled({ [DISTRICT]: district, [PLAN]: school }, { stop: ['h-2'] });
    const edition = all.get(PLAN);
    expect(parse(edition?.text ?? '')).toMatchObject({
      aligns_to: 'dip-2027',
      strategies: [{ aligns_to: ['dip-2027#h-1'] }],
    });
    const lost = edition?.steps.filter(({ matter }) => matter === 'lost_reference');
    expect(lost?.map(({ detail }) => detail)).toEqual(['dip-2026#h-2 has no place in 2027-28']);
  });

  it('goes where nothing is left of it', () => {
    const all = rolled({ [DISTRICT]: district, [PLAN]: school }, { stop: ['h-1', 'h-2'] });
    expect(parse(all.get(PLAN)?.text ?? '')).toMatchObject({
      strategies: [{ id: 'a', title: 'A' }],
    });
    expect(all.get(PLAN)?.text).not.toContain('dip-2026#');
  });
});
