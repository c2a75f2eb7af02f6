import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Measured, Run } from './measureRun.ts';
import { treeMemory } from './processTree.ts';

const EVERY = 100;

/** Runs a program and tells how long it took, and the most that it and all below it held at once. */
export async function peakOfTree({
  args,
  cwd,
}: Run): Promise<Pick<Measured, 'wall'> & Partial<Pick<Measured, 'peak'>>> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let peak = 0;
  while (child.exitCode === null && child.signalCode === null) {
    if (process.platform === 'linux') peak = Math.max(peak, heldBy(child.pid ?? 0));
    await setTimeout(EVERY);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  const wall = performance.now() - start;
  return peak === 0 ? { wall } : { wall, peak };
}

function heldBy(pid: number): number {
  const { own, below } = treeMemory(pid);
  return own + below;
}
