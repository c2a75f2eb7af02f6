import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../src/commands/shared/modelSchema.ts';
import type { ModelSchema } from '../../src/render/templates/shape.ts';
import { describeModel } from '../../src/render/templates/describeModel.ts';
import { runPip } from '../cli/runPip.ts';
import { schemaOf } from '../render/templates/shippedTemplates.ts';
import { temporaryFolder } from '../temporary.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** Which examples and cycles show the most of each report. */
const RUNS: Readonly<Record<string, readonly (readonly [example: string, ...flags: string[]])[]>> =
  {
    sam: [
      ['harborview', '--cycle', 'winter'],
      ['harborview', '--cycle', 'fall'],
    ],
    'mid-year': [['harborview']],
    eoy: [
      ['harborview', '--cycle', 'spring', '--as-of', '2027-06-20'],
      ['harborview', '--cycle', 'winter'],
    ],
    board: [['harborview', '--cycle', 'winter']],
    plan: [
      ['harborview', '--cycle', 'winter'],
      ['harborview-staff'],
      ['delta-valley'],
      ['lone-star'],
    ],
    summary: [['harborview'], ['harborview', '--lang', 'es']],
  };

/** Only git knows of these, and an example has no history of its own. */
const FROM_GIT = /^(?:PrintedChanges?\.|PrintedHistory\.commits\[\])/;

async function modelsOf(report: string): Promise<unknown[]> {
  const models: unknown[] = [];
  for (const [example, ...flags] of RUNS[report] ?? []) {
    const out = temporaryFolder();
    const words = ['report', report, '--format', 'json', '--out', out, ...flags];
    const { code, stderr } = await runPip(words, join(EXAMPLES, example));
    expect(code, stderr).toBe(0);
    const files = readdirSync(out).filter((name) => name.startsWith(`${report}-`));
    models.push(
      ...files.map((name) => JSON.parse(readFileSync(join(out, name), 'utf8')) as unknown),
    );
  }
  return models;
}

/** Adds every field that some data have to a set: `Mark.word`, `school.name`. */
function note(
  data: unknown,
  schema: ModelSchema,
  root: ModelSchema,
  at: string,
  seen: Set<string>,
): void {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/$defs/', '');
    const part = root.$defs?.[name];
    if (part) note(data, part, root, name, seen);
    return;
  }
  if (Array.isArray(data)) {
    const { items } = schema;
    if (items) for (const entry of data) note(entry, items, root, `${at}[]`, seen);
  } else if (typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) {
      const field = schema.properties?.[name];
      if (!field) continue;
      const path = at === '' ? name : `${at}.${name}`;
      seen.add(path);
      note(value, field, root, path, seen);
    }
  }
  for (const branch of schema.anyOf ?? []) {
    if (isOf(data, branch, root)) note(data, branch, root, at, seen);
  }
}

/** Whether data can be a branch: parts that are one of several say by `kind` or `type` which. */
function isOf(data: unknown, branch: ModelSchema, root: ModelSchema): boolean {
  const schema =
    branch.$ref === undefined ? branch : root.$defs?.[branch.$ref.replace('#/$defs/', '')];
  return Object.entries(schema?.properties ?? {}).every(
    ([name, { const: value }]) =>
      value === undefined || (data as Record<string, unknown> | null)?.[name] === value,
  );
}

describe('the models of the examples', () => {
  const seen = new Set<string>();

  it.each(Object.keys(RUNS))('are as they are described: %s', async (report) => {
    const schema = schemaOf(report);
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    const models = await modelsOf(report);
    expect(models.length).toBeGreaterThan(0);
    for (const model of models) {
      validate(model);
      expect(validate.errors ?? []).toEqual([]);
      note(model, schema, schema, '', seen);
    }
  });

  it('have everything that is described', () => {
    const described = Object.keys(RUNS).flatMap((report) => {
      const { fields, parts } = describeModel(schemaOf(report));
      return [
        ...fields.map(({ path }) => path),
        ...parts.flatMap(({ name, fields: own }) => own.map(({ path }) => `${name}.${path}`)),
      ];
    });
    const unseen = new Set(described.filter((path) => !seen.has(path) && !FROM_GIT.test(path)));
    expect([...unseen]).toEqual([]);
  });
});

describe('what is said of models', () => {
  it.each(PAGES)('explains every field and part of %s', (page) => {
    const { fields, parts } = describeModel(schemaOf(page));
    const all = [...fields, ...parts.flatMap(({ fields: own }) => own)];
    expect(all.length).toBeGreaterThan(5);
    for (const { path, type, meaning } of all) {
      expect(type, path).not.toBe('');
      expect(meaning, path).toMatch(/\w/);
    }
    for (const { name, meaning, type } of parts) expect(meaning + type, name).not.toBe('');
  });
});
