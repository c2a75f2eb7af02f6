import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Run } from './measureRun.ts';
import { treeMemory } from './processTree.ts';

/** What a program and its browser held while it made one document after another, in megabytes. */
export interface Held {
  readonly node: number;
  readonly browser: number;
}

interface Sample {
  readonly done: number;
  readonly held: Held;
}

/** Samples before a mark that count for it: memory goes up and down with every document. */
const AROUND = 40;
const EVERY = 150;

/** Runs a program and tells what it held around each mark: medians of the documents just before it. */
export async function memoryOver<Mark extends number>(
  { args, cwd }: Run,
  done: () => number,
  marks: readonly Mark[],
): Promise<Record<Mark, Held>> {
  const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const samples: Sample[] = [];
  while (child.exitCode === null && child.signalCode === null) {
    const { own, below } = treeMemory(child.pid ?? 0);
    samples.push({ done: done(), held: { node: own, browser: below } });
    await setTimeout(EVERY);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  const held = marks.map((mark) => [mark, around(mark, samples)] as const);
  return Object.fromEntries(held) as Record<Mark, Held>;
}

function around(mark: number, samples: readonly Sample[]): Held {
  const near = samples.filter(({ done }) => done > mark - AROUND && done <= mark);
  if (near.length === 0) throw new Error(`Nobody looked before document ${mark}.`);
  const middle = (of: keyof Held): number =>
    near.map(({ held }) => held[of]).sort((a, b) => a - b)[near.length >> 1] ?? 0;
  return { node: middle('node'), browser: middle('browser') };
}
