import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportFolder } from './reports.ts';

describe('pip report --shard', { timeout: 60_000 }, () => {
  it.each([1, 2, 5])(
    'shares of %i machines, gathered, are the whole run, index and manifest included',
    async (of) => {
      const whole = reportFolder();
      await whole.report();
      const gathered = reportFolder();
      for (let number = 1; number <= of; number += 1) {
        const machine = reportFolder();
        const { stdout, code } = await machine.report('--shard', `${number}/${of}`);
        expect({ code, stdout }).toEqual({
          code: 0,
          stdout: `out/manifest.${number}-of-${of}.json\n`,
        });
        expect(existsSync(join(machine.out, 'index.html'))).toBe(false);
        cpSync(machine.out, gathered.out, { recursive: true });
      }
      const { stderr } = await gathered.report();
      expect(stderr).toBe('3 packets in out unchanged\n');
      expect(gathered.contents()).toEqual(whole.contents());
    },
  );

  it('gives every plan to one machine alone', async () => {
    const shares = await Promise.all(
      ['1/2', '2/2'].map(async (shard) => {
        const folder = reportFolder();
        await folder.report('--shard', shard, '--format', 'md');
        return readdirSync(folder.out).filter((name) => name.endsWith('.md'));
      }),
    );
    expect(shares.map((share) => share.length)).toEqual([2, 1]);
    expect(new Set(shares.flat()).size).toBe(3);
  });

  it('is completed by the run without it where a share is missing', async () => {
    const folder = reportFolder();
    await folder.report('--shard', '1/3');
    const { stderr } = await folder.report();
    expect(stderr).toBe('2 packets written to out as md, html, json, 1 packet unchanged\n');
    expect(folder.manifest().reports).toHaveLength(3);
    expect([...folder.contents().keys()].filter((file) => /^manifest/.test(file))).toEqual([
      'manifest.json',
    ]);
  });

  it('makes nothing again that the folder holds already', async () => {
    const folder = reportFolder();
    await folder.report();
    const whole = folder.contents().get('manifest.json');
    expect((await folder.report('--shard', '2/3')).stderr).toBe('1 packet in out unchanged\n');
    expect(folder.contents().get('manifest.json')).toBe(whole);
  });

  it('writes nothing on any machine while a file cannot be read as a plan', async () => {
    for (const shard of ['1/2', '2/2']) {
      const folder = reportFolder();
      folder.edit('plans/schools/sip-bahia.yaml', 'term: 2026-27', 'term: 2026-28');
      expect((await folder.report('--shard', shard)).code).toBe(1);
      expect(existsSync(folder.out)).toBe(false);
    }
  });

  it('looks at the plans of its share: another machine, and the whole run, find the other errors', async () => {
    const codes = ['1/2', '2/2', '1/1'].map(async (shard) => {
      const folder = reportFolder();
      folder.edit('plans/schools/sip-bahia.yaml', 'rating: 3', 'rating: 9');
      const { code, stderr } = await folder.report('--shard', shard);
      return { shard, code, isTold: stderr.includes('rating-off-scale') };
    });
    expect(await Promise.all(codes)).toEqual([
      { shard: '1/2', code: 1, isTold: true },
      { shard: '2/2', code: 0, isTold: false },
      { shard: '1/1', code: 1, isTold: true },
    ]);
  });

  it('wants a part of a whole', async () => {
    const folder = reportFolder();
    expect(await folder.report('--shard', '4/3')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'pip: --shard 4/3 is not a part of a whole.\n  Write it like 1/3, 2/3 and 3/3 for three machines.\n',
    });
  });
});
