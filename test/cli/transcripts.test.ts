import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPip } from './runPip.ts';

/**
 * Each file in transcripts/ is a story: `--- path` puts a file into a small workspace (base/),
 * `--- path (absent)` takes one away, `$ pip ...` runs a command, and what follows is all it prints,
 * with `[stderr]` and `[exit n]` where there is any. `UPDATE_TRANSCRIPTS=1` writes them anew.
 */
const FOLDER = join(import.meta.dirname, 'transcripts');

let workspace: string;

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'pip-transcript-')));
  cpSync(join(import.meta.dirname, 'base'), workspace, { recursive: true });
});

afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function prepare(story: string): void {
  const parts = story.split(/^--- /m).slice(1);
  for (const part of parts) {
    const [head = '', ...rest] = part.split('\n');
    const path = join(workspace, head.replace(' (absent)', ''));
    if (head.endsWith('(absent)')) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, rest.join('\n'));
    }
  }
}

async function perform(command: string): Promise<string> {
  const words = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
  const { stdout, stderr, code } = await runPip(words.slice(1), workspace);
  const shown = [
    // CSV ends its lines as Windows does; git keeps transcripts as it keeps any text.
    stdout.replaceAll('\r\n', '\n'),
    stderr === '' ? '' : `[stderr]\n${stderr}`,
    code === 0 ? '' : `[exit ${code}]\n`,
  ].join('');
  return shown.replaceAll(workspace, '<workspace>').trimEnd();
}

describe('transcripts', () => {
  for (const file of readdirSync(FOLDER).sort()) {
    it(file.replace('.txt', '').replaceAll('-', ' '), async () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const start = text.search(/^\$ /m);
      const story = text.slice(0, start);
      prepare(story);
      const commands = text.slice(start).match(/^\$ .*$/gm) ?? [];
      const played: string[] = [];
      for (const command of commands) {
        played.push(`${command}\n${await perform(command.slice(2))}\n`);
      }
      const actual = `${story}${played.join('\n')}`;
      if (process.env['UPDATE_TRANSCRIPTS']) writeFileSync(join(FOLDER, file), actual);
      expect(actual).toBe(text);
    });
  }
});
