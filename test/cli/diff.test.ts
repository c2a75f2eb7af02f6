import { cpSync, existsSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { newTestRepository, openTestRepository, type TestRepository } from './repository.ts';
import { runPip } from './runPip.ts';

const DIP = 'plans/dip.yaml';
const SIP = 'plans/sip.yaml';

interface Plan {
  readonly plan: string;
  readonly state: string;
  readonly changes: readonly { readonly name: string; readonly part: { readonly id: string } }[];
}

/** What a run tells, one line a plan or change: `sip-dune-2026 changed`, `  date-later schedule`. */
async function told({ pip }: TestRepository, ...argv: string[]): Promise<string[]> {
  const { stdout, stderr, code } = await pip('diff', ...argv, '--format', 'json');
  if (stdout === '') throw new Error(`exit ${code}: ${stderr}`);
  const { plans } = JSON.parse(stdout) as { plans: Plan[] };
  return plans.flatMap(({ plan, state, changes }) => [
    `${plan} ${state}`,
    ...changes.map(({ name, part }) => `  ${name} ${part.id}`),
  ]);
}

const LATER = [
  'sip-dune-2026 changed',
  '  amendment-missing sip-dune-2026',
  '  date-later schedule',
];
const delay = ({ edit }: TestRepository) => edit(SIP, 'due: 2026-10-01', 'due: 2026-11-01');

describe('what pip diff compares', () => {
  it('is the files on disk with what was committed last', async () => {
    const repository = newTestRepository();
    expect(await told(repository)).toEqual([]);
    delay(repository);
    expect(await told(repository)).toEqual(LATER);
    expect(await told(repository, 'HEAD')).toEqual(LATER);
  });

  it('is what is staged, where that is asked for', async () => {
    const repository = newTestRepository();
    const { git, edit } = repository;
    delay(repository);
    git('add', SIP);
    edit(SIP, 'Small groups', 'Little groups');
    expect(await told(repository, '--staged')).toEqual(LATER);
    expect(await told(repository)).toEqual([...LATER.slice(0, 2), '  reworded groups', LATER[2]]);
  });

  it('is two revisions, in the order they are named, or what one did since they parted', async () => {
    const repository = newTestRepository();
    const { git, edit, commit } = repository;
    git('checkout', '--quiet', '-b', 'winter');
    delay(repository);
    commit();
    git('checkout', '--quiet', 'main');
    edit(DIP, 'Reading first', 'Reading comes first');
    commit();
    const reworded = ['dip-2026 changed', '  reworded toa-1'];
    expect(await told(repository, 'main', 'winter')).toEqual([...reworded, ...LATER]);
    expect(await told(repository, 'main..winter')).toEqual([...reworded, ...LATER]);
    expect(await told(repository, 'main...winter')).toEqual(LATER);
    expect(await told(repository, '...winter')).toEqual(LATER);
    expect(await told(repository, 'winter...')).toEqual(reworded);
    git('merge', '--quiet', '--no-ff', '--message', 'Winter', 'winter');
    expect(await told(repository, 'HEAD^1', 'HEAD')).toEqual(LATER);
    git('checkout', '--quiet', '--detach', 'HEAD^2');
    expect(await told(repository, 'main^1')).toEqual([...reworded, ...LATER]);
  });

  it('is narrowed to plans by their files or ids', async () => {
    const repository = newTestRepository();
    const { edit, remove } = repository;
    delay(repository);
    edit(DIP, 'Reading first', 'Reading comes first');
    expect(await told(repository, SIP)).toEqual(LATER);
    expect(await told(repository, 'HEAD', SIP)).toEqual(LATER);
    expect(await told(repository, '--plan', 'sip-dune-2026')).toEqual(LATER);
    expect(await told(repository, 'plans')).toHaveLength(5);
    remove(SIP);
    expect(await told(repository, SIP)).toEqual(['sip-dune-2026 removed']);
  });

  it('takes every plan for new before the first commit', async () => {
    const repository = newTestRepository();
    rmSync(join(repository.folder, '.git'), { recursive: true });
    repository.git('init', '--quiet', '--initial-branch', 'main');
    const all = ['dip-2026 added', 'sip-dune-2026 added'];
    expect(await told(repository)).toEqual(all);
    repository.git('add', SIP, 'pip.config.yaml', 'directory.yaml');
    expect(await told(repository, '--staged')).toEqual(['sip-dune-2026 added']);
  });
});

const SCALE = `rating_scale:
  - {value: 1, label: Low, short: Low}
  - {value: 2, label: High, short: High}
  - {value: 5, label: Top, short: Top, symbol: ★}
`;

describe('a plan', () => {
  it('is the same in another file, and renumbered under another id', async () => {
    const repository = newTestRepository();
    const { git, edit, folder } = repository;
    git('mv', SIP, 'plans/Düne straße "1".yaml');
    expect(await told(repository)).toEqual([]);
    expect(await told(repository, '--staged')).toEqual([]);
    renameSync(join(folder, 'plans/Düne straße "1".yaml'), join(folder, 'plans/dune.yaml'));
    edit('plans/dune.yaml', 'id: sip-dune-2026', 'id: sip-dune');
    expect(await told(repository)).toEqual(['sip-dune changed', '  renumbered sip-dune']);
  });

  it('that only looks different has not changed', async () => {
    const repository = newTestRepository();
    const { edit, pip } = repository;
    edit(SIP, 'kind: sip\n', '# Ours.\r\nkind: "sip"\r\n');
    edit(SIP, '[dip-2026#hls-1]', 'dip-2026#hls-1');
    const { stdout, stderr, code } = await pip('diff');
    expect({ stdout, stderr, code }).toEqual({
      stdout: '',
      stderr: '✓ no plan changed\n',
      code: 0,
    });
    expect((await pip('diff', '--format', 'markdown')).stdout).toBe('');
  });

  it('that cannot be read on one side is named, and its faults do not flood', async () => {
    const repository = newTestRepository();
    const { edit, commit, write, pip } = repository;
    edit(SIP, 'kind: sip', 'kind: [sip');
    write('plans/new.yaml', 'kind: [\n');
    expect(await told(repository)).toEqual([
      'sip-dune-2026 unreadable_after',
      'plans/new.yaml unreadable_after',
    ]);
    expect((await pip('diff')).stdout).toContain('cannot be compared: it cannot be read');
    commit();
    edit(SIP, 'kind: [sip', 'kind: sip');
    expect((await told(repository))[0]).toBe('sip-dune-2026 unreadable_before');
  });

  it('is compared behind a link to it', async () => {
    const repository = newTestRepository();
    const { folder, git, commit, edit } = repository;
    git('mv', SIP, 'plans/sip.text');
    symlinkSync('sip.text', join(folder, SIP));
    commit();
    expect(await told(repository, 'HEAD~1')).toEqual([]);
    edit('plans/sip.text', 'due: 2026-10-01', 'due: 2026-11-01');
    expect(await told(repository)).toEqual(LATER);
    commit();
    expect(await told(repository, 'HEAD~1', 'HEAD')).toEqual(LATER);
  });

  it('that others serve has not gone when they serve it no more', async () => {
    const repository = newTestRepository();
    const { edit, git, pip } = repository;
    edit(SIP, '    aligns_to: [dip-2026#hls-1]\n', '');
    edit(SIP, 'aligns_to: dip-2026\n', '');
    const gone = [
      'sip-dune-2026 changed',
      '  amendment-missing sip-dune-2026',
      '  alignment-changed sip-dune-2026',
      '  alignment-changed groups',
    ];
    expect(await told(repository)).toEqual(gone);
    git('add', SIP);
    expect(await told(repository, '--staged')).toEqual(gone);
    expect((await pip('diff')).stdout).toContain(
      '1.1 Daily small groups: in this plan adopted → not adopted',
    );
  });

  it('is not read from the middle of a conflict', async () => {
    const repository = newTestRepository();
    const { git, edit, commit } = repository;
    git('checkout', '--quiet', '-b', 'spring');
    edit(SIP, 'Small groups', 'Tiny groups');
    commit();
    git('checkout', '--quiet', 'main');
    edit(SIP, 'Small groups', 'Little groups');
    commit();
    expect(() => git('merge', 'spring')).toThrow();
    const conflict = ['sip-dune-2026 unreadable_after'];
    expect(await told(repository)).toEqual(conflict);
    expect(await told(repository, '--staged')).toEqual(conflict);
  });

  it('of which a part cannot be read is compared without it', async () => {
    const repository = newTestRepository();
    const { edit, pip } = repository;
    edit(SIP, 'due: 2026-10-01', 'due: October');
    edit(SIP, 'Protect 30 minutes', 'Protect 20 minutes');
    expect(await told(repository)).toEqual([
      'sip-dune-2026 changed',
      '  amendment-missing sip-dune-2026',
      '  figures-reworded schedule',
    ]);
    expect((await pip('diff')).stdout).toContain('1 part of it cannot be read');
  });

  it('changes with the shared measure that it uses', async () => {
    const repository = newTestRepository();
    const { edit, write, commit } = repository;
    const measures =
      'format: 1\nmeasures:\n  - {id: absence, name: Absence, unit: percent, direction: decrease}\n';
    write('measures/district.yaml', measures);
    edit(SIP, 'strategies:', 'measures: [{id: absent, uses: absence}]\nstrategies:');
    commit();
    edit('measures/district.yaml', 'decrease', 'increase');
    expect(await told(repository)).toContain('  measure-redefined absent');
  });

  it('is read by the configuration and the schemas of its own side', async () => {
    const repository = newTestRepository();
    const { write, edit, commit } = repository;
    edit('pip.config.yaml', 'school_year: 2026-27\n', `school_year: 2026-27\n${SCALE}`);
    edit(SIP, 'rating: 2', 'rating: 5');
    const { stdout } = await repository.pip('diff');
    expect(stdout).toContain('Rating changed. Winter SAM rating: ◐ Lagging → ★ Top (+3)');
    expect(stdout).toContain('Winter SAM suggestion ◐ Lagging → ★ Top');
    commit();
    const schema = JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { mascot: { type: 'string', description: 'The animal.' } },
    });
    write('schemas/sip.schema.json', schema);
    edit(SIP, 'status: adopted', 'status: adopted\nmascot: Heron of the dunes');
    const { stdout: own } = await repository.pip('diff');
    expect(own).toContain('Detail changed. Mascot: Heron of the dunes');
    expect(own).not.toContain('cannot be read');
  });
});

