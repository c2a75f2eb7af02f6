import type { Component } from '../../model/component.ts';
import type { Language } from '../../model/language.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import type { SummaryModel } from '../../model/summaryReport.ts';
import { inTurn } from './inTurn.ts';
import { lastPoint, plainResult } from './plainResult.ts';
import { say } from './say.ts';

/** What a page holds beside everything else. */
const MOST_RESULTS = 4;

/**
 * Up to four numbers, one from each goal in turn, those with a value first; in the order of the
 * plan. Numbers of goals speak for it; those of single strategies only where there are no others.
 * Measures in words, and those that do not apply, stay in the plan.
 */
export function plainResults(
  measures: readonly MeasureRollUp[],
  language: Language,
): Pick<SummaryModel, 'results' | 'moreResults' | 'withheld'> {
  const countable = measures.filter(
    ({ measure, now }) => measure.data.unit !== 'text' && now.status !== 'not_applicable',
  );
  const ofGoals = countable.filter(
    ({ measure: { owner } }) => owner === null || owner.role === 'grouping',
  );
  const candidates = ofGoals.length > 0 ? ofGoals : countable;
  const known = candidates.filter((rolled) => lastPoint(rolled).value !== null);
  const unknown = candidates.filter((rolled) => !known.includes(rolled));
  const chosen = [...inTurn(byGoal(known)), ...inTurn(byGoal(unknown))].slice(0, MOST_RESULTS);
  const withheld = countable.filter(isWithheld).length;
  const rest = countable.filter((rolled) => !chosen.includes(rolled) && !isWithheld(rolled)).length;
  return {
    results: candidates
      .filter((rolled) => chosen.includes(rolled))
      .map((rolled) => plainResult(rolled, language)),
    moreResults: rest > 0 ? say(language, 'more_results', { count: rest }) : null,
    withheld: withheld > 0 ? say(language, 'withheld_results', { count: withheld }) : null,
  };
}

const isWithheld = (rolled: MeasureRollUp): boolean => lastPoint(rolled).without === 'suppressed';

function byGoal(measures: readonly MeasureRollUp[]): MeasureRollUp[][] {
  const groups = new Map<Component | null, MeasureRollUp[]>();
  for (const rolled of measures) {
    const goal = topOf(rolled.measure.owner);
    groups.set(goal, [...(groups.get(goal) ?? []), rolled]);
  }
  return [...groups.values()];
}

function topOf(component: Component | null): Component | null {
  return component?.parent ? topOf(component.parent) : component;
}
