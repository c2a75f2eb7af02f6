import type { Plan, Workspace } from '../model/workspace.ts';

type Pair = readonly [before: Plan | null, after: Plan | null];

/**
 * Plans of two revisions by their id, wherever their files lie. A plan whose id changed pairs with
 * the one that stands in its file now, where that is of the same kind and about the same.
 */
export function pairPlans(before: Workspace, after: Workspace): Pair[] {
  const pairs: Pair[] = [];
  const left: Plan[] = [];
  for (const plan of before.plans) {
    const same = after.plansById.get(plan.id);
    if (same) pairs.push([plan, same]);
    else left.push(plan);
  }
  const fresh = new Map(
    after.plans.filter(({ id }) => !before.plansById.has(id)).map((plan) => [plan.file, plan]),
  );
  for (const plan of left) {
    const heir = fresh.get(plan.file);
    const isSame = heir?.kind === plan.kind && heir.about === plan.about && heir.term === plan.term;
    if (heir && isSame) fresh.delete(plan.file);
    pairs.push([plan, heir && isSame ? heir : null]);
  }
  for (const plan of fresh.values()) pairs.push([null, plan]);
  const idOf = ([was, is]: Pair): string => (is ?? was)?.id ?? '';
  return pairs.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
