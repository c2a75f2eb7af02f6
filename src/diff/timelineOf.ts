import type {
  FieldRecord,
  FieldState,
  PartRecord,
  PlanRecord,
  Timeline,
  TimelineRow,
} from '../model/planRecord.ts';
import type { FileRevision } from '../model/repository.ts';

/**
 * Ratings, results and amendments of a plan over time.
 * @param cycles ids of the cycles of its year, in order.
 * @param isNew which commits count; what no such commit touched is left out.
 */
export function timelineOf(
  record: PlanRecord,
  cycles: readonly string[],
  isNew: (revision: FileRevision) => boolean,
): Timeline {
  const hasNew = ({ states }: { readonly states: readonly FieldState[] }): boolean =>
    states.some(({ revision }) => isNew(revision));
  const rows = (ofCycle: (field: readonly string[]) => string | null): TimelineRow[] =>
    record.parts
      .map((each) => rowOf(each, cycles, ofCycle))
      .filter(({ cells }) => cells.some(hasNew));
  const [whole] = record.parts;
  return {
    record,
    cycles,
    ratings: rows(cycleOfRating),
    results: rows(cycleOfResult),
    amendments: (whole?.fields ?? []).filter(isAmendment).filter(hasNew),
  };
}

function rowOf(
  { part, fields }: PartRecord,
  cycles: readonly string[],
  ofCycle: (field: readonly string[]) => string | null,
): TimelineRow {
  const cells = cycles.flatMap((cycle) => {
    const found = fields.find(({ field }) => ofCycle(field) === cycle);
    return found ? [{ cycle, states: found.states }] : [];
  });
  return { part, cells };
}

function cycleOfRating([first, cycle, name, more]: readonly string[]): string | null {
  const isRating = first === 'progress' && name === 'rating' && more === undefined;
  return isRating ? (cycle ?? null) : null;
}

function cycleOfResult([first, cycle, more]: readonly string[]): string | null {
  return first === 'results' && more === undefined ? (cycle ?? null) : null;
}

/** What was corrected later reads otherwise now; what it was before is no amendment of its own. */
const isAmendment = ({ field, text }: FieldRecord): boolean =>
  field[0] === 'revisions' && text !== '';