describe('the place of a workspace', () => {
  it('may be a folder whose name is written in any way', async () => {
    const repository = newTestRepository('Bezirk Süd/pläne 1');
    const { write, commit, git } = repository;
    write('../README.md', 'Ours\n');
    commit();
    delay(repository);
    expect(await told(repository)).toEqual(LATER);
    commit();
    expect(await told(repository, 'HEAD~1', 'HEAD', 'plans')).toEqual(LATER);
    expect(git('status', '--short')).toBe('');
  });

  it('may be a second work tree, or a submodule', async () => {
    const inner = newTestRepository();
    delay(inner);
    inner.commit();
    const second = join(temporaryFolder(), 'second tree');
    inner.git('worktree', 'add', '--quiet', second, 'HEAD~1');
    cpSync(join(inner.folder, SIP), join(second, SIP));
    expect((await runPip(['diff', '--stat'], second)).stdout).toContain('2 weakened');
    const outer = openTestRepository(temporaryFolder());
    outer.git('init', '--quiet');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'p');
    const { stdout } = await runPip(['diff', 'HEAD~1', '--stat'], join(outer.folder, 'p'));
    expect(stdout).toContain('2 weakened');
  });

  it('leaves out plans that belong to a repository of their own', async () => {
    const repository = newTestRepository();
    const inner = newTestRepository();
    repository.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      inner.folder,
      'plans/inner',
    );
    repository.commit();
    delay(repository);
    expect(await told(repository)).toEqual(LATER);
    expect((await repository.pip('diff')).stderr).toContain(
      'plans/inner/ is a repository of its own',
    );
    expect(existsSync(join(repository.folder, 'plans/inner', SIP))).toBe(true);
  });

  it('may have had no workspace before', async () => {
    const repository = openTestRepository(temporaryFolder());
    repository.git('init', '--quiet');
    repository.write('README.md', 'Ours\n');
    repository.commit();
    cpSync(join(import.meta.dirname, 'base'), repository.folder, { recursive: true });
    expect(await told(repository)).toEqual(['dip-2026 added', 'sip-dune-2026 added']);
  });
});

