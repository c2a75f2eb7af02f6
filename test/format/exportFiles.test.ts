import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '../../src/format/export/exportWorkbook.ts';
import { formatExportCsv } from '../../src/format/export/formatExportCsv.ts';
import { notAFormula } from '../../src/format/notAFormula.ts';
import { readWorkbook } from '../../src/io/readWorkbook.ts';
import { writeWorkbook } from '../../src/io/writeWorkbook.ts';
import type { Export, ExportTable, ExportValue } from '../../src/model/export.ts';

const COLUMNS: ExportTable['columns'] = [
  { name: 'code', type: 'text', description: 'A code.' },
  { name: 'value', type: 'number', description: 'A number.' },
  { name: 'on', type: 'day', description: 'A day.' },
  { name: 'shown', type: 'yes_no', description: 'Whether.' },
  { name: 'result', type: 'any', description: 'Anything.' },
];

const tableOf = (...rows: ExportValue[][]): ExportTable => ({
  name: 'results',
  description: 'One row per result.',
  columns: COLUMNS,
  rows,
});

const exportOf = (table: ExportTable): Export => ({
  organization: 'dune-district',
  organizationName: '=Dune',
  schoolYear: '2026-27',
  asOf: '2027-02-02',
  audience: 'public',
  tables: [table],
});

describe('a table as CSV', () => {
  it('has lines that end by two signs, quotes where they are needed, and nothing for nothing', () => {
    const rows = tableOf(
      ['0430011', -5.5, '2027-01-13', false, null],
      ['a "b", c', 0, null, null, 'x'],
    );
    expect(formatExportCsv(rows, false)).toBe(
      [
        'code,value,on,shown,result',
        '0430011,-5.5,2027-01-13,false,',
        '"a ""b"", c",0,,,x',
        '',
      ].join('\r\n'),
    );
  });

  it('begins with the mark of its encoding where that is wanted', () => {
    expect(formatExportCsv(tableOf(), true)).toBe('\uFEFFcode,value,on,shown,result\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'keeps %j from being a formula',
    (text) => {
      const [, record] = parse(formatExportCsv(tableOf([text, null, null, null, text]), false), {
        relax_column_count: true,
      });
      expect(record).toEqual([`'${text}`, '', '', '', `'${text}`]);
    },
  );

  it('gives back every text, however it is written', () => {
    const anyText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 5, maxLength: 5 }), (texts) => {
        const [, record] = parse(formatExportCsv(tableOf(texts), false));
        expect(record).toEqual(texts.map(notAFormula));
      }),
    );
  });
});

describe('an export as a workbook', () => {
  const written = async (table: ExportTable) =>
    readWorkbook(await writeWorkbook(exportWorkbook(exportOf(table))), 'plans.xlsx');

  it('keeps the types of its cells', async () => {
    const { sheets } = await written(
      tableOf(['0430011', -5.5, '2027-01-13', true, 52.1], [null, null, null, null, '=1+1']),
    );
    const cells = sheets[1]?.rows.map((row) => row.map(({ type, value }) => [type, value]));
    expect(cells?.slice(1)).toEqual([
      [
        ['text', '0430011'],
        ['number', -5.5],
        ['day', '2027-01-13'],
        ['yes_no', true],
        ['number', 52.1],
      ],
      [
        ['empty', null],
        ['empty', null],
        ['empty', null],
        ['empty', null],
        ['text', "'=1+1"],
      ],
    ]);
    expect(sheets.flatMap(({ rows }) => rows.flat()).some(({ isFormula }) => isFormula)).toBe(
      false,
    );
  });

  it('says on its first sheet what it is, and for whom', async () => {
    const { sheets } = await written(tableOf(['a', 1, null, null, null]));
    const texts = sheets[0]?.rows.flat().map(({ value }) => value);
    expect(texts).toContain('Improvement plans: =Dune');
    expect(texts).toContain(
      'School year 2026-27, as of February 2, 2027. For the public: values of few students are withheld.',
    );
    expect(sheets[0]?.rows.at(-1)?.map(({ value }) => value)).toEqual([
      'results',
      1,
      'One row per result.',
    ]);
  });

  it('cuts a text that no cell can hold, and says so', async () => {
    const { sheets } = await written(tableOf(['x'.repeat(40_000), null, null, null, null]));
    const value = String(sheets[1]?.rows[1]?.[0]?.value);
    expect(value).toHaveLength(32_767);
    expect(value).toMatch(/x \[cut: a cell holds no more; /);
  });

  it('is the same bytes for the same plans', async () => {
    const bytes = () => writeWorkbook(exportWorkbook(exportOf(tableOf(['a', 1, null, true, 'b']))));
    expect(await bytes()).toEqual(await bytes());
  });
});
