import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANGE_NAMES } from '../../src/diff/changeNames.ts';
import type { Change, PlanChanges } from '../../src/model/change.ts';
import { builtPip } from '../cli/builtPip.ts';
import { type PipRun, runPip } from '../cli/runPip.ts';
import { type Played, type PlayedYear, playYear } from './playYear.ts';
import { H } from './step.ts';

/** A year is some forty commits, on a machine that may be busy. */
const PATIENCE = 180_000;

const pip = builtPip();
let folder = '';
let year: PlayedYear;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-year-')));
  year = await playYear(folder, pip.command);
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a commit changes, as a reviewer asks on its day. */
const diff = ({ parent, commit, root, on }: Played, ...argv: string[]): Promise<PipRun> =>
  runPip(['diff', parent, commit, '--as-of', on, ...argv], root);

const merge = (): Played => {
  const found = year.commits.find(({ isMerge }) => isMerge);
  if (!found) throw new Error('Nothing was merged.');
  return found;
};

const changesIn = ({ stdout, stderr }: PipRun): readonly PlanChanges[] => {
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { plans: PlanChanges[] }).plans;
};

/** By plan, what every change is called and of which part; in brackets what the plan explains. */
function told(run: PipRun): Record<string, string[]> {
  const line = ({ name, part, explained }: Change): string =>
    explained === null ? `${name} ${part.id}` : `(${name} ${part.id})`;
  return Object.fromEntries(
    changesIn(run).map(({ plan, changes }) => [plan, changes.map(line).sort()]),
  );
}

const planted = ({ means }: Pick<Played, 'means'>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(means).map(([plan, lines]) => [plan, [...lines].sort()]));

const WEAKENINGS = CHANGE_NAMES.filter(({ weakens }) => weakens).map(({ id }) => id);

/** Whether a commit makes a promise weaker and no amendment says why. */
const isWeaker = ({ means }: Played): boolean =>
  Object.values(means)
    .flat()
    .some((line) => WEAKENINGS.includes(line.split(' ')[0] ?? ''));

describe('a year of the example district', () => {
  it(
    'has in each commit the changes that were planted there and no other, and fails where a promise became weaker',
    async () => {
      for (const each of year.commits) {
        const run = await diff(each, '--format', 'json', '--fail-on', 'weakened');
        expect({ of: each.subject, ...told(run) }).toEqual({ of: each.subject, ...planted(each) });
        expect([each.subject, run.code]).toEqual([each.subject, isWeaker(each) ? 1 : 0]);
        const marks = changesIn(run).flatMap(({ changes }) =>
          changes.map((one) => one.fingerprint),
        );
        expect(new Set(marks).size).toBe(marks.length);
      }
    },
    PATIENCE,
  );

  it('plants every change that has a name, those once that no cycle brings anew', () => {
    const lines = year.commits
      .filter(({ isMerge }) => !isMerge)
      .flatMap(({ means }) => Object.values(means).flat());
    const count = (name: string): number =>
      lines.filter((line) => line.replace('(', '').startsWith(`${name} `)).length;
    const often = new Set([
      'amendment-missing',
      'progress-noted',
      'rating-given',
      'result-entered',
    ]);
    const counts = CHANGE_NAMES.map(({ id }) => [id, count(id)] as const);
    expect(counts.filter(([, times]) => times === 0)).toEqual([]);
    expect(counts.filter(([id, times]) => times > 1 && !often.has(id))).toEqual([]);
    expect(lines).toHaveLength(counts.reduce((sum, [, times]) => sum + times, 0));
  });

  it('calls another name of a file, its form and its line ends no change', async () => {
    const silent = year.commits.filter(({ means }) => Object.keys(means).length === 0);
    expect(silent.map(({ subject }) => subject)).toEqual([
      'A folder for each school',
      'pip fmt',
      'Written the long way, with other quotes and remarks',
    ]);
    const { git } = year.repository;
    for (const each of silent) {
      expect(git('diff', '--stat', each.parent, each.commit)).not.toBe('');
      expect(await diff(each, '--exit-code')).toEqual({
        stdout: '',
        stderr: '✓ no plan changed\n',
        code: 0,
      });
    }
  });

  it('merges what was done side by side, and shows a reviewer what the branch brings', async () => {
    const { parent, commit, root, on } = merge();
    expect(year.repository.git('show', '--format=', '--diff-merges=off', commit)).toBe('');
    const asked = ['diff', `${parent}...winter-meeting`, '--as-of', on, '--format', 'json'];
    expect(told(await runPip(asked, root))).toEqual(planted(merge()));
    const otherSide = await runPip(['diff', 'winter-meeting', commit, '-f', 'json'], root);
    expect(told(otherSide)[H]).toEqual([
      'rating-given small-groups',
      'rating-given team-time',
      'result-entered reading-g3',
      'result-entered reading-k2',
    ]);
  });
});

