import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realContext } from '../../src/context.ts';
import { openRepository } from '../../src/io/openRepository.ts';
import type { Context } from '../../src/model/context.ts';
import { temporaryFolder } from '../temporary.ts';
import { newTestRepository, openTestRepository, type TestRepository } from './repository.ts';
import { runPip } from './runPip.ts';

const CONFIG = `format: 1
organization: seaside
school_year: 2026-27
cycles:
  - {id: fall, name: Fall SAM, from: 2026-08-31, to: 2026-11-30, meeting: 2026-12-08}
  - {id: winter, name: Winter SAM, from: 2026-12-01, to: 2027-02-28, meeting: 2027-02-09}
`;

const SIP = `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street improvement plan
school: dune
term: 2026-27
status: adopted
aligns_to: dip-2026
measures:
  - id: reading
    name: Students at benchmark
    unit: percent
    direction: increase
    baseline: {value: 51, n: 300}
    target: {value: 62, by: 2027-06-15}
    results: {fall: {value: 53, n: 300}}
    groups:
      - {group: Homeless, baseline: {value: 33.3, n: 9}, target: {value: 47, by: 2027-06-15}}
strategies:
  - id: groups
    title: Small groups every day
    owner: {name: Rosa Diaz, title: Coach}
    aligns_to: [dip-2026#hls-1]
    progress:
      fall: {rating: 1, by: Ana Reyes, on: 2026-11-20}
    actions:
      - id: schedule
        title: Protect 30 minutes a day
        owner: {name: Jo Park, title: Assistant principal}
        due: 2027-03-01
  - id: tutors
    title: Tutors for 40 students
`;

/** Commits everything on a day, by a person. */
function commit(repo: TestRepository, day: string, author = 'Jo Park'): void {
  repo.git('add', '--all');
  execFileSync('git', ['commit', '--quiet', '--message', `Secret ${day}`], {
    cwd: repo.folder,
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_DATE: `${day}T12:00:00-0500`,
      GIT_COMMITTER_DATE: `${day}T23:00:00-0500`,
    },
  });
}

/** A plan as the fall meeting saw it, with one commit before and one on that day. */
function afterFall(): TestRepository {
  const repo = openTestRepository(temporaryFolder());
  repo.write('pip.config.yaml', CONFIG);
  for (const file of ['directory.yaml', 'plans/dip.yaml']) {
    repo.write(file, readFileSync(join(import.meta.dirname, 'base', file), 'utf8'));
  }
  repo.write('plans/sip.yaml', SIP.replace('value: 62', 'value: 70'));
  repo.git('init', '--quiet', '--initial-branch', 'main');
  commit(repo, '2026-11-01');
  repo.write('plans/sip.yaml', SIP);
  commit(repo, '2026-12-08');
  return repo;
}

const SIP_FILE = 'plans/sip.yaml';

async function packet(
  folder: string,
  argv: readonly string[] = [],
  world: Partial<Context> = {},
): Promise<string> {
  const { history } = realContext({ cwd: folder, color: 'never', quiet: true });
  const all = ['report', 'sam', '--cycle', 'winter', '--format', 'md', '--out', 'out', ...argv];
  const { code, stderr } = await runPip(all, folder, { history, ...world });
  if (code !== 0) throw new Error(stderr);
  const end = argv.includes('public') ? '.public' : '';
  return readFileSync(`${folder}/out/sam-sip-dune-2026${end}.md`, 'utf8');
}

/** What a packet says of the plan itself. */
const inPlan = (text: string): string =>
  /### The plan itself\n\n(.*?)\n\n### Revisions/s.exec(text)?.[1] ?? '';

