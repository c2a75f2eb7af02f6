import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/context.ts';
import { temporaryFolder } from '../temporary.ts';
import { type PipRun, runPip } from './runPip.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');
const STAFF = join(import.meta.dirname, '../../examples/harborview-staff');

const MAP = `format: 1
school: {column: School Code}
measure: {column: Test}
value: Percent
n: Tested
`;

const PLANS = ['harborview', 'keel-street', 'shipwright'].map(
  (school) => `plans/schools/sip-${school}.yaml`,
);

/** An example with a mapping and an export beside its plans. */
function workspace(csv: string | Uint8Array, map = MAP, example = EXAMPLE): string {
  const root = temporaryFolder();
  cpSync(example, root, { recursive: true });
  writeFileSync(join(root, 'map.yaml'), map);
  writeFileSync(join(root, 'export.csv'), csv);
  return root;
}

const run = (
  root: string,
  flags: readonly string[] = [],
  ask: Ask | null = null,
): Promise<PipRun> =>
  runPip(['import', 'results', 'export.csv', '--map', 'map.yaml', '-c', 'winter', ...flags], root, {
    ask,
  });

const plansOf = (root: string): string[] =>
  PLANS.map((file) => readFileSync(join(root, file), 'utf8'));

const rows = (...lines: string[]): string =>
  ['School Code,School,Test,Percent,Tested', ...lines].join('\n');

/** Lines that one text has and the other has not. */
function changedLines(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
}

describe('pip import results', () => {
  it('changes the lines of the results, in every plan that the rows are about', async () => {
    const root = workspace(
      rows(
        '0990111,Harborview,grade-3-reading,58.1%,74',
        '0990211,Keel Street,grade-3-reading,44.4%,"1,073"',
      ),
    );
    const before = plansOf(root);
    const { code, stdout } = await run(root);
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 rows: 2 used, 0 unchanged')]);
    const after = plansOf(root);
    const changed = after.map((text, at) => changedLines(before[at] ?? '', text));
    expect(changed).toEqual([
      [expect.stringMatching(/^ +winter: \{value: 58.1, n: 74, on: .*comparison: .*\}$/)],
      [expect.stringMatching(/^ +winter: \{value: 44.4, n: 1073.*\}$/)],
      [],
    ]);
  });

  it('writes no plan while one of them would be wrong', async () => {
    const root = workspace(
      rows('0990111,Harborview,grade-3-reading,58.1%,74', '0990211,Keel,grade-3-reading,44%,60'),
      `${MAP}provenance: {source: "Screening of Jo, born on March 4, 2015"}\n`,
    );
    const config = join(root, 'pip.config.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8')}rules: {birth-date-in-text: error}\n`);
    const before = plansOf(root);
    const { code, stderr } = await run(root);
    expect([code, stderr]).toEqual([1, expect.stringContaining('this would be wrong')]);
    expect(plansOf(root)).toEqual(before);
  });

  it('writes nothing while a percentage may be a fraction, and asks where somebody sits', async () => {
    const root = workspace(rows('0990111,Harborview,grade-3-reading,0.581,74'));
    const before = plansOf(root);
    const refused = await run(root);
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('1 row: 0 usable') });
    expect(plansOf(root)).toEqual(before);

    const asked: string[] = [];
    const ask: Ask = {
      text: () => Promise.reject(new Error('Nothing else is asked.')),
      chooseMany: () => Promise.reject(new Error('Nothing else is asked.')),
      choose: ({ message }) => {
        asked.push(message);
        return Promise.resolve('fraction');
      },
    };
    const { code, stderr } = await run(root, [], ask);
    expect(asked).toEqual(['0.581 in the column Percent is meant as']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('Write `percent: fraction`')]);
    expect(plansOf(root)[0]).toContain('winter: {value: 58.1, n: 74,');
  });

  it('writes what is clear with --partial', async () => {
    const root = workspace(
      rows('0990111,Harborview,grade-3-reading,58.1%,74', '0990211,Keel,grade-3-reading,many,60'),
    );
    const before = plansOf(root);
    expect(await run(root, ['--partial', '--dry-run'])).toMatchObject({ code: 0 });
    expect(plansOf(root)).toEqual(before);
    const { code, stdout } = await run(root, ['--partial']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 used, 0 unchanged, 1 not used')]);
    const [harborview, keel] = plansOf(root);
    expect(harborview).toContain('winter: {value: 58.1, n: 74,');
    expect(keel).toBe(before[1]);
  });

  it('reads an export of an old spreadsheet, and says how it was stored', async () => {
    const text = rows('0990511,Bah\u00eda,grade-3-reading,44.1%,60');
    const root = workspace(Uint8Array.from([...text].map((sign) => sign.charCodeAt(0))));
    const { code, stderr } = await run(root);
    expect([code, stderr]).toEqual([0, expect.stringContaining('export.csv: Windows-1252,')]);
  });

  it('puts figures of a school into no plan of a single person', async () => {
    const root = workspace(rows('0990211,Keel,sets-in-time,44%,6'), MAP, STAFF);
    const { stdout } = await run(root);
    expect(stdout).toMatch(/1 row: 0 used, 0 unchanged, 1 not used/);
  });

  it('leaves confidential plans alone where they have no place', async () => {
    const csv = 'Plan,Test,Percent,Tested\ntip-e-2207-2026,sets-in-time,44%,6\n';
    const root = workspace(csv, MAP.replace('school: {column: School Code}', 'plan: Plan'), STAFF);
    const config = join(root, 'pip.config.yaml');
    const text = readFileSync(config, 'utf8').replace(
      'visibility: confidential',
      'visibility: public',
    );
    writeFileSync(config, text);
    const { stdout } = await run(root);
    expect(stdout).toContain('The plan is confidential, and this workspace is public.');
    expect(stdout).toContain('1 row: 0 used, 0 unchanged, 1 not used.');
  });
});
