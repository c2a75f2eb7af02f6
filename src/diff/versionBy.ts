import type { FileRevision } from '../model/repository.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { compareFields, type Difference } from './compareFields.ts';
import { pairParts } from './pairParts.ts';
import { type Part, partsOf } from './partsOf.ts';
import { isSame } from './values.ts';

/** A field as a commit left it. */
export interface Touch {
  readonly field: readonly string[];
  readonly value: unknown;
  readonly revision: FileRevision;
}

/** A content that the plan had: its parts, and what commits did to their fields, oldest first. */
export interface Version {
  readonly plan: Plan;
  readonly parts: readonly Part[];
  readonly touched: ReadonlyMap<Part, readonly Touch[]>;
}

/**
 * The content that a commit left, with who did what to its fields.
 * @param found the contents that it was made from: several for a merge, none for a new file.
 */
export function versionBy(
  revision: FileRevision,
  plan: Plan,
  { kinds }: Workspace,
  found: readonly Version[],
): Version {
  const parts = partsOf(plan, kinds);
  const sides = found.map((version) => {
    const { pairs } = pairParts(version.parts, parts);
    return { version, wasOf: new Map(pairs.map(([was, is]) => [is, was])) };
  });
  const touched = parts.map((part) => {
    const histories = sides.map(({ version, wasOf }): PartHistory => {
      const was = wasOf.get(part);
      const differences = compareFields(was?.fields ?? {}, part.fields);
      return { differences, touches: (was && version.touched.get(was)) ?? [] };
    });
    const all = histories.length > 0 ? histories : [newPart(part)];
    return [part, joined(all, revision)] as const;
  });
  return { plan, parts, touched: new Map(touched) };
}

/** A part seen from one side: how it differs from there, and what had been done to it there. */
interface PartHistory {
  readonly differences: readonly Difference[];
  readonly touches: readonly Touch[];
}

const newPart = (part: Part): PartHistory => ({
  differences: compareFields({}, part.fields),
  touches: [],
});

/** What had been done to a part, with what the commit did. */
function joined(histories: readonly PartHistory[], revision: FileRevision): readonly Touch[] {
  const [first, ...others] = histories;
  const isIn = ({ field }: Difference, { differences }: PartHistory): boolean =>
    differences.some((each) => isSame(each.field, field));
  // A merge did what differs from every side.
  const own = (first?.differences ?? []).filter((each) =>
    others.every((history) => isIn(each, history)),
  );
  const known = others.length === 0 ? (first?.touches ?? []) : taken(histories, own);
  if (own.length === 0) return known;
  return [...known, ...own.map(({ field, after: value }): Touch => ({ field, value, revision }))];
}

/** Of all that a merge did not do it took what one side had, with who did it there. */
function taken(histories: readonly PartHistory[], own: readonly Difference[]): Touch[] {
  const kept = histories.flatMap(({ touches, differences }) =>
    touches.filter(
      ({ field }) =>
        own.some((each) => overlap(each.field, field)) ||
        !differences.some((each) => overlap(each.field, field)),
    ),
  );
  return inTime([...new Set(kept)]);
}

/** Touches of several sides in the order of their days; those of one day as they come. */
const inTime = (touches: readonly Touch[]): Touch[] =>
  [...touches].sort((a, b) =>
    a.revision.on < b.revision.on ? -1 : a.revision.on > b.revision.on ? 1 : 0,
  );

/** Whether two fields are one, or one stands in the other. */
export function overlap(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length);
  return isSame(one.slice(0, shared), other.slice(0, shared));
}