describe('what changed in a plan since the report before', { timeout: 60_000 }, () => {
  it('is compared with the plan at the end of the day of the last meeting', async () => {
    const repo = afterFall();
    const text = await packet(repo.folder);
    expect(inPlan(text)).toBe('The plan itself stands as it did on December 8, 2026.');
  });

  it('names what became weaker, what else changed and what was corrected, with who and when', async () => {
    const repo = afterFall();
    repo.edit(SIP_FILE, 'value: 62', 'value: 60');
    repo.edit(SIP_FILE, 'rating: 1', 'rating: 2');
    commit(repo, '2026-12-20');
    repo.edit(SIP_FILE, 'value: 60', 'value: 58');
    commit(repo, '2027-01-11', 'Colin Drummond');
    repo.edit(SIP_FILE, 'due: 2027-03-01', 'due: 2027-02-01');
    repo.edit(SIP_FILE, 'fall: {value: 53', 'fall: {value: 54');
    repo.edit(SIP_FILE, '  - id: tutors\n    title: Tutors for 40 students\n', '');
    repo.edit(SIP_FILE, 'Small groups every', 'Little groups every');
    commit(repo, '2027-01-12', 'Ana Reyes');
    repo.edit(SIP_FILE, 'value: 47', 'value: 45');
    const text = await packet(repo.folder);
    expect(inPlan(text)).toBe(`\
Compared with the plan as it stood on December 8, 2026. The plan is adopted, and its revisions record none of these changes. In the plan, 1 wording changed.

### Promises that became weaker

<!-- begin promises -->

- **Closed rating changed.** Strategy: Little groups every day: Fall SAM rating, from ○ Gaps to ◐ Lagging (+1). *The plan records no reason.* (December 20, 2026, Jo Park)
- **Target lowered.** Students at benchmark: from 62% to 58% (−4 points). *The plan records no reason.* (January 11, 2027, Colin Drummond)
- **Target lowered.** Students at benchmark: Homeless, from 47% to 45% (−2 points). *The plan records no reason.* (not committed yet)
- **Part removed.** Strategy: Tutors for 40 students. *The plan records no reason.* (January 12, 2027, Ana Reyes)

<!-- end promises -->

### Other promises that changed

<!-- begin promises -->

- **Date earlier.** Action: Protect 30 minutes a day: Due, from March 1, 2027 to February 1, 2027 (28 days earlier) (January 12, 2027, Ana Reyes)

<!-- end promises -->

### Records that were corrected

<!-- begin promises -->

- **Result changed.** Students at benchmark: Fall SAM result, from 53% to 54% (+1 point) (January 12, 2027, Ana Reyes)

<!-- end promises -->`);
    expect(text).toContain('4 promises of the plan became weaker, without a recorded reason');
  });

  it('gives the reason that an amendment records', async () => {
    const repo = afterFall();
    repo.edit(SIP_FILE, 'value: 62', 'value: 58');
    repo.edit(
      SIP_FILE,
      'measures:\n',
      'revisions: [{on: 2027-01-11, what: Less., reason: A new test., components: [reading]}]\nmeasures:\n',
    );
    commit(repo, '2027-01-11');
    const text = await packet(repo.folder);
    expect(inPlan(text)).toContain(
      '- **Target lowered.** Students at benchmark: from 62% to 58% (−4 points). Reason: Less. A new test. (January 11, 2027, Jo Park)',
    );
    expect(text).toContain('1 promise of the plan became weaker, with a recorded reason');
    expect(inPlan(text)).not.toContain('record none of these');
  });

  it('tells the public no names, days of commits, former results or promises about few students', async () => {
    const repo = afterFall();
    repo.edit(SIP_FILE, 'value: 62', 'value: 58');
    repo.edit(SIP_FILE, 'value: 47', 'value: 45');
    repo.edit(SIP_FILE, 'fall: {value: 53', 'fall: {value: 54');
    repo.edit(SIP_FILE, '  - id: tutors\n    title: Tutors for 40 students\n', '');
    repo.edit(SIP_FILE, 'Rosa Diaz', 'Kim Lee');
    commit(repo, '2027-01-11', 'Colin Drummond');
    const text = await packet(repo.folder, ['--audience', 'public']);
    expect(inPlan(text)).toBe(`\
Compared with the plan as it stood on December 8, 2026. The plan is adopted, and its revisions record none of these changes.

### Promises that became weaker

<!-- begin promises -->

- **Target lowered.** Students at benchmark: from 62% to 58% (−4 points). *The plan records no reason.*
- **Target lowered.** Students at benchmark: Homeless. *The plan records no reason.*
- **Part removed.** Strategy. *The plan records no reason.*

<!-- end promises -->

### Other promises that changed

<!-- begin promises -->

- **Owner changed.** Strategy: Small groups every day

<!-- end promises -->

### Records that were corrected

<!-- begin promises -->

- **Result changed.** Students at benchmark

<!-- end promises -->`);
    expect(text).not.toMatch(/Secret|Colin|January 11|Rosa|33\.3|\b4[57]\b/);
  });

  it('follows a renamed file, and calls no formatting a change', async () => {
    const repo = afterFall();
    repo.git('mv', 'plans/sip.yaml', 'plans/dune.yaml');
    commit(repo, '2027-01-05');
    repo.edit('plans/dune.yaml', 'kind: sip\n', '# A plan.\nkind:   sip\n');
    commit(repo, '2027-01-06');
    expect(inPlan(await packet(repo.folder))).toContain('stands as it did on December 8, 2026');
    repo.edit('plans/dune.yaml', 'value: 62', 'value: 58');
    commit(repo, '2027-01-07', 'Ana Reyes');
    expect(inPlan(await packet(repo.folder))).toContain('(January 7, 2027, Ana Reyes)');
  });

  it('counts what was merged from the day on which it was merged', async () => {
    const repo = afterFall();
    repo.git('switch', '--quiet', '--create', 'work', 'HEAD~1');
    repo.edit('plans/dip.yaml', 'status: ', '# Work of November\nstatus: ');
    repo.edit(SIP_FILE, 'due: 2027-03-01', 'due: 2027-04-01');
    commit(repo, '2026-11-15', 'Ana Reyes');
    repo.git('switch', '--quiet', 'main');
    execFileSync('git', ['merge', '--quiet', '--no-edit', 'work'], {
      cwd: repo.folder,
      env: { ...process.env, GIT_COMMITTER_DATE: '2027-01-09T12:00:00Z' },
    });
    expect(inPlan(await packet(repo.folder))).toContain(
      'Due, from March 1, 2027 to April 1, 2027 (31 days later). *The plan records no reason.* (November 15, 2026, Ana Reyes)',
    );
  });

  it('is made again when what it is compared with is another', async () => {
    const repo = afterFall();
    repo.edit(SIP_FILE, 'value: 62', 'value: 58');
    commit(repo, '2027-01-11');
    const first = await packet(repo.folder);
    expect(await packet(repo.folder)).toBe(first);
    repo.edit('pip.config.yaml', 'meeting: 2026-12-08', 'meeting: 2026-12-01');
    const second = await packet(repo.folder);
    expect(inPlan(second)).toContain('stood on December 1, 2026');
    expect(inPlan(second)).toContain('from 70% to 58%');
  });
});

