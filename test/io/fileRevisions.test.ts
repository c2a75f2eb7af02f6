import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileRevisions } from '../../src/io/fileRevisions.ts';
import { openTestRepository, type TestRepository } from '../cli/repository.ts';
import { temporaryFolder } from '../temporary.ts';

const A = 'plans/Straße Süd/a.yaml';
const LINES = Array.from({ length: 30 }, (_, line) => `line-${line}: 1`);
const PLAN = `${LINES.join('\n')}\n`;

interface Told extends TestRepository {
  readonly root: string;
  readonly say: (subject: string) => void;
  /** Has one line of a file say something else. */
  readonly work: (path: string, line: number) => void;
  readonly told: (path: string) => Promise<string[]>;
}

/** A workspace in a folder of a repository, with a plan that was committed once. */
function repository(): Told {
  const made = openTestRepository(temporaryFolder(), 'Bezirk 1');
  const root = join(made.folder, 'Bezirk 1');
  const say = (subject: string): void => {
    made.git('add', '--all');
    made.git('commit', '--quiet', '--message', subject);
  };
  made.git('init', '--quiet', '--initial-branch', 'main');
  made.write(A, PLAN);
  say('Begin');
  return {
    ...made,
    root,
    say,
    work(path, line) {
      const text = readFileSync(join(root, path), 'utf8');
      made.write(path, text.replace(`line-${line}: `, `line-${line}: 1`));
    },
    told: async (path) => {
      const revisions = await fileRevisions(root, path);
      return revisions.map(({ subject, before }) => `${subject} of ${before.length}`);
    },
  };
}

describe('the commits that made a plan', () => {
  it('are those of every branch, and a merge that made something of its own', async () => {
    const { git, work, say, told } = repository();
    git('checkout', '--quiet', '-b', 'side');
    work(A, 2);
    say('On the side');
    git('checkout', '--quiet', 'main');
    work(A, 20);
    say('On main');
    git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
    const [merge, ...others] = await told(A);
    expect(merge).toBe('Merge of 2');
    expect(others.sort()).toEqual(['Begin of 1', 'On main of 1', 'On the side of 1']);
  });

  it('are no merge that took one side as it was, and nothing of what it threw away', async () => {
    const { git, work, say, told } = repository();
    git('checkout', '--quiet', '-b', 'side');
    work(A, 2);
    say('On the side');
    git('checkout', '--quiet', '-b', 'other', 'main');
    work(A, 3);
    say('Thrown away');
    git('checkout', '--quiet', 'side');
    git('merge', '--quiet', '--strategy', 'ours', '--message', 'Ours', 'other');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
    expect(await told(A)).toEqual(['On the side of 1', 'Begin of 1']);
  });

  it('go on under the names that it had, also where one branch kept the old one', async () => {
    const { git, work, say, told } = repository();
    git('checkout', '--quiet', '-b', 'side');
    work(A, 2);
    say('Under the old name');
    git('checkout', '--quiet', 'main');
    git('mv', `Bezirk 1/${A}`, 'Bezirk 1/plans/new.yaml');
    say('Another name');
    work('plans/new.yaml', 20);
    say('Under the new name');
    git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
    git('mv', 'Bezirk 1/plans/new.yaml', 'Bezirk 1/plans/newest.yaml');
    say('A third name');
    expect(new Set(await told('plans/newest.yaml'))).toEqual(
      new Set([
        'A third name of 1',
        'Merge of 2',
        'Under the new name of 1',
        'Another name of 1',
        'Under the old name of 1',
        'Begin of 1',
      ]),
    );
  });

  it('are not those of another plan that got its old name', async () => {
    const { git, work, write, say, told } = repository();
    git('mv', `Bezirk 1/${A}`, 'Bezirk 1/plans/new.yaml');
    say('Another name');
    write(A, 'id: another\n');
    say('Another plan');
    work('plans/new.yaml', 3);
    say('Work');
    expect(await told('plans/new.yaml')).toEqual(['Work of 1', 'Another name of 1', 'Begin of 1']);
    expect((await told(A))[0]).toBe('Another plan of 1');
  });

  it('go back before the day on which it was taken out and brought back', async () => {
    const { git, work, remove, say, told } = repository();
    work(A, 3);
    say('Work');
    remove(A);
    say('Taken out');
    git('revert', '--no-edit', 'HEAD');
    expect(await told(A)).toEqual([
      'Revert "Taken out" of 1',
      'Taken out of 1',
      'Work of 1',
      'Begin of 1',
    ]);
  });

  it('are none before it is committed', async () => {
    const { write, told } = repository();
    write('plans/b.yaml', 'id: b\n');
    expect(await told('plans/b.yaml')).toEqual([]);
    const empty = openTestRepository(temporaryFolder());
    empty.git('init', '--quiet');
    expect(await fileRevisions(empty.folder, 'plans/a.yaml')).toEqual([]);
  });
});
