import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../temporary.ts';

/** What goes wrong at a step: an error of the disk, or the end of the process around it. */
export type Kind = 'ENOSPC' | 'EACCES' | 'before' | 'after' | 'half';

export interface Ended {
  readonly code: number | null;
  readonly said: string;
  /** How many steps it took on the disk. */
  readonly steps: number;
}

export interface Fault {
  readonly at: number;
  readonly kind: Kind;
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

/** What is left of a write that did not come to its end: no program takes it for anything. */
export const isLeftover = (path: string): boolean =>
  /\.\w+\.(?:\d{6,10}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(path);

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
