import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/io/readWorkbook.ts';
import { runPip } from '../cli/runPip.ts';
import { filesIn, hostileWorkspace, SOURCES } from './hostileTexts.ts';

const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠'];
const formula = (number: number): string =>
  `${STARTS[number % STARTS.length] ?? ''}HYPERLINK("http://127.0.0.1:9/${number}","F${number}F")|cmd'!A1`;

const BEGINS_ONE = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[-+]?[\d.,]+%?$/;

const [CONCEPTS] = SOURCES;
/** Names of columns and words of the glossary may be anything but empty. */
const workspace = (): string =>
  hostileWorkspace(CONCEPTS, (number, place) =>
    place.endsWith('{}') ? `Word ${number}` : formula(number),
  ).root;

const cellsOf = (csv: string): string[] => parse(csv, { relaxColumnCount: true, bom: true }).flat();

const dangerous = (cells: readonly string[]): string[] =>
  cells.filter((cell) => BEGINS_ONE.test(cell) && !NUMBER.test(cell));

describe('texts of plans that begin like formulas', { timeout: 60_000 }, () => {
  it('are texts in every table of an export', async () => {
    const root = workspace();
    const { code, stderr } = await runPip(['export', '--format', 'csv', '--out', 'tables'], root);
    expect(code, stderr).toBe(0);
    const tables = filesIn(join(root, 'tables'), '.csv').map((file) => readFileSync(file, 'utf8'));
    const cells = tables.flatMap(cellsOf);
    expect(cells.filter((cell) => /F\d+F/.test(cell)).length).toBeGreaterThan(100);
    expect(dangerous(cells)).toEqual([]);
  });

  it.each([['status'], ['status', 'sip-gull']])('are texts in pip %s', async (...argv) => {
    const { stdout } = await runPip([...argv, '--format', 'csv'], workspace());
    expect(cellsOf(stdout).some((cell) => /F\d+F/.test(cell))).toBe(true);
    expect(dangerous(cellsOf(stdout))).toEqual([]);
  });

  it.each(['export --out out/all.xlsx', 'sheet export --cycle winter -o out/all.xlsx'])(
    'are texts in a workbook: pip %s',
    async (line) => {
      const root = workspace();
      mkdirSync(join(root, 'out'));
      const { code, stderr } = await runPip(line.split(' '), root);
      expect(code, stderr).toBe(0);
      const { sheets } = await readWorkbook(readFileSync(join(root, 'out/all.xlsx')), 'all.xlsx');
      const cells = sheets.flatMap(({ rows }) => rows.flat());
      expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
      const texts = cells.filter(({ value }) => typeof value === 'string' && /F\d+F/.test(value));
      expect(texts.length).toBeGreaterThan(20);
    },
  );
});
