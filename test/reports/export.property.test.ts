import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Export } from '../../src/model/export.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { buildExport } from '../../src/reports/export/buildExport.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import { workspaceOf } from '../workspace/workspaceOf.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Visits every mapping in some data, with the key under which it or its list stands. */
function visit(data: unknown, see: (fields: Fields, key: string) => void, key = ''): void {
  if (Array.isArray(data)) for (const each of data as unknown[]) visit(each, see, key);
  if (!isFields(data)) return;
  see(data, key);
  for (const [name, value] of Object.entries(data)) visit(value, see, name);
}

const sizeOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : isFields(value) ? Object.keys(value).length : 0;

const STEPS = ['actions', 'milestones', 'activities', 'action_steps'];

/** The facts of plans, counted without anything of the program. */
function counted(plans: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = { plans: plans.length };
  const add = (name: string, count: number) => {
    counts[name] = (counts[name] ?? 0) + count;
  };
  for (const plan of plans) {
    visit(plan, (fields, key) => {
      add('ratings', sizeOf(fields['progress']));
      add('budget_lines', Array.isArray(fields['budget']) ? fields['budget'].length : 0);
      add('amendments', Array.isArray(fields['revisions']) ? fields['revisions'].length : 0);
      add('results', sizeOf(fields['results']));
      if (key === 'measures') add('measures', 1);
      if (key === 'measures' || key === 'groups') {
        add('baselines', ('baseline' in fields ? 1 : 0) + sizeOf(fields['history']));
        add(
          'targets',
          ('target' in fields ? 1 : 0) +
            sizeOf(fields['benchmarks']) +
            sizeOf(fields['yearly_targets']),
        );
      }
      if (STEPS.includes(key)) add('actions', 1);
      else if (key !== '' && key !== 'measures' && 'id' in fields && key !== 'budget') {
        add('components', 1);
      }
    });
  }
  return counts;
}

/** How many rows each table has; results without those that say that something is missing. */
function rowCounts(all: Export): Record<string, number> {
  return Object.fromEntries(
    all.tables.map(({ name, columns, rows }) => {
      const state = columns.findIndex((column) => column.name === 'state');
      const facts = name === 'results' ? rows.filter((row) => row[state] !== 'missing') : rows;
      return [name, facts.length];
    }),
  );
}

const exported = (workspace: Workspace): Export =>
  buildExport(workspace, workspace.plans, { asOf: '2027-02-02', audience: 'internal' });

const value = fc.integer({ min: 0, max: 100 });
const result = fc.oneof(
  fc.constantFrom('suppressed', 'not_available', 'pending', 'not_applicable'),
  fc.record({ value, n: fc.nat(500) }, { requiredKeys: ['value'] }),
);
const byCycle = <T>(each: fc.Arbitrary<T>) =>
  fc.record({ fall: each, winter: each }, { requiredKeys: [] });
const seriesFields = {
  baseline: fc.oneof(fc.constant('new'), fc.record({ value })),
  benchmarks: byCycle(value),
  target: fc.record({ value }),
  results: byCycle(result),
};
const progress = byCycle(fc.record({ rating: fc.integer({ min: 1, max: 3 }) }));
const budget = fc.array(fc.record({ source: fc.constant('Title I-A'), planned: value }), {
  maxLength: 2,
});

/** A plan of random shape, its ids given afterwards so that each is there once. */
const plan = fc
  .array(
    fc.record({
      progress,
      measures: fc.array(
        fc.record(
          {
            ...seriesFields,
            groups: fc
              .uniqueArray(fc.constantFrom('EL', 'SWD', 'FRL'), { maxLength: 2 })
              .chain((groups) =>
                fc.tuple(
                  ...groups.map((group) =>
                    fc.record(
                      { group: fc.constant(group), ...seriesFields },
                      { requiredKeys: ['group'] },
                    ),
                  ),
                ),
              ),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
      strategies: fc.array(
        fc.record({ progress, budget, actions: fc.array(fc.constant({}), { maxLength: 3 }) }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 3 },
  )
  .map((goals) => {
    let last = 0;
    const named = (fields: object, more: object = {}) => {
      last += 1;
      return { id: `p${last}`, title: `Part ${last}`, ...fields, ...more };
    };
    return {
      kind: 'sip',
      format: 1,
      id: 'sip-dune',
      title: 'Dune',
      school: 'dune',
      term: '2026-27',
      status: 'adopted',
      goals: goals.map((goal) =>
        named(goal, {
          measures: goal.measures.map(({ groups, ...measure }) => {
            last += 1;
            return { id: `m${last}`, name: 'Readers', unit: 'percent', ...measure, groups };
          }),
          strategies: goal.strategies.map((strategy) =>
            named(strategy, { actions: strategy.actions.map((action) => named(action)) }),
          ),
        }),
      ),
    };
  });

describe('an export of any plan', () => {
  it('has a row for every fact and no other', () => {
    fc.assert(
      fc.property(plan, (data) => {
        // JSON is YAML in one of its styles.
        const { workspace } = workspaceOf({ 'plans/sip.yaml': `${JSON.stringify(data)}\n` });
        const rows = rowCounts(exported(workspace));
        for (const [table, count] of Object.entries(counted([data]))) {
          expect([table, rows[table]]).toEqual([table, count]);
        }
      }),
    );
  });

  it('has a row for every fact of the examples', () => {
    const root = join(import.meta.dirname, '../../examples/harborview');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
    const { workspace } = loadWorkspace(files);
    if (workspace === null) throw new Error('The example can be loaded');
    const known = new Set(workspace.plans.map((each) => each.file));
    const plans = files.filter(({ file }) => known.has(file)).map(({ text }) => parse(text));
    const rows = rowCounts(exported(workspace));
    const { baselines: _, targets: __, ...own } = counted(plans);
    for (const [table, count] of Object.entries(own)) {
      expect(count, table).toBeGreaterThan(0);
      expect([table, rows[table]]).toEqual([table, count]);
    }
  });
});
