import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../model/context.ts';
import type { FolderFacts, MachineFacts, MachineWish } from '../../model/health.ts';
import { personalCache } from '../browser/cacheFolder.ts';
import { commandsOnPath } from './commandsOnPath.ts';
import { lookAtFolder } from './lookAtFolder.ts';
import { tryBrowser } from './tryBrowser.ts';

/** Looks at what this machine has of what the program needs, and prints a page to try the browser. */
export async function lookAtMachine(
  wish: MachineWish,
  onInterrupt: Context['onInterrupt'],
): Promise<MachineFacts> {
  const { env, platform, versions } = process;
  const [git, browser, folders] = await Promise.all([
    gitVersion(wish.limits.version),
    tryBrowser(wish, onInterrupt),
    foldersFor(wish),
  ]);
  const commands = commandsOnPath({ env, platform });
  return { platform, node: versions.node, git, browser, folders, commands };
}

/** Null where git is not there, or does not answer in time. */
function gitVersion(limit: number): Promise<string | null> {
  const options = { timeout: limit, killSignal: 'SIGKILL', cwd: tmpdir() } as const;
  return new Promise((done) => {
    execFile('git', ['--version'], options, (error, stdout) => {
      done(error ? null : (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? null));
    });
  });
}

async function foldersFor({ workspace, limits }: MachineWish): Promise<FolderFacts[]> {
  const cache = await personalCache().catch(() => null);
  const outcomes = join(workspace ?? '', '.pip/cache');
  const folders = [
    ...(workspace === null ? [] : [['workspace', workspace] as const]),
    ...(workspace === null || !existsSync(outcomes) ? [] : [['outcomes', outcomes] as const]),
    ...(cache === null ? [] : [['cache', cache] as const]),
    ['temporary', tmpdir()] as const,
  ];
  return Promise.all(folders.map(([use, path]) => lookAtFolder(use, path, limits.version)));
}
