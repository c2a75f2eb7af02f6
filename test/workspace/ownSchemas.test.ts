import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { runRules } from '../../src/rules/runRules.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import { compile, loadWith, ROAD, ROAD_HEAD, told } from './ownSchemas.ts';
import { layout, planOfShape, shape, write } from './randomPlan.ts';
import { CONFIG, DIRECTORY, load, sip } from './workspaceOf.ts';

const LEVERS = { esf_lever: { title: 'Lever', enum: ['staffing', 'culture', 'instruction'] } };
const STRATEGIES = { common: { $defs: { strategy: { properties: LEVERS } } } };
const strategy = (fields: string) =>
  sip(`strategies:\n  - id: s\n    title: Small groups\n    ${fields}\n`);
const messages = (schemas: Record<string, unknown>, plan: string) =>
  loadWith(schemas, plan).diagnostics.map((found) => `${told(found)} ${found.hint}`);

describe('a field that a district adds', () => {
  it('is known, and only there', () => {
    expect(messages(STRATEGIES, strategy('esf_lever: culture'))).toEqual([]);
    expect(messages(STRATEGIES, sip('esf_lever: culture\n'))[0]).toContain(
      'There is no field `esf_lever`',
    );
  });

  it('is checked in the same words as shipped ones', () => {
    expect(messages(STRATEGIES, strategy('esf_lever: cultur'))).toEqual([
      '11:16 not-allowed-value `esf_lever` cannot be "cultur". Allowed: staffing, culture, instruction. Did you mean `culture`?',
    ]);
    expect(messages(STRATEGIES, strategy('esf_levr: culture'))).toEqual([
      '11:5 unknown-field There is no field `esf_levr` in a strategy. Did you mean `esf_lever`?',
    ]);
  });

  it('may be required, as may a shipped one', () => {
    const part = { properties: LEVERS, required: ['esf_lever', 'owner'] };
    expect(messages({ common: { $defs: { strategy: part } } }, strategy('code: "1"'))).toEqual([
      '9:5 missing-field A strategy needs an `esf_lever`. Add a line `esf_lever: ...`.',
      '9:5 missing-field A strategy needs an `owner`. Add a line `owner: ...`.',
    ]);
  });

  it('of every component holds for all levels', () => {
    const schemas = { common: { $defs: { component: { properties: LEVERS } } } };
    const plan = sip(
      'goals: [{id: g, title: G, esf_lever: staffing, strategies: [{id: s, title: S, esf_lever: no}]}]\n',
    );
    expect(messages(schemas, plan)).toHaveLength(1);
  });

  it('of one kind holds for that kind alone', () => {
    const schemas = { sip: { properties: { mascot: { type: 'string' } }, required: ['mascot'] } };
    expect(messages(schemas, sip('mascot: Otter\n'))).toEqual([]);
    expect(messages(schemas, sip(''))).toEqual([
      '1:1 missing-field A school improvement plan needs a `mascot`. Add a line `mascot: ...`.',
    ]);
  });

  it('may be a part of its own, with the rest of the keywords', () => {
    const grant = {
      title: 'Grant',
      type: 'object',
      properties: {
        code: { type: 'string', pattern: '^[A-Z]{2}$', description: 'Two letters.' },
        share: { type: 'number', exclusiveMinimum: 0, multipleOf: 5 },
        notes: { type: 'array', items: { type: 'string', maxLength: 5 }, maxItems: 1 },
        name: { type: 'string', minLength: 3 },
      },
      additionalProperties: false,
    };
    const schemas = {
      common: { $defs: { grant, plan: { properties: { grant: { $ref: '#/$defs/grant' } } } } },
    };
    const plan = sip('grant: {code: AB1, share: 0, notes: [abcdef, b], name: Jo, cod: AB}\n');
    expect(messages(schemas, plan)).toEqual([
      '8:15 malformed-value `code` cannot be "AB1". Two letters. See the description in `pip schema`.',
      '8:27 out-of-range `share` is 0; it has to be more than 0. Check the figure.',
      '8:37 out-of-range `notes` cannot have more than 1 entry. Keep the most important ones.',
      '8:38 out-of-range An entry of `notes` has 6 letters; it cannot have more than 5. Say it shorter.',
      '8:56 empty-value `name` needs at least 3 letters. Add what is missing.',
      '8:60 unknown-field There is no field `cod` in a grant. Did you mean `code`?',
    ]);
    expect(messages(schemas, sip('grant: {share: 7}\n'))).toEqual([
      '8:16 out-of-range `share` is 7; it has to be a multiple of 5. Check the figure.',
    ]);
  });

  it('is no part of the tree, even with an id, unless it is built on a component', () => {
    const open = { type: 'array', items: { type: 'object' } };
    const schemas = { common: { $defs: { plan: { properties: { facts: open } } } } };
    const { workspace } = loadWith(schemas, sip('facts: [{id: a, measures: x, title: {b: c}}]\n'));
    expect(workspace.plans[0]?.components).toEqual([]);
  });
});

