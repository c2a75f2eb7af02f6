import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { builtPip } from './builtPip.ts';
import { runPip } from './runPip.ts';

const BASE = join(import.meta.dirname, 'base');
const NAMES = ['pip-plans', 'npx'];

/** Whether a shell is on this machine; where it is not, its tests are left out, and told as such. */
const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

/** What each shell is told so that it prints what it would offer for words, the last one typed. */
const ASK: Readonly<Record<string, (words: readonly string[]) => string>> = {
  bash: (words) => `
    COMP_WORDS=(${words.flatMap(partedByBash).map(quoted).join(' ')})
    COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _pip_plans
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  // Its own functions work in a line that is being typed; what they are handed is what counts.
  zsh: (words) => `
    _describe() { for each in $offers; do print -r -- \${each%%:*}; done }
    _files() { print -r -- FILES $@ }
    _default() { print -r -- DEFAULT }
    compset() { }
    words=(${words.map(quoted).join(' ')})
    CURRENT=$#words
    _pip_plans`,
  fish: (words) =>
    `complete --do-complete ${quoted(words.join(' '))} | string replace -r '\\t.*' ''`,
};

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Bash takes `=` for a word of its own. */
const partedByBash = (word: string): string[] =>
  word.startsWith('--') ? word.split(/(=)/).filter((part, at) => part !== '' || at === 0) : [word];

/** How the line begins under which each shell knows the script's functions. */
const START: Readonly<Record<string, readonly string[]>> = {
  bash: ['--norc', '--noprofile'],
  zsh: ['-f'],
  fish: ['--no-config'],
};

describe.each(['bash', 'zsh', 'fish'])('%s', (shell) => {
  const pip = builtPip();
  let script = '';
  beforeAll(async () => {
    const printed = await runPip(['completion', shell, '--for', ...NAMES], '/');
    script = printed.stdout;
  });

  /** What the shell offers in a workspace whose path has a blank, and what it says besides. */
  function asked(...words: readonly string[]) {
    const folder = join(temporaryFolder(), 'our plans');
    cpSync(BASE, folder, { recursive: true });
    const bin = join(folder, 'node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'pip-plans'), `#!/bin/sh\nexec ${pip.command} "$@"\n`);
    chmodSync(join(bin, 'pip-plans'), 0o755);
    const before = shell === 'zsh' ? 'compdef() { }\n' : '';
    const program = `${before}${script}\n${ASK[shell]?.(words) ?? ''}\n`;
    writeFileSync(join(folder, 'ask'), program);
    const { stdout, stderr } = spawnSync(shell, [...(START[shell] ?? []), join(folder, 'ask')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, PATH: `${bin}:${process.env['PATH']}` },
    });
    return { folder, offered: stdout.split('\n').filter((line) => line !== ''), stderr };
  }

  function offers(...words: readonly string[]) {
    const { offered, stderr } = asked(...words);
    return { offered, stderr };
  }

  const here = isThere(shell);

  it.skipIf(!here)('reads the script without a word', () => {
    const file = join(temporaryFolder(), 'script');
    writeFileSync(file, script);
    expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it.skipIf(!here).each([
    ['commands', ['pip-plans', 'migr'], ['migrate']],
    ['options', ['pip-plans', 'status', '--cy'], ['--cycle']],
    ['values from the workspace', ['pip-plans', 'status', '--cycle', 'w'], ['winter']],
    ['plans', ['pip-plans', 'rate', 'sip'], ['sip-dune-2026']],
    ['nothing where there is nothing', ['pip-plans', 'rate', '--note', ''], []],
    ['the program that npx starts', ['npx', 'pip-plans', 'status', 'dip'], ['dip-2026']],
  ])('offers %s', (_what, words, expected) => {
    expect(offers(...words)).toEqual({ offered: expected, stderr: '' });
  });

  it.skipIf(!here)('offers a value behind its option', () => {
    const value = shell === 'fish' ? '--format=json' : 'json';
    expect(offers('pip-plans', 'status', '--format=j').offered).toEqual([value]);
  });

  it.skipIf(!here)('lists files itself', () => {
    const listed = shell === 'zsh' ? ['FILES'] : ['plans'];
    const { offered } = offers('pip-plans', 'validate', 'pla');
    expect(offered.map((each) => each.replace(/\/$/, ''))).toEqual(listed);
  });

  it.skipIf(!here)('runs nothing of what is typed', () => {
    const { folder } = asked('pip-plans', 'validate', '$(touch made)', '');
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });
});
