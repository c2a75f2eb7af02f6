import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHistories } from '../../src/commands/shared/planHistories.ts';
import type { Job } from '../../src/commands/shared/writeReports.ts';
import { realContext } from '../../src/context.ts';
import type { History } from '../../src/model/history.ts';
import { samReport } from '../../src/reports/sam/samReport.ts';
import { newTestRepository, type TestRepository } from './repository.ts';
import { reportFolder } from './reports.ts';
import { runPip } from './runPip.ts';

/** Commits everything as of a day. */
function commit({ git }: TestRepository, day: string, subject: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--date', `${day}T12:00:00Z`, '-m', subject);
}

/** What the winter packet says of revisions. */
async function revisions(repo: TestRepository, audience = 'internal'): Promise<string> {
  const argv = ['--cycle', 'winter', '--format', 'md,json', '--out', 'out', '--audience', audience];
  const { history } = realContext({ cwd: repo.folder, color: 'never', quiet: true });
  const { code, stderr } = await runPip(['report', ...argv], repo.folder, { history });
  if (code !== 0) throw new Error(stderr);
  const name = audience === 'public' ? 'sam-sip-dune-2026.public' : 'sam-sip-dune-2026';
  const text = readFileSync(`${repo.folder}/out/${name}.md`, 'utf8');
  return /### Revisions of the plan\n\n(.*?)\n\n<!-- end changes/s.exec(text)?.[1] ?? '';
}

describe('what a packet says of the plan’s history', () => {
  it('lists what was committed to the plan between the last cycle and the day of the packet', async () => {
    const repo = newTestRepository();
    for (const [day, rating, subject] of [
      ['2026-10-05', 1, 'Before the fall meeting'],
      ['2027-01-11', 1, 'Rate [small] groups <b>again</b>'],
      ['2027-02-02', 3, 'On the day itself'],
      ['2027-03-01', 4, 'Later than the day of the packet'],
    ] as const) {
      const text = `# ${day}: ${rating}\n`;
      repo.edit('plans/sip.yaml', 'kind: sip\n', `kind: sip\n${text}`);
      commit(repo, day, subject);
    }
    expect(await revisions(repo)).toBe(`The plan records no revision since then.

Changes of its file, from git:

- February 2, 2027, Jo Park: On the day itself
- January 11, 2027, Jo Park: Rate \\[small\\] groups \\<b\\>again\\</b\\>`);
  });

  it('lists no more than a page can hold, and counts the others', async () => {
    const repo = newTestRepository();
    for (let day = 10; day < 22; day += 1) {
      repo.edit('plans/sip.yaml', 'kind: sip\n', `kind: sip\n# ${day}\n`);
      commit(repo, `2027-01-${day}`, `Work of day ${day}`);
    }
    const text = await revisions(repo);
    expect(text.match(/^- /gm)).toHaveLength(8);
    expect(text).toContain('Work of day 21');
    expect(text).toContain('4 earlier changes are not listed.');
    expect(text).not.toContain('Work of day 13');
  });

  it('tells the public nothing that nobody has reviewed for it', async () => {
    const repo = newTestRepository();
    repo.edit('plans/sip.yaml', 'kind: sip\n', 'kind: sip\n# one\n');
    commit(repo, '2027-01-11', 'Rate small groups');
    expect(await revisions(repo)).toContain('Jo Park: Rate small groups');
    expect(await revisions(repo, 'public')).not.toMatch(/Jo Park|Rate small groups/);
  });

  it('says that the plan stands here otherwise than it is committed', async () => {
    const repo = newTestRepository();
    repo.edit('plans/sip.yaml', 'kind: sip\n', 'kind: sip\n# draft\n');
    expect(await revisions(repo)).toContain('The plan has changes that are not committed yet.');
  });

  it('says that there is no history where there is none', async () => {
    const folder = reportFolder();
    await folder.report('--plan', 'sip-bahia-2026');
    expect(folder.contents().get('sam-sip-bahia-2026.md')).toContain(
      'There is no git history here: revisions are those that the plan records.',
    );
  });
});

describe('the history of plans for a report', () => {
  const KNOWN: History = {
    commits: new Map([
      ['plans/a.yaml', [{ hash: 'c0ffee', on: '2027-01-11', author: 'Jo Park', subject: 'Rate' }]],
    ]),
    cutAt: '2026-10-01',
  };

  async function historyOf(history: History | null) {
    const notes: string[] = [];
    const context = {
      ...realContext({ cwd: '/', color: 'never', quiet: true }),
      note: (text: string) => notes.push(text),
      history: async () => history,
    };
    const workspace = { settings: { school_year: '2026-27' } };
    const job = { root: '/', workspace, reports: [samReport] } as unknown as Job;
    const { historyOf: of } = await readHistories(context, job, {
      commit: 'c0ffee',
      dirty: ['plans/b.yaml'],
    });
    const told = (file: string) => of({ file } as Parameters<typeof of>[0]);
    return { notes, a: told('plans/a.yaml'), b: told('plans/b.yaml') };
  }

  it('says where it is cut off, and to the person at the terminal how to get the rest', async () => {
    const { a, b, notes } = await historyOf(KNOWN);
    const cut = 'The git history is cut off at October 1, 2026: older changes are not known here.';
    expect(a).toEqual({
      commits: [{ on: '2027-01-11', by: 'Jo Park', subject: 'Rate' }],
      remark: cut,
    });
    expect(b).toEqual({
      commits: [],
      remark: `${cut} The plan has changes that are not committed yet.`,
    });
    expect(notes).toEqual([`${cut} To get it: git fetch --unshallow\n`]);
  });
});
