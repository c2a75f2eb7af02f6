import type { Measured } from './measureRun.ts';
import { columns } from './rows.ts';

/** What was measured with a workspace of a size, by what was done. */
export interface Sized {
  readonly size: string;
  /** Of all plans together. */
  readonly bytes: number;
  readonly measured: ReadonlyMap<string, Measured>;
}

/** How something grows from each size to the next: 1 is as the plans do, 2 as their square. */
export interface Growth {
  readonly what: string;
  readonly steps: readonly {
    readonly from: string;
    readonly to: string;
    readonly cpu: number;
    readonly peak: number;
  }[];
}

/** Time and memory may grow no faster than this. */
export const LIMIT = 1.1;

/**
 * The growth from size to size of everything that was measured with all of them. Nothing is
 * subtracted: what a start of Node takes flattens what is small.
 */
export function growthOf(sized: readonly Sized[]): Growth[] {
  const [first, ...rest] = sized;
  if (!first || rest.length === 0) return [];
  return [...first.measured.keys()]
    .filter((what) => rest.every(({ measured }) => measured.has(what)))
    .map((what) => ({
      what,
      steps: rest.map((to, index) => step(what, sized[index] ?? first, to)),
    }));
}

function step(what: string, from: Sized, to: Sized): Growth['steps'][number] {
  const exponent = (of: keyof Measured): number => {
    const [was, is] = [from, to].map(({ measured }) => measured.get(what)?.[of] ?? NaN);
    return Math.log((is ?? NaN) / (was ?? NaN)) / Math.log(to.bytes / from.bytes);
  };
  return { from: from.size, to: to.size, cpu: exponent('cpu'), peak: exponent('peak') };
}

/** The growth as text in columns. */
export function growthTable(growth: readonly Growth[]): string {
  const steps = growth[0]?.steps ?? [];
  const heads = ['cpu', 'memory'].flatMap((of) =>
    steps.map(({ from, to }) => `${of} ${from}-${to}`),
  );
  const lines = growth.map(({ what, steps: own }) => [
    what,
    ...[...own.map(({ cpu }) => cpu), ...own.map(({ peak }) => peak)].map(
      (exponent) => `${exponent.toFixed(2)}${exponent > LIMIT ? ' over' : ''}`,
    ),
    `${LIMIT}`,
  ]);
  const head = ['growth, as an exponent of the bytes of plans', ...heads, 'bar'];
  return `${columns([head, ...lines])}\nNothing is subtracted: the start of Node flattens what is small.`;
}
