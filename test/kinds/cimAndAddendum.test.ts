import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { levelsOfYear, routeOf } from '../../src/kinds/route.ts';
import type { Component } from '../../src/model/component.ts';
import type { Plan } from '../../src/model/workspace.ts';
import { AS_OF, type Checked, checkFiles } from '../rules/exampleWorkspace.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The files of an example by their path in it. */
function example(name: string): Record<string, string> {
  const folder = join(ROOT, 'examples', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.yaml') && !file.startsWith('reports'));
  return Object.fromEntries(
    sources.map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

const DELTA = example('delta-valley');
const HARBOR = example('harborview');
const CIM = 'plans/cim-2026.yaml';
const ADDENDUM = 'plans/addendum-anchor-2026.yaml';

const checked = (files: Readonly<Record<string, string>>): Checked =>
  checkFiles(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    AS_OF,
  );

function planIn({ workspace }: Checked, id: string): Plan {
  const plan = workspace.plansById.get(id);
  if (!plan) throw new Error(`There is no plan ${id}`);
  return plan;
}

/** `problem planning-apart`, indented by depth; what only explains the plan is left out. */
function outline(components: readonly Component[], depth = 0): string[] {
  return components
    .filter(({ role }) => role !== 'context')
    .flatMap(({ level, id, children }) => [
      `${'  '.repeat(depth)}${level} ${id}`,
      ...outline(children, depth + 1),
    ]);
}

describe('the plan for improvement of Delta Valley', () => {
  const delta = checked(DELTA);
  const plan = planIn(delta, 'cim-2026');

  it('has no problem', () => {
    expect(delta.diagnostics).toEqual([]);
  });

  it('reads from problem to activity, strategies under outcomes and under a problem', () => {
    expect(outline(plan.components)).toEqual([
      'problem planning-apart',
      '  outcome reading',
      '    strategy co-planning',
      '      activity find-hours',
      '      activity planning-page',
      '      activity lesson-visits',
      '    strategy standards-goals',
      '      activity goal-examples',
      '      activity goal-reading',
      '  outcome general-education',
      '    strategy services-first',
      '      activity service-list',
      '      activity first-schedules',
      '      activity all-schedules',
      'problem days-at-home',
      '  outcome days-in-school',
      '  strategy first-referral',
      '    activity procedure',
      '    activity plan-writers',
      '    activity family-call',
    ]);
  });

  it('calls the levels by the words of the district', () => {
    const labels = ['planning-apart', 'rc-goals', 'reading', 'co-planning', 'find-hours'];
    expect(labels.map((id) => plan.byId.get(id)?.levelLabel)).toEqual([
      'Problem of practice',
      'Root cause',
      'Student outcome',
      'High-leverage strategy',
      'Activity',
    ]);
  });

  it('is about the district and goes through its submissions', () => {
    expect(plan.about).toBe('delta-valley-usd');
    const { data } = plan;
    if (data.kind !== 'cim') throw new Error(data.kind);
    expect(data.submissions?.map(({ round, outcome }) => [round, outcome])).toEqual([
      [1, 'returned'],
      [2, 'accepted'],
    ]);
    expect(data.submissions?.[0]?.to).toBe(
      routeOf('targeted-3', '2026-27', delta.workspace.settings)?.recipient,
    );
  });
});

describe('the addendum of the Anchor Program', () => {
  const harbor = checked(HARBOR);
  const plan = planIn(harbor, 'addendum-anchor-2026');

  it('has no problem', () => {
    expect(harbor.diagnostics).toEqual([]);
  });

  it('holds its supports as components and is attached to the plan of the school', () => {
    expect(outline(plan.components)).toEqual([
      'support site-visits',
      'support plan-guidance',
      'support credit-course',
      'support director-coaching',
      'support telephone',
    ]);
    expect(plan.data).toMatchObject({ attached_to: ['sip-anchor-2026'] });
    expect(plan.about).toBe('anchor');
  });

  it('is missed by the plan that it is taken from', () => {
    const { [ADDENDUM]: _, ...others } = HARBOR;
    const { diagnostics } = checked(others);
    expect(diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
      'plans/schools/sip-anchor.yaml addendum-missing Anchor Program is designated "in need of improvement" in 2026-27, and no addendum of 2026-27 is attached to this plan.',
    ]);
  });

  it('is needed by the district plan where the district is designated, whatever the case', () => {
    const alliance =
      '{name: Alliance District, scheme: Connecticut State Department of Education, year: 2026-27}';
    const designated = (year: string) =>
      changed(HARBOR, 'directory.yaml', alliance, `{name: In Need of Improvement${year}}`);
    const missing = (directory: string): string[] =>
      checked({ ...HARBOR, 'directory.yaml': directory }).diagnostics.map(
        ({ file, rule, path }) => `${file} ${rule} ${path}`,
      );
    const expected = ['plans/dip-2026.yaml addendum-missing id'];
    expect(missing(designated(', year: 2026-27'))).toEqual(expected);
    expect(missing(designated(''))).toEqual(expected);
    expect(missing(designated(', year: 2025-26'))).toEqual([]);
  });

  it('is not called missing while a file cannot be read that may be the addendum', () => {
    const files = { ...HARBOR, [ADDENDUM]: 'kind: addendum\nid: addendum-anchor-2026\n' };
    expect(rulesIn(checked(files))).not.toContain('addendum-missing');
    const mistyped = {
      ...HARBOR,
      [ADDENDUM]: changed(HARBOR, ADDENDUM, '[sip-anchor-2026]', 'sip-anchor-2026'),
    };
    expect(rulesIn(checked(mistyped))).toEqual(['wrong-type']);
  });
});

const rulesIn = ({ diagnostics }: Checked): string[] => diagnostics.map(({ rule }) => rule);

describe('the route of a plan', () => {
  const { settings } = checked(DELTA).workspace;
  const selpa = [
    'Plan format of the Special Education Local Plan Area (SELPA)',
    'Delta Rivers SELPA',
  ];
  const state = [
    'State plan for improvement',
    'Assigned FMTA consultant, California Department of Education',
  ];

  it.each([
    ['targeted-1', selpa],
    ['targeted-2', selpa],
    ['targeted-3', state],
    ['intensive-1', state],
    ['intensive-2', state],
    ['intensive-3', state],
  ])('of %s follows the configuration', (level, [form, recipient]) => {
    expect(routeOf(level, '2026-27', settings)).toMatchObject({ form, recipient });
  });

  it('is unknown for another year, and for a level that there is not', () => {
    expect(routeOf('targeted-1', '2025-26', settings)).toBeNull();
    expect(routeOf('targeted-4', '2026-27', settings)).toBeNull();
    expect(levelsOfYear('2025-26', settings)).toEqual([]);
  });

  it('changes with the year where the state redefines its levels', () => {
    const redefined = {
      monitoring: [
        ...settings.monitoring,
        { level: 'watch', name: 'Watch', form: 'Letter', recipient: 'County office' },
        {
          level: 'targeted-3',
          name: 'Tier 3',
          years: ['2027-28'],
          form: 'Short form',
          recipient: 'County office',
        },
        {
          level: 'watch',
          name: 'Close watch',
          years: ['2027-28'],
          form: 'Log',
          recipient: 'Consultant',
        },
      ],
    };
    const routes = (level: string) =>
      ['2025-26', '2026-27', '2027-28'].map(
        (year) => routeOf(level, year, redefined)?.form ?? null,
      );
    expect(routes('targeted-3')).toEqual([null, 'State plan for improvement', 'Short form']);
    expect(routes('watch')).toEqual(['Letter', 'Letter', 'Log']);
    expect(levelsOfYear('2027-28', redefined).map(({ name }) => name)).toEqual([
      'Watch',
      'Tier 3',
      'Close watch',
    ]);
  });
});

/** The text of a file with one part replaced; fails where that part is not there. */
function changed(
  files: Readonly<Record<string, string>>,
  file: string,
  from: string | RegExp,
  to: string,
): string {
  const text = files[file] ?? '';
  const result = text.replace(from, to);
  if (result === text) throw new Error(`${String(from)} is not in ${file}`);
  return result;
}

interface Mistake {
  readonly name: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** The rule, and a part of the line it must point to. */
  readonly found: readonly [rule: string, line: string][];
}

const CIM_MISTAKES: readonly Mistake[] = [
  {
    name: 'a level that is not configured',
    from: 'level: targeted-3',
    to: 'level: target-3',
    found: [['monitoring-level-unknown', 'level: target-3']],
  },
  {
    name: 'a level of another year',
    from: '  year: 2026-27\n  reasons',
    to: '  year: 2025-26\n  reasons',
    found: [['monitoring-level-unknown', 'level: targeted-3']],
  },
  {
    name: 'a mistyped field of the level',
    from: 'level: targeted-3',
    to: 'lvel: targeted-3',
    found: [['unknown-field', 'lvel: targeted-3']],
  },
  {
    name: 'no submission',
    from: /^submissions:\n(?:[ ]+.*\n)+/m,
    to: '',
    found: [['submission-missing', 'status: adopted']],
  },
  {
    name: 'an outcome of a submission that there is not',
    from: 'outcome: accepted',
    to: 'outcome: acepted',
    found: [['not-allowed-value', 'outcome: acepted']],
  },
  {
    name: 'an outcome that counts adults by yes and no',
    from: /unit: days(?=\n)/,
    to: 'unit: yes_no',
    found: [
      ['outcome-not-about-students', 'unit: yes_no'],
      ...[
        '{value: 3.7',
        '{fall: 3.2',
        '{fall: 3.2',
        '{fall: 3.2',
        '{value: 2.5',
        'fall: {value: 3.3',
        'winter: {value: 2.8',
      ].map((line): [string, string] => ['value-not-in-unit', line]),
    ],
  },
  {
    name: 'an outcome without an initial value',
    from: '            baseline: {value: 3.7, n: 1245, on: 2026-06-05, period: school year 2025-26}\n',
    to: '',
    found: [
      ['measure-without-baseline', '- id: days-lost'],
      ['outcome-not-about-students', '- id: days-lost'],
    ],
  },
  {
    name: 'a strategy without a timeline',
    from: /start: 2026-11-02\n {12}due: 2027-03-26\n {12}effectiveness/,
    to: 'effectiveness',
    found: [['strategy-without-timeline', '- id: standards-goals']],
  },
  {
    name: 'a strategy that nothing shows the effect of',
    from: /effectiveness: >-\n(?: {14}.*\n)+/,
    to: 'tier: All\n',
    found: [['strategy-without-effectiveness-measure', '- id: standards-goals']],
  },
  {
    name: 'a member of the team who oversees nothing',
    from: '    responsibility: Oversees strategy 1.3 in the elementary schools.\n',
    to: '',
    found: [['oversight-missing', '- name: Luz Arellano']],
  },
  {
    name: 'an activity that nobody owns',
    from: /owner: {name: Ingrid Bauer, title: Program specialist}\n {16}due: 2026-10-09/,
    to: 'due: 2026-10-09',
    found: [['oversight-missing', '- id: planning-page']],
  },
  {
    name: 'an activity whose owner is mistyped lacks none besides',
    from: /owner: ({name: Ingrid Bauer, title: Program specialist}\n {16}due: 2026-10-09)/,
    to: 'ownr: $1',
    found: [['unknown-field', 'ownr: {name: Ingrid']],
  },
  {
    name: 'a dated benchmark without its day',
    from: '- {by: 2027-12-15, value: 54.5}',
    to: '- {by: December, value: 54.5}',
    found: [['not-a-date', 'by: December']],
  },
  {
    name: 'a problem without a statement',
    from: /^ {4}statement: >-\n {6}Special education(.*\n)+?(?= {4}data:)/m,
    to: '',
    found: [['missing-field', '- id: planning-apart']],
  },
  {
    name: 'a root cause that there is not',
    from: 'addresses: [rc-goals]',
    to: 'addresses: [rc-gaols]',
    found: [['unresolved-reference', 'rc-gaols']],
  },
];

const ADDENDUM_MISTAKES: readonly Mistake[] = [
  {
    name: 'a type that is not on the list',
    from: 'type: Site visits',
    to: 'type: Site visit',
    found: [['addendum-unknown-value', 'type: Site visit']],
  },
  {
    name: 'a provider that is not on the list',
    from: 'provider: State Education Resource Center (SERC)',
    to: 'provider: SERC',
    found: [['addendum-unknown-value', 'provider: SERC']],
  },
  {
    name: 'a support without a type',
    from: '    type: Telephone technical assistance\n',
    to: '',
    found: [['missing-field', '- id: telephone']],
  },
  {
    name: 'an addendum attached to an unknown plan',
    from: '[sip-anchor-2026]',
    to: '[sip-anchor-2026, sip-ancor-2026]',
    found: [['unattached-addendum', 'sip-ancor-2026']],
  },
  {
    name: 'a school that is not in the directory',
    from: 'school: anchor\n',
    to: 'school: anker\n',
    found: [['unresolved-reference', 'school: anker']],
  },
];

describe('a mistake is found in its line, and nothing besides', () => {
  const finds = (files: Record<string, string>, file: string, { from, to, found }: Mistake) => {
    const text = changed(files, file, from, to);
    const lines = text.split('\n');
    const { diagnostics } = checked({ ...files, [file]: text });
    const expected = found.map(([rule, part]) => {
      return [file, rule, lines.findIndex((line) => line.includes(part)) + 1];
    });
    const got = diagnostics.map((diagnostic) => [
      diagnostic.file,
      diagnostic.rule,
      diagnostic.line,
    ]);
    expect(got.map(String).sort()).toEqual(expected.map(String).sort());
  };

  it.each(CIM_MISTAKES.map((mistake) => [mistake.name, mistake] as const))('%s', (_, mistake) =>
    finds(DELTA, CIM, mistake),
  );
  it.each(ADDENDUM_MISTAKES.map((mistake) => [mistake.name, mistake] as const))(
    '%s',
    (_, mistake) => finds(HARBOR, ADDENDUM, mistake),
  );
});

describe('what is said', () => {
  const said = (from: string | RegExp, to: string): (string | undefined)[] => {
    const [first] = checked({ ...DELTA, [CIM]: changed(DELTA, CIM, from, to) }).diagnostics;
    return [first?.message, first?.hint];
  };

  it('names the levels of the year, and the one that was probably meant', () => {
    expect(said('level: targeted-3', 'level: intensiv')).toEqual([
      'The configuration has no monitoring level `intensiv` for 2026-27. Levels: targeted-1, targeted-2, targeted-3, intensive-1, intensive-2, intensive-3.',
      expect.stringMatching(/^(Did you mean|Write one of these)/),
    ]);
    expect(said('  year: 2026-27\n  reasons', '  year: 2025-26\n  reasons')).toEqual([
      'The configuration has no monitoring level `targeted-3` for 2025-26 (only for 2026-27). It has none for that year.',
      'Add it with its form and recipient under `monitoring` in pip.config.yaml.',
    ]);
  });

  it('names form and recipient where the plan was not submitted', () => {
    expect(said(/^submissions:\n(?:[ ]+.*\n)+/m, '')[0]).toBe(
      'This plan is adopted, and no submission is recorded. At Targeted Level 3 it goes to: Assigned FMTA consultant, California Department of Education. Form: State plan for improvement.',
    );
  });
});

describe('the starters', () => {
  const values = {
    id: 'new-plan',
    title: 'A new plan',
    organization: 'harborview-district',
    school: null,
    term: '2026-27',
    schemaPath: '../schema.json',
  };
  const starter = (kind: string): string =>
    readFileSync(join(ROOT, `templates/new/${kind}.yaml`), 'utf8');
  const filled = (kind: string, more: object = {}): string =>
    Handlebars.compile(starter(kind), { noEscape: true, strict: true })({ ...values, ...more });

  it.each([
    ['cim', {}],
    ['addendum', {}],
    ['addendum', { organization: null, school: 'mariner' }],
  ])('%s validates, and lists what is to be filled in', (kind, more) => {
    const text = filled(kind, more);
    const { diagnostics } = checked({ ...HARBOR, 'plans/new-plan.yaml': text });
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['to-be-filled-in']));
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\.json\n/);
  });
});
