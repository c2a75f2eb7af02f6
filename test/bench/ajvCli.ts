import { join } from 'node:path';
import { installPeer, type Peer } from './installPeer.ts';
import type { Run } from './measureRun.ts';

const PACKAGES = ['ajv-cli@5.0.0', 'ajv-formats@2.1.1'];

/** Where ajv-cli is, installed when it is not there yet. */
export const installAjvCli = (home: string): Peer =>
  installPeer(join(home, 'ajv-cli'), 'ajv-cli', PACKAGES, 'ajv-cli/dist/index.js');

/** A check of the plans of a workspace against one of the shipped schemas, and nothing else. */
export function ajvRun(program: string, schemas: string, kind: string, cwd: string): Run {
  const schema = ['-s', join(schemas, `${kind}.schema.json`)];
  const common = ['-r', join(schemas, 'common.schema.json')];
  const how = ['--spec=draft2020', '-c', 'ajv-formats', '--strict=false'];
  const files = kind === 'sip' ? 'plans/schools/*.yaml' : 'plans/**/*.yaml';
  return { args: [program, 'validate', ...how, ...schema, ...common, '-d', files], cwd };
}
