import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { openTestRepository } from './repository.ts';
import { type PipRun, runPip } from './runPip.ts';

const CACHE = '.pip/cache/validate.json';
const PLAN = 'plans/schools/sip-slipway.yaml';
const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');
const STAFF = join(import.meta.dirname, '../../examples/harborview-staff');

function workspace(example = EXAMPLE): string {
  const root = temporaryFolder();
  cpSync(example, root, { recursive: true });
  return root;
}

/** Everything that stands in the files below a folder. */
const textsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** Makes a folder a repository with everything in it committed; gives how to run git there. */
function inGit(root: string): (...args: string[]) => unknown {
  const repository = openTestRepository(root);
  repository.git('init', '--quiet');
  repository.commit();
  return repository.git;
}

const validate = (root: string, ...more: string[]): Promise<PipRun> =>
  runPip(['validate', ...more], root);

const put = (root: string, file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

/** Runs with the cache and without it, and wants to see the same. */
async function mustAgree(root: string, ...more: string[]): Promise<PipRun> {
  const cached = await validate(root, '--cache', ...more);
  expect(cached).toEqual(await validate(root, ...more));
  return cached;
}

/** Makes the cache say something that no check would, so that it shows when it is used. */
function mark(root: string): void {
  const [, body = ''] = read(root, CACHE).split(/\n(.*)/s);
  const kept = JSON.parse(body) as { paths: string[] };
  const changed = JSON.stringify({ ...kept, paths: [...kept.paths, 'plans/from-the-cache.yaml'] });
  writeFileSync(join(root, CACHE), sealed(changed));
}

function sealed(body: string): string {
  return `${createHash('sha256').update(body).digest('hex')}\n${body}`;
}

describe('pip validate --cache', () => {
  it('shows the kept outcome while nothing has changed, frames included', async () => {
    const root = workspace();
    put(root, PLAN, read(root, PLAN).replace('term: 2026-27', 'term: 2026-28'));
    const first = await mustAgree(root);
    expect(first.stdout).toContain(PLAN);
    expect(await validate(root, '--cache')).toEqual(first);
    mark(root);
    expect((await validate(root, '--cache')).stderr).toContain('15 files checked');
    await mustAgree(root, '--as-of', '2027-05-01');
  });

  it('keeps nothing in the repository and asks for nothing', async () => {
    const root = workspace();
    await validate(root, '--cache');
    expect(read(root, '.pip/cache/.gitignore')).toBe('*\n');
  });

  it.each([
    ['damaged', '{"key": 1'],
    ['of another sort', 'abc\n{}'],
    ['empty', ''],
    ['sealed, and of another version', sealed('{"key": "older"}')],
  ])('a cache that is %s is no cache', async (_what, text) => {
    const root = workspace();
    put(root, CACHE, text);
    await mustAgree(root);
    await mustAgree(root);
  });

  it('a cache that cannot be written is no fault', async () => {
    const root = workspace();
    put(root, '.pip', 'a file where the folder would be');
    expect((await mustAgree(root)).code).toBe(0);
  });

  it('keeps nothing that a confidential plan says', async () => {
    const root = workspace(STAFF);
    const plan = 'plans/tip-e-2207.yaml';
    const text = read(root, plan).replace('status: adopted', 'status: Robin is sick');
    put(root, plan, `${text}\nattachments: [{title: A note, file: attachments/robin.pdf}]\n`);
    await mustAgree(root);
    await mustAgree(root);
    const kept = existsSync(join(root, '.pip')) ? textsBelow(join(root, '.pip')) : [];
    expect(kept.join('\n')).not.toMatch(/robin/i);
  });

  it('looks again whether files that a plan names are there', async () => {
    const root = workspace();
    put(
      root,
      PLAN,
      `${read(root, PLAN)}\nattachments: [{title: Map, file: attachments/map.pdf}]\n`,
    );
    expect((await mustAgree(root)).stdout).toContain('attachments/map.pdf');
    put(root, 'attachments/map.pdf', '');
    expect((await mustAgree(root)).stdout).not.toContain('attachments/map.pdf');
    rmSync(join(root, 'attachments/map.pdf'));
    expect((await mustAgree(root)).stdout).toContain('attachments/map.pdf');
  });

  it('two at once come to the same', async () => {
    const root = workspace();
    const [one, other] = await Promise.all([validate(root, '--cache'), validate(root, '--cache')]);
    expect(one).toEqual(other);
    expect(await validate(root, '--cache')).toEqual(one);
  });

  it('has nothing to do with narrowed reports', async () => {
    const root = workspace();
    await validate(root, '--cache');
    await mustAgree(root, 'plans/schools');
    await mustAgree(root, '--shard', '1/2');
  });
});

/** Things that happen to a workspace between two runs. */
const EVENTS = {
  edit: (root: string) => put(root, PLAN, read(root, PLAN).replace('2026-27', '2026-28')),
  mend: (root: string) => cpSync(join(EXAMPLE, PLAN), join(root, PLAN)),
  break: (root: string) => put(root, PLAN, `${read(root, PLAN)}\n  - [`),
  add: (root: string) => put(root, 'plans/new.yaml', 'kind: sip\nformat: 1\n'),
  remove: (root: string) => rmSync(join(root, 'plans/new.yaml'), { force: true }),
  ignored: (root: string) => put(root, 'plans/ignored/x.yaml', 'kind: sip\n'),
  ignoredEdit: (root: string) => put(root, 'plans/ignored/x.yaml', 'kind: dip\n'),
  configure: (root: string) =>
    put(root, 'pip.config.yaml', `${read(root, 'pip.config.yaml')}\n# a remark\nrules: {}\n`),
  reset: (root: string) => cpSync(join(EXAMPLE, 'pip.config.yaml'), join(root, 'pip.config.yaml')),
  link: (root: string) => {
    rmSync(join(root, 'plans/link.yaml'), { force: true });
    symlinkSync(join(root, 'directory.yaml'), join(root, 'plans/link.yaml'));
  },
  unlink: (root: string) => rmSync(join(root, 'plans/link.yaml'), { force: true }),
  executable: (root: string) => chmodSync(join(root, PLAN), 0o755),
} as const;

type Event = keyof typeof EVENTS;
const EVENT_NAMES = Object.keys(EVENTS) as Event[];

describe('whatever happens to a workspace, the cache changes nothing in what is told', () => {
  it.each([false, true])(
    'in a git repository: %s',
    async (isInGit) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...EVENT_NAMES, 'stage' as const), {
            minLength: 1,
            maxLength: 4,
          }),
          async (events) => {
            const root = workspace();
            const git = isInGit ? inGit(root) : () => undefined;
            put(root, '.gitignore', 'plans/ignored/\n');
            await mustAgree(root);
            for (const event of events) {
              if (event === 'stage') git('add', '--all');
              else EVENTS[event](root);
              await mustAgree(root);
            }
          },
        ),
        { numRuns: 8 },
      );
    },
    120_000,
  );

  it('also where git was told not to look at a file', async () => {
    const root = workspace();
    const git = inGit(root);
    await mustAgree(root);
    git('update-index', '--assume-unchanged', PLAN);
    EVENTS.edit(root);
    expect((await mustAgree(root)).stdout).toContain(PLAN);
  });
});