describe('the comment on a pull request', () => {
  const read = async (range: string[], on: string): Promise<string> => {
    const run = await runPip(['diff', ...range, '--as-of', on, '-f', 'markdown'], year.root);
    return run.stdout;
  };

  it('on the richest change of the year reads as it did (vitest -u writes it anew)', async () => {
    const { parent, commit, on } = merge();
    await expect(await read([parent, commit], on)).toMatchFileSnapshot('winter-meeting.md');
  });

  it('on the whole year reads as it did', async () => {
    const text = await read([year.first, 'main'], '2027-06-15');
    await expect(text).toMatchFileSnapshot('whole-year.md');
  });
});

describe('the history of the year', () => {
  const hashOf = (subject: string): string =>
    year.commits.find((each) => each.subject === subject)?.commit.slice(0, 7) ?? subject;

  it('tells the ratings, results and amendments of the script, by whom and when', async () => {
    const { stdout, code } = await runPip(['history', H], year.root);
    expect(code).toBe(0);
    expect(stdout).toBe(`sip-harborview-2026  Harborview Elementary improvement plan
37 commits, May 22, 2026 to June 4, 2027

Ratings
                              fall  winter  spring  last change  by
The whole plan                ◐     ·       ◐        2027-06-04  Marisol Etienne
Daily small-group instructi…  ◐→●   ◐       ●        2027-06-04  Marisol Etienne
One hour a week for each gr…  ◐→●   ●       ●        2027-06-04  Marisol Etienne
Co-taught reading lessons i…  ◐→–   ·       ·        2026-11-25  Marisol Etienne
Sixty minutes of mathematic…  ·     ●       ·        2027-01-21  Colin Drummond
Catch-up groups in mathemat…  ○     ·       ·        2026-11-20  Marisol Etienne

Results
                              fall  winter  spring  last change  by
Grade 3 students at bench…   52.1%   57.5%   60.3%   2027-05-24  Jerome Baptiste
Students in kindergarten …  52.5%*      –*       ·   2027-03-04  Jerome Baptiste

Amendments
- Catch-up groups in mathematics are led by classroom teachers from January. The
  position of the tutor was advertised twice without a qualified applicant.
  (version 1.2, December 15, 2026, School data team) (Jo Park, 2026-12-15,
  ${hashOf('Catch-up groups without a tutor')})
`);
  });

  it('tells nothing of a merge that those told who worked on its branches', async () => {
    const { stdout } = await runPip(['history', H, '--format', 'json'], year.root);
    const { commits, ratings, results } = JSON.parse(stdout);
    const names = commits.map(({ subject }: { subject: string }) => subject);
    for (const { subject, means } of year.commits) {
      if (Object.keys(means).length === 0) continue;
      expect([subject, names.includes(subject)]).toEqual([subject, H in means]);
    }
    const tellers = [...ratings, ...results].flatMap(({ cycles }) =>
      cycles.flatMap(({ states }: { states: { subject: string }[] }) =>
        states.map(({ subject }) => subject),
      ),
    );
    expect(tellers).toContain('Winter ratings in mathematics');
    expect(tellers).not.toContain(merge().subject);
  });

  it('names who wrote each field last, whoever moved, merged or formatted it since', async () => {
    const by = async (part: string, label: string): Promise<string | undefined> => {
      const { stdout } = await runPip(['blame', H, part], year.root);
      const lines = stdout.split('\n');
      return lines[lines.findIndex((line) => line.startsWith(`${label}: `)) + 1]?.trim();
    };
    expect(await by('reading-g3', 'Target')).toBe(
      `${hashOf('A target that we can reach')} 2027-01-11 Marisol Etienne: A target that we can reach`,
    );
    expect(await by('reading-g3', 'Baseline')).toMatch(/ 2026-05-22 Jerome Baptiste: Drafts$/);
    expect(await by('talk-cards', 'Title')).toMatch(/: Drafts$/);
    expect(await by('warm-clothes', 'Due')).toMatch(/: Drafts$/);
    expect(await by('math-hour', 'Winter SAM rating')).toMatch(/Colin Drummond: Winter ratings/);
    expect(await by(H, 'Status')).toMatch(/ 2026-06-29 Jerome Baptiste: Adopted by the/);
  });
});
