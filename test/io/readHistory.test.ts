import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/io/readHistory.ts';
import { openTestRepository, type TestRepository } from '../cli/repository.ts';
import { temporaryFolder } from '../temporary.ts';

const PLAN = `${Array.from({ length: 30 }, (_, line) => `line: ${line}`).join('\n')}\n`;

function repository(workspace = '.'): TestRepository {
  const made = openTestRepository(temporaryFolder(), workspace);
  made.git('init', '--quiet', '--initial-branch', 'main');
  return made;
}

/** Commits everything as somebody on a day, in that person's own zone. */
function commit({ git }: TestRepository, day: string, subject: string, author = 'Jo Park'): void {
  git('add', '--all');
  process.env['GIT_COMMITTER_DATE'] = day;
  const by = `${author} <someone@example.org>`;
  git('commit', '--quiet', '--allow-empty-message', '--author', by, '--date', day, '-m', subject);
  delete process.env['GIT_COMMITTER_DATE'];
}

const told = async (root: string, file: string, after = '2026-07-01'): Promise<string[] | null> => {
  const history = await readHistory(root, 'plans', after);
  return (
    history &&
    (history.commits.get(file) ?? []).map(
      ({ on, author, subject }) => `${on} ${author}: ${subject}`,
    )
  );
};

