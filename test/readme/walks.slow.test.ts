import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySources } from '../copySources.ts';
import { followWalk } from './followWalk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** Builds and tests of a whole copy, on a machine that may be busy. */
const PATIENCE = 180_000;

/** What vitest says where a test ran; where none has the name asked for, all are skipped. */
const PASSED = /Tests .*passed/g;

let folder: string;
const written: string[] = [];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-walk-')));
  copySources(folder);
  // Whoever walks has built before: `npm ci && npm test` stands above.
  for (const script of ['generate.js', 'bundle.js']) {
    execFileSync(process.execPath, [join(folder, '.build', script)], { cwd: folder });
  }
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Follows a walk of CONTRIBUTING.md in the copy; gives what its commands printed. */
function follow(name: string): string {
  const [, walk] = GUIDE.split(`<!-- walk ${name} -->`);
  const [text = ''] = walk?.split('<!-- /walk -->') ?? [];
  expect(text).toContain(`### Add ${name}`);
  const { files, printed } = followWalk(text, folder);
  written.push(...files);
  return printed;
}

/** Runs a tool in the copy; gives what it complains of. */
function tool(name: string, ...words: readonly string[]): string {
  const program = join(ROOT, 'node_modules/.bin', name);
  const { stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

describe('whoever follows CONTRIBUTING.md to the letter', { timeout: PATIENCE }, () => {
  it('adds a rule', () => {
    expect(follow('a rule').match(PASSED)).toHaveLength(2);
  });

  it('adds a kind of plan', () => {
    const printed = follow('a kind of plan');
    expect(printed.match(PASSED)).toHaveLength(1);
    expect(printed).toContain('kind: program\nformat: 1\nid: program-2026\n');
  });

  it('adds a report', () => {
    expect(follow('a report').match(PASSED)).toHaveLength(1);
    const page = readFileSync(
      join(folder, 'examples/harborview/reports/2026-27/tasks-sip-harborview-2026.md'),
      'utf8',
    );
    expect(page).toMatch(/^# Tasks: Harborview Elementary improvement plan$/m);
    expect(page).toMatch(/^## Aisha Bowen, Reading coach$/m);
  });

  it('writes code that the checks of the repository let pass', () => {
    const code = written.filter((file) => file.endsWith('.ts'));
    expect(code).toHaveLength(3);
    const settings = { extends: './tsconfig.json', include: [], files: code };
    writeFileSync(join(folder, 'tsconfig.walk.json'), JSON.stringify(settings));
    expect(tool('tsc', '--noEmit', '--project', 'tsconfig.walk.json')).toBe('');
    expect(tool('eslint', ...code)).toBe('');
    expect(tool('prettier', '--check', '--log-level', 'warn', ...written)).toBe('');
  });
});
