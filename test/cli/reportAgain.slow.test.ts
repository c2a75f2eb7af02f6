import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realContext } from '../../src/context.ts';
import type { Context } from '../../src/model/context.ts';
import { reportFolder } from './reports.ts';

const BIN = join(import.meta.dirname, '../../bin/pip.js');
const SEASIDE = join(import.meta.dirname, 'base');

/** A browser that counts what it prints, and may call itself otherwise. */
function counting(version?: string) {
  const { openPrinter } = realContext({ cwd: '/', color: 'never', quiet: true });
  const counted = { printed: 0, closed: 0 };
  const world: Partial<Context> = {
    openPrinter: async (wish) => {
      const printer = await openPrinter(wish);
      return {
        ...printer,
        version: version ?? 'Browser 1',
        knownVersion: () => Promise.resolve(version ?? 'Browser 1'),
        start: async () => {
          await printer.start();
          return version ?? 'Browser 1';
        },
        print: (html) => {
          counted.printed += 1;
          return printer.print(html);
        },
        close: () => {
          counted.closed += 1;
          return printer.close();
        },
      };
    },
  };
  return { counted, world };
}

describe('pip report to PDF, once more', { timeout: 120_000 }, () => {
  it('prints only what has changed', async () => {
    const folder = reportFolder();
    const { counted, world } = counting();
    const some = ['--format', 'html,pdf', '--plan', 'sip-bahia-2026', 'sip-slipway-2026'];
    await folder.reportIn(world, ...some);
    const first = folder.contents();
    await folder.reportIn(world, ...some);
    expect(counted).toEqual({ printed: 2, closed: 2 });
    expect(folder.contents()).toEqual(first);
    folder.edit('plans/schools/sip-slipway.yaml', 'title: Slipway', 'title: The Slipway');
    await folder.reportIn(world, ...some);
    expect(counted.printed).toBe(3);
  });

  it('prints again where the browser is another one, and leaves the texts', async () => {
    const folder = reportFolder();
    const some = ['--format', 'html,pdf', '--plan', 'sip-bahia-2026'];
    await folder.reportIn(counting().world, ...some);
    const before = folder.writings();
    const { counted, world } = counting('Browser 2');
    await folder.reportIn(world, ...some);
    expect(counted.printed).toBe(1);
    const after = folder.writings();
    expect(after.get('sam-sip-bahia-2026.html')).toBe(before.get('sam-sip-bahia-2026.html'));
    expect(after.get('sam-sip-bahia-2026.pdf')).not.toBe(before.get('sam-sip-bahia-2026.pdf'));
    const printed = folder.entry('sip-bahia-2026').files.filter(({ format }) => format === 'pdf');
    expect(printed.map(({ browser }) => browser)).toEqual(['Browser 2']);
  });

  it('leaves the same bytes on every machine: in any zone and language', () => {
    const places = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    ];
    const [first, ...others] = places.map((place) => {
      const folder = reportFolder(SEASIDE);
      const argv = ['report', 'sam', 'plan', '--cycle', 'winter', '--as-of', '2027-02-02'];
      execFileSync(process.execPath, [BIN, ...argv, '-f', 'md,html,json,pdf', '-o', 'out', '-q'], {
        cwd: folder.root,
        env: { ...process.env, ...place },
      });
      return folder.contents();
    });
    expect([...(first?.keys() ?? [])]).toContain('sam-sip-dune-2026.pdf');
    for (const other of others) expect(other).toEqual(first);
  });
});
