import { wrap } from '../../../format/wrap.ts';
import type { Component } from '../../../model/component.ts';
import type { Ask, Context } from '../../../model/context.ts';
import type { PlanWish } from '../../../model/importList.ts';
import { Interrupted } from '../../../model/interrupted.ts';
import { printable } from '../../../model/printable.ts';
import type { Cycle } from '../../../model/workspace.ts';
import type { PlanInCycle } from '../../../sheets/planInCycle.ts';
import type { PlanToChange } from '../changePlan.ts';
import { planInCycle } from '../plansInCycle.ts';
import { aboutStep } from './aboutStep.ts';
import { askPart } from './askPart.ts';
import { askResult } from './askResult.ts';
import { chooseSteps } from './chooseSteps.ts';
import { type RatingStep, ratingSteps } from './ratingSteps.ts';
import type { Judgement } from '../ratingWish.ts';
import { tryAnswers } from './tryAnswers.ts';
import type { Way } from './way.ts';

type Edits = PlanWish['edits'];

/** What was said to a question: what it writes, and what it said, to be said again otherwise. */
interface Answer {
  readonly edits: Edits;
  readonly judgement?: Judgement;
  /** The day that a result is of: the next one is likely of the same. */
  readonly day?: string | null;
}

/** What goes for all questions. */
interface Round {
  readonly context: Context;
  readonly ask: Ask;
  readonly found: PlanToChange;
  readonly steps: readonly RatingStep[];
  readonly by: string;
}

/** How far somebody has come: what was said, and the plan as it would be with that. */
interface Walk {
  readonly at: number;
  readonly now: PlanInCycle;
  readonly answers: ReadonlyMap<RatingStep, Answer>;
  readonly day: string;
  /** What was said last and cannot be written. */
  readonly refused?: Answer;
}

/**
 * Goes through a plan and asks what its measures have come to and how its parts stand; gives the
 * edits that say so. Every answer is tried at once: suggested ratings follow, and what would be
 * wrong is asked again.
 */
export async function askRatings(
  context: Context,
  ask: Ask,
  found: PlanToChange,
  cycle: Cycle,
  only: Component | null | undefined,
): Promise<Edits> {
  const now = planInCycle(found.checked, found.workspace, found.plan, cycle.id);
  const steps = await chooseSteps(ask, ratingSteps(now), only);
  const isRating = steps.some(({ type }) => type === 'part');
  const by = isRating ? await ask.text({ message: 'Who rates? (name or role; may be empty)' }) : '';
  const round: Round = { context, ask, found, steps, by };
  let walk: Walk = { at: 0, now, answers: new Map(), day: found.asOf };
  for (;;) {
    const next = walk.at < steps.length ? await stepOrStop(round, walk) : null;
    if (next === null) return editsOf(walk.answers);
    walk = next;
  }
}

const editsOf = (answers: Walk['answers']): Edits =>
  [...answers.values()].flatMap(({ edits }) => edits);

/** Whoever presses Ctrl-C has not meant to lose what was said before: it ends the questions alone. */
async function stepOrStop(round: Round, walk: Walk): Promise<Walk | null> {
  try {
    return await oneStep(round, walk);
  } catch (error) {
    if (!(error instanceof Interrupted) || walk.answers.size === 0) throw error;
    round.context.note('\nStopped: what was said so far follows. Ctrl-C again forgets it.\n\n');
    return null;
  }
}

/** Asks one question; gives where that leads, null where somebody wants to stop. */
async function oneStep(round: Round, walk: Walk): Promise<Walk | null> {
  const { context, steps } = round;
  const { at, answers, now, day } = walk;
  const step = steps[at];
  if (step === undefined) return null;
  context.note(`\n${shown(aboutStep(step, now), context.err.columns)}\n`);
  const said = await put(round, step, walk);
  if (said === 'quit') return null;
  if (said === 'back') return { at: Math.max(0, at - 1), now, answers, day };
  const others = new Map([...answers].filter(([other]) => other !== step));
  if (said !== 'skip') return take(round, walk, said, new Map([...others, [step, said]]));
  const isAsBefore = others.size === answers.size;
  if (isAsBefore) return { at: at + 1, now, answers, day };
  return take(round, walk, { edits: [] }, others);
}

/** Goes on with an answer, where the plan can be written with it and its author means it. */
async function take(
  round: Round,
  walk: Walk,
  said: Answer,
  answers: Walk['answers'],
): Promise<Walk> {
  const { context, found } = round;
  const tried = await tryAnswers(context, found, editsOf(answers), said.edits);
  if ('fault' in tried) {
    context.note(`\n${tried.fault}\nThis would be wrong in the plan, and is asked again.\n`);
    return { ...walk, refused: said };
  }
  if (tried.doubts !== '' && !(await isMeant(round, tried.doubts))) {
    return { ...walk, refused: said };
  }
  const { checked, workspace, plan } = tried;
  const now = planInCycle(checked, workspace, plan, walk.now.cycle.id);
  return { at: walk.at + 1, now, answers, day: said.day ?? walk.day };
}

/** Shows what speaks against a text, and asks whether it stays. */
async function isMeant({ context, ask }: Round, doubts: string): Promise<boolean> {
  context.note(`\n${doubts}\n`);
  const choices = [
    { value: 'change', label: 'Say it in another way' },
    { value: 'keep', label: 'Leave it as it is' },
  ];
  return (await ask.choose({ message: 'Shall it stand like that?', choices })) === 'keep';
}

/** Puts the question of a step. */
async function put(
  { ask, found: { asOf, workspace }, steps, by }: Round,
  step: RatingStep,
  { at, now, answers, day, refused }: Walk,
): Promise<Answer | Way> {
  const count = `${at + 1} of ${steps.length}`;
  if (step.type === 'result') {
    const said = await askResult(ask, step.row, { count, cycle: now.cycle, day, latest: asOf });
    return typeof said === 'string' ? said : { edits: said.edits, day: said.on };
  }
  const before = (refused ?? answers.get(step))?.judgement;
  const isYearEnd = workspace.settings.reporting.end_of_year === now.cycle.id;
  const canGoBack = at > 0;
  return askPart(ask, step.part, now, { count, canGoBack, before, by, on: asOf, isYearEnd });
}

/** What is known about a part, as wide as the terminal; the plan's own words steer nothing there. */
function shown(facts: readonly string[], columns: number): string {
  const [head = '', ...rest] = facts.map((fact) => printable(fact.replace(/\s+/g, ' ')));
  const lines = rest.map((fact) => `  ${wrap(fact, columns - 2, '    ')}`);
  return [wrap(head, columns, '  '), ...lines].join('\n');
}
