import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { valueAt } from '../../src/workspace/schemaNodes.ts';
import { temporaryFolder } from '../temporary.ts';
import { pip, read, smallWorkspace } from './workspaces.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'examples/lone-star');
const COPIES = '.pip/schemas';
const SHIPPED = readdirSync(join(ROOT, 'schemas')).filter((name) => name.endsWith('.json'));
const OUTPUTS = readdirSync(join(ROOT, 'schemas/output'));
const REFRESH =
  'out of date: npm run build && node bin/pip.js -C examples/lone-star schema --write';

function lonestar(): string {
  const root = temporaryFolder();
  cpSync(EXAMPLE, root, { recursive: true });
  return root;
}

const copies = (root: string) =>
  readdirSync(join(root, COPIES)).map((file) => {
    return [file, JSON.parse(read(root, `${COPIES}/${file}`))] as const;
  });

function* referencesIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref' && typeof value === 'string') yield value;
    else yield* referencesIn(value);
  }
}

/** References of the files that lead nowhere in their folder, and how many there are at all. */
function references(root: string): { lost: string[]; count: number } {
  const files = new Map(copies(root));
  const all = [...files].flatMap(([file, data]) =>
    [...referencesIn(data)].map((reference) => ({ file, reference })),
  );
  const lost = all.filter(({ file, reference }) => {
    const [target, pointer = ''] = reference.split('#');
    const steps = pointer.split('/').slice(1);
    const document: unknown = files.get(target || file);
    return valueAt(document, steps) === undefined;
  });
  return { lost: lost.map(({ file, reference }) => `${file}: ${reference}`), count: all.length };
}

/** What a YAML file breaks of the schema that its modeline names, as an editor would find out. */
function faultsByModeline(root: string, file: string): unknown {
  const text = read(root, file);
  const path = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1] ?? 'no modeline';
  const target = resolve(root, dirname(file), path);
  expect(existsSync(target), `${file}: ${path}`).toBe(true);
  const ajv = new Ajv2020({
    schemas: copies(root).map(([, data]) => data),
    strict: true,
    strictTypes: false,
    strictRequired: false,
    keywords: ['x-about', 'x-confidential', 'x-form', 'x-level'],
  });
  addFormats(ajv);
  const validate = ajv.getSchema(JSON.parse(readFileSync(target, 'utf8')).$id as string);
  void validate?.(parse(text));
  return validate?.errors;
}

const yamlFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.yaml') && !/^(?:templates|reports)/.test(file),
  );

