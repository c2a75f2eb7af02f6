import { type Component, withDescendants } from '../../../model/component.ts';
import type { Ask, AskChoice } from '../../../model/context.ts';
import type { PlanWish } from '../../../model/importList.ts';
import type { RatingPoint } from '../../../model/workspace.ts';
import type { PlanInCycle } from '../../../sheets/planInCycle.ts';
import { type Judgement, judgementEdits } from '../ratingWish.ts';
import { askRest } from './askRest.ts';
import { textFor } from './textFor.ts';
import type { Way } from './way.ts';

/** What is asked about a part: how it is counted, what was said before, who says it and when. */
export interface PartQuestion {
  readonly count: string;
  readonly canGoBack: boolean;
  /** What was said to it a moment ago. */
  readonly before: Judgement | undefined;
  readonly by: string;
  readonly on: string;
  /** Whether the year ends with this cycle, so that it has to be decided what goes on. */
  readonly isYearEnd: boolean;
}

/** What somebody says about a part: its judgement, and the steps of it that are done by now. */
export interface PartAnswer {
  readonly judgement: Judgement;
  readonly edits: PlanWish['edits'];
}

/** Asks how a part stands (null: the plan itself), and for what its report says beside the rating. */
export async function askPart(
  ask: Ask,
  part: Component | null,
  all: PlanInCycle,
  question: PartQuestion,
): Promise<PartAnswer | Way> {
  const { count, canGoBack, before, by, on } = question;
  const message = `${count}: how does it stand?`;
  const initial = before?.rating === undefined ? 'skip' : String(before.rating);
  const said = await ask.choose({ message, choices: choices(all.scale, canGoBack), initial });
  if (said === 'skip' || said === 'back' || said === 'quit') return said;
  const rating = Number(said);
  const written = (part?.data ?? all.plan.data).progress?.[all.cycle.id];
  const noted = await textFor(ask, 'A note (may be empty)', before?.note ?? written?.note);
  const judged = part === null ? all.rolled?.whole : all.rolled?.components.get(part.id);
  const suggested = judged?.suggested.rating ?? null;
  const isOther = suggested !== null && suggested !== rating;
  const why = isOther
    ? await textFor(ask, 'Why another rating than suggested? (may be empty)', before?.rationale)
    : undefined;
  const first = { rating, note: noted, rationale: why };
  const { judgement, done } = await askRest(ask, part, all, { ...question, first, written });
  const signed = { ...judgement, ...(by === '' ? {} : { by }), on };
  return {
    judgement: signed,
    edits: [...judgementEdits(part, all.cycle, signed), ...doneEdits(part, done)],
  };
}

function choices(scale: readonly RatingPoint[], canGoBack: boolean): AskChoice[] {
  const points = scale.map(({ value, symbol, short, label }) => {
    return { value: String(value), label: `${symbol} ${short}`, hint: label };
  });
  const back = canGoBack ? [{ value: 'back', label: 'Back', hint: 'to the question before' }] : [];
  return [
    ...points.toReversed(),
    { value: 'skip', label: 'Skip', hint: 'leave it as it is' },
    ...back,
    { value: 'quit', label: 'Stop here', hint: 'and look at what was said so far' },
  ];
}

const doneEdits = (part: Component | null, done: readonly string[]): PlanWish['edits'] =>
  (part === null ? [] : withDescendants(part))
    .filter(({ id }) => done.includes(id))
    .map(({ path }) => ({ path: [...path, 'status'], value: 'completed' }));
