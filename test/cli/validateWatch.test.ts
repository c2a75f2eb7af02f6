import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchWorkspace } from '../../src/io/watchWorkspace.ts';
import type { Output } from '../../src/model/context.ts';
import { temporaryFolder } from '../temporary.ts';
import { newTestRepository } from './repository.ts';
import { runPip } from './runPip.ts';

const SIP = 'plans/sip.yaml';

function workspace(): string {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, 'base'), folder, { recursive: true });
  return folder;
}

/** What a run that watches says, and waiting for it to say something. */
function watched(folder: string, argv: readonly string[] = [], isTerminal = false) {
  let printed = '';
  let heard = () => {};
  const hear = (text: string) => {
    printed += text;
    heard();
  };
  const output: Output = { write: hear, isTerminal, columns: 80, colorLevel: 0 };
  const end = new AbortController();
  const run = runPip(['validate', '--watch', ...argv], folder, {
    out: output,
    err: output,
    note: hear,
    watch: (root) => watchWorkspace(root, end.signal),
  });
  return {
    run,
    interrupt: () => end.abort(),
    /** Resolves when the words were said since the last time; gives all that was said until then. */
    says: async (words: string): Promise<string> => {
      while (!(printed.includes(words) && printed.endsWith('Ctrl-C ends it.\n'))) {
        const more = new Promise<void>((done) => {
          heard = done;
        });
        const ended = await Promise.race([more, run]);
        if (ended) throw new Error(`It ended with ${ended.code} and had said: ${printed}`);
      }
      const said = printed;
      printed = '';
      return said;
    },
  };
}

const edit = (folder: string, file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, file), text.replace(from, to));
};

describe('pip validate --watch', () => {
  it('checks again when a plan is changed, added, replaced or removed', async () => {
    const folder = workspace();
    const { run, says, interrupt } = watched(folder);
    await says('4 files checked, no problems');
    edit(folder, SIP, 'dip-2026#hls-1', 'dip-2026#hls-7');
    await says('unresolved-reference');
    edit(folder, SIP, 'dip-2026#hls-7', 'dip-2026#hls-2');
    await says('4 files checked, no problems');
    mkdirSync(join(folder, 'plans/new'));
    writeFileSync(join(folder, 'plans/new/x.yaml'), 'format: 1\n');
    await says('plans/new/x.yaml:1:1 error unknown-kind');
    writeFileSync(join(folder, 'next.yaml'), readFileSync(join(folder, SIP)));
    renameSync(join(folder, 'next.yaml'), join(folder, 'plans/new/x.yaml'));
    await says('duplicate-id');
    rmSync(join(folder, 'plans/new'), { recursive: true });
    await says('4 files checked, no problems');
    interrupt();
    expect((await run).code).toBe(130);
  });

  it('heeds configuration and measures, also where there were none', async () => {
    const folder = workspace();
    const { run, says, interrupt } = watched(folder);
    await says('no problems');
    mkdirSync(join(folder, 'measures'));
    writeFileSync(join(folder, 'measures/all.yaml'), 'format: 1\n');
    await says('measures/all.yaml');
    rmSync(join(folder, 'measures'), { recursive: true });
    edit(folder, 'pip.config.yaml', 'organization:', 'organisation:');
    await says('pip.config.yaml:2:1 error');
    rmSync(join(folder, 'pip.config.yaml'));
    await says('pip: There is no pip.config.yaml');
    cpSync(join(import.meta.dirname, 'base/pip.config.yaml'), join(folder, 'pip.config.yaml'));
    await says('no problems');
    interrupt();
    expect((await run).code).toBe(130);
  });

  it('clears a terminal, and a log never', async () => {
    const folder = workspace();
    const screen = watched(folder, [], true);
    expect(await screen.says('no problems')).toMatch(/^\u001B\[2J\u001B\[3J\u001B\[H/);
    screen.interrupt();
    await screen.run;
    const log = watched(folder);
    expect(await log.says('no problems')).not.toContain('\u001B');
    log.interrupt();
    await log.run;
  });

  it('goes together with --changed', async () => {
    const { folder, edit: change } = newTestRepository();
    const { run, says, interrupt } = watched(folder, ['--changed']);
    await says('0 files checked');
    change(SIP, 'Small groups', 'Little groups');
    await says('3 files checked');
    interrupt();
    await run;
  });

  it('begins with what was typed wrong, and does not watch', async () => {
    const { run } = watched(workspace(), ['nowhere']);
    expect((await run).code).toBe(2);
  });
});
