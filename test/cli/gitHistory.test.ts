import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { realContext } from '../../src/context.ts';
import { temporaryFolder } from '../temporary.ts';
import { newTestRepository, openTestRepository, type TestRepository } from './repository.ts';
import { runPip } from './runPip.ts';

const SIP = 'plans/sip.yaml';
const NEW = 'plans/schools/dune.yaml';
const ID = 'sip-dune-2026';

/** Commits everything as somebody else, on a day. */
function commitAs({ git }: TestRepository, author: string, on: string, subject: string): string {
  git('add', '--all');
  const who = `${author} <${author.toLowerCase().replaceAll(' ', '.')}@example.org>`;
  git('commit', '--quiet', '--author', who, '--date', `${on}T12:00:00Z`, '--message', subject);
  return git('rev-parse', 'HEAD').trim();
}

/** A plan that two people worked on over a winter, under two names of its file. */
function worked(): TestRepository & { readonly commits: Readonly<Record<string, string>> } {
  const repository = newTestRepository();
  const { edit, git, write } = repository;
  const text = (path: string): string => readFileSync(join(repository.folder, path), 'utf8');
  write(
    SIP,
    `${text(SIP)}    measures:
      - {id: loans, name: Books lent, unit: count, direction: increase, target: {value: 90, by: 2027-06-01}}
`,
  );
  const measured = commitAs(repository, 'Ann Lee', '2026-12-01', 'Count books');
  git('mv', SIP, 'plans/dune.yaml');
  commitAs(repository, 'Ann Lee', '2026-12-02', 'Another name');
  write(NEW, text('plans/dune.yaml'));
  git('rm', '--quiet', '-f', 'plans/dune.yaml');
  commitAs(repository, 'Ann Lee', '2026-12-03', 'A folder for schools');
  edit(NEW, 'by: 2027-06-01}}', 'by: 2027-06-01}, results: {winter: {value: 40, on: 2027-01-10}}}');
  const entered = commitAs(repository, 'Bo Ray', '2027-01-10', 'First result');
  edit(NEW, 'rating: 2', 'rating: 3');
  const rated = commitAs(repository, 'Bo Ray', '2027-01-20', 'Better than we thought');
  edit(NEW, 'value: 40', 'value: 42');
  edit(NEW, 'title: Small groups every day', 'title: "Small groups every day" # as adopted');
  const corrected = commitAs(repository, 'Ann Lee', '2027-01-25', 'Corrected');
  write(
    NEW,
    text(NEW).replace(
      'strategies:',
      `revisions:
  - {on: 2027-01-28, what: Books are counted., reason: They were asked for., components: [groups]}
strategies:`,
    ),
  );
  const amended = commitAs(repository, 'Jo Park', '2027-01-28', 'Record the amendment');
  return { ...repository, commits: { measured, entered, rated, corrected, amended } };
}

/** What is wrong with an output by the schema that is published for it. */
function faults(command: string, output: string): unknown {
  const path = join(import.meta.dirname, `../../schemas/output/${command}.schema.json`);
  const ajv = addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true }));
  const meets = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  meets(JSON.parse(output));
  return meets.errors;
}

