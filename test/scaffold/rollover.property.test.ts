import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { runRules } from '../../src/rules/runRules.ts';
import { load, PLAN } from '../workspace/workspaceOf.ts';
import { layout, write } from '../workspace/randomPlan.ts';
import { type Rolled, rolled } from './rolled.ts';

type Fields = Record<string, unknown>;
type Path = readonly (string | number)[];

const DISTRICT = 'plans/dip.yaml';
const PATIENCE = 240_000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of which each may be missing. */
const some = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Fields> =>
  fc.record(model, { requiredKeys: [] });
const with_ = (needed: fc.Arbitrary<Fields>, more: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> =>
  fc.tuple(needed, more).map(([a, b]) => ({ ...a, ...b }));

const words = fc.constantFrom(
  'Small groups',
  'At least 62% by June',
  'Ünï: "x" # y',
  'Two.\n\nMore.',
);
const line = fc.constantFrom('Jo Park', '2026-27', 'All: "of" it', '# none');
const day = fc.constantFrom('2025-09-01', '2026-10-01', '2027-06-15', '2027-06-30', '2028-02-29');
const amount = fc.integer({ min: 0, max: 90 });
const cycle = fc.constantFrom('fall', 'winter', 'spring');
const byCycle = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Fields> =>
  fc.dictionary(cycle, value, { minKeys: 1, maxKeys: 3 });
const nonValue = fc.constantFrom('suppressed', 'not_available', 'pending', 'not_applicable');
const result = fc.oneof(
  nonValue,
  with_(
    fc.record({ value: fc.oneof(amount, nonValue) }),
    some({ n: amount, on: day, printed: line, note: words, comparison: fc.constant({ state: 5 }) }),
  ),
);
const baseline = fc.oneof(
  fc.constantFrom('new', 'suppressed'),
  with_(fc.record({ value: amount }), some({ period: line, n: amount, on: day, source: line })),
);
const target = fc.oneof(
  with_(
    fc.record({ value: amount }),
    some({ by: day, type: fc.constantFrom('at_least', 'absolute') }),
  ),
  fc.record({ type: fc.constant('qualitative'), text: words }),
  fc.record({ type: fc.constant('change_points'), value: amount, per: fc.constant('year') }),
);
const series = {
  baseline,
  target,
  results: byCycle(result),
  benchmarks: byCycle(amount),
  history: fc.constant([{ period: 'spring 2024', value: 40 }]),
  yearly_targets: fc.constant({ '2026-27': 61, '2027-28': 63 }),
};
const entry = some({
  rating: fc.integer({ min: 1, max: 3 }),
  note: words,
  by: line,
  disposition: fc.constantFrom('continue', 'modify', 'discontinue'),
});
const owner = with_(fc.record({ title: line }), some({ name: line, until: day }));

/** Ids are given afterwards, one after the other. */
const part = {
  owner,
  start: day,
  due: day,
  status: fc.constantFrom('not_started', 'completed', 'discontinued'),
  progress: byCycle(entry),
  rationale: words,
  conclusion: fc.record({ value: line }),
  budget: fc.array(fc.record({ source: line, planned: amount, actual: amount }), { maxLength: 2 }),
  custom: fc.constant({ progress: { winter: 1 }, status: 'kept' }),
};
const titled = fc.record({ title: words });
const action = with_(titled, some(part));
const measure = with_(
  fc.record({ name: line, unit: fc.constant('percent') }),
  some({
    ...series,
    groups: fc.array(with_(fc.record({ group: line }), some(series)), { maxLength: 2 }),
    changes: fc.constant([{ on: '2026-11-01', what: 'Later.', why: 'Snow.' }]),
  }),
);
const few = (of: fc.Arbitrary<Fields>): fc.Arbitrary<Fields[]> =>
  fc.array(of, { minLength: 1, maxLength: 3 });
const strategy = with_(
  titled,
  some({
    ...part,
    aligns_to: fc.constant(['dip-2026#h-1']),
    actions: few(action),
    measures: few(measure),
  }),
);
const goal = with_(
  fc.record({ statement: words }),
  some({ ...part, measures: few(measure), strategies: few(strategy), actions: few(action) }),
);
const plan = some({
  version: line,
  aligns_to: fc.constant('dip-2026'),
  summary: words,
  vision: words,
  previous_review: words,
  approvals: fc.constant([{ body: 'Board', on: '2026-06-29', decision: 'approved' }]),
  revisions: fc.constant([{ on: '2026-12-01', what: 'Later.', reason: 'Snow.' }]),
  engagement: fc.constant([{ who: 'Families' }, { who: 'Students', on: '2026-05-20' }]),
  calendar: fc.constant([
    { name: 'Board', on: '2027-02-22', note: 'Held.' },
    { name: 'Team', cadence: 'weekly' },
  ]),
  progress: byCycle(entry),
  goals: few(goal),
  strategies: few(strategy),
  measures: few(measure),
  custom: fc.constant({ results: { fall: 1 } }),
});

/** The plan with a head, and an id for whatever has to have one. */
function named(body: Fields): Fields {
  let count = 0;
  const visit = (value: unknown, field: string): unknown => {
    if (field === 'custom') return value;
    if (Array.isArray(value)) return value.map((each) => visit(each, `${field}[]`));
    if (!isFields(value)) return value;
    const own = Object.entries(value).map(([name, each]) => [name, visit(each, name)] as const);
    const needsId = /^(goals|strategies|actions|measures)\[\]$/.test(field);
    if (needsId) count += 1;
    return { ...(needsId ? { id: `id-${count}` } : {}), ...Object.fromEntries(own) };
  };
  const head = { kind: 'sip', format: 1, id: 'sip-dune-2026', title: 'Dune', school: 'dune' };
  return { ...head, term: '2026-27', status: 'adopted', ...(visit(body, '') as Fields) };
}

const district = stringify({
  kind: 'dip',
  format: 1,
  id: 'dip-2026',
  title: 'District',
  organization: 'dune-district',
  span: { from: '2026-27', to: '2027-28' },
  term: '2026-27',
  status: 'adopted',
  goals: [{ id: 'g', title: 'G', strategies: [{ id: 'h-1', title: 'H' }] }],
});

/** Every value of a plan with its path; entries that have an id are found by it. */
function* leaves(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* leaves(each, [...path, index]);
  } else if (isFields(value)) {
    for (const [name, each] of Object.entries(value)) yield* leaves(each, [...path, name]);
  } else yield [path, value];
}

