import { type Component, componentTitle, withDescendants } from '../../../model/component.ts';
import type { Ask, AskChoice } from '../../../model/context.ts';
import { DISPOSITIONS } from '../../../model/dispositions.ts';
import type { PlanInCycle } from '../../../sheets/planInCycle.ts';
import type { Judgement } from '../ratingWish.ts';
import type { PartQuestion } from './askPart.ts';
import { textFor } from './textFor.ts';

/** What somebody may add to a rating, under the field that says it. */
const TEXTS = [
  { field: 'successes', label: 'What worked' },
  { field: 'challenges', label: 'What did not' },
  { field: 'next_steps', label: 'What comes next' },
] as const;

interface Rest {
  readonly judgement: Judgement;
  /** Ids of steps that are done by now. */
  readonly done: readonly string[];
}

/** What has been said so far: to the questions before, and in the plan itself. */
interface RestQuestion extends Pick<PartQuestion, 'before' | 'isYearEnd'> {
  readonly first: Judgement;
  readonly written: Judgement | undefined;
}

/** Asks for what may be said beside a rating, as long as somebody wants to add something. */
export async function askRest(
  ask: Ask,
  part: Component | null,
  all: PlanInCycle,
  { first, before, written, isYearEnd }: RestQuestion,
): Promise<Rest> {
  let judgement: Judgement = { ...before, ...first };
  let done: readonly string[] = [];
  const open = openSteps(part, all);
  if (part !== null && isYearEnd) judgement = { ...judgement, ...(await becomes(ask, before)) };
  for (;;) {
    const choices = additions(part, all, { judgement, open, done });
    const message = 'Anything else about it?';
    const said = await ask.choose({ message, choices, initial: 'no' });
    if (said === 'no') return { judgement, done };
    if (said === 'done') done = await askDone(ask, open);
    else if (said === 'disposition') judgement = { ...judgement, ...(await becomes(ask, before)) };
    else judgement = { ...judgement, ...(await askText(ask, said, { ...written, ...judgement })) };
  }
}

async function askText(ask: Ask, said: string, judgement: Judgement): Promise<Judgement> {
  const text = TEXTS.find(({ field }) => field === said);
  if (!text) return {};
  return {
    [text.field]: await textFor(ask, `${text.label} (may be empty)`, judgement[text.field]),
  };
}

/** What happens to the work next year: rollover goes by it. */
async function becomes(ask: Ask, before: Judgement | undefined): Promise<Judgement> {
  const said = await ask.choose({
    message: 'What becomes of it next year?',
    choices: [{ value: 'open', label: 'Not decided yet' }, ...DISPOSITIONS],
    initial: before?.disposition ?? 'open',
  });
  return said === 'open' ? {} : { disposition: said };
}

/** The names of steps that a plan calls completed or given up are no question any more. */
function openSteps(part: Component | null, { fieldAt }: PlanInCycle): Component[] {
  const below = part === null ? [] : withDescendants(part);
  return below.filter(
    ({ role, data: { status }, path }) =>
      role === 'step' &&
      status !== 'completed' &&
      status !== 'discontinued' &&
      fieldAt([...path, 'status'])?.choices.some(({ value }) => value === 'completed') === true,
  );
}

async function askDone(ask: Ask, open: readonly Component[]): Promise<string[]> {
  const choices = open.map((step): AskChoice => ({ value: step.id, label: componentTitle(step) }));
  return ask.chooseMany({
    message: 'Which steps are done?',
    groups: [{ heading: 'Open', choices }],
  });
}

function additions(
  part: Component | null,
  { cycle, fieldAt }: PlanInCycle,
  {
    judgement,
    open,
    done,
  }: { judgement: Judgement; open: readonly Component[]; done: readonly string[] },
): AskChoice[] {
  const isField = (field: string): boolean =>
    fieldAt([...(part?.path ?? []), 'progress', cycle.id, field]) !== null;
  const texts = TEXTS.filter(({ field }) => isField(field)).map(({ field, label }): AskChoice => {
    const said = judgement[field];
    return said === undefined ? { value: field, label } : { value: field, label, hint: said };
  });
  const many = `${done.length} of ${open.length} open ones`;
  return [
    { value: 'no', label: 'No, go on' },
    ...texts,
    ...(open.length === 0 ? [] : [{ value: 'done', label: 'Steps that are done', hint: many }]),
    ...(part === null ? [] : [{ value: 'disposition', label: 'What becomes of it next year' }]),
  ];
}