describe('pip history of a plan', () => {
  it('tells ratings, results and amendments, by whom and when, whatever the file was called', async () => {
    const { pip, commits } = worked();
    const { stdout, code } = await pip('history', ID);
    expect(code).toBe(0);
    const [head, span, ...rest] = stdout.split('\n');
    expect(head).toBe('sip-dune-2026  Dune Street improvement plan');
    expect(span).toMatch(/^8 commits, .* to January 28, 2027$/);
    expect(rest.join('\n')).toBe(`
Ratings
                        winter  last change  by
Small groups every day  ◐→●      2027-01-20  Bo Ray

Results
              winter  last change  by
Books lent       42*   2027-01-25  Ann Lee

Amendments
- Books are counted. They were asked for. (January 28, 2027) (Jo Park,
  2027-01-28, ${commits['amended']?.slice(0, 7) ?? ''})
`);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('tells what is newer than a day, a commit or the last report', async () => {
    const repository = worked();
    const { pip, commits, folder } = repository;
    const since = async (when: string): Promise<string> =>
      (await pip('history', ID, '--since', when)).stdout;
    expect(await since('2027-01-25')).not.toContain('Ratings');
    expect(await since('2027-01-25')).toContain('Results');
    expect(await since(commits['entered'] ?? '')).toContain('◐→●');
    expect(await since(commits['corrected'] ?? '')).not.toContain('Results');
    expect(await since('HEAD')).toContain('No ratings, results or amendments.');
    expect(await pip('history', ID, '--since', 'last-report')).toMatchObject({ code: 2 });
    repository.git('checkout', '--quiet', '--detach', commits['corrected'] ?? '');
    const report = await runPip(['report', '--plan', ID, '--cycle', 'winter', '-f', 'md'], folder);
    expect(report.stderr).not.toContain('Error');
    repository.git('checkout', '--quiet', 'main');
    const told = await since('last-report');
    expect(told).toContain('Amendments');
    expect(told).not.toContain('Results');
  });

  it('has every state with its commit in JSON, and tables in Markdown', async () => {
    const { pip, commits } = worked();
    const { stdout } = await pip('history', ID, '--format', 'json');
    expect(faults('history', stdout)).toBeNull();
    const { ratings, results, file } = JSON.parse(stdout);
    expect(file).toBe(NEW);
    const states = ratings[0].cycles[0].states;
    expect(states.map((each: { value: { rating: number } }) => each.value.rating)).toEqual([2, 3]);
    expect(states[1]).toMatchObject({
      commit: commits['rated'],
      author: 'Bo Ray',
      on: '2027-01-20',
    });
    expect(results[0].cycles[0].states.map((each: { text: string }) => each.text)).toEqual([
      '40',
      '42',
    ]);
    const { stdout: page } = await pip('history', ID, '--format', 'markdown');
    expect(page).toContain('### Results\n\n|  | winter | last change | by |\n| --- | --- |');
  });

  it('passes over versions that cannot be read', async () => {
    const repository = worked();
    const { pip, write, folder } = repository;
    const good = readFileSync(join(folder, NEW), 'utf8');
    write(NEW, 'title: "open\n');
    commitAs(repository, 'Ann Lee', '2027-01-29', 'Oops');
    write(NEW, good.replace('rating: 3', 'rating: 1'));
    commitAs(repository, 'Ann Lee', '2027-01-30', 'Repaired');
    const { stdout } = await pip('history', ID);
    expect(stdout).toContain('◐→●→○');
    const { unreadable } = JSON.parse((await pip('history', ID, '-f', 'json')).stdout);
    expect(unreadable).toHaveLength(1);
  });

  it('says what is not in it', async () => {
    const repository = worked();
    repository.edit(NEW, 'rating: 3', 'rating: 1');
    expect((await repository.pip('history', ID)).stderr).toBe(
      `${NEW} has changes that are not committed: they are not in this.\n`,
    );
    const clone = temporaryFolder();
    repository.git('clone', '--quiet', '--depth', '2', `file://${repository.folder}`, clone);
    const { stdout, stderr } = await openTestRepository(clone).pip('history', ID);
    expect(stderr).toContain('Fetch the rest: git fetch --unshallow\n');
    expect(stdout).toContain('2 commits, January 25, 2027 to January 28, 2027');
  });

  it('names the command that gets a revision which the clone does not have', async () => {
    const repository = worked();
    const clone = temporaryFolder();
    repository.git('clone', '--quiet', '--depth', '2', `file://${repository.folder}`, clone);
    const since = ['--since', repository.commits['measured'] ?? ''];
    const { code, stderr } = await openTestRepository(clone).pip('history', ID, ...since);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`git fetch origin ${since[1]}`)]);
  });

  it('is the same on a detached head, in a second work tree and in a submodule', async () => {
    const inner = worked();
    const { stdout: told } = await inner.pip('history', ID);
    const { stdout: blamed } = await inner.pip('blame', ID, 'loans');
    inner.git('checkout', '--quiet', '--detach');
    const second = join(temporaryFolder(), 'zweiter Baum');
    inner.git('worktree', 'add', '--quiet', second, 'main');
    const outer = openTestRepository(temporaryFolder());
    outer.git('init', '--quiet');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'p');
    for (const folder of [inner.folder, second, join(outer.folder, 'p')]) {
      expect((await runPip(['history', ID], folder)).stdout).toBe(told);
      expect((await runPip(['blame', ID, 'loans'], folder)).stdout).toBe(blamed);
    }
  });

  it('tells what was done on both sides of a merge, of those who did it', async () => {
    const repository = newTestRepository();
    const { edit, git, pip } = repository;
    git('checkout', '--quiet', '-b', 'side');
    edit(SIP, 'due: 2026-10-01', 'due: 2026-11-01');
    commitAs(repository, 'Ann Lee', '2027-01-12', 'Later');
    git('checkout', '--quiet', 'main');
    edit(SIP, 'rating: 2', 'rating: 3');
    commitAs(repository, 'Bo Ray', '2027-01-13', 'Better');
    edit(SIP, 'title: Dune Street', 'title: Dune Road');
    commitAs(repository, 'Bo Ray', '2027-01-14', 'Our street is a road');
    git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
    const { stdout } = await pip('history', ID);
    expect(stdout).toMatch(/^5 commits, /m);
    expect(stdout).toMatch(/^Small groups every day +◐→● +2027-01-13 +Bo Ray$/m);
    const { stdout: due } = await pip('blame', ID, 'schedule');
    expect(due).toMatch(/^Due: November 1, 2026\n +\w{7} 2027-01-12 Ann Lee: Later$/m);
    const { stdout: title } = await pip('blame', ID);
    expect(title).toMatch(/^Title: Dune Road .*\n +\w{7} 2027-01-14 Bo Ray: Our street/m);
  });

  it('needs git, and a plan that there is', async () => {
    const { pip } = newTestRepository();
    const unknown = await pip('history', 'sip-dune-2025');
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('Did you mean sip-dune-2026?'),
    ]);
    expect((await pip('history', '--since', '2027-01-01')).code).toBe(2);
    expect((await pip('history', ID, '--format', 'csv')).code).toBe(2);
    const folder = temporaryFolder();
    const source = join(import.meta.dirname, 'base');
    for (const file of ['pip.config.yaml', 'directory.yaml']) {
      writeFileSync(join(folder, file), readFileSync(join(source, file)));
    }
    const without = await runPip(['history'], folder);
    expect([without.code, without.stderr]).toEqual([
      2,
      expect.stringContaining('is not in a git repository'),
    ]);
  });
});

