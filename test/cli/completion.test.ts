import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeValues } from '../../src/commands/shared/completion/placeValues.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { Command as CommanderCommand } from 'commander';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';

const BASE = join(import.meta.dirname, 'base');
const HARBORVIEW = join(import.meta.dirname, '../../examples/harborview');

/** What is offered where the last word is typed, and what a shell is to list itself. */
async function offered(words: readonly string[], cwd = HARBORVIEW, shell = 'zsh') {
  const { stdout, stderr, code } = await runPip(['complete', shell, ...words], cwd);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const [mode = '', ...lines] = stdout.split('\n').slice(0, -1);
  return mode === 'words' ? lines.map((line) => line.split('\t')[0]) : mode;
}

describe('what is offered in a command line', () => {
  it.each([
    ['commands', ['rep'], ['report']],
    ['commands to be helped with', ['help', 'bl'], ['blame']],
    ['options', ['status', '--f'], ['--format']],
    ['options of all commands', ['--ch'], ['--chdir']],
    ['formats as the help lists them', ['status', '-f', ''], ['text', 'json', 'csv', 'markdown']],
    ['a value behind its option', ['status', '--format=c'], ['csv']],
    ['the last of several values', ['report', '-f', 'md,h'], ['md,html']],
    ['cycles', ['report', '--cycle', ''], ['fall', 'winter', 'spring']],
    ['points of the scale', ['rate', '-r', ''], ['1', '2', '3']],
    ['plans', ['status', 'dip'], ['dip-2026']],
    ['more plans where many are taken', ['status', 'dip-2026', 'sip-k'], ['sip-keel-street-2026']],
    ['more values of an option', ['report', '--plan', 'x', 'dip'], ['dip-2026']],
    ['components of the plan', ['rate', 'sip-harborview-2026', 'small'], ['small-groups']],
    ['the plan itself, to be set', ['set', 'dip-2026', '-'], ['-']],
    ['strategies to adopt', ['new', 'sip', '--adopt', 'hls-1-1'], ['hls-1-1']],
    ['schools', ['report', '--school', 'keel'], ['keel-street']],
    ['school years', ['rollover', '--to', ''], ['2026-27', '2027-28']],
    ['kinds', ['new', 's'], ['sip', 'student', 'support']],
    ['rules', ['explain', 'action-without-o'], ['action-without-owner']],
    ['changes', ['diff', '--fail-on', 'error,target-l'], ['error,target-lowered']],
    ['reports', ['report', 'mid'], ['mid-year']],
    ['schemas', ['schema', 'validate'], ['validate-output']],
    ['tables', ['export', '--table', 'bud'], ['budget_lines']],
    ['languages', ['report', '--lang', ''], ['en', 'es']],
    ['arguments behind --', ['explain', '--', 'action-without-o'], ['action-without-owner']],
    ['nothing behind the last argument', ['explain', 'a', ''], []],
    ['nothing for a text of one’s own', ['rate', '--note', ''], []],
    ['nothing for a command that is unknown', ['rrr', ''], []],
  ])('%s', async (_what, words, expected) => {
    const offers = await offered(words);
    const shown = words.at(-1) === '-' ? offers.slice(0, 1) : offers;
    expect(shown).toEqual(expected);
  });

  it('does not offer an option twice that counts once', async () => {
    expect(await offered(['status', '--as-of', 'x', '--as'])).toEqual([]);
    expect(await offered(['report', '--plan', 'x', '--pla'])).toEqual(['--plan']);
  });

  it('leaves paths to the shell', async () => {
    expect(await offered(['validate', ''])).toBe('files');
    expect(await offered(['sheet', 'import', ''])).toBe('files');
    expect(await offered(['import', 'results', 'x', '--map=a'])).toBe('files');
    expect(await offered(['-C', ''])).toBe('folders');
  });

  it('looks into the workspace that -C names', async () => {
    expect(await offered(['-C', HARBORVIEW, 'status', 'dip'], '/')).toEqual(['dip-2026']);
  });

  it('is what each shell takes a value behind its option for', async () => {
    const bash = await offered(['status', '--format', '=', 'j'], HARBORVIEW, 'bash');
    expect(bash).toEqual(['json']);
    expect(await offered(['status', '--format', '='], HARBORVIEW, 'bash')).toContain('csv');
    const fish = await offered(['status', '--format=j'], HARBORVIEW, 'fish');
    expect(fish).toEqual(['--format=json']);
  });

  it('says what a word is, but not what stands in a confidential plan', async () => {
    const told = await runPip(['complete', 'zsh', 'status', 'dip'], HARBORVIEW);
    expect(told.stdout).toBe('words\ndip-2026\tHarborview district improvement plan\n');
    const folder = temporaryFolder();
    cpSync(BASE, folder, { recursive: true });
    writeFileSync(join(folder, 'plans/t.yaml'), 'id: tip-ab\nkind: tip\ntitle: Secret worry\n');
    const secret = await runPip(['complete', 'zsh', 'status', 'tip'], folder);
    expect(secret.stdout).toBe('words\ntip-ab\n');
  });

  it('is nothing that a shell would run or a terminal obey', async () => {
    const folder = temporaryFolder();
    cpSync(BASE, folder, { recursive: true });
    writeFileSync(join(folder, 'plans/a.yaml'), 'id: "$(touch x)"\nkind: sip\n');
    writeFileSync(join(folder, 'plans/b.yaml'), 'id: sip-b\nkind: sip\ntitle: "\u202eb"\n');
    const { stdout } = await runPip(['complete', 'zsh', 'status', ''], folder);
    expect(stdout).not.toContain('touch');
    expect(stdout).toContain('sip-b\t�b\n');
  });

  it('is nothing at all, and no message, where there is no workspace or a broken one', async () => {
    expect(await offered(['rate', ''], '/')).toEqual([]);
    expect(await offered(['rate', '-c', ''], '/no/such/folder')).toEqual([]);
    const folder = temporaryFolder();
    cpSync(BASE, folder, { recursive: true });
    writeFileSync(join(folder, 'pip.config.yaml'), 'format: [');
    expect(await offered(['rate', '--cycle', ''], folder)).toEqual([]);
  });
});

