import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/io/readWorkbook.ts';
import { newLines } from '../sheets/stories.ts';
import { spotOf, typed } from '../sheets/workbooks.ts';
import { temporaryFolder } from '../temporary.ts';
import { convert, hasOffice } from './office.ts';
import { runPip } from './runPip.ts';
import { typeInto } from './typeInto.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');
const PLAN = 'plans/schools/sip-harborview.yaml';
const GROUPS = 'Daily small-group instruction from screening data';
const READING = 'Grade 3 students at benchmark in reading';

/** The example with a workbook of its plans, made for the winter. */
async function exported(plans: readonly string[] = ['sip-harborview-2026']): Promise<string> {
  const root = temporaryFolder();
  cpSync(EXAMPLE, root, { recursive: true });
  const args = ['sheet', 'export', ...plans, '--cycle', 'winter', '-o', 'winter.xlsx'];
  expect(await runPip(args, root)).toMatchObject({ code: 0 });
  return root;
}

const SAVED = [
  ['saved again as .xlsx', ['xlsx']],
  ['saved as .ods and back', ['ods', 'xlsx']],
] as const;

describe.skipIf(!hasOffice)('a workbook in LibreOffice (skipped where there is no soffice)', () => {
  for (const [name, formats] of SAVED) {
    const save = (root: string): void => {
      const files = ['winter.xlsx', ...formats.map((format) => `winter.${format}`)];
      formats.forEach((format, index) => convert(root, files[index] ?? '', format));
    };

    it(`changes nothing when it is only ${name}`, async () => {
      const root = await exported([]);
      save(root);
      const { code, stdout } = await runPip(['sheet', 'import', 'winter.xlsx', '--yes'], root);
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringMatching(/^No changed cell, \d{4} as before\.\n$/) as string,
      });
    }, 60_000);

    it(`brings what was filled in, ${name}`, async () => {
      const root = await exported();
      const file = join(root, 'winter.xlsx');
      const made = await readWorkbook(readFileSync(file), 'winter.xlsx');
      const put = (row: string, heading: string, value: string | number | null) =>
        [spotOf(made, row, heading), typed(value)] as const;
      await typeInto(file, [
        put(GROUPS, 'Winter SAM rating', '3 – Meets'),
        put(GROUPS, 'How the work goes', '=Now in 13 of 14 classrooms.\nOne waits.'),
        put(GROUPS, 'Rated on', '2027-02-01'),
        put(READING, 'Winter SAM result', '58.9%'),
        put(READING, 'Number behind it', 74),
      ]);
      save(root);
      const before = readFileSync(join(root, PLAN), 'utf8');
      expect(await runPip(['sheet', 'import', 'winter.xlsx', '--yes'], root)).toMatchObject({
        code: 0,
      });
      const after = readFileSync(join(root, PLAN), 'utf8');
      expect(newLines(before, after).map((line) => line.trim())).toEqual([
        expect.stringMatching(/^winter: \{value: 58\.9, n: 74, on: 2027-01-13, /),
        'note: |-',
        '=Now in 13 of 14 classrooms.',
        'One waits.',
        'on: 2027-02-01',
      ]);
      const rated = (text: string): number => text.split('rating: 3').length;
      expect(rated(after)).toBe(rated(before) + 1);
    }, 60_000);
  }

  it('keeps its drop-downs, its protection and what is hidden', async () => {
    const root = await exported();
    convert(root, 'winter.xlsx', 'xlsx');
    const { sheets } = await readXlsx(readFileSync(join(root, 'winter.xlsx')), {
      readStyles: true,
    });
    const [first, plan, data] = sheets;
    expect(sheets.map(({ name }) => name)).toEqual([
      'Instructions',
      'Harborview Elementary School',
      'pip data',
    ]);
    expect(data?.hidden === true || data?.veryHidden === true).toBe(true);
    expect(first?.protection?.sheet).toBe(true);
    expect(plan?.protection?.sheet).toBe(true);
    expect(plan?.freezePane).toEqual({ rows: 4, columns: 3 });
    const lists = plan?.dataValidations?.filter(({ type }) => type === 'list') ?? [];
    expect(lists.map(({ formula1 }) => formula1)).toContain("'pip data'!$B$2:$D$2");
    const open = [...(plan?.cells ?? [])].filter(
      ([, { style }]) => style?.protection?.locked === false,
    );
    expect(open.length).toBeGreaterThan(200);
  }, 60_000);
});
