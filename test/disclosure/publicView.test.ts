import { describe, expect, it } from 'vitest';
import { publicView } from '../../src/disclosure/publicView.ts';
import type { Measure } from '../../src/model/plan.ts';
import { dip, DIRECTORY, planOf, sip, workspaceOf } from '../workspace/workspaceOf.ts';

type Files = Parameters<typeof workspaceOf>[0];

const viewOf = (files: Files) => publicView(workspaceOf(files).workspace);

/** The only measure of a school plan as the public sees it. */
function publicMeasure(fields: string, unit = 'percent'): Measure {
  const measure = `measures: [{id: m, name: Reading, unit: ${unit}, ${fields}}]\n`;
  const data = planOf(viewOf(sip(measure)).workspace).measures[0]?.data;
  if (!data) throw new Error('There is no measure');
  return data;
}

const winter = (fields: string) =>
  publicMeasure(`results: {winter: {${fields}}}`).results?.['winter'];

/** A measure of all students and of groups, each with its number of students and of hits. */
function publicGroups(all: readonly [number, number], groups: Record<string, [number, number]>) {
  const result = ([n, count]: readonly [number, number]) =>
    `results: {winter: {value: ${Math.round((1000 * count) / n) / 10}, n: ${n}, count: ${count}}}`;
  const list = Object.entries(groups).map(([name, of]) => `{group: ${name}, ${result(of)}}`);
  const data = publicMeasure(`${result(all)}, groups: [${list.join(', ')}]`);
  return [{ group: 'All', results: data.results }, ...(data.groups ?? [])]
    .filter(({ results }) => JSON.stringify(results).includes('suppressed'))
    .map(({ group }) => group);
}

describe('a value of a whole school', () => {
  it.each<[string, string, unknown]>([
    ['of 20 students is published', 'value: 50, n: 20', { value: 50, n: 20 }],
    [
      'of 19 is withheld with everything that tells of it',
      'value: 52.6, n: 19, count: 10, printed: 10 of 19, comparison: {state: 50}, note: Ten., on: 2027-01-20',
      { value: 'suppressed', on: '2027-01-20' },
    ],
    // 6 of 40 are 15%: the band holds 0 to 5.
    [
      'of 5 in 40 is printed as a band',
      'value: 12.5, n: 40',
      { value: 'suppressed', printed: '<15%' },
    ],
    [
      'of nobody is printed as the same band',
      'value: 0, n: 40',
      { value: 'suppressed', printed: '<15%' },
    ],
    ['of 6 in 40 is published', 'value: 15, n: 40', { value: 15, n: 40 }],
    // 35 of 40 leave 5 who are not counted.
    [
      'of all but 5 in 40 is printed as a band',
      'value: 87.5, n: 40',
      { value: 'suppressed', printed: '>85%' },
    ],
    [
      'of everybody is printed as the same band',
      'value: 100, n: 40',
      { value: 'suppressed', printed: '>85%' },
    ],
    ['of nobody knows how many is published', 'value: 100', { value: 100 }],
    // 2% of 300 are 5 to 7 students when rounded to whole percents.
    ['that may be of 5 is withheld', 'value: 2, n: 300', { value: 'suppressed', printed: '<5%' }],
    [
      'whose size stands only in its printed form is seen through',
      'value: 50, printed: 5 of 10',
      { value: 'suppressed' },
    ],
    [
      'whose count gives away its size is seen through',
      'value: 50, count: 7',
      { value: 'suppressed' },
    ],
    [
      'that its author withholds loses its n as well',
      'value: suppressed, n: 4, note: Four newcomers',
      { value: 'suppressed' },
    ],
    ['that is pending stays', 'value: pending, n: 40', { value: 'pending', n: 40 }],
  ])('%s', (_name, fields, left) => {
    expect(winter(fields)).toEqual(left);
  });

  it('goes by the limits of the configuration', () => {
    const config =
      'format: 1\norganization: dune-district\nschool_year: 2026-27\nsuppression: {min_numerator: 11, min_denominator: 30}\n';
    const plan = sip(
      'measures: [{id: m, name: R, unit: percent, results: {fall: {value: 50, n: 29}, winter: {value: 25, n: 40}, spring: {value: 50, n: 30}}}]\n',
    );
    const { workspace } = viewOf({ 'pip.config.yaml': config, 'plans/sip.yaml': plan });
    expect(planOf(workspace).measures[0]?.data.results).toEqual({
      fall: { value: 'suppressed' },
      // 10 of 40; 11 of 40 are 27.5%.
      winter: { value: 'suppressed', printed: '<30%' },
      spring: { value: 50, n: 30 },
    });
  });

  it('is withheld as baseline and in earlier years too, and promises stay', () => {
    const data = publicMeasure(
      'baseline: {value: 40, n: 10, period: spring 2026}, history: [{period: 2024-25, value: 44, n: 9}], target: {value: 62}, benchmarks: {winter: 57}, yearly_targets: {2027-28: 66}',
    );
    expect(data).toMatchObject({
      baseline: 'suppressed',
      history: [{ period: '2024-25', value: 'suppressed' }],
      target: { value: 62 },
      benchmarks: { winter: 57 },
      yearly_targets: { '2027-28': 66 },
    });
    expect(JSON.stringify(data.history)).not.toContain('9');
  });

  it('that is a mean needs people, not hits', () => {
    const results = 'results: {fall: {value: 3, n: 25}, winter: {value: 3, n: 12}}';
    expect(publicMeasure(results, 'score').results).toEqual({
      fall: { value: 3, n: 25 },
      winter: { value: 'suppressed' },
    });
  });
});

