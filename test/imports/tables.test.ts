import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../src/imports/decodeTable.ts';
import { findColumns } from '../../src/imports/findColumns.ts';
import { isWorkbook } from '../../src/imports/isWorkbook.ts';
import { readTable } from '../../src/imports/readTable.ts';
import type { MappingFile } from '../../src/model/plan.ts';

const MAPPING: MappingFile = {
  school: { column: 'Code' },
  columns: [{ column: 'Pct', measure: 'reading' }],
};

function table(text: string, mapping: MappingFile = MAPPING) {
  const read = readTable(text, mapping);
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

describe('the text of an export', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is UTF-8, with or without its mark', () => {
    expect(decodeTable(bytes('Bahía'))).toEqual({ text: 'Bahía', encoding: 'utf-8' });
    expect(decodeTable(bytes('\uFEFFBahía'))).toEqual({ text: 'Bahía', encoding: 'utf-8' });
  });

  it('is Windows-1252 where it is no UTF-8, unless the mapping says that it has to be', () => {
    const old = Uint8Array.from([0x42, 0x61, 0x68, 0xed, 0x61, 0x20, 0x80]);
    expect(decodeTable(old)).toEqual({ text: 'Bahía €', encoding: 'windows-1252' });
    expect(decodeTable(old, 'utf-8')).toMatchObject({ refused: expect.stringContaining('UTF-8') });
  });

  it('is none in UTF-16 or a picture', () => {
    const wide = (text: string) => Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0), 0]));
    const refused = [
      Uint8Array.from([0xff, 0xfe, ...wide('Code')]),
      wide('Code,Percent\n'.repeat(20)),
      bytes('a,b\0,c'),
    ].map((each) => decodeTable(each));
    for (const each of refused) expect(each).toHaveProperty('refused');
  });

  it('is none in a workbook, new or old, which is told by how it begins', () => {
    expect(isWorkbook(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]))).toBe(true);
    expect(isWorkbook(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toBe(true);
    expect(isWorkbook(bytes('PK,Percent\n1,52'))).toBe(false);
    expect(isWorkbook(bytes(''))).toBe(false);
  });
});

describe('the rows of an export', () => {
  it.each([
    ['comma', 'Code,Pct\n1,52'],
    ['semicolon', 'Code;Pct\n1;52'],
    ['tab', 'Code\tPct\n1\t52'],
  ])('are parted by %s, which is found', (separator, text) => {
    expect(table(text)).toMatchObject({ separator, rows: [{ line: 2, cells: ['1', '52'] }] });
  });

  it('begin below notes, and keep their lines of the file', () => {
    const text =
      'Report, of all\r\n\r\n"Two\r\nlines"\r\nCode,Pct\r\n1,52\r\n,\r\n2,"a\r\nb"\r\n3,4\r\n';
    const { headingLine, rows } = table(text);
    expect(headingLine).toBe(5);
    expect(rows.map(({ line }) => line)).toEqual([6, 8, 10]);
  });

  it('keep the zeros of codes in formulas', () => {
    const { rows } = table('Code,Pct\n="0430011",52\n"=""0430012""",\u00A053 ');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['0430011', '52'],
      ['0430012', '53'],
    ]);
  });

  it('have headings of several rows put together', () => {
    const mapping = { ...MAPPING, header_rows: 2, school: { column: 'School / Code' } };
    const { headings } = table('School,,Reading,\nCode,Name,Pct,N\n1,Dune,52,40', mapping);
    expect(headings).toEqual(['School / Code', 'School / Name', 'Reading / Pct', 'Reading / N']);
  });

  it('cannot be told apart where a quotation mark is left open', () => {
    expect(readTable('Code,Pct\n1,"52\n2,53', MAPPING)).toEqual({
      refused: expect.stringContaining('never closed'),
    });
  });

  it('have to be there', () => {
    expect(readTable('Code,Pct\n', MAPPING)).toHaveProperty('refused');
    expect(readTable('', MAPPING)).toHaveProperty('refused');
  });
});

describe('the columns of an export', () => {
  const faultsOf = (text: string, mapping: MappingFile) => {
    const columns = findColumns(mapping, table(text, mapping));
    return 'faults' in columns ? columns.faults.map(({ message, hint }) => [message, hint]) : [];
  };

  it('are found by their heading, whatever its capitals and blanks', () => {
    expect(faultsOf('CODE , pct\n1,52', MAPPING)).toEqual([]);
  });

  it('are named by their number where two have the same heading', () => {
    const text = 'Code,Pct,Pct\n1,52,53';
    expect(faultsOf(text, MAPPING)).toEqual([
      ['2 columns are headed "Pct".', 'Name the one that is meant by its number: 2 or 3.'],
    ]);
    const numbered = { ...MAPPING, columns: [{ column: 3, measure: 'reading' }] };
    expect(findColumns(numbered, table(text, numbered))).toMatchObject({ values: [{ at: 2 }] });
  });
});
