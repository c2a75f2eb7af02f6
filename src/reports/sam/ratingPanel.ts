import { explainSuggestion } from '../../model/explainSuggestion.ts';
import type { RatingPanel } from '../../model/ratingPanel.ts';
import type { PlanRollUp, RollUp } from '../../model/rollup.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import { ratingMark } from '../marks.ts';
import { printedDay } from '../words.ts';

/** What the rating judges: at the end of the year how far the plan was completed, before it the work to date. */
export function questionOf(cycle: string, { reporting }: Pick<Settings, 'reporting'>): string {
  return cycle === reporting.end_of_year ? 'how far the plan was completed' : 'the work to date';
}

/** The plan's rating, beside it the suggested one and the one of the cycle before. */
export function ratingPanel(
  plan: Plan,
  { whole }: PlanRollUp,
  { cycle, previous }: RollUp,
  settings: Settings,
): RatingPanel {
  const scale = settings.rating_scale;
  const entry = plan.data.progress?.[cycle.id];
  const { stated, suggested } = whole;
  const point = scale.find(({ value }) => value === stated?.rating);
  return {
    question: questionOf(cycle.id, settings),
    stated: ratingMark(stated?.rating ?? null, scale),
    isRated: stated !== null,
    label: point?.label ?? 'Nobody has rated the plan in this cycle yet',
    by: stated?.by ?? null,
    on: stated?.on ? printedDay(stated.on) : null,
    note: entry?.note ?? null,
    rationale: entry?.rationale ?? null,
    suggested: suggested.rating === null ? null : ratingMark(suggested.rating, scale),
    explanation: explainSuggestion(suggested, scale[0]?.value ?? 1),
    before: previous ? { cycle: previous.name, mark: ratingMark(whole.before, scale) } : null,
  };
}
