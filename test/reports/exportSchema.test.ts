import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { ColumnType, Export, ExportTable } from '../../src/model/export.ts';
import { buildExport } from '../../src/reports/export/buildExport.ts';
import { sip, workspaceOf } from '../workspace/workspaceOf.ts';

const PATH = join(import.meta.dirname, '../../schemas/output/export.schema.json');

/** Every table has all its columns in every export, also where it has no rows. */
function anyExport(): Export {
  const { workspace } = workspaceOf(sip(''));
  const about = { asOf: '2027-02-02', audience: 'internal' } as const;
  return buildExport(workspace, workspace.plans, about);
}

const TYPES: Readonly<Record<ColumnType, object>> = {
  text: { type: ['string', 'null'] },
  number: { type: ['number', 'null'] },
  day: { type: ['string', 'null'], format: 'date' },
  yes_no: { type: ['boolean', 'null'] },
  any: { type: ['string', 'number', 'boolean', 'null'] },
};

const tableSchema = ({ description, columns }: ExportTable) => ({
  type: 'array',
  description,
  items: {
    type: 'object',
    properties: Object.fromEntries(
      columns.map(({ name, type, description: meaning }) => [
        name,
        { ...TYPES[type], description: meaning },
      ]),
    ),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  },
});

/** The schema of the JSON, as it follows from the tables. */
const schema = (tables: Export['tables']) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'export-output.schema.json',
  title: 'Output of pip export --format json',
  description:
    'Plans as tables: one row per fact. Later versions only add tables and columns while schemaVersion stays the same. Tables that were not asked for are left out.',
  type: 'object',
  properties: {
    schemaVersion: {
      const: 1,
      description: 'Raised when a table or column is taken away or changes its meaning.',
    },
    organization: { type: 'string', description: 'Id of the district whose workspace it is.' },
    organizationName: { type: 'string' },
    schoolYear: { type: 'string', description: 'School year of the workspace, like 2026-27.' },
    asOf: { type: 'string', format: 'date', description: 'The day taken for today.' },
    audience: {
      enum: ['public', 'internal'],
      description:
        'For the public small values are withheld, and internal plans and parts left out.',
    },
    tables: {
      type: 'object',
      properties: Object.fromEntries(tables.map((table) => [table.name, tableSchema(table)])),
      additionalProperties: false,
    },
  },
  required: [
    'schemaVersion',
    'organization',
    'organizationName',
    'schoolYear',
    'asOf',
    'audience',
    'tables',
  ],
  additionalProperties: false,
});

describe('the schema of exports', () => {
  it('is the one that follows from the tables; UPDATE_EXPORT_SCHEMA=1 writes it', async () => {
    const text = JSON.stringify(schema(anyExport().tables));
    const wanted = await format(text, { parser: 'json', printWidth: 100 });
    if (process.env['UPDATE_EXPORT_SCHEMA']) writeFileSync(PATH, wanted);
    expect(readFileSync(PATH, 'utf8')).toBe(wanted);
  });

  it('names every column of a table once', () => {
    for (const { columns } of anyExport().tables) {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, description } of columns) {
        expect([name, description]).toEqual([
          expect.stringMatching(/^[a-z_]+$/),
          expect.stringMatching(/\.$/),
        ]);
      }
    }
  });
});
