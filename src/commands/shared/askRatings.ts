import type { Edit } from '../../edit/editText.ts';
import { wrap } from '../../format/wrap.ts';
import { type Component, componentTitle } from '../../model/component.ts';
import type { Ask, AskChoice, Context } from '../../model/context.ts';
import { explainSuggestion } from '../../model/explainSuggestion.ts';
import type { PlanRollUp } from '../../model/rollup.ts';
import type { Cycle, RatingPoint } from '../../model/workspace.ts';
import type { PlanToChange } from './changePlan.ts';
import { type Judgement, judgementEdits } from './ratingWish.ts';

/** What somebody decided about a part: a judgement, or nothing yet. */
type Answers = Map<number, Judgement>;

/** Goes through the parts of a plan and asks for each how it stands; gives the edits that say so. */
export async function askRatings(
  context: Context,
  ask: Ask,
  { plan, workspace, checked, asOf }: PlanToChange,
  cycle: Cycle,
  only: Component | null | undefined,
): Promise<Edit[]> {
  const scale = workspace.settings.rating_scale;
  const rolled = checked.rollUps.get(cycle.id)?.plans.get(plan.id);
  const work = [...plan.byId.values()].filter(({ role }) => role === 'work');
  const parts: (Component | null)[] = only === undefined ? [...work, null] : [only];
  const by = await ask.text({ message: 'Who rates? (name or role; may be empty)' });
  const answers: Answers = new Map();
  for (let at = 0; at < parts.length;) {
    const part = parts[at] ?? null;
    const facts = about(part, plan.title, cycle, rolled, scale);
    context.note(`\n${shown(facts, context.err.columns)}\n`);
    const message = `${at + 1} of ${parts.length}: how does it stand?`;
    const said = await ask.choose({ message, choices: choices(scale, at > 0), initial: 'skip' });
    if (said === 'quit') break;
    if (said === 'back') {
      at -= 1;
      continue;
    }
    if (said === 'skip') answers.delete(at);
    else {
      const note = await ask.text({ message: 'A note (may be empty)' });
      const signed = by === '' ? {} : { by };
      const noted = note === '' ? {} : { note };
      answers.set(at, { rating: Number(said), ...noted, ...signed, on: asOf });
    }
    at += 1;
  }
  return [...answers].flatMap(([at, judgement]) =>
    judgementEdits(parts[at] ?? null, cycle, judgement),
  );
}

/** What is known about a part, as wide as the terminal. */
const shown = ([head = '', ...facts]: readonly string[], columns: number): string =>
  [wrap(head, columns, '  '), ...facts.map((fact) => `  ${wrap(fact, columns - 2, '    ')}`)].join(
    '\n',
  );

function choices(scale: readonly RatingPoint[], canGoBack: boolean): AskChoice[] {
  const points = scale.map(({ value, symbol, short, label }) => {
    return { value: String(value), label: `${symbol} ${short}`, hint: label };
  });
  const back = canGoBack ? [{ value: 'back', label: 'Back', hint: 'to the part before' }] : [];
  return [
    ...points.toReversed(),
    { value: 'skip', label: 'Skip', hint: 'leave it as it is' },
    ...back,
    { value: 'quit', label: 'Stop here', hint: 'and look at what was said so far' },
  ];
}

/** What is known about a part: its ratings so far, the suggested one, what its measures say. */
function about(
  part: Component | null,
  title: string,
  cycle: Cycle,
  rolled: PlanRollUp | undefined,
  scale: readonly RatingPoint[],
): string[] {
  const judged = part === null ? rolled?.whole : rolled?.components.get(part.id);
  const word = (rating: number | null | undefined): string => {
    const point = scale.find(({ value }) => value === rating);
    return point ? `${point.symbol} ${point.short}` : 'not rated';
  };
  const label = [part?.levelLabel, part?.data.code].filter((each) => each !== undefined);
  const head =
    part === null ? `The plan itself: ${title}` : `${label.join(' ')}: ${componentTitle(part)}`;
  const suggested = judged?.suggested;
  const why = suggested ? explainSuggestion(suggested, scale[0]?.value ?? 1) : '';
  const measures = (rolled?.measures ?? [])
    .filter(({ measure }) => measure.owner === part)
    .map(({ measure, now }) => `${measure.data.name}: ${now.status.replaceAll('_', ' ')}`);
  return [
    head,
    `last time ${word(judged?.lastBefore)}; in ${cycle.name} ${word(judged?.stated?.rating)}`,
    ...(why === '' ? [] : [`suggested ${word(suggested?.rating)}: ${why}`]),
    ...measures,
  ];
}
