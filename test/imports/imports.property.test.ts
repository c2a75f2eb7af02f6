import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editText } from '../../src/edit/editText.ts';
import { findColumns } from '../../src/imports/findColumns.ts';
import { readRows } from '../../src/imports/readRows.ts';
import { readTable } from '../../src/imports/readTable.ts';
import type { ImportList } from '../../src/model/importList.ts';
import type { MappingFile } from '../../src/model/plan.ts';
import { workspaceOf } from '../workspace/workspaceOf.ts';

type Files = Readonly<Record<string, string>>;

const FILES: Files = {
  'directory.yaml': `format: 1
districts:
  - {id: dune-district, name: Dune Public Schools}
schools:
  - {id: dune, name: Dune Street School, district: dune-district, codes: {state: "0430111"}}
  - {id: reef, name: Reef School, district: dune-district, codes: {state: "0430211"}}
  - {id: kelp, name: Kelp School, district: dune-district, codes: {state: "0430311"}}
`,
  'plans/dune.yaml': `kind: sip
format: 1
id: sip-dune
title: Dune
school: dune
term: 2026-27
status: adopted
measures:
  - id: reading
    name: Readers
    unit: percent
    direction: increase
    baseline: {value: 40}
    target: {value: 60}
    results:
      fall: {value: 45, n: 70, printed: 45 of 100, note: As screened.}
      winter: suppressed # for now
    groups:
      - {group: English learners, results: {winter: {value: suppressed, printed: <5}}}
  - {id: visits, name: Visits, unit: count, direction: increase, baseline: {value: 3}, target: {value: 9}}
`,
  'plans/reef.yaml': `kind: sip
format: 1
id: sip-reef
title: Reef
school: reef
term: 2026-27
status: adopted
measures:
- id: reading
  name: Readers
  unit: percent
  direction: increase
  baseline: {value: 40}
  target: {value: 60}
`,
};

const oneOf = (...words: string[]) => fc.constantFrom(...words);
const code = oneOf('0430111', '0430211', '0430311', '430111', '0439999', '="0430111"', '', 'Total');
const year = oneOf('2026-27', '2026-2027', '2025-26', '2027', '');
const cycle = oneOf('fall', 'winter', 'MOY', 'spring', 'summer', '');
const test = oneOf('reading', 'Reading 3', 'visits', 'math', '');
const group = oneOf('Total', 'English learners', 'EL', 'Hispanic', '');
const cell = oneOf(
  '52%',
  '52.5',
  '0.52',
  '1',
  '0',
  '*',
  '<5',
  'N/A',
  '--',
  '',
  'x',
  '521',
  '1,200',
);
const count = oneOf('70', '1,070', '*', '', 'some');
const day = oneOf('2027-01-13', '1/13/2027', '2/1/2027', '', 'May');

const MAPPINGS: readonly MappingFile[] = [
  {
    school: { column: 'code' },
    year: { column: 'year' },
    cycle: { column: 'cycle', values: { MOY: 'winter' } },
    group: { column: 'group', values: { EL: 'English learners' } },
    measure: { column: 'test', values: { 'Reading 3': 'reading' } },
    value: 'cell',
    n: 'count',
    on: 'day',
  },
  {
    school: { column: 'code', digits: 7 },
    columns: [
      { column: 'cell', measure: 'reading', n: 'count', cycle: 'winter' },
      { column: 'more', measure: 'visits', cycle: 'fall' },
      { column: 'last', measure: 'reading', group: 'English learners', cycle: 'winter' },
    ],
    percent: 'number',
    provenance: { source: 'Screening', retrieved: '2027-01-30' },
  },
];

const HEAD = ['code', 'year', 'cycle', 'test', 'group', 'cell', 'count', 'day', 'more', 'last'];
const rows = fc.array(fc.tuple(code, year, cycle, test, group, cell, count, day, cell, cell), {
  minLength: 1,
  maxLength: 25,
});

const quoted = (text: string): string => (text.includes(',') ? `"${text}"` : text);

function imported(files: Files, mapping: MappingFile, lines: readonly (readonly string[])[]) {
  const text = [HEAD, ...lines].map((cells) => cells.map(quoted).join(',')).join('\n');
  const table = readTable(text, mapping);
  if ('refused' in table) throw new Error(table.refused);
  const columns = findColumns(mapping, table);
  if ('faults' in columns) throw new Error(columns.faults.map(({ message }) => message).join());
  const { workspace } = workspaceOf(files);
  const all = { mapping, columns, workspace, cycle: null, asOf: '2027-02-02' };
  return { table, workspace, list: readRows(table, all) };
}

/** The files with what the import wants; they have to be without fault still. */
function written(files: Files, { list, workspace }: ReturnType<typeof imported>): Files {
  const texts = new Map(Object.entries(files));
  for (const { plan: id, edits } of list.wishes) {
    const file = workspace.plansById.get(id)?.file ?? '';
    const edited = editText(texts.get(file) ?? '', edits, () => []);
    if ('refused' in edited) throw new Error(edited.refused);
    texts.set(file, edited.text);
  }
  return Object.fromEntries(texts);
}

const linesWith = ({ rows: all }: ImportList, status: string): number[] =>
  all.filter((row) => row.status === status).map(({ line }) => line);

const mappings = fc.constantFrom(...MAPPINGS);

describe('any import', () => {
  it('puts every row in exactly one of three lists, with a reason wherever a value is not used', () => {
    fc.assert(
      fc.property(mappings, rows, (mapping, lines) => {
        const { table, list } = imported(FILES, mapping, lines);
        const lists = ['used', 'unchanged', 'not_used'].map((status) => linesWith(list, status));
        const together = lists.flat().sort((a, b) => a - b);
        expect(together).toEqual(table.rows.map(({ line }) => line));
        for (const { values } of list.rows) {
          expect(values.length).toBeGreaterThan(0);
          for (const { status, why } of values) expect(why !== null).toBe(status === 'not_used');
        }
        const used = list.rows
          .flatMap(({ values }) => values)
          .filter((each) => each.status === 'used');
        expect(used.length > 0).toBe(list.wishes.length > 0);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(mappings, rows, (mapping, lines) => {
        const first = imported(FILES, mapping, lines);
        const second = imported(written(FILES, first), mapping, lines);
        expect(second.list.wishes).toEqual([]);
        expect(linesWith(second.list, 'used')).toEqual([]);
        const settled = ['used', 'unchanged'].flatMap((status) => linesWith(first.list, status));
        expect(linesWith(second.list, 'unchanged')).toEqual(settled.sort((a, b) => a - b));
      }),
    );
  });

  it('never puts in the place of a value that there is none', () => {
    fc.assert(
      fc.property(mappings, rows, (mapping, lines) => {
        const after = workspaceOf(written(FILES, imported(FILES, mapping, lines))).workspace;
        const fall = after.plansById.get('sip-dune')?.measures[0]?.data.results?.['fall'];
        expect(fall).toMatchObject({ value: expect.any(Number), note: 'As screened.' });
      }),
    );
  });

  it('is of use often enough for these properties to say something', () => {
    const lists = fc
      .sample(fc.tuple(mappings, rows), { numRuns: 60, seed: 7 })
      .flatMap(([mapping, lines]) => {
        const first = imported(FILES, mapping, lines);
        return [first.list, imported(written(FILES, first), mapping, lines).list];
      });
    for (const status of ['used', 'unchanged', 'not_used']) {
      const having = lists.filter((list) => linesWith(list, status).length > 0);
      expect([status, having.length > 5]).toEqual([status, true]);
    }
  });
});
