import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Shown } from '../../src/format/index.ts';
import { runPip } from '../cli/runPip.ts';
import { EXCUSED, format, MANY, NOTHING, SHOWN } from './diagnostics.ts';

const path = join(import.meta.dirname, '../../schemas/output/validate.schema.json');
const schema = JSON.parse(readFileSync(path, 'utf8'));
const isOutput = new Ajv2020({ allErrors: true }).compile(schema);

const BESIDES: Shown = { ...SHOWN, excused: EXCUSED, known: 4 };

describe('the JSON of pip validate', () => {
  it.each<[string, Shown]>([
    ['every sign', SHOWN],
    ['nothing', NOTHING],
    ['much', MANY],
    ['what is not listed', BESIDES],
  ])('obeys its own schema with %s', (_, shown) => {
    isOutput(JSON.parse(format('json', shown)));
    expect(isOutput.errors).toBeNull();
  });

  it('has no field that the schema does not describe', () => {
    const { diagnostics, summary } = JSON.parse(format('json', BESIDES));
    const { diagnostic: one, summary: counts } = schema.$defs;
    const written = new Set(diagnostics.flatMap(Object.keys));
    expect([...written].sort()).toEqual(Object.keys(one.properties).sort());
    expect(Object.keys(summary).sort()).toEqual(Object.keys(counts.properties).sort());
  });

  it('obeys the schema that pip schema prints, problems and none', async () => {
    const workspace = join(import.meta.dirname, '../cli/base');
    const printed = await runPip(['schema', 'validate-output'], workspace);
    expect(JSON.parse(printed.stdout)).toEqual(schema);
    const { stdout } = await runPip(['validate', '--format', 'json'], workspace);
    isOutput(JSON.parse(stdout));
    expect(isOutput.errors).toBeNull();
    const near = await runPip(['schema', 'validate-outptu'], workspace);
    expect(near.stderr).toContain('Did you mean validate-output?');
  });

  it('is told apart by the schema from what is none', () => {
    const output = JSON.parse(format('json', SHOWN));
    output.diagnostics[0].line = 0;
    delete output.diagnostics[1].fingerprint;
    output.schemaVersion = 2;
    expect(isOutput(output)).toBe(false);
    expect(isOutput.errors?.map(({ keyword }) => keyword).sort()).toEqual([
      'const',
      'minimum',
      'required',
    ]);
  });

  it('counts what it lists, and what was excused where that is known', () => {
    expect(JSON.parse(format('json', SHOWN)).summary).toEqual({ files: 3, errors: 1, warnings: 1 });
    expect(JSON.parse(format('json', BESIDES)).summary).toMatchObject({ excused: 2, known: 4 });
    expect(JSON.parse(format('json', MANY)).diagnostics).toHaveLength(3000);
  });
});
