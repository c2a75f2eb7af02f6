import type { Component } from '../../../model/component.ts';
import type { Ask, AskChoice } from '../../../model/context.ts';
import type { RatingStep } from './ratingSteps.ts';

/**
 * The questions that somebody wants to be asked. Where a part is named, those about it alone; where
 * something is there already, only what is still open can be chosen: so one goes on after a break.
 */
export async function chooseSteps(
  ask: Ask,
  steps: readonly RatingStep[],
  only: Component | null | undefined,
): Promise<readonly RatingStep[]> {
  if (only !== undefined) return steps.filter((step) => isAbout(step, only));
  const sets = setsOf(steps);
  const [first, ...others] = sets;
  if (!first || others.length === 0) return steps;
  const choices = sets.map(({ label, steps: chosen }, index): AskChoice => {
    return { value: String(index), label, hint: counted(chosen) };
  });
  const said = await ask.choose({ message: 'What shall be entered?', choices, initial: '0' });
  return sets[Number(said)]?.steps ?? steps;
}

interface StepSet {
  readonly label: string;
  readonly steps: readonly RatingStep[];
}

/** What can be chosen, each set once. */
function setsOf(steps: readonly RatingStep[]): StepSet[] {
  const open = steps.filter(({ isOpen }) => isOpen);
  const some = open.length === 0 || open.length === steps.length ? steps : open;
  const still = some === steps ? '' : ' that are still open';
  const sets = [
    { label: some === steps ? 'Everything' : 'What is still open', steps: some },
    { label: `Ratings${still}`, steps: some.filter(({ type }) => type === 'part') },
    { label: `Results${still}`, steps: some.filter(({ type }) => type === 'result') },
    { label: 'Everything, what is there already too', steps },
  ];
  return sets.filter(
    (set, index) =>
      set.steps.length > 0 &&
      sets.findIndex((other) => other.steps.length === set.steps.length) === index,
  );
}

function counted(steps: readonly RatingStep[]): string {
  const results = steps.filter(({ type }) => type === 'result').length;
  const ratings = steps.length - results;
  return [
    ratings === 0 ? [] : [`${ratings} ${ratings === 1 ? 'rating' : 'ratings'}`],
    results === 0 ? [] : [`${results} ${results === 1 ? 'result' : 'results'}`],
  ]
    .flat()
    .join(' and ');
}

function isAbout(step: RatingStep, only: Component | null): boolean {
  if (step.type === 'part') return step.part === only;
  const { target } = step.row;
  return only !== null && target.type === 'measure' && target.owner === only.id;
}
