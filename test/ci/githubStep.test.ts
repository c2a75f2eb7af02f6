import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/model/context.ts';
import { type PipRun, runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { quietConfig } from './quietConfig.ts';

const MIB = 1024 * 1024;

/** A plan whose actions have a misspelt field each. */
const planWith = (actions: number): string =>
  `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street improvement plan
school: dune
term: 2026-27
status: adopted
strategies:
  - id: groups
    title: Small groups every day
    actions:
${Array.from({ length: actions }, (_, index) => `      - {id: a${index}, title: Step ${index}, ownr: {name: Jo Park}, owner: {name: Jo Park}, due: 2026-10-01}\n`).join('')}`;

function repository(actions: number): string {
  const root = temporaryFolder();
  cpSync(join(import.meta.dirname, '../cli/base'), join(root, 'district'), { recursive: true });
  writeFileSync(join(root, 'district/pip.config.yaml'), quietConfig());
  writeFileSync(join(root, 'district/plans/sip.yaml'), planWith(actions));
  return root;
}

interface Step {
  readonly root: string;
  readonly args?: readonly string[];
  readonly env?: Context['env'];
}

/** Runs `pip -C district validate` as GitHub does: from the top of the repository. */
const inStep = ({ root, args = [], env = {} }: Step): Promise<PipRun> =>
  runPip(['validate', ...args], join(root, 'district'), {
    shown: (path) => relative(root, path),
    env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(root, 'summary.md'), ...env },
  });

const summaryOf = (root: string): string => readFileSync(join(root, 'summary.md'), 'utf8');

describe('pip validate in a step of a GitHub workflow', () => {
  it('prints for people, adds annotations, and writes the summary', async () => {
    const root = repository(1);
    const { stdout, stderr, code } = await inStep({ root });
    const [text = '', annotations] = stdout.split(/^(?=::)/m);
    expect(text).toMatch(/^plans\/sip\.yaml:12:\d+ error unknown-field\n/);
    expect(annotations).toMatch(
      /^::error file=district\/plans\/sip\.yaml,line=12,col=\d+,endLine=12,endColumn=\d+,title=unknown-field::/,
    );
    expect(stderr).toMatch(/^\n✗ 4 files checked: 1 error, 0 warnings\n$/);
    expect(summaryOf(root)).toContain('| error | `unknown-field` |');
    expect(code).toBe(1);
  });

  it('says how many annotations GitHub will not show, as the last line', async () => {
    const root = repository(37);
    const { stdout, stderr } = await inStep({ root });
    expect(stdout.match(/^::error /gm)).toHaveLength(37);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      'GitHub shows 10 of 37 errors beside the lines; the log of this step has all.',
    );
    const alone = await inStep({ root, args: ['--format', 'github'] });
    expect(alone.stdout.match(/^/gm)?.length).toBe(38);
    expect(alone.stderr).toBe(
      'GitHub shows 10 of 37 errors beside the lines; the log of this step has all.\n',
    );
  });

  it('says so in the summary when all is in order', async () => {
    const root = repository(0);
    writeFileSync(join(root, 'district/plans/sip.yaml'), planWith(1).replace(/ownr: .*?}, /, ''));
    const { stdout, code } = await inStep({ root });
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(summaryOf(root)).toBe('## Improvement plans\n\n✓ 4 files checked, no problems\n');
  });

  it('leaves a chosen format alone', async () => {
    const root = repository(1);
    const { stdout } = await inStep({ root, args: ['--format', 'json'] });
    expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 1 } });
    expect(existsSync(join(root, 'summary.md'))).toBe(false);
    const text = await inStep({ root, args: ['--format', 'text'] });
    expect(text.stdout).not.toContain('::error');
  });

  it('does nothing of it elsewhere', async () => {
    const root = repository(1);
    for (const GITHUB_ACTIONS of [undefined, '', 'false']) {
      const { stdout } = await inStep({ root, env: { GITHUB_ACTIONS } });
      expect(stdout).not.toContain('::error');
    }
    expect(existsSync(join(root, 'summary.md'))).toBe(false);
  });
});

describe('the summary of a step', () => {
  it('is added to what earlier commands wrote', async () => {
    const root = repository(1);
    writeFileSync(join(root, 'summary.md'), '# Before');
    await inStep({ root });
    await inStep({ root });
    expect(summaryOf(root)).toMatch(/^# Before\n## Improvement plans\n/);
    expect(summaryOf(root).match(/^## /gm)).toHaveLength(2);
  });

  it('stays below what GitHub takes, with what was there before', async () => {
    const root = repository(60);
    writeFileSync(join(root, 'summary.md'), `${'x'.repeat(MIB - 3000)}\n`);
    await inStep({ root });
    expect(Buffer.byteLength(summaryOf(root))).toBeLessThanOrEqual(MIB);
    expect(summaryOf(root)).toMatch(/\n\d+ of 60 problems are left out here, because GitHub/);
  });

  it('fails nothing where it cannot be written, and says why', async () => {
    const full = repository(1);
    writeFileSync(join(full, 'summary.md'), 'x'.repeat(MIB));
    const folder = repository(1);
    mkdirSync(join(folder, 'summary.md'));
    const inFile = repository(1);
    const path = join(inFile, 'district/pip.config.yaml/summary.md');
    const runs = await Promise.all([
      inStep({ root: full }),
      inStep({ root: folder }),
      inStep({ root: inFile, env: { GITHUB_STEP_SUMMARY: path } }),
    ]);
    for (const { code, stdout, stderr } of runs) {
      expect({ code, stderr }).toEqual({ code: 1, stderr });
      expect(stdout).toContain('::error ');
      expect(stderr).toContain('pip: The summary of this step was not written. ');
    }
    expect(runs.map(({ stderr }) => /not written\. (.*)/.exec(stderr)?.[1])).toEqual([
      'Earlier commands of this step filled it.',
      `${join(folder, 'summary.md')} cannot be read.`,
      `Cannot write ${path}: a file stands where a folder is needed.`,
    ]);
    expect(summaryOf(full)).toBe('x'.repeat(MIB));
  });
});