/** What stands at the path of the old plan in the new one. */
function counterpart(path: Path, before: unknown, after: unknown): unknown {
  let [old, now] = [before, after];
  for (const step of path) {
    const next: unknown = isFields(old) || Array.isArray(old) ? Reflect.get(old, step) : undefined;
    const id = isFields(next) ? next['id'] : undefined;
    if (Array.isArray(now) && id !== undefined) {
      now = now.find((each: unknown) => isFields(each) && each['id'] === id);
    } else
      now = isFields(now) || Array.isArray(now) ? (Reflect.get(now, step) as unknown) : undefined;
    old = next;
  }
  return now;
}

const beginsWith = (path: Path, start: Path): boolean =>
  start.every((step, index) => path[index] === step);

/** Facts of the old plan that are neither in the new one nor spoken of. */
function unaccounted(before: unknown, { text, steps }: Rolled): string[] {
  const after: unknown = parse(text);
  return [...leaves(before)]
    .filter(([path, value]) => counterpart(path, before, after) !== value)
    .filter(([path]) => !steps.some((step) => beginsWith(path, step.path)))
    .map(([path]) => path.join('.'));
}

/** What is wrong with the plans of a year: their shape, and all rules. */
function errorsOf(term: string, files: Record<string, string>): string[] {
  const { workspace, diagnostics, place } = load(files);
  if (workspace === null) return diagnostics.map(({ message }) => message);
  const asOf = '2027-07-01';
  const rollUps = new Map(
    workspace.settings.cycles.map((each) => [each.id, rollUp(workspace, each, asOf)]),
  );
  const world = { workspace, rollUps, asOf, isThere: () => true, namesIn: () => [] };
  const all = [...diagnostics, ...runRules(world, place)];
  const ofYear = new Set(
    workspace.plans.filter((each) => each.term === term).map(({ file }) => file),
  );
  return all
    .filter(({ severity, file }) => severity === 'error' && ofYear.has(file))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const ruleOf = (error: string): string => error.split(':')[0] ?? '';

/** Fields that no plan has before its year has begun. */
const OF_THE_YEAR: ReadonlySet<string | number> = new Set([
  'results',
  'progress',
  'status',
  'conclusion',
  'actual',
  'revisions',
]);

describe('the next edition of any plan', () => {
  it(
    'is a plan, and every fact of the old one is in it or spoken of',
    () => {
      fc.assert(
        fc.property(plan, layout, (body, form) => {
          const data = named(body);
          const text = write(data, { ...form, collectionStyle: 'block' });
          const files = { [PLAN]: text, [DISTRICT]: district };
          const next = rolled(files);
          const made = Object.fromEntries([...next.values()].map((each) => [each.file, each.text]));
          const before = new Set(errorsOf('2026-27', files).map(ruleOf));
          const now = errorsOf('2027-28', { ...files, ...made });
          expect(now.filter((error) => !before.has(ruleOf(error)))).toEqual([]);
          const school = next.get(PLAN);
          if (!school) throw new Error('the plan was not rolled over');
          expect(unaccounted(parse(text), school)).toEqual([]);
          const judged = [...leaves(parse(school.text))].filter(
            ([path]) => !path.includes('custom') && path.some((step) => OF_THE_YEAR.has(step)),
          );
          expect(judged).toEqual([[['status'], 'draft']]);
          expect(school.text.includes('\r\n')).toBe(form.windows);
        }),
        { numRuns: 50 },
      );
    },
    PATIENCE,
  );
});