describe('values of groups', () => {
  it('are withheld where nobody says how many students they are of', () => {
    const data = publicMeasure(
      'results: {winter: {value: 50}}, groups: [{group: English learners, results: {winter: {value: 30}}}]',
    );
    expect(data.results).toEqual({ winter: { value: 50 } });
    expect(data.groups?.[0]?.results).toEqual({ winter: { value: 'suppressed' } });
  });

  it('go both where one of two is small', () => {
    // All 100 less 88 others leave the 12.
    expect(
      publicGroups([100, 50], { 'With disabilities': [12, 6], 'Without disabilities': [88, 44] }),
    ).toEqual(['With disabilities', 'Without disabilities']);
  });

  it('go where they leave few others, listed or not', () => {
    expect(publicGroups([100, 50], { 'Not English learners': [90, 45] })).toEqual([
      'Not English learners',
    ]);
    // 60 others, of whom 3 are counted.
    expect(publicGroups([100, 33], { 'Not English learners': [40, 30] })).toEqual([
      'Not English learners',
    ]);
  });

  it('take the smallest of those with which they add up', () => {
    // Black 10 + Hispanic 40 + White 50 = 100; boys are fewer than Hispanic students, and help nothing.
    expect(
      publicGroups([100, 50], {
        Girls: [65, 35],
        Boys: [35, 15],
        Black: [10, 5],
        Hispanic: [40, 20],
        White: [50, 25],
      }),
    ).toEqual(['Black', 'Hispanic']);
  });

  it('take another where two withheld together are few', () => {
    // 8 + 9 = 17 students: together they are a small group as well.
    expect(
      publicGroups([120, 60], {
        Black: [8, 4],
        Asian: [9, 4],
        Hispanic: [40, 20],
        White: [63, 32],
      }),
    ).toEqual(['Black', 'Asian', 'Hispanic']);
  });

  it('take another where only two splits together give one away', () => {
    // All less (Hispanic or White) leave Black and Asian; all less White leave Hispanic as well.
    expect(
      publicGroups([100, 50], {
        Black: [8, 4],
        Asian: [15, 7],
        Hispanic: [10, 5],
        White: [67, 34],
        'Hispanic or White': [77, 39],
      }),
    ).toEqual(['Black', 'Asian', 'Hispanic', 'White']);
  });

  it('leave no race that nobody lists to be worked out', () => {
    // 100 less 45 and 43 leaves 12 students of other races.
    expect(publicGroups([100, 50], { Hispanic: [45, 22], White: [43, 22] })).toEqual([
      'Hispanic',
      'White',
    ]);
  });

  it('take the next smallest where nobody can tell which groups overlap', () => {
    expect(
      publicGroups([100, 50], {
        'English learners': [12, 6],
        'Free lunch': [60, 28],
        'High needs': [50, 20],
      }),
    ).toEqual(['English learners', 'High needs']);
  });

  it('stay where all are large enough', () => {
    expect(publicGroups([100, 50], { Girls: [52, 30], Boys: [48, 20] })).toEqual([]);
  });
});

