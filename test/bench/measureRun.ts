import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program run by Node: its arguments, and where. */
export interface Run {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Its environment, where that is not ours. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface Measured {
  /** Median wall time and processor time of the runs, in milliseconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Most memory that was resident at once, in megabytes. */
  readonly peak: number;
}

/** Told by the child when it ends; a hook costs a child about 2 ms, the same for each. */
const HOOK = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const told = JSON.stringify({ peak: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 });
  require('node:fs').writeFileSync(process.env.BENCH_TOLD, told);
});`;

/** Runs each program in turn, so many times, so that what else the machine does meets all alike. */
export function measureRuns<Name extends string>(
  runs: Readonly<Record<Name, Run>>,
  times: number,
): Record<Name, Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'pip-bench-'));
  const hook = join(folder, 'hook.cjs');
  writeFileSync(hook, HOOK);
  const names = Object.keys(runs) as Name[];
  const samples = new Map<Name, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < times; round += 1) {
    for (const name of names) samples.get(name)?.push(once(runs[name], hook, folder));
  }
  rmSync(folder, { recursive: true });
  const medians = names.map((name) => [name, median(samples.get(name) ?? [])] as const);
  return Object.fromEntries(medians) as Record<Name, Measured>;
}

function once({ args, cwd, env: own }: Run, hook: string, folder: string): Measured {
  const told = join(folder, 'told.json');
  const env = { ...(own ?? process.env), BENCH_TOLD: told, NODE_OPTIONS: `--require ${hook}` };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1024 * 1024 * 1024,
  });
  const wall = performance.now() - start;
  if (status === null || status > 1) {
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.toString()}`);
  }
  return { wall, ...(JSON.parse(readFileSync(told, 'utf8')) as Omit<Measured, 'wall'>) };
}

function median(samples: readonly Measured[]): Measured {
  const middle = (of: keyof Measured): number =>
    samples.map((each) => each[of]).sort((a, b) => a - b)[samples.length >> 1] ?? 0;
  return { wall: middle('wall'), cpu: middle('cpu'), peak: middle('peak') };
}