describe('a shipped field that a district narrows', () => {
  const narrow = (fields: object) => ({ common: { $defs: { plan: { properties: fields } } } });

  it('allows less, and says so once', () => {
    const schemas = narrow({ status: { enum: ['draft', 'adopted'] } });
    expect(messages(schemas, sip('').replace('adopted', 'archived'))).toEqual([
      '7:9 not-allowed-value `status` cannot be "archived". Allowed: draft, adopted. Write `draft` or `adopted`.',
    ]);
    expect(messages(schemas, sip('').replace('adopted', 'adoptd'))).toHaveLength(1);
  });

  it('keeps what it was', () => {
    const schemas = narrow({ motto: { maxLength: 3 } });
    expect(messages(schemas, sip('motto: 5\n'))[0]).toContain('has to be a text');
    expect(messages(schemas, sip('motto: Long\n'))[0]).toContain('more than 3');
  });

  it('of a component is narrowed for one level', () => {
    const properties = { status: { enum: ['not_started', 'completed'] } };
    const schemas = { common: { $defs: { action: { properties } } } };
    const plan = (status: string) =>
      sip(
        `strategies: [{id: s, title: S, status: on_hold, actions: [{id: a, title: A, status: ${status}}]}]\n`,
      );
    expect(messages(schemas, plan('completed'))).toEqual([]);
    expect(messages(schemas, plan('on_hold'))[0]).toContain('Allowed: not_started, completed.');
  });
});