describe('counts', () => {
  it('that add up over the year show no small step between two cycles', () => {
    const results = 'results: {fall: {value: 20}, winter: {value: 23}, spring: {value: 31}}';
    // 23 is 3 more than 20; 31 is 11 more.
    expect(publicMeasure(`cumulative: true, ${results}`, 'count').results).toEqual({
      fall: { value: 20 },
      winter: { value: 'suppressed' },
      spring: { value: 31 },
    });
  });

  it('are withheld under six, and where all but few are counted', () => {
    const results = 'results: {fall: {value: 5}, winter: {value: 6}, spring: {value: 35, n: 40}}';
    expect(publicMeasure(results, 'count').results).toEqual({
      fall: { value: 'suppressed' },
      winter: { value: 6 },
      spring: { value: 'suppressed' },
    });
  });
});

describe('values worked out from others', () => {
  const sum = (first: number, second: number) => {
    const count = (id: string, value: number, rest = '') =>
      `{id: ${id}, name: ${id}, unit: count, ${rest}results: {winter: {value: ${value}}}}`;
    const all = count('all', first + second, 'computed_from: {of: [first, second], method: sum}, ');
    const { workspace } = viewOf(
      sip(`measures: [${count('first', first)}, ${count('second', second)}, ${all}]\n`),
    );
    return planOf(workspace).measures.map(({ data }) => {
      const result = data.results?.['winter'];
      return typeof result === 'object' ? result.value : result;
    });
  };

  it('go with the one that they would give away', () => {
    expect(sum(4, 30)).toEqual(['suppressed', 30, 'suppressed']);
  });

  it('stay where nothing is small', () => {
    expect(sum(14, 30)).toEqual([14, 30, 44]);
  });
});

describe('a measure that several plans share', () => {
  const SHARED = {
    'measures/all.yaml': 'format: 1\nmeasures: [{id: reading, name: Reading, unit: percent}]\n',
  };
  const measure = (n: number, count: number, more = '') =>
    `measures: [{id: m, uses: reading, results: {winter: {value: ${Math.round((1000 * count) / n) / 10}, n: ${n}${more}}}}]\n`;
  const school = (id: string, fields: string) =>
    sip(fields).replace('sip-dune-2026', `sip-${id}`).replace('school: dune', `school: ${id}`);

  const view = (counts: Record<string, [number, number]>, all: [number, number], more = '') => {
    const plans = Object.entries(counts).map(([id, of]) => [
      `plans/${id}.yaml`,
      school(id, measure(...of, more)),
    ]);
    const directory = `${DIRECTORY}  - {id: cove, name: Cove School, district: dune-district}\n`;
    return viewOf({
      ...SHARED,
      'directory.yaml': directory,
      'plans/dip.yaml': dip(measure(...all, more)),
      ...Object.fromEntries(plans),
    }).workspace;
  };
  const shown = ({ plans }: ReturnType<typeof view>) =>
    plans.filter((plan) => !JSON.stringify(plan.data).includes('suppressed')).map(({ id }) => id);

  it('withholds a second school where the district and the others would give one away', () => {
    const workspace = view({ dune: [12, 6], reef: [60, 30], cove: [40, 20] }, [112, 56]);
    expect(shown(workspace)).toEqual(['dip-2026', 'sip-reef']);
  });

  it('shows no values of others beside it, of whom one may be the school that is withheld', () => {
    const workspace = view(
      { dune: [12, 6], reef: [60, 30], cove: [40, 20] },
      [112, 56],
      ', comparison: {Dune: 50}',
    );
    expect(JSON.stringify(workspace.plans.map(({ data }) => data))).not.toContain('comparison');
  });

  it('withholds what plans take over from it, in all of them', () => {
    const { workspace } = viewOf({
      'measures/all.yaml':
        'format: 1\nmeasures: [{id: reading, name: Reading, unit: percent, results: {winter: {value: 50, n: 8}}}]\n',
      'plans/sip.yaml': sip('measures: [{id: m, uses: reading}]\n'),
    });
    expect(planOf(workspace).measures[0]?.data).toEqual({
      id: 'm',
      uses: 'reading',
      name: 'Reading',
      unit: 'percent',
      results: { winter: { value: 'suppressed' } },
    });
    expect(workspace.sharedMeasures.get('reading')?.results).toEqual({
      winter: { value: 'suppressed' },
    });
  });
});

