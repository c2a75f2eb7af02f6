import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestRepository, type TestRepository } from '../cli/repository.ts';
import { asItBegan, openDesk, planFiles } from './desk.ts';
import { FALL } from './fall.ts';
import { SPRING } from './spring.ts';
import { H, type Step } from './step.ts';
import { SUMMER } from './summer.ts';
import { AMENDMENT, WINTER_MEETING } from './winter.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** A commit of the year with the one that it is compared with. */
export interface Played extends Omit<Step, 'does'> {
  readonly commit: string;
  readonly parent: string;
  readonly isMerge: boolean;
  /** The workspace that it changes. */
  readonly root: string;
}

/** The year in a repository: the plans as they began, and all that was committed. */
export interface PlayedYear {
  readonly repository: TestRepository;
  /** The folder of the district's plans. */
  readonly root: string;
  readonly first: string;
  readonly commits: readonly Played[];
}

/** Plays the year of the example district in an empty folder. @param command how git starts pip. */
export async function playYear(folder: string, command: string): Promise<PlayedYear> {
  const repository = openTestRepository(folder, 'District of Süd');
  const root = join(folder, 'District of Süd');
  const staff = join(folder, 'staff');
  const { git } = repository;
  git('init', '--quiet', '--initial-branch', 'main');
  cpSync(join(EXAMPLES, 'harborview'), root, { recursive: true });
  cpSync(join(EXAMPLES, 'harborview-staff'), staff, { recursive: true });
  for (const file of planFiles(root)) writeFileSync(file, asItBegan(readFileSync(file, 'utf8')));
  asDrafted(root);
  await repository.pip('git', 'setup', '--command', command);
  const first = commitAs(git, { on: '2026-05-22', by: 'Jerome Baptiste', subject: 'Drafts' });
  const commits: Played[] = [];
  const play = async ({ does, ...step }: Step): Promise<void> => {
    const parent = git('rev-parse', 'HEAD').trim();
    const place = step.isOfStaff === true ? staff : root;
    await does(openDesk(place, step.on));
    const commit = commitAs(git, step);
    commits.push({ ...step, commit, parent, isMerge: false, root: place });
  };
  for (const step of [...SUMMER, ...FALL, AMENDMENT]) await play(step);
  await playFork(git, play, (merged) => commits.push({ ...merged, root }));
  for (const step of SPRING) await play(step);
  return { repository, root, first, commits };
}

type Git = TestRepository['git'];

async function playFork(
  git: Git,
  play: (step: Step) => Promise<void>,
  tell: (merged: Omit<Played, 'root'>) => void,
): Promise<void> {
  const { branch, main, merge } = WINTER_MEETING;
  git('checkout', '--quiet', '-b', 'winter-meeting');
  for (const step of branch) await play(step);
  git('checkout', '--quiet', 'main');
  for (const step of main) await play(step);
  const parent = git('rev-parse', 'HEAD').trim();
  inTime(merge, () =>
    git('merge', '--quiet', '--no-ff', '--message', merge.subject, 'winter-meeting'),
  );
  const means = { [H]: [...new Set(branch.flatMap((step) => step.means[H] ?? []))] };
  tell({ ...merge, means, commit: git('rev-parse', 'HEAD').trim(), parent, isMerge: true });
}

function commitAs(git: Git, step: Pick<Step, 'on' | 'by' | 'subject'>): string {
  git('add', '--all');
  inTime(step, () => git('commit', '--quiet', '--message', step.subject));
  return git('rev-parse', 'HEAD').trim();
}

/** Runs git as a person on a day. */
function inTime({ on, by }: Pick<Step, 'on' | 'by'>, work: () => void): void {
  const date = `${on}T12:00:00Z`;
  const before = { ...process.env };
  Object.assign(process.env, {
    GIT_AUTHOR_NAME: by,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
  work();
  for (const name of ['GIT_AUTHOR_NAME', 'GIT_AUTHOR_DATE', 'GIT_COMMITTER_DATE']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
}

/** The school's plan before its team has filled it in. */
function asDrafted(root: string): void {
  const { change } = openDesk(root, '2026-05-22');
  change(H, H, { status: 'draft', approvals: undefined });
  change(H, 'noticed', { 'benchmarks.fall': undefined });
  change(H, 'reading-k2', { target: undefined });
  change(H, 'sessions-held', { baseline: 'new' });
  change(H, 'math-blocks', { owner: undefined });
  change(H, 'co-hours', { due: undefined });
}
