import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { newTestRepository, type TestRepository } from './repository.ts';
import { runPip } from './runPip.ts';

const NAMES = [
  'diff.pip.textconv',
  'diff.pip.cachetextconv',
  'diff.pip.xfuncname',
  'merge.pip.name',
  'merge.pip.driver',
];

const attributes = ({ folder }: TestRepository): string =>
  readFileSync(join(folder, '.gitattributes'), 'utf8');

const settings = ({ git }: TestRepository): string[] =>
  git('config', '--local', '--list', '--name-only')
    .split('\n')
    .filter((name) => name.includes('.pip.'));

describe('pip git setup', () => {
  it('writes attributes and settings, and says what it did; a second time there is nothing to do', async () => {
    const repository = newTestRepository();
    const { stdout, code } = await repository.pip('git', 'setup');
    expect(code).toBe(0);
    expect(stdout).toContain('.gitattributes: plans are shown and merged part by part.');
    expect(stdout).toContain('merge.pip.driver: set\n');
    expect(settings(repository)).toEqual(NAMES);
    expect(attributes(repository)).toContain('plans/**/*.yaml diff=pip merge=pip\n');
    const again = await repository.pip('git', 'setup');
    expect(again.stdout).toContain('.gitattributes: says so already.\n');
    expect(again.stdout).toContain('merge.pip.driver: is set already\n');
  });

  it('has git ask for plans, wherever they lie below the folder, and for nothing else', async () => {
    const { git, pip } = newTestRepository();
    await pip('git', 'setup');
    const asked = (path: string): string => git('check-attr', 'merge', path).trim();
    expect(asked('plans/sip.yaml')).toMatch(/merge: pip$/);
    expect(asked('plans/schools/north/sip.yml')).toMatch(/merge: pip$/);
    expect(asked('directory.yaml')).toMatch(/unspecified$/);
  });

  it('keeps what stands in .gitattributes, and what that says about plans', async () => {
    const repository = newTestRepository();
    repository.write('.gitattributes', '* text=auto\nplans/**/*.yaml -diff\n');
    await repository.pip('git', 'setup');
    expect(attributes(repository)).toMatch(
      /^\* text=auto\nplans\/\*\*\/\*\.yaml -diff\n\n# .*\nplans\/\*\*\/\*\.yaml merge=pip\n/,
    );
    const written = attributes(repository);
    await repository.pip('git', 'setup');
    expect(attributes(repository)).toBe(written);
  });

  it('says with --check what is missing, and takes the settings out with --unset', async () => {
    const repository = newTestRepository();
    const before = await repository.pip('git', 'setup', '--check');
    expect(before.code).toBe(1);
    expect(before.stdout.split('\n').slice(0, 2)).toEqual([
      '.gitattributes: not set',
      'diff.pip.textconv: not set',
    ]);
    await repository.pip('git', 'setup');
    expect(await repository.pip('git', 'setup', '--check')).toMatchObject({ code: 0 });
    const { stdout } = await repository.pip('git', 'setup', '--unset');
    expect(stdout).toContain('merge.pip.driver: taken out\n');
    expect(settings(repository)).toEqual([]);
  });

  it('needs a repository, and options that go together', async () => {
    const repository = newTestRepository();
    expect(await repository.pip('git', 'setup', '--check', '--unset')).toMatchObject({ code: 2 });
    const { code, stderr } = await repository.pip('git', 'set-up');
    expect([code, stderr]).toEqual([2, expect.stringContaining('Uses: pip git setup,')]);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'pip.config.yaml'), 'format: 1\n');
    const without = await runPip(['git', 'setup'], folder);
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('is not in a git repository');
  });
});

