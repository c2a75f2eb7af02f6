import { describe, expect, it } from 'vitest';
import { boardReport } from '../../src/reports/board/boardReport.ts';
import { dip, sip, workspaceOf } from '../workspace/workspaceOf.ts';
import { board, built, DISTRICT } from './boardOf.ts';
import { said } from './said.ts';

const BOARD = `reporting:
  board:
    - {cycle: fall, meeting: 2026-12-14}
    - cycle: winter
      meeting: 2027-02-22
      agenda_item: 7.2 Improvement plan
      action_requested: Approve
      fiscal_impact: $38,000
      prepared_by: Data lead
      approved_by: Superintendent
    - {cycle: spring}
`;

/** The same without anybody who serves the district's plan: references must not dangle. */
const only = (files: Readonly<Record<string, string>>) => ({
  ...files,
  'plans/dune.yaml': sip(''),
  'plans/reef.yaml': sip('')
    .replace('sip-dune-2026', 'sip-reef-2026')
    .replace('school: dune', 'school: reef'),
});

describe('the cycle that a report to the board speaks for', () => {
  const { settings } = workspaceOf({
    'pip.config.yaml': `format: 1
organization: dune-district
school_year: 2026-27
${BOARD}`,
  }).workspace;

  it.each([
    ['2026-09-01', 'fall'],
    ['2026-12-14', 'fall'],
    ['2026-12-15', 'winter'],
    ['2027-02-23', 'spring'],
    // The spring cycle ends on June 15; no meeting is named for it. After it, the last one stays.
    ['2027-06-15', 'spring'],
    ['2027-07-01', 'spring'],
  ])('is on %s that of the next meeting: %s', (day, cycle) => {
    expect(boardReport.cycleFor(settings, day)).toBe(cycle);
  });

  it('is nobody’s where the configuration plans no report', () => {
    const none = { ...settings, reporting: { ...settings.reporting, board: [] } };
    expect(boardReport.cycleFor(none, '2027-02-02')).toBeNull();
  });
});

