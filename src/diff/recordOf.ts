import { cyclesOf } from '../model/cycles.ts';
import type { FieldRecord, PartRecord } from '../model/planRecord.ts';
import type { FileRevision } from '../model/repository.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { changeText, type ValueWords } from './changeText.ts';
import { compareFields } from './compareFields.ts';
import { fieldLabel } from './fieldLabel.ts';
import type { Part } from './partsOf.ts';
import { titleOf } from './titleOf.ts';
import { isMapping, isSame } from './values.ts';
import { overlap, type Touch, type Version, versionBy } from './versionBy.ts';

/**
 * Which commit brought about each field of a plan, found by comparing what a commit left with what
 * it found: a part keeps its record wherever it moves, and what was done on two branches is told of
 * whoever did it.
 * @param revisions oldest first.
 * @param plans by the id of their content; a revision whose plan is not among them is passed over.
 * @param workspace whose settings and kinds the words are taken from.
 */
export function recordOf(
  revisions: readonly FileRevision[],
  plans: ReadonlyMap<string, Plan>,
  workspace: Workspace,
): PartRecord[] {
  const versions = new Map<string | null, Version>();
  for (const revision of revisions) {
    const found = revision.before.flatMap((id) => versions.get(id) ?? []);
    const plan = revision.id === null ? undefined : plans.get(revision.id);
    const version = plan ? versionBy(revision, plan, workspace, found) : found[0];
    if (version) versions.set(revision.id, version);
  }
  const last = versions.get(revisions.at(-1)?.id ?? null);
  return last ? recordsOf(last, workspace) : [];
}

function recordsOf({ plan, parts, touched }: Version, workspace: Workspace): PartRecord[] {
  const { settings } = workspace;
  const cycles = cyclesOf(settings, plan.term || settings.school_year);
  return parts.map((part): PartRecord => {
    const { type, id, label, title, path, fields } = part;
    const words = {
      unit: fields['unit'],
      scale: settings.rating_scale,
      titleOf: (reference: string) => titleOf(reference, workspace, plan),
    };
    const touches = touched.get(part) ?? [];
    const records = fieldsOf(part, touches).map(({ field, after, isOne }): FieldRecord => {
      const states = touches
        .filter(
          ({ field: other, value }) => overlap(field, other) && (isOne || isSame(value, after)),
        )
        .map(({ value, revision }) => ({ value, revision, text: shortText(value, field, words) }));
      const text = after === undefined ? '' : changeText(after, field, words);
      return { field, label: fieldLabel(field, cycles), text, states };
    });
    return { part: { type, id, label, title, path }, fields: records };
  });
}

interface KnownField {
  readonly field: readonly string[];
  readonly after: unknown;
  /** Whether no other value stands in a field of that name. */
  readonly isOne: boolean;
}

/** Fields that a part has, and those that it had and lost. */
function fieldsOf({ fields }: Part, touches: readonly Touch[]): KnownField[] {
  const now = compareFields({}, fields);
  const lost = touches.filter(
    ({ field, value }, index) =>
      value === undefined &&
      !now.some((each) => overlap(each.field, field)) &&
      touches.findLastIndex((other) => overlap(other.field, field)) === index,
  );
  return [
    ...now.map(({ field, after }) => {
      const isOne = now.filter((other) => isSame(other.field, field)).length === 1;
      return { field, after, isOne };
    }),
    ...lost.map(({ field }) => ({ field, after: undefined, isOne: true })),
  ];
}

function shortText(value: unknown, field: readonly string[], words: ValueWords): string {
  if (value === undefined) return '';
  const lead = isMapping(value) ? (value['rating'] ?? value['value'] ?? value) : value;
  return changeText(lead, field, words);
}
