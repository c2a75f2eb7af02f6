import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExportCsv } from '../../src/format/export/formatExportCsv.ts';
import { findColumns } from '../../src/imports/findColumns.ts';
import { readRows } from '../../src/imports/readRows.ts';
import { readTable } from '../../src/imports/readTable.ts';
import type { MappingFile } from '../../src/model/plan.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { buildExport } from '../../src/reports/export/buildExport.ts';
import { workspaceOf } from '../workspace/workspaceOf.ts';

const MAPPING: MappingFile = {
  plan: 'plan',
  year: { column: 'school_year' },
  cycle: { column: 'cycle' },
  group: { column: 'group' },
  measure: { column: 'measure' },
  value: 'result',
  n: 'n',
  on: 'on',
  percent: 'number',
  marks: {
    missing: 'skip',
    suppressed: 'suppressed',
    not_available: 'not_available',
    pending: 'pending',
    not_applicable: 'not_applicable',
  },
};

const LEVELS = ['Red', 'Light green', 'Green'];

const words = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('-5 to 0', '=1+1', "'tis", ' blanks ', 'two\nlines', 'a "b", c', 'N/A', '<5'),
);
const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);

/** A measure with results in its unit. */
const measure = fc
  .oneof(
    fc.record({ unit: fc.constant('percent'), value: hundredths }),
    fc.record({ unit: fc.constant('score'), value: fc.integer({ min: -2000, max: 2_000_000 }) }),
    fc.record({ unit: fc.constant('level'), value: fc.constantFrom(...LEVELS) }),
    fc.record({ unit: fc.constant('yes_no'), value: fc.constantFrom(true, false, 'yes', 'no') }),
    fc.record({ unit: fc.constant('text'), value: words.filter((text) => text.trim() !== '') }),
  )
  .chain(({ unit, value }) => {
    const result = fc.oneof(
      fc.constantFrom('suppressed', 'not_available', 'pending', 'not_applicable'),
      fc.record(
        {
          value: fc.constant(value),
          n: fc.nat(5000),
          on: fc.constantFrom('2026-10-30', '2027-01-13'),
          printed: fc.constant('as printed'),
        },
        { requiredKeys: ['value'] },
      ),
    );
    const results = fc.record({ fall: result, winter: result }, { requiredKeys: [] });
    return fc.record({
      unit: fc.constant(unit),
      results,
      groups: fc.tuple(fc.record({ group: fc.constant('English learners'), results })),
    });
  });

function workspaceWith(measures: readonly object[]): Workspace {
  const plan = {
    kind: 'sip',
    format: 1,
    id: 'sip-dune',
    title: 'Dune',
    school: 'dune',
    term: '2026-27',
    status: 'adopted',
    measures: measures.map((each, at) => ({ id: `m${at}`, name: 'M', levels: LEVELS, ...each })),
  };
  return workspaceOf({ 'plans/sip.yaml': `${JSON.stringify(plan)}\n` }).workspace;
}

/** What importing a workspace's own results into another one changes. */
function importedInto(target: Workspace, source: Workspace) {
  const about = { asOf: '2027-02-02', audience: 'internal' } as const;
  const { tables } = buildExport(source, source.plans, about);
  const results = tables.find(({ name }) => name === 'results');
  const table = readTable(results ? formatExportCsv(results, true).slice(1) : '', MAPPING);
  if ('refused' in table) throw new Error(table.refused);
  const columns = findColumns(MAPPING, table);
  if ('faults' in columns) throw new Error(columns.faults.map(({ message }) => message).join());
  const all = { mapping: MAPPING, columns, cycle: null, asOf: about.asOf };
  return readRows(table, { ...all, workspace: target });
}

describe('the results of any plan', () => {
  it('change nothing where they come back', () => {
    fc.assert(
      fc.property(fc.array(measure, { minLength: 1, maxLength: 4 }), (measures) => {
        const workspace = workspaceWith(measures);
        const { rows, wishes } = importedInto(workspace, workspace);
        expect(wishes).toEqual([]);
        expect(rows.map(({ status }) => status)).not.toContain('used');
        expect(rows.flatMap(({ values }) => values).some(({ why }) => why?.isUnclear)).toBe(false);
      }),
    );
  });

  it('arrive as what they are in a plan that has none', () => {
    const measures = [
      { unit: 'percent', results: { fall: { value: 0, n: 0 }, winter: 'not_applicable' } },
      { unit: 'text', results: { fall: { value: '-5 to 0' }, winter: 'suppressed' } },
    ];
    const empty = workspaceWith(measures.map(({ unit }) => ({ unit })));
    const { wishes } = importedInto(empty, workspaceWith(measures));
    expect(wishes.flatMap(({ edits }) => edits.map(({ value }) => value))).toEqual([
      { value: 0, n: 0 },
      'not_applicable',
      { value: '-5 to 0' },
      'suppressed',
    ]);
  });
});