describe('where git cannot tell what changed', { timeout: 60_000 }, () => {
  it('says how to get the history that a clone left out', async () => {
    const repo = afterFall();
    repo.edit(SIP_FILE, 'value: 62', 'value: 58');
    commit(repo, '2027-01-11');
    const folder = temporaryFolder();
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repo.folder}`, folder]);
    expect(inPlan(await packet(folder))).toBe(
      'What changed in the plan since December 8, 2026 cannot be told: this clone does not hold the history of that time. To get it: git fetch --unshallow',
    );
    expect(inPlan(await packet(folder, ['--audience', 'public']))).toBe(
      'Of the plan itself, only its recorded revisions are known.',
    );
  });

  it('says that the plans, or this plan, were not there yet', async () => {
    const repo = openTestRepository(newTestRepository().folder);
    repo.write('pip.config.yaml', CONFIG);
    repo.write('plans/sip.yaml', SIP);
    repo.git('checkout', '--quiet', '--orphan', 'fresh');
    commit(repo, '2027-01-11');
    expect(inPlan(await packet(repo.folder))).toBe(
      'What changed in the plan since December 8, 2026 cannot be told: the plans were not kept in git yet.',
    );
    const other = afterFall();
    other.remove(SIP_FILE);
    commit(other, '2026-12-08');
    other.write(SIP_FILE, SIP);
    commit(other, '2027-01-11');
    expect(inPlan(await packet(other.folder))).toBe(
      'The plan was not there yet on December 8, 2026.',
    );
  });

  it('says that what stood there cannot be read', async () => {
    const repo = afterFall();
    repo.write(SIP_FILE, `${SIP}  - {`);
    commit(repo, '2026-12-08');
    repo.write(SIP_FILE, SIP);
    commit(repo, '2027-01-11');
    expect(inPlan(await packet(repo.folder))).toBe(
      'The plan as it stood on December 8, 2026 cannot be read.',
    );
  });

  it('tells the public that only recorded revisions are known where there is no git', async () => {
    const repo = afterFall();
    const world = { history: async () => null };
    expect(inPlan(await packet(repo.folder, ['--audience', 'public'], world))).toBe(
      'Of the plan itself, only its recorded revisions are known.',
    );
    expect(await packet(repo.folder, [], world)).not.toContain('### The plan itself');
  });
});

describe('the reading of older plans', { timeout: 60_000 }, () => {
  it('asks git as often for many plans as for one', async () => {
    const repo = afterFall();
    const calls: string[] = [];
    const world: Partial<Context> = {
      openRepository: async (folder) => {
        const repository = await openRepository(folder);
        return new Proxy(repository, {
          get(target, name, receiver) {
            calls.push(String(name));
            return Reflect.get(target, name, receiver) as unknown;
          },
        });
      },
    };
    const asked = async (): Promise<number> => {
      calls.length = 0;
      await packet(repo.folder, ['--force'], world);
      return calls.filter((name) => name !== 'then').length;
    };
    repo.edit(SIP_FILE, 'value: 62', 'value: 58');
    commit(repo, '2027-01-11');
    const once = await asked();
    for (let count = 0; count < 6; count += 1) {
      repo.write(`plans/more-${count}.yaml`, SIP.replace('sip-dune-2026', `sip-${count}-2026`));
    }
    commit(repo, '2027-01-12');
    expect(once).toBeGreaterThan(0);
    expect(await asked()).toBe(once);
  });
});