describe('the first page', () => {
  const model = board({ config: BOARD });

  it('says which meeting it is for, with what the board’s form asks', () => {
    expect(model.meeting?.long).toBe('February 22, 2027');
    expect(model.envelope.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Agenda item: 7.2 Improvement plan',
      'Action requested: Approve',
      'Fiscal impact: $38,000',
      'Prepared by: Data lead',
      'Approved by: Superintendent',
    ]);
  });

  it('leaves out what the configuration does not say', () => {
    expect(board({ config: BOARD, cycle: 'fall' }).envelope).toEqual([]);
  });

  it('says in a sentence each how strategies and measures stand', () => {
    expect(model.sentences).toEqual([
      // 1.1 Lagging, Coaching and Mentors Meets; Libraries is on hold.
      '3 of 4 strategies are rated: 2 Meets and 1 Lagging. 1 is on hold, discontinued or not begun.',
      // Rooms 10 of 10; Graduates 84 against an interpolated 86.7; Reading 42 against 45; Mathematics is withheld.
      'Of 4 measures, 1 is met, 2 are off track and 1 is withheld.',
    ]);
  });

  it('answers what is behind, in which schools, what changed and what is asked', () => {
    expect(model.answers.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      // Theory 1 is Lagging with 1.1 Lagging and Coaching Meets; of the goal only a suggestion is known.
      'What is behind: 1 Student learning is furthest behind: Lagging, with 1 Lagging among 2 rated strategies.',
      // Dune rates its work 3, Reef 1.
      'In which schools: Reef School (1 Gaps of 1) is furthest behind on it.',
      // The theory went from 1 to 2, strategy 1.1 from 3 to 2; Coaching and Mentors are new. Graduates
      // went from 81 to 84, Reading from 43.5 to 42.
      'What changed: Since fall, 1 rating of the district went up, 1 went down (“1.1 Small groups”) and 2 are new; of 2 new results 1 is better and 1 is worse (Reading).',
      'What is asked: 2 decisions, under “Asked of the board” on this page.',
    ]);
  });

  it('names the theory of which the largest share of strategies is short, where two are rated alike', () => {
    const part = (id: string, ratings: readonly number[]) => `  - id: ${id}
    title: ${id}
    if: we act
    then: it helps.
    progress: {winter: {rating: 2}}
    strategies:
${ratings.map((rating, at) => `      - {id: ${id}-${at}, title: S, progress: {winter: {rating: ${rating}}}}`).join('\n')}
`;
    const plan = dip(`theories_of_action:\n${part('half', [2, 3])}${part('most', [3, 2, 2])}`);
    const [behind] = board({ files: only({ 'plans/dip.yaml': plan }) }).answers;
    expect(behind?.text).toBe(
      'most is furthest behind: Lagging, with 2 Lagging among 3 rated strategies. half is Lagging.',
    );
  });

  it('says so where nothing is behind, and where nothing is rated', () => {
    const theory = (progress: string) =>
      dip(
        `theories_of_action: [{id: t, title: T, if: a, then: b, ${progress}strategies: [{id: s, title: S}]}]\n`,
      );
    const behind = (progress: string) =>
      board({ files: only({ 'plans/dip.yaml': theory(progress) }) }).answers[0]?.text;
    expect(behind('progress: {winter: {rating: 3}}, ')).toBe(
      'Nothing: all that is rated stands at Meets.',
    );
    expect(behind('')).toBe('Nothing can be said yet: no part of the plan is rated.');
  });

  it('says that a theory behind is the district’s own work where no school works on it', () => {
    const plan = dip(
      'theories_of_action: [{id: t, title: T, if: a, then: b, progress: {winter: {rating: 1}}, strategies: [{id: s, title: S}]}]\n',
    );
    const [, schools] = board({ files: only({ 'plans/dip.yaml': plan }) }).answers;
    expect(schools?.text).toBe('None: no school works on T, it is the district’s own work.');
  });

  it('shows theories and goals with their ratings and those of their strategies', () => {
    const { heading, column, cycles, rows } = model.dashboard;
    expect(column).toBe('Theory of action or Goal');
    expect(heading).toBe('Progress by theory of action and goal');
    expect(cycles).toEqual(['Fall', 'Winter']);
    expect(
      rows.map(({ code, title, marks, strategies }) =>
        [code, title, ...marks.map(said), strategies].join(' | '),
      ),
    ).toEqual([
      '1 | Student learning | ○ Gaps | ◐ Lagging | 1 Meets, 1 Lagging and 1 paused or later',
      ' | Teachers stay | ◌ Not rated | ◌ Not rated | 1 Meets',
    ]);
  });

  it('says what is suggested only where nobody rated', () => {
    expect(model.dashboard.rows.map(({ suggested }) => said(suggested))).toEqual(['-', '● Meets']);
  });

  it('shows up to three charts: outcomes before strategies, those without a result last', () => {
    expect(board().charts.map(({ name }) => name)).toEqual(['Graduates', 'Reading', 'Rooms']);
  });

  it('asks what the plan and its parts ask, in the order of the plan', () => {
    expect(model.requests).toEqual(['A bus for the evening program.', 'A coach.']);
  });

  it('states the rating of the plan with name and day, the cycle before it named as a season', () => {
    expect(said(model.rating.stated)).toBe('◐ Lagging');
    expect(model.rating).toMatchObject({ by: 'Superintendent', before: { cycle: 'Fall' } });
  });
});

