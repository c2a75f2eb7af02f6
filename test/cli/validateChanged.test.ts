import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { newTestRepository } from './repository.ts';
import { runPip } from './runPip.ts';

const SHARED = ['directory.yaml', 'pip.config.yaml'];
const DIP = 'plans/dip.yaml';
const SIP = 'plans/sip.yaml';

const otherPlan = (id: string, more = ''): string => `kind: sip
format: 1
id: ${id}
title: Reef Street improvement plan
school: dune
term: 2026-27
status: draft
${more}`;

describe('pip validate --changed', () => {
  it('reports on nothing where nothing changed, and that is fine', async () => {
    const { pip } = newTestRepository();
    const { stdout, stderr, code } = await pip('validate', '--changed');
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(stderr).toContain('0 files checked, no problems');
  });

  it('reports on a plan that changed, and on what all plans share', async () => {
    const { edit, reported } = newTestRepository();
    edit(SIP, 'Dune Street improvement', 'Dune Street school');
    expect(await reported('--changed')).toEqual([...SHARED, SIP]);
  });

  it('reports on plans that refer to the one that changed', async () => {
    const { edit, reported } = newTestRepository();
    edit(DIP, 'Reading first', 'Reading comes first');
    expect(await reported('--changed')).toEqual([...SHARED, DIP, SIP]);
  });

  it('tells of a reference that a removed plan leaves behind', async () => {
    const { remove, pip } = newTestRepository();
    remove(DIP);
    const { stdout, code } = await pip('validate', '--changed');
    expect(stdout).toContain('plans/sip.yaml:8:12 error unresolved-reference');
    expect(code).toBe(1);
  });

  it('follows a plan that got another id or another file', async () => {
    const { edit, git, reported } = newTestRepository();
    edit(DIP, 'id: dip-2026', 'id: dip-2027');
    expect(await reported('--changed')).toEqual([...SHARED, DIP, SIP]);
    git('checkout', '--quiet', '--', '.');
    git('mv', DIP, 'plans/district.yaml');
    expect(await reported('--changed')).toEqual([...SHARED, 'plans/district.yaml', SIP]);
  });

  it('includes plans that git does not know, also where it was told to ignore them', async () => {
    const { write, commit, reported } = newTestRepository();
    write('.gitignore', 'plans/drafts/\n');
    commit();
    write('plans/für alle "x".yaml', otherPlan('sip-a'));
    write('plans/drafts/neu plan.yaml', otherPlan('sip-b'));
    expect(await reported('--changed', '--format', 'junit')).toEqual([
      ...SHARED,
      'plans/drafts/neu plan.yaml',
      'plans/für alle &quot;x&quot;.yaml',
    ]);
  });

  it('includes what is staged, and a file that git was told to forget as it is', async () => {
    const { edit, git, reported } = newTestRepository();
    edit(SIP, 'Small groups', 'Little groups');
    git('add', SIP);
    expect(await reported('--changed')).toEqual([...SHARED, SIP]);
    git('reset', '--quiet', '--hard');
    git('rm', '--quiet', '--cached', DIP);
    expect(await reported('--changed')).toEqual([...SHARED, DIP, SIP]);
  });

  it.each(['directory.yaml', 'pip.config.yaml'])(
    'reports on everything when %s changed',
    async (file) => {
      const { edit, reported } = newTestRepository();
      edit(file, 'format: 1', 'format: 1 # the first');
      expect(await reported('--changed')).toEqual([...SHARED, DIP, SIP]);
    },
  );

  it('ignores changes beside the workspace, whose folder may lie anywhere', async () => {
    const { write, edit, git, reported } = newTestRepository('Bezirk Süd/pläne');
    write('../../README.md', 'Ours\n');
    git('add', '--all');
    expect(await reported('--changed')).toEqual([]);
    edit(SIP, 'Small groups', 'Little groups');
    expect(await reported('--changed')).toEqual([...SHARED, SIP]);
  });

  it('narrows to paths besides', async () => {
    const { edit, reported } = newTestRepository();
    edit(DIP, 'Reading first', 'Reading comes first');
    expect(await reported(DIP, '--changed')).toEqual([DIP]);
  });

  it('compares with the commit where a branch parted, merge commits included', async () => {
    const { git, edit, write, commit, reported } = newTestRepository();
    git('checkout', '--quiet', '-b', 'winter');
    write('plans/reef.yaml', otherPlan('sip-reef'));
    commit();
    git('checkout', '--quiet', 'main');
    edit(DIP, 'Reading first', 'Reading comes first');
    commit();
    git('checkout', '--quiet', 'winter');
    expect(await reported('--changed', 'main')).toEqual([...SHARED, 'plans/reef.yaml']);
    git('checkout', '--quiet', '--detach', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'Pull request', 'winter');
    expect(await reported('--changed', 'main')).toEqual([...SHARED, 'plans/reef.yaml']);
  });

  it('works in a second work tree, and in the middle of a conflict', async () => {
    const { folder, git, edit, commit, reported } = newTestRepository();
    git('checkout', '--quiet', '-b', 'spring');
    edit(SIP, 'Small groups', 'Tiny groups');
    commit();
    const second = join(temporaryFolder(), 'second tree');
    git('worktree', 'add', '--quiet', second, 'main');
    cpSync(join(folder, SIP), join(second, SIP));
    const { stdout } = await runPip(['validate', '--format', 'junit', '--changed'], second);
    expect(stdout).toContain(SIP);
    expect(stdout).not.toContain(DIP);
    git('worktree', 'remove', '--force', second);
    git('checkout', '--quiet', 'main');
    edit(SIP, 'Small groups', 'Little groups');
    commit();
    expect(() => git('merge', 'spring')).toThrow();
    // A plan that cannot be read serves nobody for now: its district's plan may lack it.
    expect(await reported('--changed')).toEqual([...SHARED, DIP, SIP]);
  });

  it('takes everything for new before the first commit', async () => {
    const { folder, git, reported } = newTestRepository();
    rmSync(join(folder, '.git'), { recursive: true });
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', DIP);
    expect(await reported('--changed')).toEqual([...SHARED, DIP, SIP]);
  });

  it('lets a repository run nothing of its own', async () => {
    const { folder, git, edit, write, reported } = newTestRepository();
    const ran = join(folder, 'ran');
    write('.gitattributes', '*.yaml diff=words\n');
    for (const key of [
      'diff.words.textconv',
      'diff.words.command',
      'core.fsmonitor',
      'diff.external',
    ]) {
      git('config', key, `touch '${ran}' #`);
    }
    edit(SIP, 'Small groups', 'Little groups');
    expect(await reported('--changed')).toEqual([...SHARED, SIP]);
    expect(existsSync(ran)).toBe(false);
    git('diff');
    expect(existsSync(ran)).toBe(true);
  });

  it('is not led away by the surroundings of a hook', async () => {
    const { edit, reported } = newTestRepository('district');
    const elsewhere = newTestRepository();
    edit(SIP, 'Small groups', 'Little groups');
    process.env['GIT_DIR'] = join(elsewhere.folder, '.git');
    process.env['GIT_INDEX_FILE'] = join(elsewhere.folder, '.git/index');
    try {
      expect(await reported('--changed')).toEqual([...SHARED, SIP]);
    } finally {
      delete process.env['GIT_DIR'];
      delete process.env['GIT_INDEX_FILE'];
    }
  });
});
