import { dollars, printed, rounded } from './arithmetic.ts';
import {
  config,
  isUnder,
  type Line,
  lineage,
  type Part,
  type PlanFile,
  servedBy,
} from './example.ts';
import { says } from './expectMeasures.ts';

/** A line of a budget where it stands. */
export interface Placed {
  readonly line: Line;
  readonly part: Part | null;
  readonly plan: PlanFile;
}

const linesOf = (plan: PlanFile): Placed[] => [
  ...(plan.data.budget ?? []).map((line) => ({ line, part: null, plan })),
  ...plan.parts.flatMap((part) => (part.data.budget ?? []).map((line) => ({ line, part, plan }))),
];

/** The lines of a plan; no line of the example adds up others (the test asks that). */
export const ownLines = (plan: PlanFile): Placed[] =>
  linesOf(plan).filter((placed) => !addsUp(placed, linesOf(plan)));

/** Whether a line says again what lines below it say together. */
function addsUp({ line, part }: Placed, all: readonly Placed[]): boolean {
  const below = all.filter(
    (other) =>
      other.part !== null &&
      other.part !== part &&
      other.line.source === line.source &&
      (part === null || isUnder(other.part, part)),
  );
  const sum = below.reduce((total, other) => total + (other.line.planned ?? 0), 0);
  return below.length > 0 && sum === line.planned;
}

/** The lines of several plans without those that a school repeats of the district's work it serves. */
export function linesOnce(all: readonly PlanFile[]): Placed[] {
  return all.flatMap(ownLines).filter(({ line, part, plan }) => {
    const served = lineage(part).flatMap(servedBy);
    const isCopy = (other: Placed): boolean =>
      other.plan !== plan &&
      lineage(other.part).some(({ data }) => served.includes(`${other.plan.id}#${data.id}`)) &&
      ['source', 'object', 'code', 'planned'].every(
        (field) => other.line[field as keyof Line] === line[field as keyof Line],
      );
    return !all.flatMap(ownLines).some(isCopy);
  });
}

export interface Sums {
  readonly planned: number;
  readonly actual: number;
  readonly lines: number;
  /** Lines that do not say what was spent. */
  readonly silent: number;
}

export function sumsOf(lines: readonly Placed[], isGivenUpSpent = false): Sums {
  const isDropped = ({ part }: Placed) =>
    isGivenUpSpent && lineage(part).some(({ data }) => data.status === 'discontinued');
  const amount = (placed: Placed) =>
    (isDropped(placed) ? placed.line.actual : placed.line.planned) ?? 0;
  return {
    planned: rounded(
      lines.reduce((total, each) => total + amount(each), 0),
      2,
    ),
    actual: rounded(
      lines.reduce((total, { line }) => total + (line.actual ?? 0), 0),
      2,
    ),
    lines: lines.length,
    silent: lines.filter(({ line }) => line.actual === undefined).length,
  };
}

export const shareText = ({ planned, actual, silent }: Sums): string =>
  silent > 0 || planned === 0 ? '–' : `${printed((actual / planned) * 100, 0)}%`;

const spentText = ({ actual, lines, silent }: Sums): string =>
  lines > 0 && silent === lines ? '–' : dollars(actual);

/** A row of a year's table of money. */
export const yearRow = (sums: Sums) => ({
  planned: dollars(sums.planned),
  estimated: '–',
  actual: spentText(sums),
  share: shareText(sums),
});

const silentNote = ({ silent, lines }: Sums) => (silent === 0 ? null : says(silent, lines));

/** A table of groups of lines; null where none has a line. */
export function yearTable(groups: readonly (readonly Placed[])[]) {
  const used = groups.filter(({ length }) => length > 0);
  if (used.length === 0) return null;
  const total = sumsOf(used.flat());
  return {
    rows: used.map((lines) => yearRow(sumsOf(lines))),
    total: used.length > 1 ? yearRow(total) : null,
    note: silentNote(total),
  };
}

/** Sources in the order of the configuration; the plans name no others (the test asks that). */
export const sources = config.funding.map(({ source }) => source);

/** Money by source over all plans, as the year's and the board's report have it. */
export function moneyOf(all: readonly PlanFile[]) {
  const lines = linesOnce(all);
  const bySource = config.funding.map(({ source, allocation }) => ({
    allocation,
    sums: sumsOf(
      lines.filter(({ line }) => line.source === source),
      true,
    ),
  }));
  const allocated = config.funding.reduce((total, { allocation }) => total + allocation, 0);
  const total = { allocation: allocated, sums: sumsOf(lines, true) };
  return { bySource, total, repeated: all.flatMap(linesOf).length - lines.length };
}

export function districtMoney(all: readonly PlanFile[]) {
  const { bySource, total } = moneyOf(all);
  const used = bySource.filter(({ sums }) => sums.lines > 0);
  return {
    rows: used.map(({ sums }) => yearRow(sums)),
    total: yearRow(total.sums),
    note: silentNote(total.sums),
  };
}

export function boardMoney(all: readonly PlanFile[]) {
  const { bySource, total, repeated } = moneyOf(all);
  const row = ({ allocation, sums }: typeof total) => ({
    allocated: dollars(allocation),
    planned: dollars(sums.planned),
    estimated: '–',
    spent: spentText(sums),
    share: shareText(sums),
  });
  const { planned, actual } = total.sums;
  return {
    sentence: says(
      dollars(planned),
      dollars(total.allocation),
      dollars(actual),
      shareText(total.sums),
    ),
    rows: bySource.map(row),
    total: row(total),
    notes: [
      { has: 'Budget lines' },
      ...(repeated > 0 ? [says(repeated)] : []),
      ...(total.sums.silent > 0 ? [says(total.sums.silent, total.sums.lines)] : []),
    ],
  };
}
