import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/kinds.ts';
import { Interrupted } from '../../src/model/interrupted.ts';
import { pip, problems, read, scripted, smallWorkspace } from './workspaces.ts';

const STARTERS = readdirSync(resolve(import.meta.dirname, '../../templates/new'));
const CONFIDENTIAL = {
  'pip.config.yaml':
    'format: 1\norganization: seaside\nschool_year: 2026-27\nvisibility: confidential\n',
};
const MEASURES = {
  'measures/shared.yaml': `format: 1
measures:
  - {id: absence, name: "Absent: a day in ten", unit: percent, direction: decrease}
  - {id: reading, name: Readers, unit: percent, direction: increase}
`,
};

describe('a new plan shows only what is to be filled in', () => {
  const kinds = KINDS.filter(({ id }) => STARTERS.includes(`${id}.yaml`));
  it.each(kinds.flatMap((kind) => kind.about.map(({ field }) => [kind.id, field] as const)))(
    '%s about a %s',
    async (id, field) => {
      const { confidential } = KINDS.find((kind) => kind.id === id) ?? {};
      const root = smallWorkspace(confidential ? CONFIDENTIAL : MEASURES);
      const about = field === 'school' ? 'dune' : 'seaside';
      const { stdout, stderr, code } = await pip(root, `new ${id} --${field} ${about}`);
      expect(`${code} ${stderr}`).toMatch(/^0 [^]*Fill it in, then: pip validate plans\//);
      const file = stdout.trim();
      expect(await problems(root, file)).toEqual([]);
      expect(read(root, file)).toContain('To be filled in');
    },
  );

  it('sip with strategies and measures', async () => {
    const root = smallWorkspace(MEASURES);
    await pip(root, 'new sip --school dune --id s --adopt hls-1 dip-2026#hls-2 --measures absence');
    expect(await problems(root, 'plans/s.yaml')).toEqual([]);
    const text = read(root, 'plans/s.yaml');
    expect(text).toContain('title: "To be filled in: Daily small groups"');
    expect(text).toContain('- id: daily-small-groups\n');
    expect(text).toContain('aligns_to: [dip-2026#hls-2]');
    expect(text).toContain('# Absent: a day in ten. Name,');
    expect(text).toContain('aligns_to: dip-2026 #');
    expect(text).not.toContain('first-strategy');
  });

  it('whatever the title holds', async () => {
    const root = smallWorkspace();
    const title = 'A: {b} # c & *d';
    await pip(root, `new sip --school dune --id s --title "${title}"`);
    expect(await problems(root, 'plans/s.yaml')).toEqual([]);
    expect(read(root, 'plans/s.yaml')).toContain(`title: "${title}"\n`);
  });
});

describe('questions and flags', () => {
  it('end in the same file', async () => {
    const flags = smallWorkspace(MEASURES);
    const typed = 'new sip --school dune --term 2026-27 --adopt hls-2 --measures reading';
    const first = await pip(flags, typed);
    const prompts = smallWorkspace(MEASURES);
    const { world, asked } = scripted(['sip', 'dune', '2026-27', ['hls-2'], ['reading']]);
    const second = await pip(prompts, 'new', world);
    expect(second).toEqual(first);
    expect(read(prompts, first.stdout.trim())).toBe(read(flags, first.stdout.trim()));
    expect(asked).toEqual([
      'What kind of plan?',
      'Which school?',
      'For which school year?',
      'Which strategies of the district does it adopt? [1 Reading first]',
      'Which shared measures does it use? [Shared measures]',
    ]);
  });

  it('are asked only for what no flag says', async () => {
    const { world, asked } = scripted(['2026-27', []]);
    await pip(smallWorkspace(), 'new sip --school dune', world);
    expect(asked).toHaveLength(2);
    const none = scripted([]);
    expect((await pip(smallWorkspace(), 'new sip --school dune --yes', none.world)).code).toBe(0);
    expect((await pip(smallWorkspace(), 'new dip --term 2027-28', none.world)).code).toBe(0);
  });

  it('leave nothing behind when they are broken off', async () => {
    const root = smallWorkspace(MEASURES);
    const { world } = scripted(['dune', '2026-27', new Interrupted()]);
    expect(await pip(root, 'new sip', world)).toEqual({ stdout: '', stderr: '', code: 130 });
    expect(readdirSync(join(root, 'plans'))).toEqual(['dip.yaml', 'sip.yaml']);
    expect(existsSync(join(root, '.pip/schemas'))).toBe(false);
  });
});

describe('ids and files', () => {
  it('end in something of the author where they are taken, and never in a number', async () => {
    const made = async (env: Record<string, string>) => {
      const root = smallWorkspace();
      return (await pip(root, 'new sip --school dune', { env })).stdout.trim();
    };
    const ann = await made({ USER: 'ann' });
    expect(ann).toMatch(/^plans\/sip-dune-2026-[0-9a-f]{4}\.yaml$/);
    expect(await made({ USER: 'ann' })).toBe(ann);
    expect(await made({ USER: 'bob' })).not.toBe(ann);
  });

  it('differ when the same person makes the same plan twice', async () => {
    const root = smallWorkspace();
    const [first, second] = [
      (await pip(root, 'new sip --school dune')).stdout,
      (await pip(root, 'new sip --school dune')).stdout,
    ];
    expect(second).not.toBe(first);
  });

  it('of plans about persons always have an end of their own', async () => {
    const root = smallWorkspace(CONFIDENTIAL);
    const { stdout } = await pip(root, 'new student --school dune');
    expect(stdout).toMatch(/^plans\/student-dune-2026-[0-9a-f]{4}\.yaml/);
  });

  it('go to plans/schools where there is one', async () => {
    const root = smallWorkspace();
    mkdirSync(join(root, 'plans/schools'));
    expect((await pip(root, 'new sip --school dune')).stdout).toMatch(/^plans\/schools\//);
    expect((await pip(root, 'new dip --id d')).stdout).toBe('plans/d.yaml\n');
  });

  it('are never written over', async () => {
    const root = smallWorkspace({ 'plans/mine.yaml': 'not: [a plan' });
    const { stderr, code } = await pip(root, 'new sip --school dune --id mine');
    expect(code).toBe(2);
    expect(stderr).toContain('plans/mine.yaml is there already and was not touched.');
    expect(read(root, 'plans/mine.yaml')).toBe('not: [a plan');
    expect(existsSync(join(root, '.pip/schemas'))).toBe(false);
  });
});

describe('the path to the schema', () => {
  const modeline = async (root: string): Promise<string | undefined> => {
    const { stdout } = await pip(root, 'new sip --school dune --id s');
    return read(root, stdout.trim()).split('\n')[0];
  };
  const at = (path: string) => `# yaml-language-server: $schema=../${path}/sip.schema.json`;

  it('leads into the workspace, where the schemas are put', async () => {
    const root = smallWorkspace();
    expect(await modeline(root)).toBe(at('.pip/schemas'));
    expect(readdirSync(join(root, '.pip/schemas'))).toContain('common.schema.json');
  });

  it('leads to the package where the workspace has it installed', async () => {
    const root = smallWorkspace({ 'node_modules/pip-plans/schemas/sip.schema.json': '{}' });
    expect(await modeline(root)).toBe(at('node_modules/pip-plans/schemas'));
    expect(existsSync(join(root, '.pip/schemas'))).toBe(false);
  });

  it('stays with .pip/schemas where that is there already', async () => {
    const root = smallWorkspace({
      'node_modules/pip-plans/schemas/sip.schema.json': '{}',
      '.pip/schemas/sip.schema.json': '{}',
    });
    expect(await modeline(root)).toBe(at('.pip/schemas'));
    expect(read(root, '.pip/schemas/sip.schema.json')).toBe('{}');
    const { stdout } = await pip(root, 'schema --write');
    expect(stdout).toContain('.pip/schemas/sip.schema.json\n');
    expect(read(root, '.pip/schemas/sip.schema.json')).toContain('School improvement plan');
    expect((await pip(root, 'schema --write')).stdout).toBe('');
  });
});

it('takes the starter of the workspace before the one that ships', async () => {
  const root = smallWorkspace({ 'templates/new/sip.yaml': 'id: {{id}}\nterm: {{term}}\n' });
  const { stdout } = await pip(root, 'new sip --school dune --id s --stdout');
  expect(stdout).toBe('id: s\nterm: 2026-27\n');
  writeFileSync(join(root, 'templates/new/sip.yaml'), 'id: {{ident}}\n');
  const { stderr, code } = await pip(root, 'new sip --school dune --id s');
  expect(code).toBe(2);
  expect(stderr).toContain(
    'The starter templates/new/sip.yaml cannot be filled: "ident" not defined',
  );
});

it('makes plans of a kind that the workspace adds, by its schema and starter', async () => {
  const root = smallWorkspace({
    'schemas/campus.schema.json': JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Campus plan',
      description: 'A plan of a campus.',
      allOf: [{ $ref: 'common.schema.json#/$defs/plan' }],
      properties: {
        kind: { const: 'campus' },
        school: { $ref: 'common.schema.json#/$defs/id' },
      },
      required: ['kind', 'school', 'term'],
      unevaluatedProperties: false,
    }),
    'templates/new/campus.yaml': `# yaml-language-server: $schema={{schemaPath}}
kind: campus
format: 1
id: {{id}}
title: {{title}}
school: {{school}}
term: {{term}}
summary: To be filled in
`,
  });
  const { stdout, stderr } = await pip(root, 'new campus --school dune');
  expect(stdout, stderr).toBe('plans/campus-dune-2026.yaml\n');
  expect(read(root, stdout.trim())).toContain('$schema=../.pip/schemas/campus.schema.json');
  expect(await problems(root)).toEqual([]);
});
