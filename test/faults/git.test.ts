import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runAll, usualWorkspace } from '../safety/everyCommand.ts';

/** What works on a workspace that lies in no repository, and so must work wherever git does not. */
const WITHOUT_GIT = `
validate
validate --cache
status
report sam --cycle winter --format md
export
rate sip-dune-2026 groups --cycle winter --rating 3
fmt
rollover --to 2027-28 --yes
`
  .trim()
  .split('\n');

/** What asks git for what was. */
const WITH_GIT = `
validate --changed
diff
diff HEAD HEAD
history
history sip-dune-2026
blame sip-dune-2026
`
  .trim()
  .split('\n');

/** Lets git be found in another folder alone until the test is over. */
function pathIs(path: string): void {
  const before = process.env['PATH'];
  process.env['PATH'] = path;
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
}

async function expectOnlyGitMissing(root: string, reason: RegExp): Promise<void> {
  for (const { line, said, code } of await runAll(root, WITHOUT_GIT)) {
    expect(said, line).not.toContain('mistake in pip itself');
    expect(code, `${line} ${said}`).toBe(0);
  }
  for (const { line, said, code } of await runAll(root, WITH_GIT)) {
    expect(said, line).not.toContain('mistake in pip itself');
    expect(said, line).toMatch(reason);
    expect([2, 3], line).toContain(code);
  }
}

describe.skipIf(process.platform === 'win32')('git', { timeout: 60_000 }, () => {
  it('that is missing is missed only where it is needed', async () => {
    const root = usualWorkspace();
    pathIs('/nowhere');
    await expectOnlyGitMissing(root, /git cannot be started|no git|is not in a git repository/);
  });

  it('that is old does what it can', async () => {
    const root = usualWorkspace();
    const folder = join(dirname(root), 'bin');
    mkdirSync(folder);
    const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    // What 2.20 did not know yet, it refuses as that did.
    const script = `#!/bin/sh
for each in "$@"; do case "$each" in
  --path-format=*|--end-of-options|--diff-merges*|--zdiff3|--no-lazy-fetch|--pathspec-from-file*|--batch-command*)
    echo "error: unknown option \\\`$each'" >&2; exit 129;;
  --combined-all-paths) echo "fatal: unrecognized argument: $each" >&2; exit 128;;
  --version) echo "git version 2.20.1"; exit 0;;
esac; done
exec '${real}' "$@"
`;
    writeFileSync(join(folder, 'git'), script);
    chmodSync(join(folder, 'git'), 0o755);
    pathIs(`${folder}:/usr/bin:/bin`);
    for (const { line, said, code } of await runAll(root, [...WITHOUT_GIT, ...WITH_GIT])) {
      const isOfOnePlan = /^(?:history|blame) sip/.test(line);
      expect(code, `${line} ${said}`).toBe(isOfOnePlan ? 3 : 0);
      if (isOfOnePlan) expect(said).toContain('This git is too old for that');
    }
  });
});

/** What may have become of a repository, and how. */
const DAMAGES: readonly { readonly what: string; readonly damage: (git: string) => void }[] = [
  {
    what: 'no objects',
    damage: (git) => {
      for (const name of readdirSync(join(git, 'objects'))) {
        rmSync(join(git, 'objects', name), { recursive: true });
      }
    },
  },
  {
    what: 'objects that are cut off',
    damage: (git) => {
      const objects = readdirSync(join(git, 'objects'), { recursive: true, withFileTypes: true });
      for (const { parentPath, name } of objects.filter((each) => each.isFile())) {
        chmodSync(join(parentPath, name), 0o644);
        truncateSync(join(parentPath, name), 5);
      }
    },
  },
  { what: 'a broken head', damage: (git) => writeFileSync(join(git, 'HEAD'), 'nonsense\n') },
  { what: 'a broken configuration', damage: (git) => writeFileSync(join(git, 'config'), '[[\n') },
];

describe('a repository that is damaged', { timeout: 60_000 }, () => {
  it.each(DAMAGES)('stops nothing but what needs it: $what', async ({ damage }) => {
    const root = usualWorkspace();
    damage(join(root, '.git'));
    await expectOnlyGitMissing(root, /git|HEAD|revision/i);
  });

  it('may have lost its index: git makes another', async () => {
    const root = usualWorkspace();
    writeFileSync(join(root, '.git/index'), 'nonsense');
    for (const { line, said } of await runAll(root, [...WITHOUT_GIT, ...WITH_GIT])) {
      expect(said, line).not.toContain('mistake in pip itself');
    }
  });
});
