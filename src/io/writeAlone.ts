import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { cannotWrite } from './cannotWrite.ts';
import { mustStayInside } from './inside.ts';

const CACHE = '.pip/cache';
const FOLDER = `${CACHE}/writing`;
/** How long one waits for others, and after how long a file was left behind whoever wrote it. */
const PATIENCE = 30_000;
const LEFT_BEHIND = 10 * 60_000;
const NAME = /^(\d+)@(.+)-[0-9a-f]{8}$/;

/** What waiting for one's turn needs of the world. */
type World = Pick<Context, 'note' | 'onInterrupt'> & { readonly patience?: number };

/**
 * Lets one process at a time write to a workspace. Each puts a file of its own into a folder, named
 * after itself, and then looks: it may write where no other's is there, else takes its own back and
 * waits. Of two that come at once at least one sees the other. Whoever was killed leaves a file that
 * only its own name stands for, so that taking it away never takes away anybody else's.
 */
export function writeAlone(world: World): Context['alone'] {
  const held = new Set<string>();
  return async (root, work) => {
    if (held.has(root)) return work();
    const leave = await enter(root, world);
    const forget = world.onInterrupt(leave);
    held.add(root);
    try {
      return await work();
    } finally {
      held.delete(root);
      forget();
      leave();
    }
  };
}

/** Waits until nobody else writes; gives what ends the turn. */
async function enter(root: string, { note, patience = PATIENCE }: World): Promise<() => void> {
  const folder = join(root, FOLDER);
  const name = `${process.pid}@${hostname()}-${randomUUID().slice(0, 8)}`;
  const leave = () => rmSync(join(folder, name), { force: true });
  const began = performance.now();
  for (;;) {
    const others = come(root, name).filter((other) => !isLeftBehind(folder, other, name, note));
    const [first] = others;
    if (first === undefined) return leave;
    leave();
    if (performance.now() - began > patience) throw busy(folder, first);
    // By chance, so that two who met do not meet again.
    await wait(10 + Math.random() * 40);
  }
}

/** Puts one's own file into the folder; gives the names of the others there. */
function come(root: string, name: string): string[] {
  const folder = join(root, FOLDER);
  mustStayInside(root, FOLDER);
  try {
    mkdirSync(folder, { recursive: true });
    hideFromGit(join(root, CACHE, '.gitignore'));
    writeFileSync(join(folder, name), '', { flag: 'wx' });
    return readdirSync(folder)
      .filter((other) => other !== name && NAME.test(other))
      .sort();
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/** One that is there already is left alone: it may be a link to a file of somebody's. */
function hideFromGit(path: string): void {
  try {
    writeFileSync(path, '*\n', { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Whether the process of a file is gone; then the file is taken away, too. */
function isLeftBehind(folder: string, name: string, own: string, note: World['note']): boolean {
  const [, pid = '', host = ''] = NAME.exec(name) ?? [];
  const since = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return true;
  // Both times come from where the files lie, whatever the clocks of two machines say.
  const now = statSync(join(folder, own), { throwIfNoEntry: false })?.mtimeMs ?? since;
  const isOld = now - since > LEFT_BEHIND;
  if (!isOld && (host !== hostname() || isAlive(Number(pid)))) return false;
  rmSync(join(folder, name), { force: true });
  note(`Process ${pid} on ${host} was stopped while it wrote; its place is taken over.\n`);
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function busy(folder: string, name: string): CommandError {
  const [, pid = '', host = ''] = NAME.exec(name) ?? [];
  return new CommandError(`Process ${pid} on ${host} is writing to this workspace.`, {
    exitCode: 3,
    hint: `Nothing was written. Try again; where there is no such process, remove ${join(folder, name)}.`,
  });
}
