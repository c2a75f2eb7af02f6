import { wrap } from '../../format/wrap.ts';
import { type Component, componentTitle } from '../../model/component.ts';
import type { Ask, AskChoice, Context } from '../../model/context.ts';
import { DISPOSITIONS } from '../../model/dispositions.ts';
import { printable } from '../../model/printable.ts';
import type { RollUp } from '../../model/rollup.ts';
import type { Decision } from '../../model/rollover.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import { judgements, toDecide } from '../../scaffold/rollover/decisions.ts';

interface Asked {
  readonly plan: Plan;
  readonly part: Component;
}

/** What has been decided so far, by plan and strategy. */
type Decisions = Map<string, Map<string, Decision>>;

/** Goes through the strategies of plans and asks what becomes of each; null where somebody quits. */
export async function askRollover(
  { note, err }: Context,
  ask: Ask,
  plans: readonly Plan[],
  decided: Decisions,
  { settings, rollUps }: { settings: Settings; rollUps: ReadonlyMap<string, RollUp> },
): Promise<Decisions | null> {
  const all = plans.flatMap((plan) => toDecide(plan).map((part): Asked => ({ plan, part })));
  for (let at = 0; at < all.length;) {
    const asked = all[at];
    if (asked === undefined) break;
    const { plan, part } = asked;
    const told = about(asked, settings, rollUps);
    const [head = '', ...facts] = told.map((fact) => printable(fact.replace(/\s+/g, ' ')));
    const lines = facts.map((fact) => `  ${wrap(fact, err.columns - 2, '    ')}\n`).join('');
    note(`\n${wrap(head, err.columns, '  ')}\n${lines}`);
    const said = await ask.choose({
      message: `${at + 1} of ${all.length}: what becomes of it?`,
      choices: choices(at > 0),
      initial: decided.get(plan.id)?.get(part.id) ?? 'keep',
    });
    if (said === 'quit') return null;
    if (said === 'rest') break;
    if (said === 'back') at -= 1;
    else {
      decided.get(plan.id)?.set(part.id, said as Decision);
      at += 1;
    }
  }
  return decided;
}

const choices = (canGoBack: boolean): AskChoice[] => [
  { value: 'keep', label: 'Keep', hint: 'as it is' },
  { value: 'modify', label: 'Modify', hint: 'keep it, and write down what changes' },
  { value: 'stop', label: 'Stop', hint: 'leave it out of the next plan' },
  ...(canGoBack ? [{ value: 'back', label: 'Back', hint: 'to the one before' }] : []),
  { value: 'rest', label: 'Take the rest as it was decided', hint: 'and look at the list' },
  { value: 'quit', label: 'Quit', hint: 'and write nothing' },
];

/** What is known about a strategy: its last rating, what was decided, what its measures say. */
function about(
  { plan, part }: Asked,
  settings: Settings,
  rollUps: ReadonlyMap<string, RollUp>,
): string[] {
  const label = [part.levelLabel, part.data.code].filter((each) => each !== undefined).join(' ');
  const all = judgements(part, plan, settings);
  const rated = all.findLast(({ entry }) => entry.rating !== undefined);
  const point = settings.rating_scale.find(({ value }) => value === rated?.entry.rating);
  const last = all.at(-1)?.entry;
  const word = DISPOSITIONS.find(({ value }) => value === last?.disposition)?.label;
  return [
    `${plan.id}, ${label}: ${componentTitle(part)}`,
    rated && point ? `${rated.cycle.name}: ${point.symbol} ${point.short}` : 'not rated',
    ...(word === undefined ? [] : [`decided last: ${word.toLowerCase()}`]),
    ...(last?.note === undefined ? [] : [last.note]),
    ...outcomes(plan, part, rollUps),
  ];
}

/** The newest status of the measures of a part, else of what it stands under. */
function outcomes(plan: Plan, part: Component, rollUps: ReadonlyMap<string, RollUp>): string[] {
  const newest = [...rollUps.values()]
    .flatMap((rollUp) => rollUp.plans.get(plan.id) ?? [])
    .findLast(({ measures }) => measures.some(({ now }) => now.value !== null));
  for (let each: Component | null = part; each; each = each.parent) {
    const own = (newest?.measures ?? []).filter(({ measure }) => measure.owner === each);
    if (own.length > 0) {
      return own.map(({ measure, now, target }) => {
        const unit = measure.data.unit === 'percent' ? '%' : '';
        const value = now.value === null ? '' : `, ${String(now.value)}${unit}`;
        const against = value === '' || target === null ? '' : ` against ${String(target)}${unit}`;
        return `${measure.data.name}: ${now.status.replaceAll('_', ' ')}${value}${against}`;
      });
    }
  }
  return [];
}