describe('the exit code', () => {
  it('is 0 whatever changed, unless it is asked for', async () => {
    const repository = newTestRepository();
    const { edit, pip } = repository;
    const code = async (...argv: string[]) => (await pip('diff', ...argv)).code;
    expect(await code('--exit-code')).toBe(0);
    edit(SIP, 'In five of eight', 'In six of eight');
    expect(await code()).toBe(0);
    expect(await code('--exit-code')).toBe(1);
    expect(await code('--fail-on', 'weakened')).toBe(0);
    expect(await code('--fail-on', 'moved,progress-noted')).toBe(1);
    delay(repository);
    expect(await code('--fail-on', 'weakened')).toBe(1);
    expect(await code('--fail-on', 'weakened', DIP)).toBe(0);
  });

  it('lets a weakened promise pass that the plan explains', async () => {
    const repository = newTestRepository();
    delay(repository);
    const why = 'revisions: [{on: 2027-01-20, what: One month later., reason: The room burned.}]\n';
    repository.edit(SIP, 'strategies:', `${why}strategies:`);
    const { stdout, code } = await repository.pip('diff', '--fail-on', 'weakened');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '▽ Date later. Due: October 1, 2026 → November 1, 2026 (31 days later)',
    );
    expect(stdout).toContain('Explained: One month later. The room burned.');
  });
});

