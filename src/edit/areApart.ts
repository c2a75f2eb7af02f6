import { isSeq, type Node } from 'yaml';
import type { Splice } from './editText.ts';

/** A change that was thought out for a text, and what of it the change touches. */
export interface PlannedEdit {
  readonly splices: readonly Splice[];
  /** Places that no other change of the same round may touch. */
  readonly ranges: readonly Pick<Splice, 'from' | 'to'>[];
  /** Every node on the way to the place, the document's own first. */
  readonly above: readonly Node[];
  /** The mapping or list that gains or loses something; null where only a value changes. */
  readonly members: Node | null;
}

/** Whether two changes of a text have the same outcome in one round as one after the other. */
export function areApart(a: PlannedEdit, b: PlannedEdit): boolean {
  if (a.members !== null && a.members === b.members) return false;
  if (movesEntries(a, b) || movesEntries(b, a)) return false;
  if (isModel(a, b) || isModel(b, a)) return false;
  return !a.ranges.some((one) =>
    b.ranges.some((other) => one.from <= other.to && other.from <= one.to),
  );
}

/** Whether entries of a list that leads to the other change get other positions. */
const movesEntries = ({ members }: PlannedEdit, { above }: PlannedEdit): boolean =>
  members !== null && isSeq(members) && above.includes(members);

/** Whether something is added beside what the other change replaces: it is written in the manner of that. */
const isModel = ({ members }: PlannedEdit, other: PlannedEdit): boolean =>
  members !== null && other.members === null && other.above.at(-2) === members;
