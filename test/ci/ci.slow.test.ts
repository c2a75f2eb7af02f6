import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { quietConfig } from './quietConfig.ts';
import { type Released, release } from './releasedPackage.ts';
import { type Place, type Ran, readYaml, runBash, runStep, type Step, stepsIn } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

let folder: string;
let released: Released;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-ci-')));
  released = release(folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => writeFileSync(released.npxLog, ''));

/** A workspace whose plans are in order on any day. */
function workspace(): string {
  const root = temporaryFolder();
  cpSync(join(ROOT, 'test/cli/base'), root, { recursive: true });
  writeFileSync(
    join(root, 'pip.config.yaml'),
    quietConfig('action-without-owner', 'unresolved-reference'),
  );
  return root;
}

function edit(root: string, file: string, from: RegExp, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

/** Makes a plan wrong, or worth a warning. */
const breakPlan = (root: string) => edit(root, 'plans/sip.yaml', /owner:/, 'ownr:');
const loseOwner = (root: string) => edit(root, 'plans/sip.yaml', /^ +owner:.*\n/m, '');

const world = (more: Readonly<Record<string, string>> = {}) => ({
  NPX_LOG: released.npxLog,
  CI: 'true',
  ...more,
});
const asked = (): string => readFileSync(released.npxLog, 'utf8').trimEnd();

describe('a release', () => {
  it('holds the built program at its tag, and nowhere on the main branch', () => {
    const at = (revision: string) =>
      execFileSync('git', ['ls-tree', '--name-only', revision], {
        cwd: released.origin,
        encoding: 'utf8',
      }).split('\n');
    expect(at(`v${version}`)).toContain('dist');
    expect(at('main')).not.toContain('dist');
    // What asks for the newest release finds the tag from the main branch.
    const newest = execFileSync('git', ['describe', '--tags', '--abbrev=0', 'main'], {
      cwd: released.origin,
      encoding: 'utf8',
    });
    expect(newest).toBe(`v${version}\n`);
  });

  it('is refused under a version that package.json does not say', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'package.json'), '{"version": "1.0.0"}');
    const step = stepsIn('.github/workflows/release.yml', 'release').at(-1);
    const { status, stdout } = runStep(step, { cwd: root, inputs: { version: '1.0.1' } });
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: '::error file=package.json::package.json does not say version 1.0.1.\n',
    });
  });
});

describe('the hook of pre-commit', () => {
  const [hook] = readYaml('.pre-commit-hooks.yaml') as readonly [
    {
      readonly id: string;
      readonly entry: string;
      readonly files: string;
      readonly language: string;
    },
  ];

  it('is installed by npm pack from a release: what that prints is the name of one file', () => {
    expect(hook).toMatchObject({ id: 'pip-validate', language: 'node', require_serial: true });
    expect(released.packed).toBe(`pip-plans-${version}.tgz\n`);
    expect(existsSync(join(released.clone, released.packed.trim()))).toBe(true);
  });

  it.each([
    ['plans/sip.yaml', true],
    ['district/plans/schools/a.yml', true],
    ['measures/shared.yaml', true],
    ['pip.config.yaml', true],
    ['district/directory.yaml', true],
    ['schemas/campus.schema.json', true],
    ['templates/new/sip.yaml', false],
    ['plans/readme.md', false],
    ['old-plans.yaml', false],
    ['.github/workflows/plans.yml', false],
  ])('is given %s: %s', (file, isGiven) => {
    expect(new RegExp(hook.files).test(file)).toBe(isGiven);
  });

  it('checks the files of a commit against the whole workspace', () => {
    const root = workspace();
    const commit = (...files: string[]): Ran =>
      runBash(`${hook.entry} ${files.join(' ')}`, { cwd: root, bin: released.bin });
    const files = ['plans/sip.yaml', 'plans/dip.yaml', 'pip.config.yaml', 'directory.yaml'];
    expect(commit(...files)).toEqual({
      status: 0,
      stdout: '',
      stderr: '✓ 4 files checked, no problems\n',
    });
    edit(root, 'plans/dip.yaml', /id: hls-1,/, 'id: hls-9,');
    expect(commit('plans/dip.yaml').status).toBe(0);
    expect(commit('plans/dip.yaml', 'plans/sip.yaml').status).toBe(1);
    expect(commit('plans/sip.yaml').stdout).toMatch(/^plans\/sip\.yaml:\d+:\d+ error unresolved-/);
  });
});

