import { describe, expect, it } from 'vitest';
import { chooseSheet } from '../../src/imports/chooseSheet.ts';
import { findColumns } from '../../src/imports/findColumns.ts';
import { readRows } from '../../src/imports/readRows.ts';
import { readSheet } from '../../src/imports/readSheet.ts';
import { shownNumber } from '../../src/imports/shownNumber.ts';
import { type ImportList, rowNames } from '../../src/model/importList.ts';
import type { MappingFile } from '../../src/model/plan.ts';
import type { ReadSheet, SheetArea, SheetCell, SheetValue } from '../../src/model/workbook.ts';
import { workspaceOf } from '../workspace/workspaceOf.ts';

const cell = (value: SheetValue, format = '', isFormula = false): SheetCell => ({
  ...value,
  format,
  isFormula,
});
const text = (value: string): SheetCell => cell({ type: 'text', value });
const number = (value: number, format = ''): SheetCell => cell({ type: 'number', value }, format);
const error = (value: string): SheetCell => cell({ type: 'error', value });
const EMPTY = cell({ type: 'empty', value: null });
const UNCOMPUTED = cell({ type: 'empty', value: null }, '', true);

const sheet = (
  rows: readonly (readonly SheetCell[])[],
  merged: readonly SheetArea[] = [],
): ReadSheet => ({ name: 'Winter', visibility: 'visible', rows, merged });

const HEAD = ['Code', 'Group', 'Pct', 'N', 'Day'].map(text);

const MAPPING: MappingFile = {
  school: { column: 'Code' },
  group: { column: 'Group' },
  columns: [{ column: 'Pct', measure: 'reading', n: 'N', cycle: 'winter' }],
  on: 'Day',
};

const DIRECTORY = `format: 1
districts: [{id: dune-district, name: Dune Public Schools}]
schools: [{id: dune, name: Dune Street School, district: dune-district, codes: {state: "0430111"}}]
`;

const PLAN = `kind: sip
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
    groups: [{group: English learners}, {group: Grade 3}]
`;

/** What becomes of the rows of a sheet. */
function imported(read: ReadSheet, mapping: MappingFile = MAPPING): ImportList {
  const table = readSheet(read, mapping);
  if ('refused' in table) throw new Error(table.refused);
  const columns = findColumns(mapping, table);
  if ('faults' in columns) throw new Error(columns.faults.map(({ message }) => message).join());
  const { workspace } = workspaceOf({ 'directory.yaml': DIRECTORY, 'plans/dune.yaml': PLAN });
  return readRows(table, { mapping, columns, workspace, cycle: null, asOf: '2027-02-02' });
}

const wishesOf = (list: ImportList): unknown[] =>
  list.wishes.flatMap(({ edits }) => edits.map(({ value }) => value));

const reasonsOf = ({ rows }: ImportList): (string | undefined)[] =>
  rows.flatMap(({ values }) => values.map(({ why }) => why?.reason));

const CODE = text('0430111');
const ALL = text('All students');

describe('a number of a workbook is read as it is shown', () => {
  it.each([
    [0.57, '0%', { number: 57, isPercent: true, text: '57%' }],
    [0.567, '0.0%', { number: 56.7, isPercent: true, text: '56.7%' }],
    [0.29, '0.00%', { number: 29, isPercent: true, text: '29%' }],
    [0.566666666, '0%', { number: 57, isPercent: true, text: '57%' }],
    [57, '0"%"', { number: 57, isPercent: true, text: '57%' }],
    [57, '0\\%', { number: 57, isPercent: true, text: '57%' }],
    [-0.031, '0.0%;[Red]-0.0%', { number: -3.1, isPercent: true, text: '-3.1%' }],
    [0.57, '', { number: 0.57, isPercent: false, text: '0.57' }],
    [0.1 + 0.2, 'General', { number: 0.3, isPercent: false, text: '0.3' }],
    [52.0833333333333, '', { number: 52.08333333, isPercent: false, text: '52.08333333' }],
    [52.0833333333333, '#,##0.0', { number: 52.1, isPercent: false, text: '52.1' }],
    [1234.5, '_($* #,##0.00_)', { number: 1234.5, isPercent: false, text: '1234.5' }],
    [430011, '0000000', { number: 430011, isPercent: false, text: '0430011' }],
    [90000100123, '', { number: 90000100123, isPercent: false, text: '90000100123' }],
    [1234567, '0,', { number: 1234567, isPercent: false, text: '1234567' }],
    [12.5, '0.00E+00', { number: 12.5, isPercent: false, text: '12.5' }],
    [0.5, '# ?/?', { number: 0.5, isPercent: false, text: '0.5' }],
    [7.25, '0.0 "points"', { number: 7.3, isPercent: false, text: '7.3' }],
  ])('%d in the format "%s"', (value, format, shown) => {
    expect(shownNumber(value, format)).toEqual(shown);
  });
});

