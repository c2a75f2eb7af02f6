import type { Plan, Workspace } from '../model/workspace.ts';
import { canonicalText } from './values.ts';

type Pair = readonly [before: Plan | null, after: Plan | null];

/** What two plans have in common that are one; null where nothing can be said. */
type Likeness = (plan: Plan) => string | null;

/** Each in turn looks at what those before it have left over. */
const LIKENESSES: readonly Likeness[] = [
  ({ id, file }) => `${id} ${file}`,
  ({ id }) => id,
  // Another id from here on: the plan was renumbered.
  ({ data: { id: _, ...rest } }) => canonicalText(rest),
  (plan) => subjectOf(plan, plan.file),
  (plan) => subjectOf(plan, ''),
];

/** Whom a plan is about, and when. */
function subjectOf({ kind, about, term }: Plan, file: string): string | null {
  return about === '' ? null : [kind, about, term, file].join(' ');
}

/**
 * Plans of two revisions by their id, wherever their files lie. A plan whose id changed pairs with
 * the one that has the same content, or is the only one of its kind about the same in the same year.
 */
export function pairPlans(before: Workspace, after: Workspace): Pair[] {
  const pairs: Pair[] = [];
  let [older, newer] = [before.plans, after.plans];
  for (const likeness of LIKENESSES) {
    const found = pairBy(likeness, older, newer);
    pairs.push(...found);
    const paired = new Set(found.flat());
    older = older.filter((plan) => !paired.has(plan));
    newer = newer.filter((plan) => !paired.has(plan));
  }
  const all = [
    ...pairs,
    ...older.map((plan): Pair => [plan, null]),
    ...newer.map((plan): Pair => [null, plan]),
  ];
  const keyOf = ([was, is]: Pair): string => `${(is ?? was)?.id} ${(is ?? was)?.file}`;
  return all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Pairs plans that are alike, where no other plan of their side is. */
function pairBy(
  likeness: Likeness,
  older: readonly Plan[],
  newer: readonly Plan[],
): (readonly [Plan, Plan])[] {
  const heirs = only(likeness, newer);
  return [...only(likeness, older)].flatMap(([key, plan]) => {
    const heir = heirs.get(key);
    return heir ? [[plan, heir] as const] : [];
  });
}

function only(likeness: Likeness, plans: readonly Plan[]): Map<string, Plan> {
  const found = new Map<string, Plan>();
  const twice = new Set<string>();
  for (const plan of plans) {
    const key = likeness(plan);
    if (key === null) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, plan);
  }
  for (const key of twice) found.delete(key);
  return found;
}
