import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');

/** A step of a workflow or action that runs a script. */
export interface Step {
  readonly name?: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What is known where a step runs. */
export interface Place {
  readonly cwd: string;
  /** Folder of commands that are found first. */
  readonly bin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What `${{ inputs.name }}` and other expressions like `${{ github.base_ref }}` stand for. */
  readonly inputs?: Readonly<Record<string, string>>;
}

export const readYaml = (file: string): unknown => parse(readFileSync(resolve(ROOT, file), 'utf8'));

/** The script steps of a job of a workflow, with the variables of the workflow. */
export function stepsIn(file: string, job: string): Step[] {
  const workflow = readYaml(file) as {
    readonly env?: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Partial<Step>[] }>>;
  };
  const steps = workflow.jobs[job]?.steps ?? [];
  return steps.flatMap((step) => {
    return step.run === undefined
      ? []
      : [{ ...step, run: step.run, env: { ...workflow.env, ...step.env } }];
  });
}

/** Runs a step with the shell and the flags that GitHub runs it with. */
export function runStep(step: Step | undefined, { cwd, bin, env, inputs = {} }: Place): Ran {
  if (!step) throw new Error('There is no such step.');
  const filled = (text: string): string =>
    text.replace(/\$\{\{ (?:inputs\.)?([\w.-]+) \}\}/g, (_, name: string) => {
      const value = inputs[name];
      if (value === undefined) throw new Error(`There is no input ${name}.`);
      return value;
    });
  if (step.run.includes('${{')) throw new Error('An expression would become a part of the script.');
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]);
  const folder = join(cwd, filled(step['working-directory'] ?? '.'));
  return runBash(step.run, { cwd: folder, env: { ...env, ...Object.fromEntries(own) }, bin });
}

/** Runs a script as CI does: it ends at the first command that fails. */
export function runBash(
  script: string,
  {
    cwd,
    env = {},
    bin,
  }: { cwd: string; env?: Readonly<Record<string, string>>; bin?: string | undefined },
): Ran {
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
    {
      cwd,
      encoding: 'utf8',
      timeout: 100_000,
      env: { HOME, PATH: bin === undefined ? PATH : `${bin}:${PATH}`, ...env },
    },
  );
  return { status, stdout, stderr };
}