describe('what changed since the last report', () => {
  it('is compared with the cycle of that report, revisions with its day', () => {
    const { changes } = board({ config: BOARD });
    expect(changes.since).toBe(
      'Compared with the report of December 14, 2026, which spoke for fall.',
    );
    expect(changes.revisions).toEqual([]);
  });

  it('is everything since July where it is the first of the year', () => {
    const { changes } = board();
    expect(changes.since).toBe(
      'This is the first report of the school year: ratings and results are compared with fall.',
    );
    expect(changes.revisions.map(({ what }) => what)).toEqual(['A step was added.']);
  });

  it('is nothing in the first cycle', () => {
    const { changes, answers } = board({ cycle: 'fall', asOf: '2026-11-01' });
    expect(changes).toMatchObject({ up: [], down: [], first: [], schools: '' });
    expect(answers.slice(-2).map(({ text }) => text)).toEqual([
      'This is the first report of the school year: there is nothing to compare with yet.',
      'Nothing is asked of the board.',
    ]);
  });

  it('tells ratings that went up, down or are new', () => {
    const { up, down, first } = board().changes;
    const told = (list: typeof up) =>
      list.map(({ title, from, to }) => `${title}: ${said(from)} to ${said(to)}`);
    expect(told(up)).toEqual(['1 Student learning: ○ Gaps to ◐ Lagging']);
    expect(told(down)).toEqual(['1.1 Small groups: ● Meets to ◐ Lagging']);
    expect(first.map(({ title }) => title)).toEqual(['Coaching', 'Mentors']);
  });

  it('tells new results beside the last one that the board saw, or the baseline', () => {
    expect(board().changes.results).toEqual([
      { name: 'Graduates', text: '81% to 84% (+3 points, improved)', moved: 'improved' },
      { name: 'Reading', text: '43.5% to 42.0% (−1.5 points, worse)', moved: 'declined' },
    ]);
  });

  it('tells results of strategies only where the plan has no others', () => {
    const measure =
      'measures: [{id: m, name: Rooms, unit: count, baseline: {value: 4}, target: {value: 9}, results: {winter: {value: 7}}}]';
    const plan = dip(`goals: [{id: g, title: G, strategies: [{id: s, title: S, ${measure}}]}]\n`);
    expect(board({ files: only({ 'plans/dip.yaml': plan }) }).changes.results).toEqual([
      { name: 'Rooms', text: '4 to 7 (+3, improved)', moved: 'improved' },
    ]);
  });

  it('lists commits to the plan’s file since then, without a name for the public', () => {
    const commit = (on: string, subject: string) => ({ on, by: null, subject });
    const revisions = {
      commits: [
        commit('2027-02-03', 'Ahead'),
        commit('2027-01-04', 'Add a step'),
        commit('2026-06-30', 'Last year'),
      ],
      remark: null,
    };
    const { history } = board({ revisions }).changes;
    expect(history.commits.map(({ subject, by }) => [subject, by])).toEqual([['Add a step', null]]);
  });

  it('compares spring with winter, or with fall where the board heard nothing between', () => {
    const spring = DISTRICT.replace(
      'winter: {value: 84}',
      'winter: {value: 84}, spring: {value: 88}',
    );
    const config = `reporting: {board: [{cycle: fall, meeting: 2026-12-14}, {cycle: spring, meeting: 2027-06-21}]}\n`;
    const files = { 'plans/dip.yaml': spring };
    const when = { cycle: 'spring', asOf: '2027-06-16', files };
    const graduates = ({ results }: { results: readonly { text: string }[] }) => results[0]?.text;
    expect(graduates(board(when).changes)).toBe('84% to 88% (+4 points, improved)');
    expect(graduates(board({ ...when, config }).changes)).toBe('81% to 88% (+7 points, improved)');
  });

  it('counts how ratings moved in the schools', () => {
    // Small groups: Dune from 1 to 3, Reef from 2 to 1. Coaching is rated in neither.
    expect(board().changes.schools).toBe(
      'In the schools, 1 rating of these strategies went up since fall, 1 went down and 0 stayed; 0 were given for the first time.',
    );
  });
});

