import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPeer, type Peer } from './installPeer.ts';
import type { Run } from './measureRun.ts';

const PACKAGES = ['ajv-cli@5.0.0', 'ajv-formats@2.1.1'];

/** Where ajv-cli is, installed when it is not there yet. */
export const installAjvCli = (home: string): Peer =>
  installPeer(join(home, 'ajv-cli'), 'ajv-cli', PACKAGES, 'ajv-cli/dist/index.js');

/** A check of all plans of a workspace against the shipped schemas of their kinds, and nothing else. */
export function ajvRun(
  program: string,
  schemas: string,
  kinds: readonly [string, ...string[]],
  cwd: string,
): Run {
  const fileOf = (name: string): string => join(schemas, `${name}.schema.json`);
  const [schema, parts] =
    kinds.length === 1
      ? [fileOf(kinds[0]), ['common']]
      : [chooser(program, kinds), ['common', ...kinds]];
  const how = ['--spec=draft2020', '-c', 'ajv-formats', '--strict=false'];
  const read = parts.flatMap((name) => ['-r', fileOf(name)]);
  return {
    args: [program, 'validate', ...how, '-s', schema, ...read, '-d', 'plans/**/*.yaml'],
    cwd,
  };
}

/** It takes one schema a run: this one goes by the kind that a plan says. */
function chooser(program: string, kinds: readonly string[]): string {
  const file = join(program.slice(0, program.indexOf('node_modules')), 'kinds.schema.json');
  const allOf = kinds.map((kind) => ({
    if: { properties: { kind: { const: kind } } },
    then: { $ref: `${kind}.schema.json` },
  }));
  writeFileSync(file, JSON.stringify({ $id: 'kinds.schema.json', allOf }));
  return file;
}
