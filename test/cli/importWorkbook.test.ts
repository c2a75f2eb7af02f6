import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { writeOds } from 'hucre/ods';
import { type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readInputBytes } from '../../src/io/readInput.ts';
import { temporaryFolder } from '../temporary.ts';
import { convert, hasOffice } from './office.ts';
import { type PipRun, runPip } from './runPip.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');
const PLAN = 'plans/schools/sip-harborview.yaml';

const MAP = `format: 1
school: {column: School Code}
measure: {column: Test}
value: Percent
n: Tested
on: Day
`;

const HEAD = ['School Code', 'School', 'Test', 'Percent', 'Tested', 'Day'];
const DAY = new Date('2027-01-13T00:00:00Z');
const ROW = ['0990111', 'Harborview', 'grade-3-reading', 0.581, 74, DAY];

/** A sheet as a district's data office would make it: percentages shown as such, days as days. */
const sheetOf = (name: string, ...rows: CellValue[][]): WriteSheet => ({
  name,
  rows: [['Winter screening'], [], HEAD, ...rows],
  cells: new Map(
    rows.flatMap((row, at) => [
      [`${at + 3},3`, { value: row[3] ?? null, style: { numFmt: '0.0%' } }],
      [`${at + 3},5`, { value: row[5] ?? null, style: { numFmt: 'm/d/yyyy' } }],
    ]),
  ),
});

const workbook = (...sheets: WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets });

/** An example with a mapping and an export beside its plans. */
function workspace(bytes: Uint8Array, map = MAP): string {
  const root = temporaryFolder();
  cpSync(EXAMPLE, root, { recursive: true });
  writeFileSync(join(root, 'map.yaml'), map);
  writeFileSync(join(root, 'winter.xlsx'), bytes);
  return root;
}

const run = (root: string, ...flags: string[]): Promise<PipRun> =>
  runPip(['import', 'results', 'winter.xlsx', '--map', 'map.yaml', '-c', 'winter', ...flags], root);

const planOf = (root: string): string => readFileSync(join(root, PLAN), 'utf8');

describe('pip import results of a workbook', () => {
  it('writes what the cells show', async () => {
    const root = workspace(await workbook(sheetOf('Winter', ROW)));
    const { code, stdout, stderr } = await run(root);
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 row: 1 used')]);
    expect(stderr).toContain('winter.xlsx: sheet Winter, heading in row 3, rows below it: 1.');
    expect(planOf(root)).toMatch(/ winter: \{value: 58.1, n: 74, on: 2027-01-13,/);
  });

  it('wants to know which sheet, where there are several; the mapping may say it', async () => {
    const two = await workbook(sheetOf('Fall', ROW), sheetOf('Winter', ROW), { name: 'Empty' });
    const root = workspace(two);
    const refused = await run(root);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('Name one by --sheet: Fall, Winter.');
    expect(await run(root, '--sheet', 'Spring')).toMatchObject({ code: 2 });
    expect(await run(root, '--sheet', 'winter', '--dry-run')).toMatchObject({ code: 0 });
    writeFileSync(join(root, 'map.yaml'), `${MAP}sheet: Winter\n`);
    expect(await run(root)).toMatchObject({ code: 0 });
  });

  it('names the cells that cannot be used', async () => {
    const text = ['0990111', 'Harborview', 'grade-3-reading', 'many', 74, DAY];
    const lost = [990211, 'Keel Street', 'grade-3-reading', 0.44, 60, DAY];
    const unknown = ['0990999', 'Nowhere', 'grade-3-reading', 0.44, 60, DAY];
    const root = workspace(await workbook(sheetOf('Winter 27', ROW, text, lost, unknown)));
    const before = planOf(root);
    const { code, stdout } = await run(root);
    expect(code).toBe(1);
    expect(stdout).toContain('Winter 27!D5 (Percent): The value is not a number.');
    expect(stdout).toContain('Winter 27!A6: The code lacks the zeros');
    expect(stdout).toContain('Winter 27!A7: The code is that of no school');
    expect(planOf(root)).toBe(before);
  });

  it('gives its list to scripts, by the published schema', async () => {
    const unknown = ['0990999', 'Nowhere', 'grade-3-reading', 0.44, 60, DAY];
    const root = workspace(await workbook(sheetOf('Winter', ROW, unknown)));
    const { code, stdout, stderr } = await run(root, '--format', 'json');
    const list = JSON.parse(stdout) as unknown;
    const path = join(import.meta.dirname, '../../schemas/output/import.schema.json');
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
    expect([validate(list), validate.errors]).toEqual([true, null]);
    expect(list).toMatchObject({
      file: 'winter.xlsx',
      sheet: 'Winter',
      cycle: 'winter',
      written: true,
      plans: [{ plan: 'sip-harborview-2026' }],
      summary: { rows: 2, used: 1, unchanged: 0, notUsed: 1, unclear: 0 },
      rows: [
        { line: 4, status: 'used', values: [{ column: 'Percent', cell: 'Winter!D4' }] },
        { line: 5, status: 'not_used', values: [{ column: null, cell: 'Winter!A5' }] },
      ],
    });
    expect([code, stderr]).toEqual([0, expect.stringContaining('Winter SAM result')]);
  });

  it('says that nothing was written, to scripts too, while anything is unclear', async () => {
    const many = ['0990111', 'Harborview', 'grade-3-reading', 'many', 74, DAY];
    const root = workspace(await workbook(sheetOf('Winter', many)));
    const { code, stdout } = await run(root, '--format', 'json');
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      expect.objectContaining({
        written: false,
        summary: expect.objectContaining({ unclear: 1 }) as unknown,
      }),
    ]);
  });
});

