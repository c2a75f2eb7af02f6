import { describe, expect, it } from 'vitest';
import { load, planOf, say, sip, workspaceOf } from './workspaceOf.ts';

describe('the parts of a plan', () => {
  const { workspace } = workspaceOf(
    sip(`needs:
  - {id: need, statement: N, root_causes: [{id: cause, statement: C}]}
measures: [{id: attendance, name: Attendance}]
goals:
  - id: reading
    title: Reading
    measures: [{id: readers, name: Readers}]
    budget: [{id: line-1, source: Title I-A}]
    custom: {extras: [{id: not-a-part}]}
    strategies:
      - id: groups
        title: Small groups
        sub_items: [{id: grade-1, title: Grade 1}]
        actions:
          - {id: schedule, title: Schedule, milestones: [{id: draft, title: Draft}]}
`),
  );
  const plan = planOf(workspace);

  it('are all fields with an id, under the names of their levels, in the order of the file', () => {
    expect([...plan.byId.values()].map(({ id, level }) => `${id} ${level}`)).toEqual([
      'need need',
      'cause root_cause',
      'reading goal',
      'groups strategy',
      'grade-1 sub_item',
      'schedule action',
      'draft milestone',
    ]);
  });

  it('know what they belong to and where they stand', () => {
    const draft = plan.byId.get('draft');
    const parents: string[] = [];
    for (let part = draft?.parent; part; part = part.parent) parents.push(part.id);
    expect(parents).toEqual(['schedule', 'groups', 'reading']);
    expect(draft?.path).toEqual(['goals', 0, 'strategies', 0, 'actions', 0, 'milestones', 0]);
  });

  it('do not include measures, budget lines and what the district keeps for itself', () => {
    expect(plan.measures.map(({ id, owner }) => [id, owner?.id ?? null])).toEqual([
      ['attendance', null],
      ['readers', 'reading'],
    ]);
    expect(plan.byId.has('line-1')).toBe(false);
    expect(plan.byId.has('not-a-part')).toBe(false);
  });
});

describe('a plan', () => {
  it('says whom it is about by its kind', () => {
    const { workspace } = workspaceOf({
      'plans/anything.yaml': sip(''),
      'plans/other.yaml':
        'kind: dip\nformat: 1\nid: dip\ntitle: D\norganization: dune-district\nterm: 2026-27\nstatus: draft\n',
    });
    expect(workspace.plans.map(({ id, about, kind }) => [id, about, kind])).toEqual([
      ['dip', 'dune-district', 'dip'],
      ['sip-dune-2026', 'dune', 'sip'],
    ]);
  });

  it('is told apart from another with the same id: the first file by name counts', () => {
    const { workspace } = workspaceOf({
      'plans/b.yaml': sip('vision: B\n'),
      'plans/a.yaml': sip('vision: A\n'),
    });
    expect(workspace.plans.map(({ file }) => file)).toEqual(['plans/a.yaml', 'plans/b.yaml']);
    expect(workspace.plansById.get('sip-dune-2026')?.file).toBe('plans/a.yaml');
  });

  it('keeps the first of two parts with the same id, and the measures of both', () => {
    const twice = (vision: string) =>
      `  - {id: g, title: ${vision}, measures: [{id: m, name: M}]}\n`;
    const plan = planOf(workspaceOf(sip(`goals:\n${twice('A')}${twice('B')}`)).workspace);
    expect(plan.byId.get('g')?.data.title).toBe('A');
    expect(plan.measures.map(({ path }) => path[1])).toEqual([0, 1]);
  });
});

describe('a measure that several plans share', () => {
  const shared = `format: 1
measures:
  - id: absence
    name: Students chronically absent
    unit: percent
    direction: decrease
    source: State collection
    baseline: {value: 19}
    target: {value: 15}
    results: {fall: {value: 18}}
`;
  const measure = (fields: string) => {
    const files = {
      'measures/district.yaml': shared,
      'plans/sip.yaml': sip(`measures:\n  - {id: our-absence, uses: absence${fields}}\n`),
    };
    return planOf(workspaceOf(files).workspace).measures[0]?.data;
  };

  it('lends its name, unit, direction and source', () => {
    expect(measure(', baseline: {value: 16.1}')).toEqual({
      id: 'our-absence',
      uses: 'absence',
      name: 'Students chronically absent',
      unit: 'percent',
      direction: 'decrease',
      source: 'State collection',
      baseline: { value: 16.1 },
    });
  });

  it('never lends one value beside others that are the plan’s own', () => {
    const own = measure(', results: {fall: {value: 17}}');
    expect(own?.results).toEqual({ fall: { value: 17 } });
    expect(own?.baseline).toBeUndefined();
    expect(own?.target).toBeUndefined();
  });

  it('lends all of its values to a plan that has none', () => {
    const all = measure('');
    expect([all?.baseline, all?.target, all?.results]).toEqual([
      { value: 19 },
      { value: 15 },
      { fall: { value: 18 } },
    ]);
  });

  it('gives way to what the plan says itself', () => {
    expect(measure(', name: Absence at Dune, unit: count')).toMatchObject({
      name: 'Absence at Dune',
      unit: 'count',
      direction: 'decrease',
    });
  });

  it('that nobody defined leaves the measure with its id for a name', () => {
    const { workspace } = workspaceOf(sip('measures: [{id: m, uses: gone}]\n'));
    expect(planOf(workspace).measures[0]?.data.name).toBe('m');
  });
});

describe('what is known of the whole', () => {
  it('is nothing while the configuration has faults', () => {
    const { workspace, diagnostics } = load({
      'pip.config.yaml': 'format: 1\nschool_year: 2026-27\n',
      'plans/sip.yaml': sip('mascot: otter\n'),
    });
    expect(workspace).toBeNull();
    expect(diagnostics.map(say)).toEqual([
      '1:1 missing-field A workspace configuration needs an `organization`.',
      '8:1 unknown-field There is no field `mascot` in a school improvement plan.',
    ]);
  });

  it('says whether every school that plans may name is known', () => {
    expect(workspaceOf(sip('')).workspace.directoryComplete).toBe(true);
    const broken = load({ 'directory.yaml': 'format: 1\nschols: []\n' });
    expect(broken.workspace?.directoryComplete).toBe(false);
  });

  it('does not depend on the order in which files are read', () => {
    const files = { 'plans/a.yaml': sip(''), 'plans/b.yaml': sip('').replace('2026\n', '2027\n') };
    const backwards = Object.fromEntries(Object.entries(files).toReversed());
    const order = (of: typeof files) => load(of).workspace?.plans.map(({ id, file }) => [id, file]);
    expect(order(backwards as typeof files)).toEqual(order(files));
    expect(order(files)).toHaveLength(2);
  });
});
