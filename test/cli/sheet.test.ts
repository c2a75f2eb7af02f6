import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/io/readWorkbook.ts';
import type { Ask, Context } from '../../src/model/context.ts';
import { newLines } from '../sheets/stories.ts';
import { spotOf, typed } from '../sheets/workbooks.ts';
import { temporaryFolder } from '../temporary.ts';
import { type PipRun, runPip } from './runPip.ts';
import { typeInto } from './typeInto.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const PLAN = 'plans/schools/sip-harborview.yaml';
const SHEET = 'Harborview Elementary School';
const GROUPS = 'Daily small-group instruction from screening data';
const READING = 'Grade 3 students at benchmark in reading';

function workspace(example = 'harborview'): string {
  const root = temporaryFolder();
  cpSync(join(EXAMPLES, example), root, { recursive: true });
  return root;
}

const pip = (root: string, line: string, world: Partial<Context> = {}): Promise<PipRun> =>
  runPip(['sheet', ...line.split(' ')], root, world);

const planIn = (root: string): string => readFileSync(join(root, PLAN), 'utf8');

async function exported(): Promise<string> {
  const root = workspace();
  const run = await pip(root, 'export sip-harborview-2026 --cycle winter -o winter.xlsx');
  expect(run).toMatchObject({ code: 0, stdout: '' });
  return root;
}

type Entry = readonly [row: string, heading: string, value: string | number | null];

async function fill(root: string, ...entries: Entry[]): Promise<void> {
  const file = join(root, 'winter.xlsx');
  const made = await readWorkbook(readFileSync(file), file);
  await typeInto(
    file,
    entries.map(([row, heading, value]) => [spotOf(made, row, heading, SHEET), typed(value)]),
  );
}

/** Somebody at a terminal who always gives one answer. */
const answering = (answer: string): Ask => ({
  text: () => Promise.resolve(''),
  choose: () => Promise.resolve(answer),
  chooseMany: () => Promise.resolve([]),
});

describe('pip sheet export', () => {
  it('makes a sheet a plan, and leaves out none of the year', async () => {
    const root = workspace();
    const run = await pip(root, 'export --cycle winter -o winter.xlsx');
    expect(run).toMatchObject({
      code: 0,
      stderr:
        'winter.xlsx was written: Winter SAM of 11 plans.\nWhen it comes back filled in: pip sheet import winter.xlsx\n',
    });
    const { sheets } = await readWorkbook(readFileSync(join(root, 'winter.xlsx')), 'winter.xlsx');
    const names = sheets.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual([
      'Instructions',
      'addendum-anchor-2026',
      'Harborview Public Schools',
    ]);
    expect(new Set(names).size).toBe(13);
    expect(names.every((name) => name.length <= 31)).toBe(true);
    expect(sheets.at(-1)?.visibility).toBe('very_hidden');
  });

  it('never writes over a workbook that somebody may have filled in', async () => {
    const root = await exported();
    const before = readFileSync(join(root, 'winter.xlsx'));
    const again = 'export sip-bahia-2026 --cycle winter -o winter.xlsx';
    expect(await pip(root, again)).toMatchObject({ code: 2 });
    expect(readFileSync(join(root, 'winter.xlsx'))).toEqual(before);
    expect(await pip(root, `${again} --force`)).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, 'winter.xlsx'))).not.toEqual(before);
  });

  it('has plans of staff in their own workspace alone', async () => {
    const root = workspace('harborview-staff');
    const run = await pip(root, 'export --cycle winter -o staff.xlsx');
    expect(run.code).toBe(0);
    const config = join(root, 'pip.config.yaml');
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace('visibility: confidential', 'visibility: public'));
    const open = await pip(root, 'export --cycle winter -o open.xlsx');
    expect(open).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no plan with anything to fill in') as string,
    });
    expect(existsSync(join(root, 'open.xlsx'))).toBe(false);
    const read = await pip(root, 'import staff.xlsx --yes');
    expect(read).toMatchObject({ code: 1 });
    expect(read.stdout.replace(/\s+/g, ' ')).toContain(
      'student-s-0417-2026: The plan is confidential, and this workspace is public.',
    );
  });
});

describe('pip sheet export on a terminal', () => {
  it('asks for the cycle and the name, and says what comes next', async () => {
    const root = workspace();
    const asked: string[] = [];
    const answer = (message: string, said: string): Promise<string> => {
      asked.push(message);
      return Promise.resolve(said);
    };
    const ask: Ask = {
      text: ({ message, initial = '' }) => answer(message, initial),
      choose: ({ message, choices: [first] }) => answer(message, first?.value ?? ''),
      chooseMany: () => Promise.reject(new Error('Nothing has several answers here.')),
    };
    const run = await runPip(['sheet', 'export', 'sip-harborview-2026'], root, { ask });
    expect(run).toMatchObject({ code: 0 });
    expect(asked).toEqual(['For which cycle?', 'Name of the workbook']);
    expect(run.stderr).toContain('winter.xlsx was written: Winter SAM of sip-harborview-2026.');
    expect(existsSync(join(root, 'winter.xlsx'))).toBe(true);
  });
});

