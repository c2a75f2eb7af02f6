import { describe, expect, it } from 'vitest';
import { sip } from '../workspace/workspaceOf.ts';
import { CONFIG, packet, PLAN, STRATEGIES } from './dune.ts';
import { said } from './said.ts';

describe('the rating of the plan in its winter packet', () => {
  const { rating } = packet();

  it('is the one that was stated, with name, day and reason', () => {
    expect(said(rating.stated)).toBe('◐ Lagging');
    expect(rating).toMatchObject({
      isRated: true,
      label: 'Is lagging in progress',
      by: 'Principal',
      on: { iso: '2027-01-20', long: 'January 20, 2027' },
      note: 'Attendance began late.',
      rationale: 'One strategy is at the lowest point.',
      question: 'the work to date',
    });
  });

  it('stands beside the suggested one and how that came about', () => {
    // Groups 3, coaching 2, team 1; mentors not rated; library on hold. In order 1 2 3.
    expect(said(rating.suggested)).toBe('◐ Lagging');
    expect(rating.explanation).toBe(
      'median of 3 rated of 4, one at 1; one on hold or not begun, left out',
    );
  });

  it('stands beside the one of the cycle before', () => {
    expect(rating.before?.cycle).toBe('Fall SAM');
    expect(said(rating.before?.mark)).toBe('○ Gaps');
  });

  it('is no rating, and never a bad one, where nobody judged', () => {
    const none = packet(PLAN, { cycle: 'spring' }).rating;
    expect(said(none.stated)).toBe('◌ Not rated');
    expect(none).toMatchObject({ isRated: false, by: null, on: null, note: null, suggested: null });
    expect(none.label).toBe('Nobody has rated the plan in this cycle yet');
    expect(none.explanation).toBe(
      '0 of 4 rated, too few to suggest a rating; one on hold or not begun, left out',
    );
  });

  it('asks for completion at the end of the year', () => {
    expect(packet(PLAN, { cycle: 'spring' }).rating.question).toBe(
      'how far the plan was completed',
    );
    expect(packet(PLAN, { cycle: 'fall' }).rating.question).toBe('the work to date');
  });

  it('has nothing before it in the first cycle', () => {
    expect(packet(PLAN, { cycle: 'fall' }).rating.before).toBeNull();
  });
});

describe('strategies by rating', () => {
  it('are counted in words and as a picture, not rated and on hold apart', () => {
    const { sentences, distribution } = packet();
    expect(sentences[0]).toBe(
      '3 of 5 strategies are rated: 1 Meets, 1 Lagging and 1 Gaps. 1 is on hold, discontinued or not begun.',
    );
    if (distribution.kind !== 'rating') throw new Error('It is a picture of ratings');
    expect(distribution.parts.map(({ label, count, fill }) => [label, count, fill])).toEqual([
      ['Gaps', 1, 0],
      ['Lagging', 1, 0.5],
      ['Meets', 1, 1],
      ['Not rated', 1, null],
      ['Paused or later', 1, null],
    ]);
    for (const { label, count } of distribution.parts) {
      expect(distribution.alt).toContain(`${count} ${label}`);
    }
  });

  it.each<[string, string]>([
    ['{id: a, title: A, progress: {winter: {rating: 3}}}', '1 of 1 strategy is rated: 1 Meets.'],
    ['{id: a, title: A}', '0 of 1 strategy are rated.'],
    [
      '{id: a, title: A, status: on_hold}, {id: b, title: B, status: discontinued}',
      '0 of 2 strategies are rated. 2 are on hold, discontinued or not begun.',
    ],
  ])('%s', (strategies, sentence) => {
    expect(packet(sip(`strategies: [${strategies}]\n`)).sentences[0]).toBe(sentence);
  });

  it('are none in a plan without any', () => {
    const { sentences, matrix, distribution } = packet(sip(''));
    expect(sentences[0]).toBe('The plan has no strategies yet.');
    expect(matrix).toMatchObject({ groups: [], foot: [] });
    expect(distribution.alt).toBe('Strategies by rating: 0 Gaps, 0 Lagging, 0 Meets.');
  });
});

describe('the table of ratings', () => {
  const { matrix, legend } = packet();

  it('has a row for each strategy under its goal, and a column for each cycle', () => {
    expect(matrix.cycles).toEqual(['Fall', 'Winter', 'Spring']);
    const rows = matrix.groups.map(({ title, rows: list }) => [
      title,
      ...list.map((row) => [row.code, row.title, row.marks.map(said).join(', ')].join(' | ')),
    ]);
    expect(rows).toEqual([
      [
        'A Reading',
        'A1 | Small groups every day | ◐ Lagging, ● Meets, -',
        'A2 | Coaching in pairs | ● Meets, ◐ Lagging, -',
        ' | Library corners | -, -, -',
      ],
      [
        'Every child is here.',
        ' | Attendance team | ◌ Not rated, ○ Gaps, -',
        ' | A mentor for each child | ◌ Not rated, ◌ Not rated, -',
      ],
    ]);
  });

  it('says which district strategies a row serves, by their printed numbers', () => {
    const serves = matrix.groups.flatMap(({ rows }) => rows.map((row) => row.serves));
    expect(serves).toEqual(['1.1', '1.2.a, 1.1', '', '1.1', '']);
  });

  it('says what is on hold instead of rating it', () => {
    const paused = matrix.groups.flatMap(({ rows }) => rows.map((row) => row.paused));
    expect(paused).toEqual([null, null, 'on hold', null, null]);
  });

  it('counts its columns, and leaves those ahead empty', () => {
    expect(matrix.foot.map(({ mark, counts }) => [said(mark), ...counts])).toEqual([
      ['● Meets', '1', '1', ''],
      ['◐ Lagging', '1', '1', ''],
      ['○ Gaps', '0', '1', ''],
      ['◌ Not rated', '2', '1', ''],
    ]);
  });

  it('explains its signs from the best to the worst', () => {
    expect(legend.map(({ mark, label }) => `${said(mark)}: ${label}`)).toEqual([
      '● Meets: Meets or exceeds progress',
      '◐ Lagging: Is lagging in progress',
      '○ Gaps: Has not begun or has significant gaps',
      '◌ Not rated: Nobody has judged it in this cycle',
    ]);
  });

  it('says when a rating is which, where the district wrote it down', () => {
    const scale = `rating_scale:
  - {value: 1, label: Gaps, short: Gaps, definition: Fewer than half of the steps are done.}
  - {value: 2, label: Done, short: Done}
`;
    const { legend: own } = packet(sip(''), { config: `${CONFIG}${scale}` });
    expect(own.map(({ label, definition }) => [label, definition])).toEqual([
      ['Done', null],
      ['Gaps', 'Fewer than half of the steps are done'],
      ['Nobody has judged it in this cycle', null],
    ]);
  });

  it('has the words, signs and number of points of the district', () => {
    const scale = `rating_scale:
  - {value: 0, label: Nothing seen, short: None, symbol: "0"}
  - {value: 1, label: Something seen, short: Some}
  - {value: 2, label: Much seen, short: Much}
  - {value: 3, label: All seen, short: All}
`;
    const own = packet(sip(STRATEGIES), { config: `${CONFIG}${scale}` });
    expect(own.matrix.groups[0]?.rows[0]?.marks.map(said)).toEqual(['◕ Much', '● All', '-']);
    expect(own.legend.map(({ mark }) => said(mark))).toEqual([
      '● All',
      '◕ Much',
      '◔ Some',
      '0 None',
      '◌ Not rated',
    ]);
  });
});
