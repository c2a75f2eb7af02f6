import { CommandError } from '../../model/commandError.ts';
import { nearest } from '../../model/nearest.ts';
import type { Decision } from '../../model/rollover.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import { toDecide, usualDecision } from '../../scaffold/rollover/decisions.ts';

/** Strategies by what is to become of them, as they were typed: ids, `plan#id`, or `all`. */
export type DecisionsTyped = Readonly<Partial<Record<Decision, readonly string[]>>>;

const ALL = 'all';

/** What becomes of each strategy of some plans: as typed, else as it was decided when it was judged. */
export function decisionsFor(
  plans: readonly Plan[],
  typed: DecisionsTyped,
  settings: Settings,
): Map<string, Map<string, Decision>> {
  const wishes = Object.entries(typed).flatMap(([decision, names]) =>
    (names ?? []).map((name) => ({ name, decision: decision as Decision })),
  );
  const everywhere = wishes.filter(({ name }) => name === ALL);
  if (everywhere.length > 1) {
    throw new CommandError('Only one of --keep, --modify and --stop can be for all.');
  }
  const [forAll] = everywhere;
  const decided = new Map(
    plans.map((plan) => [
      plan.id,
      new Map(
        toDecide(plan).map((part) => [
          part.id,
          forAll?.decision ?? usualDecision(part, plan, settings),
        ]),
      ),
    ]),
  );
  const said = new Map<string, Decision>();
  for (const { name, decision } of wishes.filter((wish) => wish.name !== ALL)) {
    const places = placesOf(name, plans);
    for (const { plan, part } of places) {
      const place = `${plan}#${part}`;
      if ((said.get(place) ?? decision) !== decision) {
        throw new CommandError(`${name} cannot both ${said.get(place)} and ${decision}.`);
      }
      said.set(place, decision);
      decided.get(plan)?.set(part, decision);
    }
  }
  return decided;
}

/** Where strategies with a name stand; one id may be that of several plans. */
function placesOf(name: string, plans: readonly Plan[]): { plan: string; part: string }[] {
  const places = plans.flatMap((plan) =>
    toDecide(plan).map((part) => ({ plan: plan.id, part: part.id })),
  );
  const found = places.filter(({ plan, part }) => name === part || name === `${plan}#${part}`);
  if (found.length > 0) return found;
  const near = nearest(
    name,
    places.map(({ plan, part }) => (name.includes('#') ? `${plan}#${part}` : part)),
  );
  throw new CommandError(`None of these plans has a strategy ${name}.`, {
    hint: near ? `Did you mean ${near}?` : 'pip status shows the strategies of each plan.',
  });
}
