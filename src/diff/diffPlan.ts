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
import { makeChange } from './makeChange.ts';
import { meaningOf } from './meaningOf.ts';
import { pairParts, type Pairing } from './pairParts.ts';
import { type Part, partsOf } from './partsOf.ts';

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
  const pairing = pairParts(was, is);
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
      make(is, 'moved', { before: placeOf(was), after: placeOf(is) }),
    ),
    ...topmost(added).map((part) => make(part, 'part-added', { after: text(part) })),
    ...topmost(removed).map((part) => make(part, gone, { before: text(part) })),
  ];
}

function ofFields({ pairs }: Pairing, comparison: Comparison): Change[] {
  return pairs.flatMap(([was, is]) =>
    compareFields(was.fields, is.fields).map((each) => ofField(is, each, comparison)),
  );
}

function ofField(part: Part, difference: Difference, comparison: Comparison): Change {
  const { cycles, closed, after, make } = comparison;
  const { field, before: was, after: is } = difference;
  const { settings } = after.workspace;
  const { unit } = part.fields;
  const side = (value: unknown): Change['before'] =>
    value === undefined
      ? null
      : { text: changeText(value, field, { unit, scale: settings.rating_scale }), value };
  return make(part, meaningOf(part, difference, closed), {
    field,
    fieldLabel: fieldLabel(field, cycles),
    before: side(was),
    after: side(is),
    difference: differenceText(was, is, unit),
  });
}

const placeOf = ({ parent, path }: Part): Change['before'] => ({
  text: `${parent?.title ?? ''}, ${Number(path.at(-1) ?? 0) + 1}`,
  value: path.join('/'),
});

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