describe('the severity of a change', () => {
  const SEVERE = 'changes:\n  date-later: {sip: error, dip: off}\n  amendment-missing: off\n';
  const strict = (): TestRepository => {
    const repository = newTestRepository();
    repository.edit('pip.config.yaml', 'format: 1\n', `format: 1\n${SEVERE}`);
    repository.commit();
    delay(repository);
    return repository;
  };

  it('is that of the configuration, by name and kind of plan', async () => {
    const { pip, edit } = strict();
    const { stdout, stderr } = await pip('diff');
    expect(stdout).toContain('✗▼ Date later. Due: October 1, 2026 → November 1, 2026');
    expect(stderr).toContain('1 promise weakened; 1 change switched off\n');
    const code = async (name: string) => (await pip('diff', '--fail-on', name)).code;
    expect(await code('error')).toBe(1);
    expect(await code('warning')).toBe(1);
    expect(await code('owner-removed,error')).toBe(1);
    edit('pip.config.yaml', 'sip: error', 'sip: info');
    expect(await code('error')).toBe(0);
    expect(await code('warning')).toBe(0);
    expect(await code('weakened')).toBe(1);
    expect(await code('date-later')).toBe(1);
  });

  it('is no reason to fail where the plan explains the change', async () => {
    const { pip, edit } = strict();
    const why = 'revisions: [{on: 2027-01-20, what: One month later., reason: The room burned.}]\n';
    edit(SIP, 'strategies:', `${why}strategies:`);
    const { code } = await pip('diff', '--fail-on', 'error,warning,weakened,date-later');
    expect(code).toBe(0);
  });

  it('leaves nothing to tell where all that changed is switched off', async () => {
    const { pip, edit } = strict();
    edit('pip.config.yaml', 'sip: error', 'sip: off');
    const { stdout, stderr, code } = await pip('diff', '--exit-code');
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(stderr).toContain('✓ no plan changed; 2 changes switched off\n');
  });
});

describe('what cannot be compared', () => {
  const failed = async ({ pip }: TestRepository, ...argv: string[]) => {
    const { stdout, stderr, code } = await pip('diff', ...argv);
    expect(stdout).toBe('');
    return `${code} ${stderr}`;
  };

  it('is told with what helps', async () => {
    const repository = newTestRepository();
    expect(await failed(repository, 'nowhere')).toMatch(/^2 .*no revision nowhere/);
    expect(await failed(repository, 'main', 'nowhere')).toMatch(/^2 .*no revision nowhere/);
    expect(await failed(repository, 'nowhere...')).toMatch(/^2 .*no revision nowhere/);
    expect(await failed(repository, 'main', 'main', '--staged')).toMatch(/^2 .*one revision/);
    expect(await failed(repository, 'main..', '--staged')).toMatch(/^2 .*one revision/);
    expect(await failed(repository, 'plans/gone.yaml')).toMatch(/^2 .*and there was none/);
    expect(await failed(repository, '--plan', 'sip-dune')).toMatch(/^2 .*no plan called sip-dune/);
    expect(await failed(repository, '--fail-on', 'weakend')).toContain('Did you mean weakened?');
    expect(await failed(repository, '--format', 'jsno')).toContain('Did you mean json?');
    expect(await failed(repository, '--stat', '--format', 'json')).toContain(
      'does not go together',
    );
  });

  it('names the command that gets a missing revision', async () => {
    const origin = newTestRepository();
    origin.commit = () => {};
    origin.edit(SIP, 'Small', 'Little');
    origin.git('commit', '--quiet', '--all', '--message', 'More');
    const folder = join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', '--depth', '1', `file://${origin.folder}`, folder);
    const clone = openTestRepository(folder);
    expect(await failed(clone, 'HEAD~1')).toContain('git fetch --unshallow');
    expect(await failed(clone, 'origin/spring')).toContain(
      'git fetch origin spring:refs/remotes/origin/spring',
    );
    expect(await failed(clone, 'origin/spring...HEAD')).toContain('git fetch origin spring');
  });

  it('is told where there is no repository, and where a side has no usable configuration', async () => {
    const bare = temporaryFolder();
    cpSync(join(import.meta.dirname, 'base'), bare, { recursive: true });
    const { stderr, code } = await runPip(['diff'], bare);
    expect({ stderr, code }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /is not in a git repository\.\n {2}.*`git init`, commit the plans/,
      ),
    });
    const repository = newTestRepository();
    repository.edit('pip.config.yaml', 'school_year: 2026-27', 'school_year: soon');
    expect(await failed(repository)).toMatch(
      /^2 .*In the files on disk the workspace cannot be read: pip.config.yaml:3:14/,
    );
    repository.commit();
    repository.edit('pip.config.yaml', 'school_year: soon', 'school_year: 2026-27');
    expect(await failed(repository)).toContain('In HEAD the workspace cannot be read');
  });

  it('lets a repository run nothing of its own', async () => {
    const repository = newTestRepository();
    const { folder, git, write } = repository;
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
    delay(repository);
    expect(await told(repository)).toEqual(LATER);
    expect(await told(repository, 'HEAD', '--plan', 'dip-2026')).toEqual([]);
    expect(existsSync(ran)).toBe(false);
  });
});
