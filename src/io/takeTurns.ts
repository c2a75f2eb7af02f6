import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { cannotWrite } from './cannotWrite.ts';
import { isGone, type Marked, newMark, readMark } from './processMark.ts';

/** How long one waits for others, and after how long a file was left behind whoever wrote it. */
const PATIENCE = 30_000;
const LEFT_BEHIND = 10 * 60_000;

/** What waiting for one's turn needs of the world. */
export type World = Pick<Context, 'note' | 'onInterrupt'> & { readonly patience?: number };

/** Where one waits for one's turn. */
export interface Place {
  /** The folder in which everybody puts a file of their own. */
  readonly folder: string;
  /** What the names of these files begin with. */
  readonly prefix: string;
  /** How people are told of it: `this workspace`. */
  readonly title: string;
  /** What is told to whom others kept from their turn: how things are left. */
  readonly left: string;
  /** Makes the folder; throws where that must not be or cannot be. */
  readonly prepare: () => void;
  /** Called when the turn has come. */
  readonly begin: () => void;
}

/** Does some work while nobody else does any at the same place. */
export type TakeTurn = <T>(place: Place, work: () => T | Promise<T>) => Promise<T>;

/**
 * Lets one process at a time work at a place. Each puts a file of its own into a folder, named
 * after itself, and then looks: it may work where no other's is there, else takes its own back and
 * waits. Of two that come at once at least one sees the other. Whoever was killed leaves a file that
 * only its own name stands for, so that taking it away never takes away anybody else's.
 */
export function takeTurns(world: World): TakeTurn {
  const held = new Set<string>();
  return async (place, work) => {
    const { folder } = place;
    if (held.has(folder)) return work();
    const leave = await enter(place, world);
    const forget = world.onInterrupt(leave);
    held.add(folder);
    try {
      place.begin();
      return await work();
    } finally {
      held.delete(folder);
      forget();
      leave();
    }
  };
}

/** Waits until nobody else is at work; gives what ends the turn. */
async function enter(place: Place, { note, patience = PATIENCE }: World): Promise<() => void> {
  const { folder, prefix } = place;
  const name = `${prefix}${newMark()}`;
  const leave = () => rmSync(join(folder, name), { force: true });
  const began = performance.now();
  for (;;) {
    const others = come(place, name).filter((other) => !isLeftBehind(place, other, name, note));
    const [first] = others;
    if (first === undefined) return leave;
    leave();
    if (performance.now() - began > patience) throw busy(place, first);
    // By chance, so that two who met do not meet again.
    await wait(10 + Math.random() * 40);
  }
}

/** Somebody else's file, and whose it is. */
type Other = Marked & { readonly name: string };

/** Puts one's own file into the folder; gives those of others there. */
function come({ folder, prefix, prepare }: Place, own: string): Other[] {
  try {
    prepare();
    writeFileSync(join(folder, own), '', { flag: 'wx' });
    return readdirSync(folder)
      .sort()
      .filter((name) => name !== own && name.startsWith(prefix))
      .flatMap((name) => {
        const owner = readMark(name.slice(prefix.length));
        return owner === null ? [] : [{ ...owner, name }];
      });
  } catch (error) {
    throw error instanceof CommandError ? error : cannotWrite(folder, error);
  }
}

/** Whether the process of a file is gone; then the file is taken away, too. */
function isLeftBehind({ folder }: Place, other: Other, own: string, note: World['note']): boolean {
  const path = join(folder, other.name);
  const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return true;
  // Both times come from where the files lie, whatever the clocks of two machines say.
  const now = statSync(join(folder, own), { throwIfNoEntry: false })?.mtimeMs ?? since;
  if (now - since <= LEFT_BEHIND && !isGone(other)) return false;
  rmSync(path, { force: true });
  const { pid, host } = other;
  note(`Process ${pid} on ${host} was stopped while it wrote; its place is taken over.\n`);
  return true;
}

function busy({ folder, title, left }: Place, { name, pid, host }: Other): CommandError {
  return new CommandError(`Process ${pid} on ${host} is writing to ${title}.`, {
    exitCode: 3,
    hint: `${left} Try again; where there is no such process, remove ${join(folder, name)}.`,
  });
}
