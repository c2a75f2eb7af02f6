import { componentTitle } from '../../model/component.ts';
import { cyclesOf } from '../../model/cycles.ts';
import type { ChangeSummary, RatingChange } from '../../model/changeSummary.ts';
import type { MeasureRollUp, Trend } from '../../model/rollup.ts';
import { changesInPlan } from '../changesInPlan.ts';
import { historySince } from '../historySince.ts';
import { ratingMark } from '../marks.ts';
import type { CycleSource } from '../report.ts';
import { differenceText, MOVEMENT_WORDS, pointText, printedDay, valueText } from '../words.ts';

/** What a packet is made of. */
export type SamSource = Pick<
  CycleSource,
  'workspace' | 'plan' | 'rollUp' | 'rolled' | 'revisions' | 'changed'
>;

/** What moved since the cycle before: ratings, results, revisions, promises, commits to its file. */
export function changeSummary({
  workspace: { settings },
  plan,
  rolled,
  rollUp,
  revisions,
  changed,
}: SamSource): ChangeSummary {
  const { asOf } = rollUp;
  const cycles = cyclesOf(settings, plan.term);
  const previous = cycles[cycles.findIndex(({ id }) => id === rollUp.cycle.id) - 1];
  const since = previous ? (previous.meeting ?? previous.to) : null;
  const moved = (trend: Trend): RatingChange[] =>
    [...plan.byId.values()].flatMap((component) => {
      const rating = rolled.components.get(component.id);
      if (!rating?.stated || !since) return [];
      if (rating.sinceLast !== trend) return [];
      return [
        {
          title: componentTitle(component),
          from: ratingMark(rating.lastBefore, settings.rating_scale),
          to: ratingMark(rating.stated.rating, settings.rating_scale),
        },
      ];
    });
  return {
    since: previous?.name ?? null,
    up: moved('up'),
    down: moved('down'),
    first: moved('first'),
    results: rolled.measures.flatMap(newResult),
    revisions: (plan.data.revisions ?? [])
      .filter(({ on }) => on <= asOf && (since === null || on > since))
      .map(({ on, by, what, reason }) => ({ on: printedDay(on), by: by ?? null, what, reason })),
    history: historySince(revisions, since, asOf),
    inPlan: changesInPlan(changed),
  };
}

/** A measure's result of the reported cycle beside the one before it. */
function newResult(rolled: MeasureRollUp): ChangeSummary['results'] {
  const { now, points, baseline, measure, decimals } = rolled;
  if (now.value === null) return [];
  const { unit } = measure.data;
  const before = points.slice(0, points.indexOf(now)).findLast(({ value }) => value !== null);
  const from = before ? pointText(before, unit, decimals) : baselineText(baseline, rolled);
  const difference = now.fromBefore ?? now.fromBaseline;
  const movement = MOVEMENT_WORDS[before ? rolled.sinceBefore : rolled.sinceBaseline];
  const change = difference === null ? '' : differenceText(difference, unit, decimals);
  const detail = [change, movement].filter((part) => part !== '').join(', ');
  const path = from === '' ? '' : `${from} to `;
  return [
    {
      name: measure.data.name,
      text: `${path}${pointText(now, unit, decimals)}${detail === '' ? '' : ` (${detail})`}`,
    },
  ];
}

function baselineText(
  baseline: MeasureRollUp['baseline'],
  { measure, decimals }: MeasureRollUp,
): string {
  return baseline === null ? '' : valueText(baseline, measure.data.unit, decimals);
}
