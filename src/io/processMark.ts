import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that a file belongs to, as its name says it. */
export interface Marked {
  readonly pid: number;
  readonly host: string;
  /** Where its number means it: containers count processes for themselves, under the name of one host. */
  readonly counted: string;
}

/** Part of a file's name that no other process uses: `4711@library-desk~4026531836-0a1b2c3d`. */
export const newMark = (): string =>
  `${process.pid}@${hostname()}${countedHere()}-${crypto.randomUUID().slice(0, 8)}`;

const MARK = /^(\d+)@(.+?)(~\d+|)-[0-9a-f]{8}$/;

/** Whose mark a text is; null where it is none. */
export function readMark(mark: string): Marked | null {
  const [, pid = '', host = '', counted = ''] = MARK.exec(mark) ?? [];
  return pid === '' ? null : { pid: Number(pid), host, counted };
}

/** Whether a process is known to have ended; of other machines and containers nothing is known. */
export function isGone({ pid, host, counted }: Marked): boolean {
  const isHere = host === hostname() && (counted === '' || counted === countedHere());
  return isHere && !isAlive(pid);
}

/** Only Linux counts its processes in several places. */
function countedHere(): string {
  try {
    return `~${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`;
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