describe('pip git textconv', () => {
  async function shown(text: string): Promise<string> {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.yaml'), text);
    const { stdout, code } = await runPip(['git', 'textconv', 'a.yaml'], folder);
    expect(code).toBe(0);
    return stdout;
  }

  it('prints a heading for each part, a fact and a sentence a line', async () => {
    const text = `# note
id: sip-1
title: A plan
summary: >-
  First one. Then another
  one! And "more."
team:
  - {name: Jo Park, title: Principal}
codes: [a, b]
goals:
  - id: books
    title: Books
    progress: {winter: {rating: 2, on: 2027-01-20}}
    measures: [{id: m, name: Loans, target: null}]
`;
    expect(await shown(text)).toBe(`# sip-1: A plan
summary:
    First one.
    Then another one!
    And "more."
team [Jo Park].title: Principal
codes: a
codes: b

## goals books: Books
progress.winter.rating: 2
progress.winter.on: 2027-01-20

### measures m
name: Loans
target:
`);
  });

  it('leaves no trace of layout, quotes and comments', async () => {
    const one = await shown('id: a\ngoals:\n- {id: b, title: "B"} # why\n');
    expect(await shown('id: "a"\n\ngoals:\n    - id: b\n      title: B\n')).toBe(one);
  });

  it('prints a file that it cannot read as it is', async () => {
    for (const text of ['a: "open\n', '- 1\n', '', 'a: 1\n---\nb: 2\n', 'a: 1\na: 2\n']) {
      expect(await shown(text)).toBe(text);
    }
  });

  it('lets no text steer the terminal', async () => {
    expect(await shown('title: "a\\e[31mb"\n')).toBe('# : a␛[31mb\n');
  });
});

describe('pip git merge', () => {
  const sides = (folder: string, theirs: string | Uint8Array): void => {
    writeFileSync(join(folder, 'base'), 'id: a\nx: 1\ny: 1\n');
    writeFileSync(join(folder, 'ours'), 'id: a\nx: 2\ny: 1\n');
    writeFileSync(join(folder, 'theirs'), theirs);
  };
  const merge = (folder: string, ...more: string[]) =>
    runPip(['git', 'merge', 'base', 'ours', 'theirs', 'plans/a.yaml', ...more], folder);
  const ours = (folder: string): string => readFileSync(join(folder, 'ours'), 'utf8');

  it('puts the merge into the second file', async () => {
    const folder = temporaryFolder();
    sides(folder, 'id: a\nx: 1\ny: 2\n');
    expect(await merge(folder)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(ours(folder)).toBe('id: a\nx: 2\ny: 2\n');
  });

  it('ends with 1 where somebody has to choose, with marks as long as git wants them', async () => {
    const folder = temporaryFolder();
    sides(folder, 'id: a\nx: 3\ny: 2\n');
    const { code, stderr } = await merge(folder, '--marker-size', '9');
    expect(code).toBe(1);
    expect(stderr).toBe('plans/a.yaml: both sides changed the same field; look for <<<<<<<<<.\n');
    expect(ours(folder)).toContain(`\n${'='.repeat(9)}\n`);
  });

  it('leaves everything as it is where it cannot do its work', async () => {
    const folder = temporaryFolder();
    sides(folder, new Uint8Array([0x61, 0x3a, 0xff]));
    expect((await merge(folder)).code).toBe(3);
    sides(folder, 'id: a\n');
    expect((await merge(folder, '--marker-size', 'x')).code).toBe(2);
    expect((await runPip(['git', 'merge', 'base', 'ours', 'gone'], folder)).code).toBe(2);
    expect(ours(folder)).toBe('id: a\nx: 2\ny: 1\n');
  });
});

describe('pip init --git', () => {
  const district = ['init', '.', '--name', 'Dune Public Schools', '--state', 'CT', '--git'];

  it('makes the workspace and sets its clone up', async () => {
    const folder = temporaryFolder();
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const { code, stdout, stderr } = await runPip(district, folder);
    expect([code, stdout]).toEqual([0, '.\n']);
    expect(stderr).toContain('merge.pip.driver: set\n');
    expect(stderr).not.toContain('With git:');
    const read = ['config', '--local', 'merge.pip.name'];
    expect(execFileSync('git', read, { cwd: folder, encoding: 'utf8' })).not.toBe('');
  });

  it('writes nothing where there is no repository', async () => {
    const folder = temporaryFolder();
    expect((await runPip(district, folder)).code).toBe(2);
    expect(existsSync(join(folder, 'pip.config.yaml'))).toBe(false);
  });
});
