import { longDate } from '../../model/dates.ts';
import type { FieldState, Timeline, TimelineRow } from '../../model/planRecord.ts';
import { printable } from '../../model/printable.ts';
import type { FileRevision } from '../../model/repository.ts';

/** Rows of a table: the head first, then a part in each, with who changed it last and when. */
export function historyRows(
  rows: readonly TimelineRow[],
  cycles: readonly string[],
  say: (states: readonly FieldState[]) => string,
): string[][] {
  const shown = cycles.filter((cycle) => rows.some(({ cells }) => hasCell(cells, cycle)));
  return [
    ['', ...shown, 'last change', 'by'],
    ...rows.map(({ part, cells }) => {
      const last = lastOf(cells.flatMap(({ states }) => states.map(({ revision }) => revision)));
      const texts = shown.map((cycle) => {
        const states = cells.find((cell) => cell.cycle === cycle)?.states ?? [];
        return states.length === 0 ? '·' : printable(say(states));
      });
      return [
        part.type === 'plan' ? 'The whole plan' : oneLine(part.title),
        ...texts,
        last?.on ?? '',
        shortened(last?.author ?? ''),
      ];
    }),
  ];
}

const hasCell = (cells: TimelineRow['cells'], cycle: string): boolean =>
  cells.some((cell) => cell.cycle === cycle);

/** The marks of the ratings that a cycle had, one after the other: `◐→●`; of many the last. */
export function ratingWords(states: readonly FieldState[]): string {
  const marks = states.map(({ text }) => text.split(' ')[0] || '–');
  const last = marks.slice(-MOST_MARKS).join('→');
  return marks.length > MOST_MARKS ? `…→${last}` : last;
}

const MOST_MARKS = 3;

/** The result that counts, with a star where it was another before. */
export const resultWords = (states: readonly FieldState[]): string =>
  `${states.at(-1)?.text || '–'}${states.length > 1 ? '*' : ''}`;

/** `12 commits, September 1, 2026 to January 28, 2027`. */
export function spanWords({ record: { revisions } }: Timeline): string {
  const [first, last] = [revisions.at(0), revisions.at(-1)];
  if (!first || !last) return 'Nothing of it is committed yet.';
  const many = revisions.length === 1 ? '1 commit' : `${revisions.length} commits`;
  const span =
    first.on === last.on ? longDate(last.on) : `${longDate(first.on)} to ${longDate(last.on)}`;
  return `${many}, ${span}`;
}

/** The commit that was made last; commits come in their order. */
const lastOf = (revisions: readonly FileRevision[]): FileRevision | undefined =>
  revisions.reduce<FileRevision | undefined>(
    (last, each) => (last === undefined || each.on >= last.on ? each : last),
    undefined,
  );

export const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim());

/** Names that need no more room than that. */
const MOST = 18;

const shortened = (name: string): string =>
  name.length <= MOST ? name : `${name.slice(0, MOST - 1)}…`;