describe('the action', () => {
  interface Input {
    readonly default: string;
    readonly description: string;
  }
  const action = readYaml('.github/actions/validate/action.yml') as {
    readonly inputs: Readonly<Record<string, Input>>;
    readonly runs: { readonly steps: readonly (Step & { readonly shell?: string })[] };
  };
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
  );
  const [step] = action.runs.steps.filter(({ shell }) => shell === 'bash');
  const runAction = (cwd: string, inputs: Readonly<Record<string, string>> = {}): Ran => {
    const place: Place = { cwd, bin: released.bin, env: world({ GITHUB_ACTIONS: 'true' }) };
    return runStep(step, { ...place, inputs: { ...defaults, ...inputs } });
  };

  it('takes the version of this package unless told otherwise', () => {
    expect(defaults['version']).toBe(version);
    runAction(workspace(), { version: '9.9.9' });
    runAction(workspace(), { version: 'installed' });
    expect(asked().split('\n')).toEqual([
      '--yes -- pip-plans@9.9.9 validate --',
      '--no -- pip-plans validate --',
    ]);
  });

  it('passes when all is in order, and fails when a plan is wrong', () => {
    const root = workspace();
    expect(runAction(root).status).toBe(0);
    breakPlan(root);
    const { status, stdout } = runAction(root);
    expect(status).toBe(1);
    expect(stdout).toContain('plans/sip.yaml:18:9 error unknown-field');
  });

  it('lets warnings fail where it is asked to, and says what is no answer', () => {
    const root = workspace();
    loseOwner(root);
    expect(runAction(root).status).toBe(0);
    expect(runAction(root, { strict: 'true' }).status).toBe(1);
    const { status, stdout } = runAction(root, { strict: 'yes' });
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout: '::error::The input strict is true or false, not yes.\n',
    });
  });

  it('reports on the paths that it is given, one a line, whatever signs they hold', () => {
    const root = workspace();
    breakPlan(root);
    expect(runAction(root, { paths: 'plans/dip.yaml\n' }).status).toBe(0);
    expect(runAction(root, { paths: 'plans/dip.yaml\nplans/sip.yaml\n' }).status).toBe(1);
    cpSync(join(root, 'plans/sip.yaml'), join(root, 'plans/$(touch ran) "a b".yaml'));
    const { stdout } = runAction(root, { paths: 'plans/$(touch ran) "a b".yaml' });
    expect(stdout).toContain('plans/$(touch ran) "a b".yaml:');
    expect(existsSync(join(root, 'ran'))).toBe(false);
    expect(runAction(root, { paths: '--strict' }).status).toBe(2);
  });

  it('checks what differs from a revision, in the folder that it is told', () => {
    const root = temporaryFolder();
    cpSync(workspace(), join(root, 'district'), { recursive: true });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: root,
        stdio: 'ignore',
      });
    git('init');
    git('add', '--all');
    git('commit', '--message', 'All');
    const inputs = { 'working-directory': 'district', changed: 'HEAD' };
    breakPlan(join(root, 'district'));
    expect(runAction(root, inputs).status).toBe(1);
    git('commit', '--all', '--message', 'Broken');
    edit(join(root, 'district'), 'plans/dip.yaml', /Books at home/, 'Books');
    const { status, stderr } = runAction(root, { ...inputs, paths: 'plans/dip.yaml' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '✓ 1 file checked, no problems\n' });
    expect(asked()).toContain('validate --changed=HEAD -- plans/dip.yaml');
  });
});

