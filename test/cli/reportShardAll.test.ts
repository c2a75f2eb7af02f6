import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';
import { treeOf } from './treeOf.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');
const MACHINES = 10;
const REPORTS = ['sam', 'board', 'plan', 'summary'];

it(
  'ten machines write a tenth of all reports each, and together what one would, to the byte',
  { timeout: 120_000 },
  async () => {
    const root = temporaryFolder();
    cpSync(EXAMPLE, root, { recursive: true });
    const report = (out: string, ...more: string[]) =>
      runPip(
        ['report', ...REPORTS, '--cycle=winter', '--format=md,html,json', '--out', out, ...more],
        root,
      );
    expect((await report('whole')).code).toBe(0);
    const whole = treeOf(join(root, 'whole'));
    const seen = new Set<string>();
    for (let number = 1; number <= MACHINES; number += 1) {
      const out = `machine-${number}`;
      expect((await report(out, '--shard', `${number}/${MACHINES}`)).code).toBe(0);
      const share = [...treeOf(join(root, out))].filter(([file]) => !file.startsWith('manifest'));
      for (const [file, content] of share) {
        expect(whole.get(file) === content, file).toBe(true);
        expect(seen.has(file), `${file} is made once`).toBe(false);
        seen.add(file);
      }
      const plans = new Set(share.flatMap(([file]) => /-(?:sip|dip)-[a-z]+/.exec(file) ?? []));
      expect(plans.size).toBeLessThanOrEqual(2);
      cpSync(join(root, out), join(root, 'gathered'), { recursive: true });
    }
    expect([...seen].sort()).toEqual(
      [...whole.keys()].filter((file) => !/^(?:manifest\.json|index\.html)$/.test(file)),
    );
    const { stderr } = await report('gathered');
    expect(stderr).toMatch(/ in gathered unchanged\n/);
    const gathered = treeOf(join(root, 'gathered'));
    expect([...gathered.keys()]).toEqual([...whole.keys()]);
    for (const [file, content] of whole) expect(gathered.get(file) === content, file).toBe(true);
  },
);
