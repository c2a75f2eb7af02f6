import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from '../temporary.ts';

/** What goes wrong at a step: an error of the disk, or the end of the process around it. */
export type Kind = 'ENOSPC' | 'EACCES' | 'before' | 'after' | 'half' | 'wait';

export interface Ended {
  readonly code: number | null;
  readonly said: string;
  /** How many steps it took on the disk. */
  readonly steps: number;
}

export interface Fault {
  readonly at: number;
  readonly kind: Kind;
  /** The file for which a process waits. */
  readonly go?: string;
}

const HOOK = join(import.meta.dirname, 'failingDisk.cjs');

/** Runs the program as a process of its own on a disk that fails at one step, or at none. */
export function faultyRun(
  pip: string,
  root: string,
  line: string,
  fault: Fault | null,
): Promise<Ended> {
  const counted = join(temporaryFolder(), 'steps');
  const child = spawn(`${pip} ${line}`, {
    cwd: root,
    shell: '/bin/bash',
    env: {
      ...process.env,
      NODE_OPTIONS: `--require ${HOOK}`,
      FAULT_ROOT: dirname(root),
      FAULT_COUNT: counted,
      FAULT_AT: String(fault?.at ?? 0),
      FAULT_KIND: fault?.kind ?? '',
      FAULT_GO: fault?.go ?? '',
      CI: '',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (said += String(text)));
  }
  return new Promise((done) => {
    child.on('close', (code) => {
      const steps = existsSync(counted) ? Number(readFileSync(counted, 'utf8')) : 0;
      done({ code, said, steps });
    });
  });
}

/** A process that stands still at a step. */
export interface HeldRun {
  /** Lets it go on. */
  go(): void;
  readonly ended: Promise<Ended>;
}

/** Runs the program up to a step on the disk, and gives it while it waits there. */
export async function heldRun(
  pip: string,
  root: string,
  line: string,
  at: number,
): Promise<HeldRun> {
  const go = join(temporaryFolder(), 'go');
  const ended = faultyRun(pip, root, line, { at, kind: 'wait', go });
  const hasEnded = ended.then(() => true);
  while (!existsSync(`${go}.waiting`)) {
    if (await Promise.race([hasEnded, setTimeout(10, false)])) {
      throw new Error(`It ended before: ${(await ended).said}`);
    }
  }
  return { go: () => writeFileSync(go, ''), ended };
}

/** Files of a workspace that people and programs read, by path: what pip keeps for itself apart. */
export function filesOf(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
  return new Map(
    paths
      .filter((path) => !path.startsWith('.pip/cache/') && !path.startsWith('.git/'))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

/** What a process leaves that is killed while it writes: no program takes it for anything. */
export const isLeftover = (path: string): boolean =>
  /^\.pip-(?:unfinished|turn)-/.test(basename(path));

/** Processes that say they are writing. */
export const writing = (root: string): string[] => {
  const folder = join(root, '.pip/cache/writing');
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** A copy of a workspace to spoil. */
export function copyOf(workspace: string): string {
  const root = join(temporaryFolder(), 'workspace');
  cpSync(workspace, root, { recursive: true });
  return root;
}
