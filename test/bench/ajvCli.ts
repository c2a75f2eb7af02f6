import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './measureRun.ts';

const PACKAGES = ['ajv-cli@5.0.0', 'ajv-formats@2.1.1'];

/** Where ajv-cli is, installed when it is not there yet; null with the reason where it cannot be. */
export function installAjvCli(folder: string): { program: string } | { reason: string } {
  const program = join(folder, 'node_modules/ajv-cli/dist/index.js');
  if (existsSync(program)) return { program };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  try {
    const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
    execFileSync('npm', ['install', ...options, ...PACKAGES], { cwd: folder, stdio: 'ignore' });
    return { program };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A check of the plans of a workspace against one of the shipped schemas, and nothing else. */
export function ajvRun(program: string, schemas: string, kind: string, cwd: string): Run {
  const schema = ['-s', join(schemas, `${kind}.schema.json`)];
  const common = ['-r', join(schemas, 'common.schema.json')];
  const how = ['--spec=draft2020', '-c', 'ajv-formats', '--strict=false'];
  const files = kind === 'sip' ? 'plans/schools/*.yaml' : 'plans/**/*.yaml';
  return { args: [program, 'validate', ...how, ...schema, ...common, '-d', files], cwd };
}
