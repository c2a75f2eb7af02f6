import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { BASELINE_FILE } from '../../src/model/baseline.ts';
import type { MachineFacts, MachineWish } from '../../src/model/health.ts';
import { MACHINE } from '../reports/doctor/facts.ts';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Runs `pip doctor` on a machine that is made up; the terminal and the workspace are real. */
async function doctor(
  folder: string,
  argv: readonly string[] = [],
  facts: Partial<MachineFacts> = {},
) {
  const wishes: MachineWish[] = [];
  const ran = await runPip(['doctor', ...argv], folder, {
    machine: async (wish) => {
      wishes.push(wish);
      return { ...MACHINE, ...facts };
    },
    shown: (path) => path.replace(folder, 'here'),
  });
  return { ...ran, wish: wishes[0] };
}

function workspace(): string {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, 'base'), folder, { recursive: true });
  return folder;
}

describe('pip doctor', () => {
  it('says of each thing what was found and what to do', async () => {
    const { stdout, stderr, code } = await doctor(workspace(), [], { git: null });
    expect(stdout).toBe(`✓ node              Node 22.1.0; 20.19.0 or newer is needed.
✓ name              pip is Python’s installer: /usr/bin/pip. This program is
                    pip-plans: /usr/local/bin/pip-plans
! git               git cannot be started: pip diff, history, blame and validate
                    --changed need it.
                    → sudo apt install git
✓ browser           Chrome/143 printed a page; it is installed on this machine:
                    /opt/chrome
✓ fonts             The fonts of the pages are there.
✓ workspace-folder  /plans (reports are written below) can be written to, 60 GB
                    free.
✓ cache-folder      /cache (the browser is kept in) can be written to, 60 GB
                    free.
✓ temporary-folder  /tmp (the browser works in) can be written to, 60 GB free.
✓ terminal          The output is no terminal: no color, 80 columns.
✓ workspace         The configuration of here can be read.
✓ plans             2 plans: 1 dip, 1 sip.
✓ schemas           Editors find the schemas of this version.
`);
    expect(stderr).toBe('\n12 checks: 0 problems, 1 warning.\n');
    expect(code).toBe(0);
  });

  it('fails on problems, and on warnings where they count', async () => {
    const folder = workspace();
    const browser = { state: 'fails', reason: 'There is none.', hint: 'Install one' } as const;
    expect((await doctor(folder, [], { browser })).code).toBe(1);
    expect((await doctor(folder, ['--strict'], { git: null })).code).toBe(1);
    expect((await doctor(folder, ['--strict'])).code).toBe(1);
  });

  it('prints for scripts what its schema says', async () => {
    const { stdout } = await doctor(workspace(), ['--format', 'json'], { git: null });
    const schema: object = JSON.parse(
      readFileSync(join(ROOT, 'schemas/output/doctor.schema.json'), 'utf8'),
    );
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const output: unknown = JSON.parse(stdout);
    validate(output);
    expect(validate.errors).toBeNull();
    expect(output).toMatchObject({ summary: { problems: 0, warnings: 1 } });
  });

  it('works where there is no workspace, and refuses a folder that is none', async () => {
    const outside = await doctor(temporaryFolder());
    expect(outside.stdout).toContain('→ pip init makes one');
    expect(outside.wish).toMatchObject({ workspace: null, configured: null });
    const nowhere = await doctor('/no/such/folder');
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
  });

  it('goes on where the configuration cannot be read', async () => {
    const folder = workspace();
    writeFileSync(join(folder, 'pip.config.yaml'), 'format: [');
    const { stdout, code } = await doctor(folder);
    expect(stdout).toContain('✗ workspace         The configuration of here cannot be used.');
    expect(stdout).toContain('→ pip validate');
    expect(code).toBe(1);
  });

  it('goes on where the baseline is none', async () => {
    const folder = workspace();
    mkdirSync(join(folder, BASELINE_FILE), { recursive: true });
    const { stdout, code } = await doctor(folder);
    expect(stdout).toContain('✓ browser');
    expect(stdout).toContain(`✗ workspace         The baseline ${BASELINE_FILE} cannot be read.`);
    expect(code).toBe(1);
  });

  it('tells what a clone lacks until it is set up', async () => {
    const folder = workspace();
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    expect((await doctor(folder)).stdout).toContain('→ pip git setup');
    await runPip(['git', 'setup'], folder);
    const { stdout } = await doctor(folder, ['--strict']);
    expect(stdout).toContain('✓ repository        git shows and merges plans part by part');
  });

  it('tells of workflows and schemas of other versions', async () => {
    const folder = workspace();
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, '.github/workflows/plans.yml'), 'env: {PIP: pip-plans@9.9.9}\n');
    await runPip(['schema', '--write'], folder);
    writeFileSync(join(folder, '.pip/schemas/sip.schema.json'), '{}');
    const { stdout } = await doctor(folder);
    expect(stdout).toContain('.github/workflows/plans.yml runs another version, 9.9.9');
    expect(stdout).toContain('Editors do not know what plans may say: 1 schema in');
    expect(stdout).toContain('→ pip schema --write');
  });

  it('tries the browser that is typed, else hands on that of the configuration', async () => {
    const folder = workspace();
    const config = readFileSync(join(folder, 'pip.config.yaml'), 'utf8');
    writeFileSync(join(folder, 'pip.config.yaml'), `${config}browser: /opt/chrome\n`);
    expect((await doctor(folder)).wish).toMatchObject({ configured: '/opt/chrome' });
    expect((await doctor(folder, ['--browser', 'x'])).wish).toMatchObject({
      browser: join(folder, 'x'),
    });
  });

  it('looks at the machine that it runs on', async () => {
    const { stdout, stderr } = await runPip(['doctor', '--format', 'json'], workspace());
    const { checks } = JSON.parse(stdout) as { checks: { id: string; state: string }[] };
    expect(checks.find(({ id }) => id === 'node')?.state).toBe('fine');
    expect(checks.map(({ id }) => id)).toContain('browser');
    expect(stderr).toMatch(/\d+ checks/);
  }, 90_000);

  it('never starts a program that the configuration may not name', async () => {
    const folder = workspace();
    const program = join(folder, 'chromium');
    writeFileSync(program, `#!/bin/sh\ntouch '${folder}/started'\n`, { mode: 0o755 });
    const config = readFileSync(join(folder, 'pip.config.yaml'), 'utf8');
    writeFileSync(join(folder, 'pip.config.yaml'), `${config}browser: ${program}\n`);
    const { stdout } = await runPip(['doctor', '--format', 'json'], folder, {
      env: { ...process.env },
    });
    expect(stdout).not.toContain('printed a page');
    expect(() => readFileSync(join(folder, 'started'))).toThrow();
  });
});
