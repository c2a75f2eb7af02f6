import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPip } from './builtPip.ts';
import { newTestRepository, type TestRepository } from './repository.ts';

const SIP = 'plans/sip.yaml';
/** Git starts the program for each file, on a machine that may be busy. */
const PATIENCE = 60_000;
const WORK = 'district plans';

const pip = builtPip();

/** A repository whose git knows how to start pip, with a workspace in a folder of it and two branches. */
async function forked(command = pip.command): Promise<TestRepository> {
  const repository = newTestRepository(WORK);
  const { code, stderr } = await repository.pip('git', 'setup', '--command', command);
  if (code !== 0) throw new Error(stderr);
  repository.commit();
  repository.git('branch', 'theirs');
  return repository;
}

function onTheirs({ git, commit }: TestRepository, change: () => void): void {
  git('checkout', '--quiet', 'theirs');
  change();
  commit();
  git('checkout', '--quiet', 'main');
}

const planIn = ({ folder }: TestRepository): string =>
  readFileSync(join(folder, WORK, SIP), 'utf8');

const strategy = (id: string): string =>
  `  # ${id} was asked for by families\n  - id: ${id}\n    title: The work of ${id}\n`;

const add = (repository: TestRepository, text: string): void =>
  repository.write(SIP, `${planIn(repository)}${text}`);

const refused = (work: () => void): boolean => {
  try {
    work();
    return false;
  } catch {
    return true;
  }
};

describe('git with pip as its merge driver', () => {
  it(
    'merges strategies that two people added in one place',
    async () => {
      const repository = await forked();
      const before = planIn(repository);
      onTheirs(repository, () => add(repository, strategy('tutoring')));
      add(repository, strategy('library'));
      repository.commit();
      repository.git('merge', '--quiet', '--no-edit', 'theirs');
      expect(planIn(repository)).toBe(before + strategy('library') + strategy('tutoring'));
      expect(repository.git('status', '--porcelain')).toBe('');
    },
    PATIENCE,
  );

  it(
    'merges a rating and a note in one line when commits are put on others',
    async () => {
      const repository = await forked();
      onTheirs(repository, () => {
        repository.edit(SIP, 'In five of eight', 'In six of eight');
        add(repository, strategy('tutoring'));
      });
      repository.edit(SIP, 'rating: 2', 'rating: 3');
      repository.commit();
      add(repository, strategy('library'));
      repository.commit();
      repository.git('rebase', '--quiet', 'theirs');
      const merged = planIn(repository);
      expect(merged).toContain('winter: {rating: 3, note: In six of eight classrooms.}');
      expect(merged.endsWith(strategy('tutoring') + strategy('library'))).toBe(true);
    },
    PATIENCE,
  );

  it(
    'marks a contradiction and leaves the rest merged',
    async () => {
      const repository = await forked();
      onTheirs(repository, () => {
        repository.edit(SIP, 'title: Small groups every day', 'title: Groups of four');
        repository.edit(SIP, 'status: completed', 'status: in_progress');
      });
      repository.edit(SIP, 'title: Small groups every day', 'title: Little groups');
      repository.commit();
      expect(refused(() => repository.git('merge', '--no-edit', 'theirs'))).toBe(true);
      expect(repository.git('status', '--porcelain')).toBe(`UU "${WORK}/${SIP}"\n`);
      const text = planIn(repository);
      expect(text).toContain(
        '<<<<<<< ours: groups title\n    title: Little groups\n=======\n' +
          '    title: Groups of four\n>>>>>>> theirs\n',
      );
      expect(text).toContain('status: in_progress\n');
      expect(text.match(/^<{7}/gm)).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'merges line by line where a side is not YAML',
    async () => {
      const repository = await forked();
      onTheirs(repository, () => repository.edit(SIP, 'due: 2026-10-01', 'due: "2026-10-01'));
      repository.edit(SIP, 'title: Dune Street', 'title: Dune Road');
      repository.commit();
      repository.git('merge', '--quiet', '--no-edit', 'theirs');
      expect(planIn(repository)).toContain('title: Dune Road');
      expect(planIn(repository)).toContain('due: "2026-10-01\n');
    },
    PATIENCE,
  );

  it(
    'merges as without it where the program breaks off or is missing',
    async () => {
      const repository = await forked('false');
      onTheirs(repository, () => add(repository, strategy('tutoring')));
      repository.edit(SIP, 'title: Dune Street', 'title: Dune Road');
      repository.commit();
      repository.git('merge', '--quiet', '--no-edit', 'theirs');
      expect(planIn(repository)).toContain('title: Dune Road');
      await repository.pip('git', 'setup', '--command', 'no-such-program');
      repository.git('checkout', '--quiet', '-b', 'more', 'HEAD^');
      add(repository, strategy('library'));
      repository.commit();
      expect(refused(() => repository.git('merge', '--no-edit', 'theirs'))).toBe(true);
      expect(planIn(repository)).toMatch(/^<{7} ours\n[^]*^>{7} theirs\n/m);
    },
    PATIENCE,
  );
});

describe('git with pip as its way to show plans', () => {
  it(
    'shows parts and sentences, and plain text where a file is broken or the program is missing',
    async () => {
      const repository = await forked();
      repository.edit(SIP, 'rating: 2, note: In five', 'note: "In six", rating: 2} # five');
      repository.edit(SIP, ' of eight classrooms.}', '');
      const shown = repository.git('diff', '--unified=0');
      expect(shown).toContain('@@ ## strategies groups: Small groups every day\n');
      expect(shown).toContain('-progress.winter.note: In five of eight classrooms.\n');
      expect(shown).toContain('+progress.winter.note: In six\n');
      repository.write(SIP, 'title: "open\n');
      expect(repository.git('diff')).toContain('+title: "open\n');
      repository.git('config', 'diff.pip.textconv', 'f() { no-such-program || cat "$1"; }; f');
      expect(repository.git('diff')).toContain('+title: "open\n');
    },
    PATIENCE,
  );
});
