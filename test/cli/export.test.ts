import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { ALL_SHEETS_AS_CSV, convert, hasOffice } from './office.ts';
import { runPip } from './runPip.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

function copyOf(example: string): string {
  const root = temporaryFolder();
  cpSync(join(EXAMPLES, example), root, { recursive: true });
  return root;
}

interface Exported {
  readonly audience: string;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

async function json(root: string, ...flags: string[]): Promise<Exported> {
  const { stdout, code, stderr } = await runPip(['export', ...flags], root);
  expect([code, stderr]).toEqual([0, expect.anything()]);
  return JSON.parse(stdout) as Exported;
}

const recordsIn = (path: string): string[][] => parse(readFileSync(path), { bom: true });

/** Every file of a workspace with its text. */
const textsIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readFileSync(join(root, file), 'utf8'));

describe('pip export', () => {
  it('prints JSON that follows its published schema, for both audiences', async () => {
    const root = copyOf('harborview');
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const path = join(import.meta.dirname, '../../schemas/output/export.schema.json');
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
    for (const audience of ['internal', 'public']) {
      const document = await json(root, '--audience', audience);
      expect(document.audience).toBe(audience);
      expect([validate(document), validate.errors]).toEqual([true, null]);
    }
  });

  it('gives one plan where one is named, and one table', async () => {
    const root = copyOf('harborview');
    const { tables } = await json(root, 'sip-harborview-2026', '--table', 'plans', 'codes');
    expect(Object.keys(tables)).toEqual(['plans', 'codes']);
    expect(tables['plans']).toMatchObject([
      { plan: 'sip-harborview-2026', school_code: '0990111' },
    ]);
  });

  it('writes CSV files, the same every time, and no other', async () => {
    const root = copyOf('harborview');
    const run = () => runPip(['export', '-f', 'csv', '-o', 'tables', '--bom'], root);
    const { code, stdout, stderr } = await run();
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('tables was written: 13 tables,');
    const files = readdirSync(join(root, 'tables')).sort();
    expect(files).toHaveLength(13);
    const bytes = () => files.map((file) => readFileSync(join(root, 'tables', file)));
    const before = bytes();
    expect(before.every((each) => each.subarray(0, 3).equals(Buffer.from('\uFEFF')))).toBe(true);
    await run();
    expect(bytes()).toEqual(before);
    expect(readdirSync(join(root, 'tables')).sort()).toEqual(files);
  });

  it('writes no table where one of them cannot be written', async () => {
    const root = copyOf('harborview');
    mkdirSync(join(root, 'tables/targets.csv'), { recursive: true });
    writeFileSync(join(root, 'tables/plans.csv'), 'of last week');
    const { code, stderr } = await runPip(['export', '-f', 'csv', '-o', 'tables'], root);
    expect([code, stderr]).toEqual([3, expect.stringContaining('targets.csv: it is a folder.')]);
    expect(readdirSync(join(root, 'tables')).sort()).toEqual(['plans.csv', 'targets.csv']);
    expect(readFileSync(join(root, 'tables/plans.csv'), 'utf8')).toBe('of last week');
  });

  it('says nothing to the public of what the public does not see', async () => {
    const root = copyOf('harborview');
    const internal = await json(root);
    const open = await json(root, '--audience', 'public');
    const small = (document: Exported) =>
      (document.tables['results'] ?? []).filter(
        ({ group, n }) => group !== 'all' && typeof n === 'number' && n < 20,
      );
    expect(small(internal).length).toBeGreaterThan(0);
    expect(small(open)).toEqual([]);
  });

  it('gives nothing confidential to the public, and nothing out of its place', async () => {
    const root = copyOf('harborview-staff');
    const refused = await runPip(['export', '--audience', 'public'], root);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('This workspace is confidential: no export from it');
    const shown = await runPip(['export', '--table', 'plans', '-f', 'csv'], root);
    expect([shown.code, shown.stderr]).toEqual([0, expect.stringContaining('Confidential: only')]);

    const config = join(root, 'pip.config.yaml');
    const text = readFileSync(config, 'utf8').replace('confidential', 'public');
    writeFileSync(config, `${text}\nrules: {confidential-in-public: off}\n`);
    const misplaced = await runPip(['export'], root);
    expect([misplaced.code, misplaced.stdout]).toEqual([2, '']);
    expect(misplaced.stderr).toContain('is confidential, and this workspace is public.');
  });

  it('exports nothing while a plan has errors, unless another one is named', async () => {
    const root = copyOf('harborview');
    const file = join(root, 'plans/schools/sip-bahia.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: adopted', 'status: done'));
    const { code, stdout, stderr } = await runPip(['export', '-o', 'plans.json'], root);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('pip: Nothing was exported.');
    expect(existsSync(join(root, 'plans.json'))).toBe(false);
    const { tables } = await json(root, 'sip-harborview-2026');
    expect(tables['plans']).toHaveLength(1);
  });
});