describe('the directory', () => {
  it('withholds small groups of a school, and a second one with them', () => {
    const groups =
      'groups: [{group: English learners, n: 4, percent: 1}, {group: Free lunch, n: 150}, {group: Girls, percent: 50}, {group: Unknown, percent: 3}]';
    const directory = `format: 1\ndistricts: [{id: dune-district, name: Dune}]\nschools: [{id: dune, name: Dune, district: dune-district, profile: {as_of: 2026-10-01, enrollment: 400, ${groups}}}]\n`;
    const { workspace } = viewOf({ 'directory.yaml': directory, 'plans/sip.yaml': sip('') });
    expect(workspace.schools[0]?.profile).toEqual({
      as_of: '2026-10-01',
      enrollment: 400,
      groups: [
        { group: 'English learners' },
        { group: 'Free lunch', n: 150 },
        { group: 'Girls', percent: 50 },
        // 3% of 400 are 12, the fewest that could go with the 4.
        { group: 'Unknown' },
      ],
    });
  });
});

describe('a table of the needs assessment', () => {
  const rows = (columns: string, ...list: string[]) => {
    const { workspace, withheld } = viewOf(
      sip(
        `data: [{title: T, columns: [${columns}], rows: [${list.map((row) => `[${row}]`).join(', ')}]}]\n`,
      ),
    );
    return [planOf(workspace).data.data?.[0]?.rows, withheld.get('sip-dune-2026')];
  };

  it('shows groups only with a column that counts enough of them, and takes a second small row', () => {
    expect(
      rows(
        'Group, n, "2026"',
        'All students, 73, 51',
        'English learners, 12, 33',
        'Free lunch, 40, 45',
      ),
    ).toEqual([
      [
        ['All students', 73, 51],
        ['English learners', '*', '*'],
        ['Free lunch', '*', '*'],
      ],
      4,
    ]);
  });

  it('shows whole schools without a count, and groups not', () => {
    expect(
      rows('Group, "2026"', 'All students, 51', 'English learners, 33', 'Hispanic, "12 of 30"'),
    ).toEqual([
      [
        ['All students', 51],
        ['English learners', '*'],
        ['Hispanic', '*'],
      ],
      2,
    ]);
  });

  it('knows groups in headings', () => {
    expect(rows('Year, All, English learners', '2024-25, 51, 33')).toEqual([
      [['2024-25', 51, '*']],
      1,
    ]);
  });

  it('leaves other tables alone', () => {
    expect(rows('Month, Days', 'October, 21', 'November, 17')).toEqual([
      [
        ['October', 21],
        ['November', 17],
      ],
      0,
    ]);
  });
});

