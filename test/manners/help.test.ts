import { Command as CommanderCommand } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { runPip } from '../cli/runPip.ts';
import { LINES } from '../safety/everyCommand.ts';

const NAMES = COMMANDS.map(({ name }) => name);

/** What all commands take before or behind their name. */
const SHARED = ['-C', '--chdir', '--color', '--no-color', '-q', '--quiet', '-v', '--verbose'];

async function optionsOf(name: string): Promise<string[]> {
  const command = new CommanderCommand(name);
  const entry = COMMANDS.find((each) => each.name === name);
  ((await entry?.load()) as Command | undefined)?.declare(command);
  const shown = command.options.filter(({ hidden }) => !hidden);
  return shown.flatMap(({ short, long }) => [short ?? '', long ?? '']);
}

/** The command lines that a help shows, without what goes before pip and behind a redirection. */
const examplesIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}(?=\S).*?\b(?:pip|pip-plans) ([a-z-].*)$/gm)].map(([, line = '']) =>
    line.replace(/ {3,}.*|[<>)|].*/g, '').trim(),
  );

const helpOf = async (name: string): Promise<string> => {
  const { stdout, stderr, code } = await runPip([name, '--help'], '/');
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout;
};

describe('the help', () => {
  it('lists every command under one of a few headings, with all that it is for', async () => {
    const { stdout } = await runPip(['--help'], '/');
    const headings = new Map<string, string[]>();
    let heading = '';
    for (const line of stdout.split('\n')) {
      const [, head] = /^(\S[^:]*):$/.exec(line) ?? [];
      const [, name] = /^ {2}([a-z]+) {2,}\S/.exec(line) ?? [];
      if (head !== undefined) heading = head;
      else if (name !== undefined) {
        headings.set(heading, [...(headings.get(heading) ?? []), name]);
      }
    }
    expect(Object.fromEntries(headings)).toEqual({
      Check: ['validate', 'explain', 'fmt'],
      See: ['status', 'report', 'preview', 'export'],
      Review: ['diff', 'history', 'blame', 'git'],
      Enter: ['rate', 'set', 'import', 'sheet'],
      Begin: ['init', 'new', 'rollover', 'migrate'],
      'Set up': ['schema', 'doctor', 'completion'],
    });
    expect(stdout).toContain('  help [command] ');
    expect(stdout).not.toContain('Commands:');
    expect([...headings.values()].flat().sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES)('of pip %s says what it does, what it takes, and how it is used', async (name) => {
    const help = await helpOf(name);
    const entry = COMMANDS.find((each) => each.name === name);
    expect(help.replace(/\s+/g, ' ')).toContain(entry?.summary);
    expect(help).toMatch(/^Examples\b.*:$/m);
    const command = new CommanderCommand(name);
    ((await entry?.load()) as Command).declare(command);
    const silent = command.options.filter(({ hidden, description }) => !hidden && !description);
    expect(silent.map(({ flags }) => flags)).toEqual([]);
    expect(command.registeredArguments.filter(({ description }) => !description)).toEqual([]);
  });

  it.each(NAMES)('of pip %s fits into 80 columns, but for commands to copy', async (name) => {
    const wide = (await helpOf(name)).split('\n').filter((line) => line.length > 80);
    expect(wide.filter((line) => !/^ {2}(?:npx )?pip \S(?:(?! {2}).)*$/.test(line))).toEqual([]);
  });

  it.each(NAMES)('of pip %s shows only what there is', async (name) => {
    const examples = examplesIn((await helpOf(name)).split(/^Examples/m)[1] ?? '');
    expect(examples.filter((line) => line.split(' ')[0] === name).length).toBeGreaterThan(0);
    for (const line of examples) {
      const [called = '', ...words] = line.split(' ');
      expect(NAMES, line).toContain(called);
      const known = [...(await optionsOf(called)), ...SHARED];
      const flags = words.filter((word) => /^--?[a-z]/i.test(word));
      expect(
        flags.filter((flag) => !known.includes(flag.split('=')[0] ?? '')),
        line,
      ).toEqual([]);
    }
  });

  it('is the same behind the name, behind help, and for every command', async () => {
    for (const name of NAMES) {
      const { stdout, code } = await runPip(['help', name], '/');
      expect({ stdout, code }).toEqual({ stdout: await helpOf(name), code: 0 });
    }
  });
});

describe('what is mistyped', () => {
  it.each(NAMES)('suggests the command: %s', async (name) => {
    const typed = `${name.slice(0, 1)}${name.slice(2)}`;
    const { stdout, stderr, code } = await runPip([typed], '/');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`unknown command '${typed}'`);
    expect(stderr).toMatch(new RegExp(`Did you mean (?:one of )?.*\\b${name}\\b`));
  });

  it.each(NAMES)('suggests the options of pip %s', async (name) => {
    const long = (await optionsOf(name)).filter((option) => option.startsWith('--'));
    for (const option of [...long, '--quiet', '--verbose', '--chdir']) {
      const typed = `${option.slice(0, -2)}${option.slice(-1)}x`;
      if (long.includes(typed) || option.length < 6) continue;
      const { stdout, stderr, code } = await runPip([name, typed], '/');
      expect({ option, stdout, code }).toEqual({ option, stdout: '', code: 2 });
      expect(stderr).toContain(`unknown option '${typed}'`);
      expect(stderr, option).toMatch(new RegExp(`Did you mean (?:one of )?.*${option}`));
      expect(stderr).toContain(`(pip ${name} --help shows how it is called)`);
    }
  });
});

describe('the version', () => {
  it.each(['--version', '-V'])('is all that %s prints', async (flag) => {
    const { stdout, stderr, code } = await runPip([flag], '/');
    expect({ stdout, stderr, code }).toEqual({ stdout: '0.0.0\n', stderr: '', code: 0 });
  });
});

describe('a command that is added', () => {
  it('is tried by all tests that try every command; the preview has its own', () => {
    const tried = new Set(LINES.map((line) => line.split(' ')[0]));
    expect(NAMES.filter((name) => !tried.has(name))).toEqual(['preview']);
  });
});
