import { chmodSync, cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { reportFolder } from '../cli/reports.ts';
import { treeOf } from '../cli/treeOf.ts';
import { temporaryFolder } from '../temporary.ts';
import { readYaml, runStep, stepsIn } from './steps.ts';

const FILE = 'templates/ci/reports-matrix.yml';
const PIP = resolve(import.meta.dirname, '../../bin/pip.js');
const { version } = readYaml('package.json') as { readonly version: string };
const { env, jobs } = readYaml(FILE) as {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly share: { readonly strategy: { readonly matrix: { readonly machine: number[] } } };
  };
};

/** A folder with an `npx` that runs the program of this repository. */
function binFolder(): string {
  const folder = temporaryFolder();
  const npx = join(folder, 'npx');
  writeFileSync(npx, `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${PIP}" "$@"\n`);
  chmodSync(npx, 0o755);
  return folder;
}

it(
  'the matrix of machines that is there to be copied makes what one machine would',
  { timeout: 300_000 },
  () => {
    expect(env['PLANS_PIP']).toBe(`pip-plans@${version}`);
    const bin = binFolder();
    const inputs = { cycle: 'winter', day: '2027-02-02' };
    const run = (job: string, root: string, more: Readonly<Record<string, string>> = {}) => {
      const [step, ...others] = stepsIn(FILE, job);
      expect(others).toEqual([]);
      return runStep(step, { cwd: root, bin, inputs: { ...inputs, ...more } });
    };
    const whole = reportFolder();
    expect(run('whole', whole.root).status).toBe(0);
    const gathered = reportFolder();
    for (const machine of jobs.share.strategy.matrix.machine) {
      const { root, out } = reportFolder();
      expect(run('share', root, { 'matrix.machine': `${machine}` }).status).toBe(0);
      cpSync(out, gathered.out, { recursive: true });
    }
    const { status, stderr } = run('whole', gathered.root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '3 packets in out unchanged\n' });
    expect(treeOf(gathered.out)).toEqual(treeOf(whole.out));
  },
);
