import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { usualWorkspace } from '../safety/everyCommand.ts';
import { copyOf, faultyRun, filesOf, isLeftover, type Kind, writing } from './faultyRun.ts';

const pip = builtPip();
const DAY = '--as-of 2027-02-02';

/** A command that writes, and the steps of it that are tried where there are many. */
interface Story {
  readonly line: string;
  readonly every?: number;
  /** Run before, without faults. */
  readonly first?: string;
}

const STORIES: readonly Story[] = [
  { line: `rate sip-dune-2026 groups --cycle winter --rating 3 ${DAY}` },
  { line: `set sip-dune-2026 schedule status=in_progress ${DAY}` },
  { line: 'fmt --sort' },
  {
    line: `import results data/winter.csv --map data/winter.yaml --cycle winter ${DAY}`,
  },
  {
    line: `sheet import winter.xlsx --yes ${DAY}`,
    first: `sheet export --cycle winter -o winter.xlsx ${DAY}`,
  },
  { line: 'new sip --school dune --id sip-new --yes', every: 6 },
  { line: `rollover --to 2027-28 --yes ${DAY}` },
  { line: `report sam plan --cycle winter --format md,html ${DAY}`, every: 7 },
  { line: `validate --cache ${DAY}` },
  { line: `validate --update-baseline ${DAY}` },
  { line: 'schema --write', every: 9 },
  { line: `export --format csv --out tables ${DAY}`, every: 5 },
  { line: 'init made --name "Seaside Schools" --state CT --school-year 2026-27 --yes', every: 11 },
];

const KILLED: readonly Kind[] = ['before', 'half', 'after'];
const REFUSED: readonly Kind[] = ['ENOSPC', 'EACCES'];

/** A workspace in which a story can begin; that of `init` is none yet. */
async function start({ line, first }: Story): Promise<string> {
  if (line.startsWith('init')) {
    const root = join(dirname(usualWorkspace()), 'empty');
    mkdirSync(root);
    return root;
  }
  const root = usualWorkspace();
  if (first !== undefined) {
    const run = await faultyRun(pip.command, root, first, null);
    expect(run.code, run.said).toBe(0);
  }
  return root;
}

/** Every text is as it was or as it is to be; what came beside them is nothing that is read. */
function expectWhole(
  now: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  for (const [path, text] of before) expect([text, after.get(path)], path).toContain(now.get(path));
  for (const [path, text] of now) {
    if (before.has(path) || isLeftover(path)) continue;
    expect(text, path).toBe(after.get(path));
  }
}

describe.skipIf(process.platform === 'win32')(
  'a command that is stopped at its work',
  {
    timeout: 600_000,
  },
  () => {
    it.each(STORIES)('leaves whole files, and does it all the next time: $line', async (story) => {
      const { line, every = 1 } = story;
      const workspace = await start(story);
      const before = filesOf(workspace);
      const done = copyOf(workspace);
      const run = await faultyRun(pip.command, done, line, null);
      expect(run.code, run.said).toBe(0);
      expect(run.steps).toBeGreaterThan(2);
      const after = filesOf(done);
      for (let at = 1; at <= run.steps; at += every) {
        const kind = KILLED[at % KILLED.length] ?? 'before';
        const root = copyOf(workspace);
        const stopped = await faultyRun(pip.command, root, line, { at, kind });
        expect(stopped.code, `${at} ${kind} ${stopped.said}`).not.toBe(0);
        expectWhole(filesOf(root), before, after);
        const wasWriting = writing(root).length > 0;
        const again = await faultyRun(pip.command, root, line, null);
        expect(again.said, `${at} ${kind}`).not.toContain('mistake in pip itself');
        if (wasWriting) expect(again.said).toContain('was stopped while it wrote');
        expect(filesOf(root), `${at} ${kind} ${again.said}`).toEqual(after);
        expect(writing(root)).toEqual([]);
      }
    });

    it.each(STORIES)(
      'says why the disk refuses, and leaves nothing behind: $line',
      async (story) => {
        const { line, every = 1 } = story;
        const workspace = await start(story);
        const before = filesOf(workspace);
        const done = copyOf(workspace);
        const { steps } = await faultyRun(pip.command, done, line, null);
        const after = filesOf(done);
        for (let at = 1; at <= steps; at += every) {
          const kind = REFUSED[at % REFUSED.length] ?? 'ENOSPC';
          const root = copyOf(workspace);
          const refused = await faultyRun(pip.command, root, line, { at, kind });
          const where = `${at} ${kind} ${refused.said}`;
          expect(refused.said, where).not.toContain('mistake in pip itself');
          // A cache that cannot be kept, and protection that cannot be copied, stop nobody.
          if (refused.code !== 0) {
            expect(refused.code, where).toBe(3);
            expect(refused.said).toMatch(/the disk is full|permission denied/);
          }
          expectWhole(filesOf(root), before, after);
          expect([...filesOf(root).keys()].filter(isLeftover), where).toEqual([]);
          expect(writing(root), where).toEqual([]);
        }
      },
    );
  },
);