describe('the job for GitLab', () => {
  const { plans } = readYaml('templates/ci/gitlab-ci.yml') as {
    readonly plans: {
      readonly variables: Readonly<Record<string, string>>;
      readonly script: readonly string[];
      readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
    };
  };
  const runJob = (cwd: string): Ran =>
    runBash(plans.script.join('\n'), {
      cwd,
      bin: released.bin,
      env: world({ GITLAB_CI: 'true', ...plans.variables }),
    });

  it('prints for people, and leaves the reports where GitLab is told to look', () => {
    const root = workspace();
    breakPlan(root);
    const { status, stdout } = runJob(root);
    expect(status).toBe(1);
    expect(stdout).toContain('plans/sip.yaml:18:9 error unknown-field');
    const { codequality = '', junit = '' } = plans.artifacts.reports;
    const issues = JSON.parse(readFileSync(join(root, codequality), 'utf8'));
    expect(issues).toMatchObject([
      { check_name: 'unknown-field', location: { path: 'plans/sip.yaml', lines: { begin: 18 } } },
    ]);
    expect(readFileSync(join(root, junit), 'utf8')).toContain('failures="1"');
    expect(asked()).toMatch(`--yes -- pip-plans@${version} validate`);
  });

  it('passes with empty reports when all is in order', () => {
    const root = workspace();
    expect(runJob(root).status).toBe(0);
    expect(readFileSync(join(root, plans.artifacts.reports['codequality'] ?? ''), 'utf8')).toBe(
      '[]\n',
    );
  });
});

describe('the workflow that pip init writes', () => {
  const runWorkflow = async (flags: readonly string[], job: string, inputs = {}) => {
    const root = temporaryFolder();
    await runPip(['init', '--name', 'Bay', '--school-year', '2026-27', ...flags], root);
    const steps = stepsIn(join(root, '.github/workflows/plans.yml'), job);
    const summary = join(root, '.summary.md');
    const env = world({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });
    return {
      root,
      summary,
      steps,
      run: () => runStep(steps[0], { cwd: root, bin: released.bin, env, inputs }),
    };
  };

  it('checks plans, beside the lines and in the summary of the job', async () => {
    const { root, summary, steps, run } = await runWorkflow([], 'validate');
    expect(steps).toHaveLength(1);
    expect(run().status).toBe(0);
    edit(root, 'plans/dip-2026.yaml', /^status: /m, 'statuss: ');
    rmSync(summary);
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^plans\/dip-2026\.yaml:\d+:1 error unknown-field$/m);
    expect(stdout).toMatch(/^::error file=plans\/dip-2026\.yaml,line=\d+,col=1,/m);
    expect(readFileSync(summary, 'utf8')).toContain('### plans/dip-2026.yaml');
  });

  it('checks confidential plans, and shows nothing of them in reports', async () => {
    const { steps, run } = await runWorkflow(['--confidential'], 'validate');
    expect(steps).toHaveLength(1);
    expect(run().status).toBe(0);
    expect((await runWorkflow(['--confidential'], 'reports')).steps).toEqual([]);
  });

  it('writes the reports of a cycle into the folder that is then kept', async () => {
    const { root, run } = await runWorkflow([], 'reports', { cycle: 'fall' });
    const { status, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
    expect(existsSync(join(root, 'reports/2026-27/fall/index.html'))).toBe(true);
  }, 120_000);
});

describe('the workflow of this repository', () => {
  it('runs what the README says, on the oldest Node that the package allows and a newer one', () => {
    const steps = stepsIn('.github/workflows/ci.yml', 'test');
    expect(steps.map(({ run }) => run)).toEqual(['bash .ci/run']);
    expect(existsSync(join(ROOT, '.ci/run'))).toBe(true);
    const { jobs } = readYaml('.github/workflows/ci.yml') as {
      readonly jobs: {
        readonly test: {
          readonly strategy: { readonly matrix: { readonly node: readonly string[] } };
        };
      };
    };
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(engines.node).toBe(`>=${jobs.test.strategy.matrix.node[0]}.0`);
  });
});
