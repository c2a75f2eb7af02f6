import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command as CommanderCommand } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/commands/command.ts';
import { EXIT } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';

/**
 * What scripts may rely on, as the README says: a line a flag, a line a part of what is written as
 * JSON. `UPDATE_PROMISE=1` writes the lists anew; a line that goes is a promise broken.
 */
const FLAGS = join(import.meta.dirname, 'flags.txt');
const FIELDS = join(import.meta.dirname, 'fields.txt');
const OUTPUTS = join(import.meta.dirname, '../../schemas/output');
const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** Lists the arguments and flags of all commands. */
async function flagsNow(): Promise<string[]> {
  const lines = COMMANDS.map(async ({ name, load }) => {
    const command = new CommanderCommand(name);
    ((await load()) as Command).declare(command);
    const words = command.registeredArguments.map((argument) => {
      const word = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${word}>` : `[${word}]`;
    });
    const flags = command.options.filter(({ hidden }) => !hidden).map((option) => option.flags);
    return [[name, ...words].join(' '), ...flags.sort().map((flag) => `${name} ${flag}`)];
  });
  return (await Promise.all(lines)).flat();
}

interface Shape {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** Lists the fields of everything that is written as JSON, part by part. */
function fieldsNow(): string[] {
  return readdirSync(OUTPUTS).flatMap((file) => {
    const schema = JSON.parse(readFileSync(join(OUTPUTS, file), 'utf8')) as Shape;
    const name = file.replace('.schema.json', '');
    const parts = [['', schema] as const, ...Object.entries(schema.$defs ?? {})];
    return parts
      .filter(([, { properties }]) => properties !== undefined)
      .map(([part, { properties }]) => {
        const fields = Object.keys(properties ?? {}).sort();
        return `${[name, part].filter((word) => word !== '').join(' ')}: ${fields.join(' ')}`;
      });
  });
}

/** The lines of a list, written first where that is wanted. */
function promised(file: string, now: readonly string[]): string[] {
  if (process.env['UPDATE_PROMISE']) writeFileSync(file, `${now.join('\n')}\n`);
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

describe('what the README promises', () => {
  it('flags: every one is listed, and none that is listed is gone', async () => {
    const now = await flagsNow();
    expect(now).toEqual(promised(FLAGS, now));
    expect(README).toContain('`test/promise/flags.txt`');
  });

  it('JSON: no field that was there is gone', () => {
    const now = new Map(fieldsNow().map((line) => line.split(': ') as [string, string]));
    const gone = promised(FIELDS, fieldsNow()).flatMap((line) => {
      const [part = '', fields = ''] = line.split(': ');
      const left = now.get(part)?.split(' ') ?? [];
      return fields
        .split(' ')
        .filter((field) => !left.includes(field))
        .map((field) => `${part}: ${field}`);
    });
    expect(gone).toEqual([]);
  });

  it('exit codes: those that are named, and no other', () => {
    const [, line = ''] = /^- \*\*Exit codes\*\*: (.*)$/m.exec(README) ?? [];
    expect(line.match(/\d+/g)?.map(Number)).toEqual(Object.values(EXIT));
  });

  it('commands: the README names every one', () => {
    const unnamed = COMMANDS.filter(({ name }) => !README.includes(`\`pip ${name}`));
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });

  it('commands: the README names no other', () => {
    const known = new Set(COMMANDS.map(({ name }) => name));
    const named = [...README.matchAll(/`(?:npx )?pip ([a-z]+)|^\$ npx pip ([a-z]+)/gm)];
    expect(named.length).toBeGreaterThan(20);
    expect(named.map(([, a, b]) => a ?? b ?? '').filter((name) => !known.has(name))).toEqual([]);
  });
});