describe('completion knows', () => {
  it.each(COMMANDS.map(({ name }) => [name]))('every option and argument of %s', async (name) => {
    const entry = COMMANDS.find((each) => each.name === name);
    const command = new CommanderCommand(name);
    (await entry?.load())?.declare(command);
    const options = command.options
      .filter(({ required, optional }) => required || optional)
      .map(({ long }) => long ?? '');
    const places = [...options, ...command.registeredArguments.keys()];
    const unknown = places.filter(
      (place) => placeValues({ command: name, place, help: '', args: [] }) === undefined,
    );
    expect(unknown).toEqual([]);
  });

  it.each(COMMANDS.map(({ name }) => [name]))('formats that %s takes', async (name) => {
    const entry = COMMANDS.find((each) => each.name === name);
    const command = new CommanderCommand(name);
    (await entry?.load())?.declare(command);
    if (!command.options.some(({ long }) => long === '--format')) return;
    const formats = await offered([name, '--format', '']);
    expect(formats.length).toBeGreaterThan(1);
    for (const format of formats) {
      const { stderr } = await runPip([name, 'x', 'y', '--format', format ?? ''], '/');
      expect(stderr).not.toMatch(/There is no .*format/);
    }
  });
});

describe('pip completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
    const { stdout, code } = await runPip(['completion', shell, '--for', 'pip-plans', 'npx'], '/');
    expect(stdout).toContain('pip-plans npx');
    expect(stdout).not.toContain('{{');
    expect(code).toBe(0);
  });

  it('refuses other shells and names that are none', async () => {
    const shell = await runPip(['completion', 'bahs'], '/');
    expect(shell).toMatchObject({ code: 2, stdout: '' });
    expect(shell.stderr).toContain('Did you mean pip completion bash?');
    const name = await runPip(['completion', 'bash', '--for', 'a;b'], '/');
    expect(name).toMatchObject({ code: 2, stdout: '' });
  });
});