describe('an extension that adds nothing', () => {
  const nothing = [{ common: {} }, { sip: {} }, { common: { $defs: { strategy: {} } } }];

  it('changes nothing', () => {
    const faults = fc.constantFrom('', 'due: soon\n', 'goels: []\n', 'vision: 5\n', 'status: x\n');
    const shapes = nothing.map((schemas) => compile(schemas).shapes);
    fc.assert(
      fc.property(shape, layout, faults, fc.nat({ max: 2 }), (sizes, drawn, fault, which) => {
        const text = `${write(planOfShape(sizes).data, { ...drawn, collectionStyle: 'block' })}${fault}`;
        const files = {
          'pip.config.yaml': CONFIG,
          'directory.yaml': DIRECTORY,
          'plans/a.yaml': text,
        };
        const sources = Object.entries(files).map(([file, each]) => ({ file, text: each }));
        const plain = loadWorkspace(sources);
        const same = loadWorkspace(sources, shapes[which]);
        expect(same.diagnostics).toEqual(plain.diagnostics);
        const seen = ({ workspace }: typeof plain) =>
          workspace?.plans.map(({ data, byId, leftOut }) => [
            data,
            [...byId.values()].map(({ id, level, role, path }) => [id, level, role, path]),
            leftOut,
          ]);
        expect(seen(same)).toEqual(seen(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps kinds as they are', () => {
    for (const schemas of nothing) {
      const { kinds } = compile(schemas).shapes;
      expect(kinds.map(({ id, levels }) => [id, levels])).toEqual(
        load('').workspace?.kinds.map(({ id, levels }) => [id, levels]),
      );
    }
  });
});

describe('a kind of plan of the district’s own', () => {
  const PLAN = `${ROAD_HEAD}roads:
  - id: main
    title: Main Street
    lanes: 2
    facts: {id: fact, title: {no: component}}
    stretches:
      - {id: north, title: North, progress: {winter: {rating: 2}}}
      - {id: south, title: South, progress: {winter: {rating: 3}}}
    milestones: [{id: opening, title: Opening}]
`;

  it('has a tree with levels of its own', () => {
    const { workspace, diagnostics } = loadWith({ road: ROAD }, PLAN);
    expect(diagnostics).toEqual([]);
    const [plan] = workspace.plans;
    const tree = [...(plan?.byId.values() ?? [])].map((part) =>
      [part.id, part.level, part.levelLabel, part.role, part.parent?.id ?? ''].join(' '),
    );
    expect(tree).toEqual([
      'main road Road grouping ',
      'north stretch Stretch work main',
      'south stretch Stretch work main',
      'opening milestone Milestone step main',
    ]);
    const kind = workspace.kinds.at(-1);
    expect(kind?.levels.map(({ name, plural }) => [name, plural])).toEqual([
      ['road', 'Roads'],
      ['stretch', 'Stretches'],
    ]);
    expect(kind).toMatchObject({
      id: 'road',
      title: 'Road plan',
      confidential: false,
      isForm: false,
    });
    expect(plan?.about).toBe('dune');
  });

  it('is told as well as shipped ones', () => {
    const broken = PLAN.replace('lanes: 2', 'lanes: 9\n    surfac: gravel').replace(
      'id: north',
      'di: north',
    );
    expect(messages({ road: ROAD }, broken)).toEqual([
      '9:12 out-of-range `lanes` is 9; it cannot be more than 6. Check the figure.',
      '10:5 unknown-field There is no field `surfac` in a road. Did you mean `surface`?',
      '13:10 unknown-field There is no field `di` in a stretch. Did you mean `id`?',
    ]);
    expect(messages({ road: ROAD }, `${ROAD_HEAD}raods: []\n`)).toEqual([
      '6:1 unknown-field There is no field `raods` in a road plan. Did you mean `roads`?',
    ]);
  });

  it('is named among the kinds', () => {
    const [found] = loadWith({ road: ROAD }, 'kind: raod\n').diagnostics;
    expect(found?.message).toContain('road (road plan)');
    expect(found?.hint).toBe('Did you mean `road`?');
  });

  it('rolls up on a scale of six points, and no rule fires nonsense', () => {
    const scale = [1, 2, 3, 4, 5, 6].map(
      (n) => `  - {value: ${n}, label: Point ${n}, short: P${n}}`,
    );
    const config = `${CONFIG}rating_scale:\n${scale.join('\n')}\n`;
    const ratings = [1, 5, 6, 6];
    const stretches = ratings.map(
      (n, at) => `      - {id: s${at}, title: S, progress: {fall: {rating: ${n}}}}`,
    );
    const text = `${ROAD_HEAD}roads:\n  - id: main\n    title: Main\n    stretches:\n${stretches.join('\n')}\n`;
    const { workspace, diagnostics, place } = loadWith(
      { road: ROAD },
      { 'pip.config.yaml': config, 'plans/a.yaml': text },
    );
    expect(diagnostics).toEqual([]);
    const [fall] = workspace.settings.cycles;
    if (!fall) throw new Error('There is a cycle.');
    const rolled = rollUp(workspace, fall, '2026-12-01');
    const { whole } = rolled.plans.get('road-2026') ?? {};
    // The lower median is 5, held at the middle point while one is at the lowest.
    expect(whole?.suggested).toMatchObject({ rating: 3, figure: 5, capped: true, rated: 4 });
    const facts = {
      workspace,
      rollUps: new Map([['fall', rolled]]),
      asOf: '2026-12-01',
      isThere: () => false,
      namesIn: () => [],
    };
    expect(runRules(facts, place)).toEqual([]);
  });

  it('may be about a district, confidential and a form', () => {
    const { school: _, ...fields } = ROAD.properties;
    const organization = { $ref: 'common.schema.json#/$defs/id' };
    const schema = { ...ROAD, properties: { ...fields, organization }, required: [] };
    const marks = { 'x-about': 'district', 'x-confidential': true, 'x-form': true };
    const { shapes, diagnostics } = compile({ road: { ...schema, ...marks } });
    expect(diagnostics).toEqual([]);
    expect(shapes.kinds.at(-1)).toMatchObject({
      about: [{ field: 'organization', list: 'districts' }],
      confidential: true,
      isForm: true,
    });
  });

  it('may narrow what all plans have, and says so once', () => {
    const properties = { ...ROAD.properties, status: { enum: ['draft', 'adopted'] } };
    expect(messages({ road: { ...ROAD, properties } }, `${ROAD_HEAD}status: adoptd\n`)).toEqual([
      '6:9 not-allowed-value `status` cannot be "adoptd". Allowed: draft, adopted. Did you mean `adopted`?',
    ]);
  });

  it('takes over what an extension adds to shipped parts', () => {
    const schemas = { road: ROAD, common: { $defs: { milestone: { required: ['due'] } } } };
    expect(messages(schemas, PLAN)[0]).toContain('A milestone needs a `due`.');
  });

  it('named like a shipped one cannot replace it', () => {
    const { diagnostics, shapes } = compile({
      sip: { ...ROAD, properties: { kind: { const: 'sip' } } },
    });
    expect(diagnostics.map(({ rule }) => rule)).toContain('schema-clash');
    expect(shapes.kinds).toEqual(load('').workspace?.kinds);
    const upper = compile({ SIP: ROAD }).diagnostics;
    expect(upper.map(told)).toEqual([
      '1:1 faulty-schema This file is no schema that could be found by its name.',
    ]);
  });
});