describe('the example with schemas of its own', () => {
  it('has them merged and current beside the shipped ones', async () => {
    const root = lonestar();
    const { stdout, stderr } = await pip(root, 'schema --write');
    expect(stdout, REFRESH).toBe('');
    expect(stderr).toBe('The schemas in .pip/schemas are current.\n');
    const files = copies(root).map(([file]) => file);
    expect(files).toEqual([...SHIPPED, 'campus.schema.json'].sort());
  });

  it('has references that lead somewhere in that folder', () => {
    const { lost, count } = references(EXAMPLE);
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it('names in the first line of each file the schema that the file meets', () => {
    const files = yamlFiles(EXAMPLE);
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of files) expect([file, faultsByModeline(EXAMPLE, file)]).toEqual([file, null]);
  });

  it('is not hidden from git', () => {
    const file = join(EXAMPLE, COPIES, 'campus.schema.json');
    expect(spawnSync('git', ['check-ignore', '-q', file], { cwd: ROOT }).status).not.toBe(0);
  });
});

describe('pip schema in a workspace with schemas of its own', () => {
  it('lists and prints its kinds, and what it adds to others', async () => {
    const root = lonestar();
    const { stdout } = await pip(root, 'schema');
    expect(stdout).toMatch(/^campus +Campus improvement plan$/m);
    expect(stdout.trimEnd().split('\n')).toHaveLength(SHIPPED.length + OUTPUTS.length + 1);
    const campus = await pip(root, 'schema campus');
    expect(campus.stdout).toBe(read(root, `${COPIES}/campus.schema.json`));
    expect(campus.stdout).toContain('"$ref": "#/$defs/boardGoal"');
    const common = JSON.parse((await pip(root, 'schema common')).stdout);
    expect(common.$defs.strategy.properties.esf_lever.$ref).toBe('#/$defs/esfLever');
    expect(common.$defs.strategy.properties.actions).toBeDefined();
    expect((await pip(root, 'schema campsu')).stderr).toContain('Did you mean campus?');
  });

  it('leaves schemas that nothing is added to as they ship, and reads no plans', async () => {
    const root = lonestar();
    writeFileSync(join(root, 'plans/broken.yaml'), 'kind: [');
    const shipped = readFileSync(join(ROOT, 'schemas/sip.schema.json'), 'utf8');
    expect((await pip(root, 'schema sip')).stdout).toBe(shipped);
  });

  it('merges into every schema that can be added to, with references that hold', async () => {
    const root = smallWorkspace({
      'schemas/sip.schema.json': JSON.stringify({
        properties: { house: { $ref: '#/$defs/house' }, status: { enum: ['draft', 'adopted'] } },
        $defs: { house: { type: 'string', description: 'Its house.' } },
      }),
      'schemas/cim.schema.json': JSON.stringify({
        $defs: { cimStrategy: { properties: { house: { type: 'string' } } } },
      }),
    });
    await pip(root, 'schema --write');
    expect(references(root).lost).toEqual([]);
    const sip = JSON.parse(read(root, `${COPIES}/sip.schema.json`));
    expect(sip.properties.house).toEqual({ $ref: '#/$defs/house' });
    expect(sip.properties.status.enum).toEqual(['draft', 'adopted']);
    expect(read(root, `${COPIES}/cim.schema.json`)).toContain('"house"');
  });

  it('tells what is wrong with them, and writes nothing then', async () => {
    const root = smallWorkspace({ 'schemas/road.schema.json': '{"title": "Road",}' });
    for (const command of ['schema', 'schema sip', 'schema --write']) {
      const { stdout, stderr, code } = await pip(root, command);
      expect([stdout, code]).toEqual(['', 2]);
      expect(stderr).toContain('schemas/road.schema.json:1:17');
      expect(stderr).toContain('The schemas of this workspace cannot be used.');
    }
    expect(existsSync(join(root, '.pip'))).toBe(false);
  });
});

it('pip schema prints the shipped schemas outside of any workspace', async () => {
  const outside = temporaryFolder();
  const { stdout } = await pip(outside, 'schema');
  expect(stdout.trimEnd().split('\n')).toHaveLength(SHIPPED.length + OUTPUTS.length);
  for (const file of SHIPPED) {
    const printed = await pip(outside, `schema ${file.replace('.schema.json', '')}`);
    expect(printed.stdout).toBe(readFileSync(join(ROOT, 'schemas', file), 'utf8'));
  }
  expect((await pip(outside, 'schema --write')).code).toBe(2);
});

describe('pip new in a workspace with schemas of its own', () => {
  it('writes .pip/schemas and leads there', async () => {
    const root = lonestar();
    rmSync(join(root, '.pip'), { recursive: true });
    const { stdout } = await pip(root, 'new campus --school mesquite-flat --id c');
    expect(stdout).toBe('plans/c.yaml\n');
    expect(faultsByModeline(root, 'plans/c.yaml')).toBeNull();
    expect(references(root).lost).toEqual([]);
  });

  it('brings .pip/schemas up to date, also for a shipped kind', async () => {
    const root = lonestar();
    const stale = `${COPIES}/common.schema.json`;
    const current = read(root, stale);
    writeFileSync(join(root, stale), '{}');
    await pip(root, 'new sip --school mesquite-flat --id s --stdout');
    expect(read(root, stale)).toBe('{}');
    await pip(root, 'new sip --school mesquite-flat --id s');
    expect(read(root, stale)).toBe(current);
    expect(read(root, 'plans/s.yaml')).toContain('$schema=../.pip/schemas/sip.schema.json\n');
  });
});