describe('pip history of all plans', () => {
  it('has a line for each', async () => {
    const { folder } = worked();
    const { history } = realContext({ cwd: folder, color: 'never', quiet: false });
    const pip = (...argv: string[]) => runPip(argv, folder, { history });
    const { stdout } = await pip('history');
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^plan +ratings +commits +last +by$/);
    expect(lines.find((line) => line.startsWith(ID))).toMatch(/ · · · +8 +2027-01-28 +Jo Park$/);
    const { stdout: json } = await pip('history', '--format', 'json');
    expect(faults('history', json)).toBeNull();
    const { plans } = JSON.parse(json);
    expect(plans).toHaveLength(2);
  });
});

describe('pip blame', () => {
  it('tells the commit of each field, not of lines that only look different', async () => {
    const { pip, commits } = worked();
    const { stdout } = await pip('blame', ID, 'groups', '--format', 'json');
    expect(faults('blame', stdout)).toBeNull();
    const { fields } = JSON.parse(stdout);
    const by = (...field: string[]) =>
      fields.find((each: { field: string[] }) => each.field.join() === field.join()).by;
    expect(by('progress', 'winter', 'rating').commit).toBe(commits['rated']);
    expect(by('title')).toMatchObject({ author: 'Jo Park', subject: 'Work on the plans' });
    const { stdout: measure } = await pip('blame', ID, 'loans');
    expect(measure).toContain(
      `Winter SAM result: 42 (January 10, 2027)\n    ${commits['corrected']?.slice(0, 7)} 2027-01-25 Ann Lee: Corrected\n`,
    );
    expect(measure).toContain(
      `${commits['measured']?.slice(0, 7)} 2026-12-01 Ann Lee: Count books`,
    );
    for (const line of measure.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('needs a part that there is', async () => {
    const { pip } = worked();
    const { code, stderr } = await pip('blame', ID, 'group');
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean groups?')]);
    expect((await pip('blame', ID, 'groups', '--format', 'xml')).code).toBe(2);
  });
});