/** The mapping that the help of the command prints for its own tables. */
async function ownMapping(): Promise<string> {
  const { stdout } = await runPip(['export', '--help'], EXAMPLES);
  const [, mapping = ''] = /with this mapping:\n([\s\S]*?)\n\n/.exec(stdout) ?? [];
  return `${mapping.replace(/^ {2}/gm, '')}\n`;
}

describe('results go out and come back', () => {
  it.each([
    ['harborview', 'results.csv', ['-f', 'csv', '--table', 'results', '-o', 'results.csv']],
    ['harborview', 'plans.xlsx', ['-o', 'plans.xlsx']],
    ['harborview-staff', 'plans.xlsx', ['-o', 'plans.xlsx']],
  ])('without any change to %s, by %s', async (example, file, flags) => {
    const root = copyOf(example);
    const before = textsIn(root);
    expect(await runPip(['export', ...flags], root)).toMatchObject({ code: 0 });
    writeFileSync(join(root, 'map.yaml'), await ownMapping());
    const args = ['import', 'results', file, '--map', 'map.yaml', '--format', 'json'];
    const { code, stdout } = await runPip(args, root);
    expect(code).toBe(0);
    const { written, summary } = JSON.parse(stdout) as {
      written: boolean;
      summary: Record<string, number>;
    };
    expect([written, summary['used'], summary['unclear']]).toEqual([false, 0, 0]);
    expect(summary['unchanged']).toBeGreaterThan(5);
    expect(textsIn(root).filter((text) => !text.startsWith('format: 1\nsheet'))).toEqual(before);
  });

  it('and fill plans that have lost theirs', async () => {
    const root = copyOf('harborview');
    await runPip(['export', '-o', 'plans.xlsx'], root);
    const before = (await json(root, '--table', 'results')).tables['results'];
    const file = join(root, 'plans/schools/sip-harborview.yaml');
    const text = readFileSync(file, 'utf8');
    const emptied = text.replace(
      /\b(fall|winter): \{value: [\d.]+, n: \d+, on: [\d-]+\}/g,
      '$1: pending',
    );
    expect(emptied).not.toBe(text);
    writeFileSync(file, emptied);
    writeFileSync(join(root, 'map.yaml'), await ownMapping());
    const args = ['import', 'results', 'plans.xlsx', '--map', 'map.yaml'];
    expect(await runPip(args, root)).toMatchObject({ code: 0 });
    expect((await json(root, '--table', 'results')).tables['results']).toEqual(before);
  });
});

describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  it('shows in the workbook what the CSV files say', async () => {
    const root = copyOf('harborview');
    await runPip(['export', '-f', 'csv', '-o', 'tables'], root);
    await runPip(['export', '-o', 'plans.xlsx'], root);
    convert(root, 'plans.xlsx', ALL_SHEETS_AS_CSV);
    for (const file of readdirSync(join(root, 'tables'))) {
      const shown = recordsIn(join(root, `plans-${file}`));
      const wanted = recordsIn(join(root, 'tables', file)).map((record) =>
        record.map((cell) => (/^(?:true|false)$/.test(cell) ? cell.toUpperCase() : cell)),
      );
      expect([file, shown]).toEqual([file, wanted]);
    }
  }, 120_000);
});
