import { cyclesOf } from '../model/cycles.ts';
import type { FieldRecord, PartRecord } from '../model/planRecord.ts';
import type { FileRevision } from '../model/repository.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { changeText, type ValueWords } from './changeText.ts';
import { compareFields } from './compareFields.ts';
import { fieldLabel } from './fieldLabel.ts';
import { pairParts } from './pairParts.ts';
import { type Part, partsOf } from './partsOf.ts';
import { isMapping, isSame } from './values.ts';

/** A plan as a commit left it. */
export interface PlanVersion {
  readonly plan: Plan;
  readonly revision: FileRevision;
}

/** A field as a commit left it. */
interface Touch {
  readonly field: readonly string[];
  readonly value: unknown;
  readonly revision: FileRevision;
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
    const now = compareFields({}, fields);
    const record = now.map(({ field, after }): FieldRecord => {
      const isOne = now.filter((other) => isSame(other.field, field)).length === 1;
      const states = statesOf(field, touched.get(part) ?? [])
        .filter(({ value }) => isOne || isSame(value, after))
        .map(({ value, revision }) => ({ value, revision, text: shortText(value, field, words) }));
      return {
        field,
        label: fieldLabel(field, cycles),
        text: changeText(after, field, words),
        states,
      };
    });
    return { part: { type, id, label, title, path }, fields: record };
  });
}

function shortText(value: unknown, field: readonly string[], words: ValueWords): string {
  if (value === undefined) return '';
  const lead = isMapping(value) ? (value['rating'] ?? value['value'] ?? value) : value;
  return changeText(lead, field, words);
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
function statesOf(field: readonly string[], touches: readonly Touch[]): Touch[] {
  return touches.filter(({ field: other }) => {
    const shared = Math.min(field.length, other.length);
    return isSame(field.slice(0, shared), other.slice(0, shared));
  });
}