describe('the history of a plan', () => {
  it('is every commit to its file, newest first, with author, day and subject', async () => {
    const repo = repository();
    repo.write('plans/a.yaml', PLAN);
    repo.write('plans/b.yaml', 'b: 1\n');
    commit(repo, '2026-09-01T08:00:00-05:00', 'Begin');
    repo.write('plans/b.yaml', 'b: 2\n');
    commit(repo, '2026-10-01T08:00:00-05:00', 'Only the other plan');
    repo.write('plans/a.yaml', `${PLAN}more: 1\n`);
    commit(repo, '2026-11-03T08:00:00-05:00', 'Add a goal\n\nAs the council asked.', 'María Núñez');
    expect(await told(repo.folder, 'plans/a.yaml')).toEqual([
      '2026-11-03 María Núñez: Add a goal',
      '2026-09-01 Jo Park: Begin',
    ]);
    expect(await told(repo.folder, 'plans/gone.yaml')).toEqual([]);
  });

  it('goes through new names of the file, more than one', async () => {
    const repo = repository('district');
    const root = join(repo.folder, 'district');
    repo.write('plans/old.yaml', PLAN);
    commit(repo, '2026-09-01T08:00:00Z', 'Begin');
    mkdirSync(join(root, 'plans/schools'));
    renameSync(join(root, 'plans/old.yaml'), join(root, 'plans/schools/mid.yaml'));
    commit(repo, '2026-09-02T08:00:00Z', 'Into a folder');
    renameSync(join(root, 'plans/schools/mid.yaml'), join(root, 'plans/schools/new.yaml'));
    repo.write('plans/schools/new.yaml', `${PLAN}more: 1\n`);
    commit(repo, '2026-09-03T08:00:00Z', 'Rename and change');
    repo.write('plans/old.yaml', 'another: plan\n');
    commit(repo, '2026-09-04T08:00:00Z', 'Another plan under the old name');
    expect(await told(root, 'plans/schools/new.yaml')).toEqual([
      '2026-09-03 Jo Park: Rename and change',
      '2026-09-02 Jo Park: Into a folder',
      '2026-09-01 Jo Park: Begin',
    ]);
    expect(await told(root, 'plans/old.yaml')).toEqual([
      '2026-09-04 Jo Park: Another plan under the old name',
    ]);
  });

  it('begins on the day asked for, by the calendar of the author, whatever zone this machine is in', async () => {
    const repo = repository();
    repo.write('plans/a.yaml', 'a: 1\n');
    commit(repo, '2026-06-20T12:00:00Z', 'Last year');
    repo.write('plans/a.yaml', 'a: 2\n');
    commit(repo, '2026-07-01T00:30:00+14:00', 'The year begins on the line islands');
    const zone = process.env['TZ'];
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = place;
      expect(await told(repo.folder, 'plans/a.yaml')).toEqual([
        '2026-07-01 Jo Park: The year begins on the line islands',
      ]);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('takes names of files, authors and messages as they come', async () => {
    const repo = repository();
    const name = 'plans/Ünïcode "quoted"\tand R100.yaml';
    repo.write(name, 'a: 1\n');
    commit(repo, '2026-09-01T08:00:00Z', '');
    repo.write(name, 'a: 2\n');
    commit(repo, '2026-09-02T08:00:00Z', 'Red \u001b[31malert\u001b[0m', 'R100');
    expect(await told(repo.folder, name)).toEqual([
      '2026-09-02 R100: Red ␛[31malert␛[0m',
      '2026-09-01 Jo Park: ',
    ]);
  });

  it('leaves out merges, which repeat what others did', async () => {
    const repo = repository();
    repo.write('plans/a.yaml', 'a: 1\n');
    commit(repo, '2026-09-01T08:00:00Z', 'Begin');
    repo.git('switch', '--quiet', '-c', 'side');
    repo.write('plans/a.yaml', 'a: 2\n');
    commit(repo, '2026-09-02T08:00:00Z', 'On the side');
    repo.git('switch', '--quiet', 'main');
    repo.write('notes.txt', 'x');
    commit(repo, '2026-09-03T08:00:00Z', 'Elsewhere');
    repo.git('merge', '--quiet', '--no-ff', '--no-edit', 'side');
    expect(await told(repo.folder, 'plans/a.yaml')).toEqual([
      '2026-09-02 Jo Park: On the side',
      '2026-09-01 Jo Park: Begin',
    ]);
  });

  it('says where a clone without its past is cut off, and takes the cut for no change', async () => {
    const repo = repository();
    for (const month of ['08', '09', '10', '11']) {
      repo.write('plans/a.yaml', `month: ${month}\n`);
      commit(repo, `2026-${month}-01T08:00:00Z`, `Month ${month}`);
    }
    const clone = temporaryFolder();
    const from = `file://${repo.folder}`;
    execFileSync('git', ['clone', '--quiet', '--depth', '2', from, clone], { stdio: 'ignore' });
    const history = await readHistory(clone, 'plans', '2026-07-01');
    expect(history?.cutAt).toBe('2026-10-01');
    expect(await told(clone, 'plans/a.yaml')).toEqual(['2026-11-01 Jo Park: Month 11']);
    expect((await readHistory(clone, 'plans', '2026-10-15'))?.cutAt).toBeNull();
    expect((await readHistory(repo.folder, 'plans', '2026-07-01'))?.cutAt).toBeNull();
  });

  it('is unknown without a repository, and before the first commit', async () => {
    expect(await told(temporaryFolder(), 'plans/a.yaml')).toBeNull();
    const repo = repository();
    repo.write('plans/a.yaml', 'a: 1\n');
    expect(await told(repo.folder, 'plans/a.yaml')).toBeNull();
  });

  it('runs nothing that the configuration of the repository names', async () => {
    const repo = repository();
    const trace = join(repo.folder, 'trace');
    const script = join(repo.folder, 'hostile.sh');
    writeFileSync(script, `#!/bin/sh\necho ran >> '${trace}'\ncat\n`, { mode: 0o755 });
    for (const [key, value] of [
      ['core.fsmonitor', script],
      ['core.pager', script],
      ['gpg.program', script],
      ['diff.external', script],
      ['diff.plan.textconv', script],
      ['log.showSignature', 'true'],
      ['log.diffMerges', 'on'],
      ['color.ui', 'always'],
      ['diff.renames', 'false'],
      ['format.pretty', 'oneline'],
    ] as const) {
      repo.git('config', key, value);
    }
    repo.write('.gitattributes', '*.yaml diff=plan\n');
    repo.write('plans/a.yaml', 'a: 1\n');
    commit(repo, '2026-09-01T08:00:00Z', 'Begin');
    const before = repo.git('status', '--porcelain', '--ignored', '--', 'trace');
    expect(await told(repo.folder, 'plans/a.yaml')).toEqual(['2026-09-01 Jo Park: Begin']);
    expect(repo.git('status', '--porcelain', '--ignored', '--', 'trace')).toBe(before);
  });
});
