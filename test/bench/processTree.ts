import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes that a process and all below it hold, what they share counted once; knows Linux alone. */
export function treeMemory(root: number): { own: number; below: number } {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), parentOf(pid)] as const),
  );
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === root || (parent > 1 && isBelow(parent));
  };
  const below = [...parents.keys()].filter(isBelow).map(heldBy);
  return { own: heldBy(root), below: below.reduce((sum, each) => sum + each, 0) };
}

function parentOf(pid: string): number {
  return Number(/\nPPid:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);
}

const heldBy = (pid: number): number =>
  Number(/\nPss:\s+(\d+)/.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

/** Empty where the process has ended while we looked. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
