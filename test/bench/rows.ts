import type { Measured } from './measureRun.ts';

/** A line of the table; what nobody measured stays empty. */
export interface Row {
  readonly what: string;
  readonly measured: Partial<Measured>;
  /** By what it is compared with, of wall time unless it says another thing, and how large it may be. */
  readonly ratio?: number;
  readonly against?: string;
  readonly bar?: number;
}

/** A row whose wall time is compared with another's. */
export function compared(
  what: string,
  measured: Measured,
  other: Measured | undefined,
  against: string,
  bar?: number,
): Row {
  if (!other) return { what, measured };
  const ratio = measured.wall / other.wall;
  return { what, measured, ratio, against, ...(bar === undefined ? {} : { bar }) };
}

/** The rows as text in columns; a ratio over its bar says so. */
export function table(rows: readonly Row[]): string {
  const head = ['', 'wall ms', 'cpu ms', 'peak MB', 'ratio', 'bar'];
  const lines = rows.map(({ what, measured: { wall, cpu, peak }, ratio, against, bar }) => [
    what,
    ...[wall, cpu, peak].map((value) => value?.toFixed(0) ?? ''),
    ratio === undefined ? '' : `${ratio.toFixed(2)} x ${against}`,
    bar === undefined ? '' : `${Number(bar.toFixed(3))}${(ratio ?? 0) > bar ? ' over' : ''}`,
  ]);
  return columns([head, ...lines]);
}

/** Lines of cells under each other. */
export function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