describe('a file that is no workbook that can be read', () => {
  it.each([
    ['an old one', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'of an old kind (.xls)'],
    ['a piece of one', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0]), 'is damaged'],
  ])('is refused in words: %s', async (_what, bytes, words) => {
    const root = workspace(bytes);
    const { code, stdout, stderr } = await run(root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('is refused in words: one with a password, or of OpenDocument', async () => {
    const locked = await writeXlsx({
      sheets: [sheetOf('Winter', ROW)],
      encryption: { password: 'x', spinCount: 1000 },
    });
    expect((await run(workspace(locked))).stderr).toContain('is protected by a password');
    const ods = await writeOds({ sheets: [sheetOf('Winter', ROW)] });
    expect((await run(workspace(ods))).stderr).toContain('OpenDocument spreadsheet (.ods)');
  });
});

describe('an export on standard input', () => {
  const piped = (root: string, bytes: Uint8Array, ...flags: string[]): Promise<PipRun> =>
    runPip(['import', 'results', '-', '--map', 'map.yaml', '-c', 'winter', ...flags], root, {
      readInputBytes: () => readInputBytes(Readable.from([Buffer.from(bytes)])),
    });

  it('may be a text in any encoding, or a workbook', async () => {
    const bytes = await workbook(sheetOf('Winter', ROW));
    const root = workspace(bytes);
    const line = '0990111,Bah\u00eda,grade-3-reading,58.1%,74,1/13/2027';
    const old = Uint8Array.from([...`${HEAD.join(',')}\n${line}`].map((c) => c.charCodeAt(0)));
    const text = await piped(root, old, '--dry-run');
    expect([text.code, text.stderr]).toEqual([
      0,
      expect.stringContaining('standard input: Windows-1252, columns parted by comma'),
    ]);
    expect(await piped(root, bytes)).toMatchObject({ code: 0 });
    expect(planOf(root)).toContain('winter: {value: 58.1, n: 74');
  });

  it('has to be piped in', async () => {
    const root = workspace(new Uint8Array());
    const args = ['import', 'results', '-', '--map', 'map.yaml', '-c', 'winter'];
    const terminal = Object.assign(Readable.from([]), { isTTY: true });
    const { code, stderr } = await runPip(args, root, {
      readInputBytes: () => readInputBytes(terminal),
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing is piped in')]);
  });
});

describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  it('saves workbooks that are read as it shows them, formulas by their values', async () => {
    const folder = temporaryFolder();
    const csv = [
      'Winter screening',
      HEAD.join(','),
      '"=""0990111""",Harborview,grade-3-reading,58.1%,=70+4,1/13/2027',
      '0990211,Keel Street,grade-3-reading,=1/0,60,2027-01-13',
    ];
    writeFileSync(join(folder, 'made.csv'), csv.join('\n'));
    // The first column is text; percentages, days and formulas are taken for what they are.
    const reading = 'CSV:44,34,76,1,1/2,1033,false,true,false,false,false,-1,true';
    convert(folder, 'made.csv', 'xlsx:Calc MS Excel 2007 XML', reading);
    const root = workspace(readFileSync(join(folder, 'made.xlsx')));
    const { code, stdout } = await run(root, '--partial');
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 used, 0 unchanged, 1 not used')]);
    expect(stdout).toMatch(
      /!D4 \(Percent\): The cell holds an error of the spreadsheet\.\n +#DIV\/0!/,
    );
    expect(planOf(root)).toMatch(/ winter: \{value: 58.1, n: 74, on: 2027-01-13,/);
  }, 120_000);
});
