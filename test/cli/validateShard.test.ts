import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/commands/shared/shard.ts';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';

/** A workspace with a fault in each of many plans, in its directory and in its measures. */
function workspace(): string {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, 'base'), folder, { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  for (const name of ['a', 'b', 'c', 'd', 'e']) write(`plans/${name}.yaml`, 'format: 1\n');
  write('directory.yaml', 'format: 1\nschools: []\nplaces: []\n');
  return folder;
}

interface Found {
  readonly diagnostics: readonly { readonly fingerprint: string; readonly file: string }[];
  readonly summary: { readonly files: number };
}

async function found(folder: string, ...argv: string[]): Promise<Found> {
  const { stdout } = await runPip(['validate', '--format', 'json', ...argv], folder);
  return JSON.parse(stdout) as Found;
}

describe('pip validate --shard', () => {
  it('gives each file to exactly one share, whatever their number and order', () => {
    const files = fc.uniqueArray(fc.string({ minLength: 1 }));
    const property = fc.property(files, fc.integer({ min: 1, max: 9 }), (all, of) => {
      const shares = Array.from({ length: of }, (_, index) =>
        shareOf(all, { number: index + 1, of }),
      );
      expect(shares.flat().sort()).toEqual([...all].sort());
      const sizes = shares.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(shareOf(all.toReversed(), { number: 1, of })).toEqual(shares[0]);
    });
    fc.assert(property);
  });

  it.each([1, 2, 3, 20])('says together what one run says, on %i machines', async (of) => {
    const folder = workspace();
    const whole = await found(folder);
    const shares = await Promise.all(
      Array.from({ length: of }, (_, index) => found(folder, '--shard', `${index + 1}/${of}`)),
    );
    const sorted = (list: Found['diagnostics']) => list.map((each) => JSON.stringify(each)).sort();
    expect(sorted(shares.flatMap(({ diagnostics }) => diagnostics))).toEqual(
      sorted(whole.diagnostics),
    );
    const files = shares.reduce((sum, { summary }) => sum + summary.files, 0);
    expect(files).toBe(whole.summary.files);
  });

  it('shares out the paths that were typed', async () => {
    const folder = workspace();
    const whole = await found(folder, 'plans/a.yaml', 'plans/b.yaml');
    const [one, two] = [
      await found(folder, 'plans/a.yaml', 'plans/b.yaml', '--shard', '1/2'),
      await found(folder, 'plans/a.yaml', 'plans/b.yaml', '--shard', '2/2'),
    ];
    expect([...one.diagnostics, ...two.diagnostics]).toEqual(whole.diagnostics);
  });

  it('is fine where its share has no problem, and stops where the configuration is broken', async () => {
    const folder = workspace();
    expect((await runPip(['validate', '--shard', '20/20'], folder)).code).toBe(0);
    writeFileSync(join(folder, 'pip.config.yaml'), 'format: 1\n');
    const codes = await Promise.all(
      ['1/2', '2/2'].map(
        async (shard) => (await runPip(['validate', '--shard', shard], folder)).code,
      ),
    );
    expect(codes).toEqual([2, 2]);
  });

  it.each(['0/3', '4/3', '1', '1/0', 'a/b', '-1/3', '1/3/3', '1.5/3'])(
    'refuses %s',
    async (shard) => {
      const { stderr, code } = await runPip(['validate', `--shard=${shard}`], workspace());
      expect(stderr).toBe(`pip: --shard ${shard} is not a part of a whole.
  Write it like 1/3, 2/3 and 3/3 for three machines.
`);
      expect(code).toBe(2);
    },
  );
});