describe('money', () => {
  const FUNDING = 'funding: [{source: Local, allocation: 250}, {source: Grant}]\n';

  it('is planned and spent by source, with the share that is spent', () => {
    const { money } = board({ config: FUNDING });
    expect(money?.sentence).toBe(
      'The plans spend $100 of the $250 allocated. So far $46 is spent, 46% of what is planned.',
    );
    expect(money?.rows).toEqual([
      {
        source: 'Local',
        allocated: '$250',
        planned: '$100',
        estimated: '–',
        spent: '$46',
        share: '46%',
      },
      { source: 'Grant', allocated: '–', planned: '$0', estimated: '–', spent: '$0', share: '–' },
    ]);
    expect(money?.hasEstimates).toBe(false);
  });

  it('says which lines were left out, and which do not say what was spent', () => {
    const line = '{source: Local, planned: 100, actual: 46}';
    const more = DISTRICT.replace(
      '{id: hls-2, title: Coaching,',
      `{id: hls-2, title: Coaching, budget: [${line}, {source: Grant, planned: 0.5}],`,
    );
    const { money } = board({ files: { 'plans/dip.yaml': more }, config: FUNDING });
    expect(money?.notes.slice(1)).toEqual([
      'Each dollar counts once: 1 line that repeats others is left out.',
      '1 of 2 lines does not say yet what was spent.',
    ]);
    // 46 of 100 is known of one source; of both, nobody can say which share is spent.
    expect(money?.rows.map(({ spent, share }) => [spent, share])).toEqual([
      ['$46', '46%'],
      ['–', '–'],
    ]);
    expect(money?.sentence).toBe(
      'The plans spend $100.50 of the $250 allocated. So far $46 is spent.',
    );
  });

  it('is left out where nobody wrote any down', () => {
    const none = DISTRICT.replace(/^budget: .*\n/m, '');
    expect(board({ files: { 'plans/dip.yaml': none } }).money).toBeNull();
  });
});

describe('the appendix', () => {
  it('counts every value that is withheld, of all students and of groups', () => {
    // Mathematics: its baseline and the winter result; English learners: the fall result.
    expect(board().method.at(-1)).toContain(
      'In the measures of this report 3 values are withheld.',
    );
  });

  it('names the limits of the district', () => {
    const config = 'suppression: {min_numerator: 3, min_denominator: 11}\n';
    expect(board({ config }).method.at(-1)).toContain(
      'where fewer than 3 students are counted or fewer than 11 are in the group',
    );
  });

  it('explains the sign of a benchmark that nobody wrote, where there is one', () => {
    const sign = (given: Parameters<typeof board>[0]) =>
      board(given).method.filter((sentence) => sentence.startsWith('†'));
    expect(sign({})).toHaveLength(1);
    expect(sign({ files: only({ 'plans/dip.yaml': dip('') }) })).toEqual([]);
  });

  it('says whether ratings mean work to date or completion', () => {
    expect(board().method[0]).toContain('They judge the work to date.');
    expect(board({ cycle: 'spring', asOf: '2027-06-10' }).method[0]).toContain(
      'They judge how far the plan was completed.',
    );
  });
});

describe('a report to the board', () => {
  it('is for the public, and made of district plans alone', () => {
    expect(boardReport).toMatchObject({ id: 'board', kinds: ['dip'], audience: 'public' });
    expect(built().running).toEqual({
      left: 'Dune Public Schools · report to the board, Winter 2026-27 · as of February 2, 2027',
      right: 'Public · ',
    });
  });

  it('brings every picture that its page shows, each under an id of its own', () => {
    const ids = built().figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(['trend-whole', 'trend-reading', 'trend-rooms', 'schools-by-strategy-1']);
  });

  it('can be made of a plan with nothing in it', () => {
    const empty = board({ files: only({ 'plans/dip.yaml': dip('') }) });
    expect(empty).toMatchObject({
      dashboard: { heading: 'Progress', rows: [] },
      charts: [],
      requests: [],
      sections: [],
      money: null,
      sentences: ['The plan has no strategies yet.', 'The plan has no measures yet.'],
      answers: [
        {
          label: 'What changed',
          text: 'Since fall, 0 ratings of the district went up and 0 went down.',
        },
        { label: 'What is asked', text: 'Nothing is asked of the board.' },
      ],
    });
  });

  it('names nobody: owners appear by what they are', () => {
    const text = JSON.stringify(board());
    expect(text).toContain('Director of reading');
    expect(text).not.toMatch(/Jo Park|Ana Reyes/);
  });
});
