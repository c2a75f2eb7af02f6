import type { Change } from '../model/change.ts';
import { cyclesOf } from '../model/cycles.ts';
import type { Cycle, Plan, Workspace } from '../model/workspace.ts';
import { explanation, needsAmendment, newRevisions } from './amendments.ts';
import { changeName } from './changeNames.ts';
import { changeText } from './changeText.ts';
import { compareFields, type Difference } from './compareFields.ts';
import { differenceText } from './differenceText.ts';
import { fieldLabel } from './fieldLabel.ts';
import { findMoves } from './findMoves.ts';
import { isLeftOut } from './isLeftOut.ts';
import { makeChange } from './makeChange.ts';
import { meaningOf } from './meaningOf.ts';
import { pairParts, type Pairing } from './pairParts.ts';
import { type Part, partsOf } from './partsOf.ts';
import { titleOf } from './titleOf.ts';
import { withoutShared } from './withoutShared.ts';

/** A plan with the workspace that it stands in. */
export interface PlanIn {
  readonly plan: Plan;
  readonly workspace: Workspace;
}

/** What the changes of one plan have in common. */
interface Comparison {
  readonly before: PlanIn;
  readonly after: PlanIn;
  readonly cycles: readonly Cycle[];
  /** Cycles that were over when the change was made. */
  readonly closed: ReadonlySet<string>;
  readonly isAdopted: boolean;
  readonly make: Make;
}

type Make = (part: Part, name: string, rest?: Partial<Change>) => Change;

/**
 * Everything that changed between two revisions of one plan, in reading order of the head.
 * @param asOf the day of the change: cycles that ended before it are closed.
 */
export function diffPlan(before: PlanIn, after: PlanIn, asOf: string): Change[] {
  const was = partsOf(before.plan, before.workspace.kinds);
  const is = partsOf(after.plan, after.workspace.kinds);
  const { settings } = after.workspace;
  const cycles = cyclesOf(settings, after.plan.term || settings.school_year);
  const revisions = newRevisions(before.plan, after.plan);
  const isAdopted = before.plan.data.status === 'adopted';
  const closed = new Set(cycles.filter(({ to }) => to < asOf).map(({ id }) => id));
  const make: Make = (part, name, rest = {}) => {
    const explained = changeName(name).weakens ? explanation(revisions, idsAbove(part)) : null;
    return makeChange(after.plan.id, part, name, { ...rest, explained });
  };
  const comparison = { before, after, cycles, closed, isAdopted, make };
  const pairing = withoutDoubt(pairParts(was, is), before.plan, after.plan);
  const changes = inOrder([...ofParts(pairing, comparison), ...ofFields(pairing, comparison)], is);
  const [whole] = is;
  const lacksRecord = isAdopted && revisions.length === 0 && changes.some(needsAmendment);
  return whole && lacksRecord ? [make(whole, 'amendment-missing'), ...changes] : changes;
}

/** Parts that came, went, moved or got another id. */
function ofParts({ pairs, added, removed }: Pairing, { make, isAdopted }: Comparison): Change[] {
  const text = ({ title, id }: Part): Change['before'] => ({ text: title, value: id });
  const id = ({ id: value }: Part): Change['before'] => ({ text: value, value });
  const gone = isAdopted ? 'part-removed' : 'part-dropped';
  return [
    ...pairs
      .filter(([was, is]) => was.id !== is.id)
      .map(([was, is]) => make(is, 'renumbered', { before: id(was), after: id(is) })),
    ...findMoves(pairs).map(([was, is]) =>
      make(is, 'moved', { before: placeOf(was, is), after: placeOf(is, was) }),
    ),
    ...topmost(added).map((part) => make(part, 'part-added', { after: text(part) })),
    ...topmost(removed).map((part) =>
      make(part, part.isReason ? 'reason-removed' : gone, { before: text(part) }),
    ),
  ];
}

/** A part that the other side has but cannot be read there neither came nor went. */
function withoutDoubt({ pairs, added, removed }: Pairing, before: Plan, after: Plan): Pairing {
  const isIn = ({ leftOut, claimedIds }: Plan, { id }: Part): boolean =>
    leftOut.length > 0 && claimedIds().has(id);
  return {
    pairs,
    added: added.filter((part) => !isIn(before, part)),
    removed: removed.filter((part) => !isIn(after, part)),
  };
}

function ofFields({ pairs }: Pairing, comparison: Comparison): Change[] {
  const { before, after } = comparison;
  return pairs.flatMap(([was, is]) =>
    compareFields(was.fields, is.fields)
      .filter(({ field }) => !isLeftOut(before.plan, was, field))
      .filter(({ field }) => !isLeftOut(after.plan, is, field))
      .map((each) => ofField([was, is], each, comparison)),
  );
}

function ofField(
  [older, newer]: readonly [Part, Part],
  difference: Difference,
  { cycles, closed, before, after, make }: Comparison,
): Change {
  const { field, before: was, after: is } = difference;
  const side = (value: unknown, other: unknown, part: Part, { plan, workspace }: PlanIn) => {
    if (value === undefined) return null;
    const words = {
      unit: part.fields['unit'],
      scale: workspace.settings.rating_scale,
      titleOf: (reference: string) => titleOf(reference, workspace, plan),
    };
    return { text: changeText(withoutShared(value, other), field, words), value };
  };
  return make(newer, meaningOf(newer, difference, closed), {
    field,
    fieldLabel: fieldLabel(field, cycles),
    before: side(was, is, older, before),
    after: side(is, was, newer, after),
    difference: differenceText(was, is, newer.fields['unit']),
  });
}

/** Where a part stands: its number in its list, and what that list stands in where it is another. */
function placeOf({ parent, path }: Part, other: Part): Change['before'] {
  const last = path.at(-1);
  const place = typeof last === 'number' ? `place ${last + 1}` : '';
  const isElsewhere = parent?.id !== other.parent?.id || place === '';
  const above = isElsewhere && parent !== null ? `“${parent.title}”` : '';
  return {
    text: [place, above].filter((word) => word !== '').join(' in '),
    value: path.join('/'),
  };
}

/** Parts that are not inside of another in the list: what came or went with a part is one change. */
function topmost(parts: readonly Part[]): Part[] {
  const all = new Set(parts);
  return parts.filter(({ parent }) => parent === null || !all.has(parent));
}

function idsAbove(part: Part): string[] {
  return part.parent === null ? [part.id] : [part.id, ...idsAbove(part.parent)];
}

/** In the order of the head; what the head does not have comes last, in its own order. */
function inOrder(changes: readonly Change[], head: readonly Part[]): Change[] {
  const order = new Map(head.map(({ type, id }, index) => [`${type} ${id}`, index]));
  const place = ({ part }: Change): number => order.get(`${part.type} ${part.id}`) ?? order.size;
  return [...changes].sort((a, b) => place(a) - place(b));
}