describe('what is not for the public', () => {
  const plan = `team: [{name: Ana Reyes, title: Principal}, {name: Kim Ito, role: Student representative, student: true}]
engagement: [{who: Kim Ito and other students, how: Interviews}]
revisions:
  - {on: 2026-11-01, what: Internal step moved, reason: Staffing, components: [secret]}
  - {on: 2026-11-02, what: Target raised, reason: Results, components: [reading, secret]}
progress: {winter: {rating: 2, note: Late., comments: [{by: Evaluator, text: Between us.}]}}
goals:
  - id: reading
    statement: Reading
    strategies:
      - {id: open, title: Groups}
      - {id: secret, title: Personnel, visibility: internal, measures: [{id: hidden, name: Hidden}], actions: [{id: step, title: Step}]}
      - {id: last, title: Last, measures: [{id: seen, name: Seen, unit: percent, results: {winter: {value: 50, n: 8}}}]}
`;
  const view = viewOf(sip(plan));
  const shown = planOf(view.workspace);
  const text = JSON.stringify(shown.data);

  it('are internal parts with everything in them, in data, tree, index and measures', () => {
    expect(text).not.toContain('Personnel');
    expect([...shown.byId.keys()]).toEqual(['reading', 'open', 'last']);
    expect(shown.components[0]?.children.map(({ id }) => id)).toEqual(['open', 'last']);
    expect(shown.measures.map(({ id }) => id)).toEqual(['seen']);
    expect(shown.measures[0]?.owner).toBe(shown.byId.get('last'));
    expect(shown.measures[0]?.data.results).toEqual({ winter: { value: 'suppressed' } });
  });

  it('are amendments of internal parts alone', () => {
    expect(shown.data.revisions?.map(({ what }) => what)).toEqual(['Target raised']);
  });

  it('are names of students, wherever they stand, and comments', () => {
    expect(text).not.toMatch(/Kim|Ito|Between us/);
    expect(shown.data.team?.[1]).toEqual({
      title: 'Student',
      role: 'Student representative',
      student: true,
    });
    expect(shown.data.engagement?.[0]?.who).toBe('a student and other students');
    expect(text).toContain('Ana Reyes');
  });

  it('are internal plans', () => {
    const { workspace } = viewOf({
      'plans/sip.yaml': sip('visibility: internal\n'),
      'plans/dip.yaml': dip(''),
    });
    expect(workspace.plans.map(({ id }) => id)).toEqual(['dip-2026']);
    expect(workspace.plansById.has('sip-dune-2026')).toBe(false);
  });

  it('keeps the tree and the data the same objects, as documents look parts up by them', () => {
    const [goal] = shown.data['goals' as keyof typeof shown.data] as unknown as object[];
    expect(shown.byId.get('reading')?.data).toBe(goal);
  });

  it('leaves the workspace as it was', () => {
    const { workspace } = workspaceOf(sip(plan));
    const before = JSON.stringify(workspace.plans.map(({ data }) => data));
    publicView(workspace);
    expect(JSON.stringify(workspace.plans.map(({ data }) => data))).toBe(before);
  });

  it('is counted by plan', () => {
    expect(view.withheld.get('sip-dune-2026')).toBe(1);
  });
});

describe('a text that says a withheld value', () => {
  it('is told, for its author to judge, and other numbers are not', () => {
    const { mentions } = viewOf(
      sip(`goals:
  - id: reading
    statement: English learners rise from 33.3% to 40 percent; 133.3% and 33.35% are others.
    measures:
      - {id: m, name: M, unit: percent, target: {value: 40}, results: {fall: {value: 33.3, n: 12}, winter: {value: 41.0, n: 12}}}
`),
    );
    expect(mentions.get('sip-dune-2026')).toEqual(['33.3%']);
  });
});

describe('measures of one name', () => {
  const measure = (id: string, n: number, count: number) =>
    `{id: ${id}, name: Reading, unit: percent, results: {winter: {value: ${Math.round((100 * count) / n)}, n: ${n}, count: ${count}}}}`;
  const shown = (...measures: string[]) =>
    planOf(viewOf(sip(`measures: [${measures.join(', ')}]\n`)).workspace)
      .measures.filter(({ data }) => !JSON.stringify(data).includes('suppressed'))
      .map(({ id }) => id);

  it('are judged each for itself where they count different students', () => {
    expect(shown(measure('a', 40, 20), measure('b', 60, 3))).toEqual(['a']);
    expect(shown(measure('b', 60, 3), measure('a', 40, 20))).toEqual(['a']);
  });

  it('are withheld in every place where the same figure is withheld in one', () => {
    const unknown = '{id: c, name: Reading, unit: percent, results: {winter: {value: 53}}}';
    expect(shown(measure('a', 15, 8), unknown)).toEqual([]);
  });
});
