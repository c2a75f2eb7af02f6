import { cyclesOf } from '../model/cycles.ts';
import type { FieldRecord, FieldState, PartRecord } from '../model/planRecord.ts';
import type { FileRevision } from '../model/repository.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { changeText } from './changeText.ts';
import { compareFields } from './compareFields.ts';
import { fieldLabel } from './fieldLabel.ts';
import { pairParts } from './pairParts.ts';
import { type Part, partsOf } from './partsOf.ts';

/** A plan as a commit left it. */
export interface PlanVersion {
  readonly plan: Plan;
  readonly revision: FileRevision;
}

/** A field as a commit left it; no names stand for the whole part. */
interface Touch extends FieldState {
  readonly field: readonly string[];
}

type Touched = ReadonlyMap<Part, readonly Touch[]>;

/**
 * Which commit brought about each field of a plan, found by comparing one version with the next: a
 * part keeps its record wherever it moves.
 * @param versions oldest first.
 * @param workspace whose settings and kinds the words are taken from.
 */
export function recordOf(versions: readonly PlanVersion[], workspace: Workspace): PartRecord[] {
  const { settings, kinds } = workspace;
  let parts: Part[] = [];
  let touched: Touched = new Map();
  for (const { plan, revision } of versions) {
    const next = partsOf(plan, kinds);
    touched = touchedBy(revision, parts, next, touched);
    parts = next;
  }
  const term = versions.at(-1)?.plan.term ?? '';
  const cycles = cyclesOf(settings, term === '' ? settings.school_year : term);
  return parts.map((part): PartRecord => {
    const { type, id, label, title, path, fields } = part;
    const words = { unit: fields['unit'], scale: settings.rating_scale };
    const record = compareFields({}, fields).map(({ field, after }): FieldRecord => ({
      field,
      label: fieldLabel(field, cycles),
      text: changeText(after, field, words),
      states: statesOf(field, touched.get(part) ?? []),
    }));
    return { part: { type, id, label, title, path }, fields: record };
  });
}

function touchedBy(
  revision: FileRevision,
  before: readonly Part[],
  after: readonly Part[],
  touched: Touched,
): Touched {
  const { pairs, added } = pairParts(before, after);
  const found = new Map<Part, readonly Touch[]>();
  for (const part of added) {
    found.set(
      part,
      compareFields({}, part.fields).map(({ field, after: value }) => ({ field, value, revision })),
    );
  }
  for (const [was, is] of pairs) {
    const changes = compareFields(was.fields, is.fields);
    const more = changes.map(({ field, after: value }): Touch => ({ field, value, revision }));
    found.set(is, [...(touched.get(was) ?? []), ...more]);
  }
  return found;
}

/** A change inside of a field, and one of what it stands in, are changes of the field. */
function statesOf(field: readonly string[], touches: readonly Touch[]): FieldState[] {
  const states = touches.filter(({ field: other }) =>
    other.slice(0, field.length).every((name, index) => name === field[index]),
  );
  return states.map(({ value, revision }) => ({ value, revision }));
}
