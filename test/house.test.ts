import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/index.ts';
import { KINDS } from '../src/kinds/kinds.ts';
import { REPORTS } from '../src/reports/index.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}

/** A file's room: the folder below src, or its own name where it stands at the top. */
function roomOf(path: string): string {
  const [first = ''] = relative(SRC, path).split('/');
  return first.replace(/\.ts$/, '');
}

/** Rooms that only think: texts and data in, texts and data out. */
const PURE = [
  'model',
  'kinds',
  'workspace',
  'rules',
  'rollup',
  'diff',
  'edit',
  'imports',
  'sheets',
  'disclosure',
  'reports',
  'scaffold',
  'render',
  'format',
];

/** What each room may know besides itself. Pure rooms meet only in the data of `model`. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  model: [],
  kinds: ['model'],
  workspace: ['model', 'kinds'],
  rules: ['model', 'kinds'],
  rollup: ['model', 'kinds'],
  diff: ['model', 'kinds'],
  edit: ['model', 'kinds'],
  imports: ['model', 'kinds'],
  sheets: ['model', 'kinds'],
  disclosure: ['model', 'kinds'],
  reports: ['model', 'kinds'],
  scaffold: ['model', 'kinds'],
  render: ['model', 'kinds'],
  format: ['model', 'kinds'],
  io: ['model'],
  commands: PURE,
  context: ['model', 'io'],
  cli: ['commands', 'model', 'context', 'format'],
  main: ['cli', 'context', 'io'],
};

const sources = filesUnder(SRC).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => target ?? '');

const inRooms = (rooms: readonly string[]) =>
  sources.filter(({ path }) => rooms.includes(roomOf(path)));

const named = (path: string): string => relative(ROOT, path);

describe('the house', () => {
  it('has a rule for every room', () => {
    expect([...new Set(sources.map(({ path }) => roomOf(path)))].sort()).toEqual(
      Object.keys(MAY_KNOW).sort(),
    );
  });

  it('lets no room know another than it may', () => {
    const trespasses = sources.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((target) => target.startsWith('.'))
        .map((target) => roomOf(resolve(dirname(path), target)))
        .filter((room) => room !== roomOf(path) && !MAY_KNOW[roomOf(path)]?.includes(room))
        .map((room) => `${named(path)} knows ${room}`),
    );
    expect(trespasses).toEqual([]);
  });

  it('keeps the world out of pure rooms', () => {
    const leaks = inRooms(PURE)
      .filter(({ text }) =>
        /from 'node:|\bprocess\.|\bconsole\.|new Date\(\)|Date\.now|\basync\b|Math\.random/.test(
          text,
        ),
      )
      .map(({ path }) => named(path));
    expect(leaks).toEqual([]);
  });

  it('lets commands reach the world only through their context', () => {
    const leaks = inRooms(['commands'])
      .filter(({ text }) => /from 'node:(?!path)|\bprocess\.|\bconsole\.|new Date\(\)/.test(text))
      .map(({ path }) => named(path));
    expect(leaks).toEqual([]);
  });

  it('has commands that do not know each other', () => {
    const own = readdirSync(join(SRC, 'commands')).filter((name) => name.endsWith('.ts'));
    const verbs = own.filter((name) => !['index.ts', 'command.ts'].includes(name));
    const crossings = verbs.flatMap((name) => {
      const text = readFileSync(join(SRC, 'commands', name), 'utf8');
      return importsOf(text).filter((target) => verbs.some((verb) => target === `./${verb}`));
    });
    expect(crossings).toEqual([]);
  });

  it('never ends the process by itself', () => {
    const exits = sources.filter(({ text }) => text.includes('process.exit('));
    expect(exits.map(({ path }) => named(path))).toEqual([]);
  });

  it('reads no environment variable that belongs to Python’s pip', () => {
    const clashes = sources.filter(({ text }) => /['"]PIP_/.test(text));
    expect(clashes.map(({ path }) => named(path))).toEqual([]);
  });

  it('has types that are current with the schemas', () => {
    const generate = join(ROOT, '.build/generate.js');
    expect(() => execFileSync(process.execPath, [generate, '--check'])).not.toThrow();
  });
});

describe('the lists of the house match its folders', () => {
  it('commands', () => {
    const files = readdirSync(join(SRC, 'commands')).filter((name) => name.endsWith('.ts'));
    const verbs = files.map((name) => name.replace('.ts', ''));
    const known = verbs.filter((name) => name !== 'index' && name !== 'command');
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  it('kinds have a schema each', () => {
    const schemas = readdirSync(join(ROOT, 'schemas')).map((name) => name.split('.')[0]);
    for (const { schema } of KINDS) expect(schemas).toContain(schema);
  });

  it('reports have a template each', () => {
    const templates = readdirSync(join(ROOT, 'templates/reports'));
    for (const { id } of REPORTS) expect(templates).toContain(`${id}.md.hbs`);
  });
});