describe('the sheet of an export', () => {
  const filled = sheet([HEAD]);
  const named = (name: string, visibility: ReadSheet['visibility'] = 'visible'): ReadSheet => ({
    ...filled,
    name,
    visibility,
  });
  const empty: ReadSheet = { ...sheet([[EMPTY]]), name: 'Sheet2' };

  it('is the only one in sight with anything on it', () => {
    const sheets = [named('Lists', 'hidden'), empty, named('Winter')];
    expect(chooseSheet({ sheets }, undefined)).toMatchObject({ name: 'Winter' });
  });

  it('has to be named where there are several, and may then be hidden', () => {
    const sheets = [named('Fall'), named('Winter'), named('Raw', 'hidden')];
    expect(chooseSheet({ sheets }, undefined)).toEqual({
      refused: 'Several of its sheets hold something.',
      hint: 'Name one by --sheet: Fall, Winter.',
    });
    expect(chooseSheet({ sheets }, 'raw')).toMatchObject({ name: 'Raw' });
    expect(chooseSheet({ sheets }, 'Wintr')).toMatchObject({ hint: 'Did you mean "Winter"?' });
  });

  it('has to hold something', () => {
    expect(chooseSheet({ sheets: [empty] }, undefined)).toHaveProperty('refused');
    expect(readSheet(sheet([HEAD]), MAPPING)).toHaveProperty('refused');
    expect(readSheet(sheet([]), MAPPING)).toHaveProperty('refused');
  });
});