describe('pip sheet import', () => {
  it('shows what changes as pip diff does, and writes those lines', async () => {
    const root = await exported();
    const before = planIn(root);
    await fill(
      root,
      [GROUPS, 'Winter SAM rating', '3 – Meets'],
      [READING, 'Winter SAM result', '58.9%'],
    );
    const run = await pip(root, 'import winter.xlsx --yes');
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Winter SAM rating');
    expect(run.stdout).toMatch(/2 changed cells used, \d+ as before\.\n$/);
    expect(run.stderr).toBe(`${PLAN} was written.\n`);
    const after = planIn(root);
    expect(newLines(before, after).join('\n')).toContain('winter: {value: 58.9, n: 73');
    expect(after.split('\n')).toHaveLength(before.split('\n').length);
    const again = await pip(root, 'import winter.xlsx --yes');
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^No changed cell,/) as string,
    });
    expect(planIn(root)).toBe(after);
  });

  it('writes nothing in a dry run, without an answer, or after a no', async () => {
    const root = await exported();
    const before = planIn(root);
    await fill(root, [GROUPS, 'Next steps', 'Order furniture.']);
    const dry = await pip(root, 'import winter.xlsx --dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: expect.stringContaining('dry run') as string });
    const silent = await pip(root, 'import winter.xlsx');
    expect(silent).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') as string });
    expect(silent.stdout).toContain('Order furniture');
    const no = await pip(root, 'import winter.xlsx', { ask: answering('no') });
    expect(no).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Nothing was written') as string,
    });
    expect(planIn(root)).toBe(before);
    const yes = await pip(root, 'import winter.xlsx', { ask: answering('yes') });
    expect(yes.code).toBe(0);
    expect(planIn(root)).toContain('next_steps: Order furniture.');
  });

  it('names what has to be decided, and writes the rest only when told so', async () => {
    const root = await exported();
    const before = planIn(root);
    await fill(root, [GROUPS, 'Winter SAM rating', '3!'], [READING, 'Number behind it', 74]);
    const run = await pip(root, 'import winter.xlsx --yes');
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(`${SHEET}!F8: "3!" is not on the rating scale.`);
    expect(run.stderr).toContain('--partial');
    expect(planIn(root)).toBe(before);
    const partial = await pip(root, 'import winter.xlsx --yes --partial');
    expect(partial.code).toBe(0);
    expect(newLines(before, planIn(root))).toHaveLength(1);
  });

  it('brings together what changed in the plan and in the workbook', async () => {
    const root = await exported();
    await fill(root, [GROUPS, 'Next steps', 'Order furniture.'], [READING, 'Number behind it', 74]);
    const set = ['set', 'sip-harborview-2026', 'reading-g3', 'results.winter.n=75'];
    expect(await runPip(set, root)).toMatchObject({ code: 0 });
    const run = await pip(root, 'import winter.xlsx --yes');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('has changed since the workbook was made on 2027-02-02');
    expect(run.stdout).toContain('it says "75", and the workbook "74"');
    expect(await pip(root, 'import winter.xlsx --yes --partial')).toMatchObject({ code: 0 });
    expect(planIn(root)).toContain('next_steps: Order furniture.');
    expect(planIn(root)).toContain('n: 75');
  });

  it('refuses what pip rate refuses', async () => {
    const root = await exported();
    const early = await pip(root, 'export sip-harborview-2026 --cycle spring -o spring.xlsx');
    expect(early.code).toBe(0);
    const file = join(root, 'spring.xlsx');
    const made = await readWorkbook(readFileSync(file), file);
    await typeInto(file, [[spotOf(made, GROUPS, 'Spring SAM rating'), typed('3')]]);
    expect(await pip(root, 'import spring.xlsx --yes')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Spring SAM opens on 2027-03-01') as string,
    });
  });

  it('says what to do about a workbook that has lost its hidden sheet, or never had one', async () => {
    const root = await exported();
    const file = join(root, 'winter.xlsx');
    const { sheets } = await readWorkbook(readFileSync(file), file);
    const world = (count: number): Partial<Context> => ({
      readWorkbook: () => Promise.resolve({ sheets: sheets.slice(0, count) }),
    });
    expect(await pip(root, 'import winter.xlsx --yes', world(2))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('has lost the hidden sheet "pip data"') as string,
    });
    const [data] = sheets.slice(2);
    const newer = { ...data, rows: [[typed('pip sheet'), typed('2')]] };
    expect(
      await pip(root, 'import winter.xlsx --yes', {
        readWorkbook: () =>
          Promise.resolve({ sheets: [{ name: 'x', visibility: 'visible', merged: [], ...newer }] }),
      }),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('newer version') as string });
  });
});
