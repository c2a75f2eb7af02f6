import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { newTestRepository, openTestRepository, type TestRepository } from './repository.ts';

const SIP = 'plans/sip.yaml';

/** A clone of a repository with five commits on `main` and a branch `winter` of two more. */
function cloneOf(...flags: string[]): TestRepository {
  const origin = newTestRepository();
  for (const name of ['Wee', 'Little', 'Tiny', 'Good']) {
    origin.git('commit', '--quiet', '--allow-empty', '--message', `${name} step`);
  }
  origin.git('checkout', '--quiet', '-b', 'winter');
  origin.edit(SIP, 'Small groups', 'Little groups');
  origin.commit();
  origin.git('checkout', '--quiet', 'main');
  origin.git('commit', '--quiet', '--allow-empty', '--message', 'Meanwhile');
  const folder = join(temporaryFolder(), 'clone');
  origin.git('clone', '--quiet', '--branch', 'winter', ...flags, `file://${origin.folder}`, folder);
  return openTestRepository(folder);
}

/** The command that an error tells to run. */
const told = (stderr: string): string[] => /: git (fetch .*)$/m.exec(stderr)?.[1]?.split(' ') ?? [];

describe('pip validate --changed with a revision that is not there', () => {
  it('compares a whole clone with a branch of its origin', async () => {
    const { reported } = cloneOf();
    expect(await reported('--changed', 'origin/main')).toContain(SIP);
    expect(await reported('--changed', 'origin/main')).not.toContain('plans/dip.yaml');
  });

  it('tells a shallow clone what to fetch, step by step, until it is right', async () => {
    const { pip, git, reported } = cloneOf('--depth', '1');
    const first = await pip('validate', '--changed', 'origin/main');
    expect(first).toEqual({
      stdout: '',
      stderr: `pip: There is no revision origin/main in this clone.
  Fetch it: git fetch origin main:refs/remotes/origin/main
`,
      code: 2,
    });
    git(...told(first.stderr));
    git('fetch', '--quiet', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    const second = await pip('validate', '--changed', 'origin/main');
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(
      'origin/main and what is checked out have no commit in common.',
    );
    git(...told(second.stderr));
    expect(await reported('--changed', 'origin/main')).toContain(SIP);
  });

  it('tells how to get a commit that a shallow clone left out', async () => {
    const { pip, git, reported } = cloneOf('--depth', '1');
    const { stderr, code } = await pip('validate', '--changed', 'HEAD~1');
    expect(stderr).toContain('There is no revision HEAD~1 in this clone.');
    expect(code).toBe(2);
    git(...told(stderr));
    expect(await reported('--changed', 'HEAD~1')).toContain(SIP);
  });

  it('tells how to get a commit by its id', async () => {
    const clone = cloneOf('--single-branch');
    const id = clone.git('ls-remote', 'origin', 'refs/heads/main').split('\t')[0] ?? '';
    const { stderr } = await clone.pip('validate', '--changed', id);
    expect(stderr).toContain(`Fetch it: git fetch origin ${id}`);
    clone.git(...told(stderr));
    expect(await clone.reported('--changed', id)).toContain(SIP);
  });

  it('knows that a branch may be one of the origin', async () => {
    const { stderr } = await cloneOf().pip('validate', '--changed', 'main');
    expect(stderr).toContain('Did you mean origin/main?');
  });

  it('knows both names that git gives to a first branch', async () => {
    const { git, pip } = newTestRepository();
    git('branch', '--move', 'master');
    const { stderr } = await pip('validate', '--changed', 'main');
    expect(stderr).toContain('Did you mean master?');
    git('branch', '--move', 'trunk');
    expect((await pip('validate', '--changed', 'main')).stderr).not.toContain('Did you mean');
  });

  it('tells histories apart that began apart', async () => {
    const { git, pip } = newTestRepository();
    git('checkout', '--quiet', '--orphan', 'other');
    git('commit', '--quiet', '--message', 'Another beginning');
    const { stderr, code } = await pip('validate', '--changed', 'main');
    expect(stderr).toContain('main and what is checked out have no commit in common.');
    expect(stderr).not.toContain('git fetch');
    expect(code).toBe(2);
  });

  it.each([
    ['plans/dip.yaml', 'Paths come before it: pip validate plans/schools --changed.'],
    ['main..winter', '--changed main..winter is a range of revisions.'],
    ['--help', '--changed "--help" is not a revision.'],
    ['', '--changed "" is not a revision.'],
  ])('refuses %j', async (revision, words) => {
    const { stderr, stdout, code } = await newTestRepository().pip(
      'validate',
      `--changed=${revision}`,
    );
    expect(stderr).toContain(words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  it('says so where there is no repository, or one without commits', async () => {
    const { folder, git, pip } = newTestRepository();
    rmSync(join(folder, '.git'), { recursive: true });
    const none = await pip('validate', '--changed');
    expect(none.stderr).toContain(`${folder} is not in a git repository.`);
    expect(none.code).toBe(2);
    git('init', '--quiet');
    const empty = await pip('validate', '--changed', 'main');
    expect(empty.stderr).toContain('There is no revision main in this clone.');
    expect(empty.code).toBe(2);
  });

  it('hands on why git does not trust a repository, and what to do', async () => {
    const { folder, pip } = newTestRepository();
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    try {
      const { stderr, code } = await pip('validate', '--changed');
      expect(stderr).toContain(`git does not read ${folder}: detected dubious ownership`);
      expect(stderr).toContain('To trust it: git config --global --add safe.directory');
      expect(code).toBe(3);
    } finally {
      delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
    }
  });

  it('says so where there is no git', async () => {
    const { folder, pip } = newTestRepository();
    const path = process.env['PATH'];
    mkdirSync(join(folder, 'empty'));
    process.env['PATH'] = join(folder, 'empty');
    try {
      const { stderr, code } = await pip('validate', '--changed');
      expect(stderr).toContain('git cannot be started.');
      expect(code).toBe(3);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