describe('the rows of a sheet', () => {
  it('stand below notes and merged headings, and keep their numbers', () => {
    const rows = [
      [text('Winter screening'), EMPTY, EMPTY],
      [],
      [text('School'), text('Reading'), EMPTY],
      [EMPTY, text('Pct'), text('N')],
      [CODE, number(0.57, '0%'), number(70)],
      [EMPTY, EMPTY, EMPTY],
      [CODE, number(0.4, '0%'), number(20)],
    ];
    const merged = [{ row: 2, column: 1, lastRow: 2, lastColumn: 2 }];
    const mapping: MappingFile = {
      header_rows: 2,
      school: { column: 'School' },
      columns: [{ column: 'Reading / Pct', measure: 'reading', n: 'Reading / N' }],
    };
    const table = readSheet(sheet(rows, merged), mapping);
    expect(table).toMatchObject({
      headings: ['School', 'Reading / Pct', 'Reading / N'],
      headingLine: 3,
      rows: [{ line: 5 }, { line: 7 }],
    });
  });

  it('give percentages, counts and days by their cells', () => {
    const day = cell({ type: 'day', value: '2027-01-13T08:30:00' });
    const list = imported(sheet([HEAD, [CODE, ALL, number(0.57, '0%'), number(70), day]]));
    expect(wishesOf(list)).toEqual([{ value: 57, n: 70, on: '2027-01-13' }]);
  });

  it('do not say whether a bare fraction is a percentage', () => {
    const list = imported(sheet([HEAD, [CODE, ALL, number(0.57), EMPTY, EMPTY]]));
    expect(list.rows[0]?.values[0]?.why).toMatchObject({ asks: 'percent', detail: '0.57' });
    const told = imported(sheet([HEAD, [CODE, ALL, number(0.57), EMPTY, EMPTY]]), {
      ...MAPPING,
      percent: 'fraction',
    });
    expect(wishesOf(told)).toEqual([{ value: 57 }]);
  });

  it('read numbers as such, whatever parts decimals in texts beside them', () => {
    const rows = [HEAD, [CODE, ALL, number(57.5), text('1.073'), EMPTY]];
    const list = imported(sheet(rows), { ...MAPPING, decimal: 'comma' });
    expect(wishesOf(list)).toEqual([{ value: 57.5, n: 1073 }]);
  });

  it('never match a code that lost its zeros, unless its cell shows them', () => {
    const lost = imported(sheet([HEAD, [number(430111), ALL, number(57.5), EMPTY, EMPTY]]));
    expect(lost.rows[0]?.values[0]?.why).toMatchObject({
      detail: '430111 for 0430111',
      hint: expect.stringContaining('digits: 7'),
      isUnclear: true,
    });
    const kept = sheet([HEAD, [number(430111, '0000000'), ALL, number(57.5), EMPTY, EMPTY]]);
    expect(wishesOf(imported(kept))).toEqual([{ value: 57.5 }]);
  });

  it('name errors and formulas that were never computed by their cells', () => {
    const list = imported(
      sheet([
        HEAD,
        [CODE, ALL, error('#N/A'), EMPTY, EMPTY],
        [error('#REF!'), ALL, number(57.5), EMPTY, EMPTY],
        [CODE, ALL, number(57.5), cell({ type: 'text', value: '#DIV/0!' }, '', true), EMPTY],
        [CODE, ALL, UNCOMPUTED, EMPTY, EMPTY],
        [CODE, ALL, text('#4 of 9'), EMPTY, EMPTY],
      ]),
    );
    expect(reasonsOf(list)).toEqual([
      'The cell holds an error of the spreadsheet.',
      'The cell holds an error of the spreadsheet.',
      'The cell holds an error of the spreadsheet.',
      'The cell holds a formula that was never computed.',
      'The value is not a number.',
    ]);
    const places = list.rows.flatMap(({ line, values }) => values.map(({ at }) => ({ line, at })));
    expect(rowNames(list.sheet, places)).toBe('Winter!A3, C2, C4:C6');
    expect(list.wishes).toEqual([]);
  });

  it('take an error for what the mapping says it is', () => {
    const list = imported(sheet([HEAD, [CODE, ALL, error('#N/A'), EMPTY, EMPTY]]), {
      ...MAPPING,
      marks: { '#N/A': 'not_available' },
    });
    expect(wishesOf(list)).toEqual(['not_available']);
  });

  it('share merged codes, and no merged values', () => {
    const rows = [
      HEAD,
      [CODE, ALL, number(57.5), EMPTY, EMPTY],
      [EMPTY, text('English learners'), number(40), EMPTY, EMPTY],
      [EMPTY, text('Grade 3'), EMPTY, EMPTY, EMPTY],
    ];
    const merged = [
      { row: 1, column: 0, lastRow: 3, lastColumn: 0 },
      { row: 2, column: 2, lastRow: 3, lastColumn: 2 },
    ];
    const list = imported(sheet(rows, merged));
    expect(wishesOf(list)).toEqual([{ value: 57.5 }, { value: 40 }]);
    expect(list.rows[2]?.values[0]?.why).toMatchObject({
      reason: 'One merged cell stands for the values of several rows.',
      detail: '40',
      isUnclear: true,
    });
  });

  it('are refused where merged cells cover them over and over', () => {
    const rows = Array.from({ length: 2000 }, () => [CODE]);
    const area = { row: 0, column: 0, lastRow: 1_048_575, lastColumn: 0 };
    const merged = Array.from({ length: 600 }, () => area);
    expect(readSheet(sheet([HEAD, ...rows], merged), MAPPING)).toEqual({
      refused: 'Too many of its cells are merged.',
    });
  });

  it('put no text of a formula into a plan with its apostrophe', () => {
    const table = readSheet(sheet([HEAD, [text("'=1+1"), text("'tis")]]), MAPPING);
    expect(table).toMatchObject({ rows: [{ cells: ['=1+1', "'tis"] }] });
  });
});
