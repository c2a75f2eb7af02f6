import { type Component, componentTitle } from '../../model/component.ts';
import { addDays, schoolYearDays } from '../../model/dates.ts';
import type { YearChanges } from '../../model/yearReport.ts';
import { changesInPlan, weakenedPhrase } from '../changesInPlan.ts';
import { historySince } from '../historySince.ts';
import { ratingMark } from '../marks.ts';
import { counted, printedDay } from '../words.ts';
import type { YearSource } from './source.ts';

/**
 * What moved: ratings since the report before, at the end of the year since mid-year; revisions
 * since then, at mid-year since the school year began, so that no report leaves one out.
 */
export function yearChanges(source: YearSource): YearChanges {
  const { plan, rolled, rollUp, since, isEnd, history, changed } = source;
  const year = schoolYearDays(plan.term);
  const from = isEnd && since ? (since.meeting ?? since.to) : year.from;
  return {
    since: since?.name ?? null,
    ...ratingChanges(source),
    newResults: rolled.measures.filter(({ now }) => now.value !== null).length,
    revisions: (plan.data.revisions ?? [])
      .filter(({ on }) => on <= rollUp.asOf && (isEnd && since ? on > from : on >= from))
      .map(({ on, by, what, reason }) => ({ on: printedDay(on), by: by ?? null, what, reason })),
    history: historySince(history, isEnd && since ? from : addDays(from, -1), rollUp.asOf),
    inPlan: changesInPlan(changed),
  };
}

type Move = 'up' | 'down' | 'first' | 'same';

function ratingChanges(source: YearSource): Pick<YearChanges, 'up' | 'down' | 'first'> {
  const { plan, rolled, since, settings } = source;
  const scale = settings.rating_scale;
  const moves = [...plan.byId.values()].flatMap((component) => {
    const now = rolled.components.get(component.id)?.stated?.rating;
    if (now === undefined || since === null) return [];
    const before = ratingBefore(component, source);
    const change = {
      title: [component.data.code, componentTitle(component)].filter(Boolean).join(' '),
      from: ratingMark(before, scale),
      to: ratingMark(now, scale),
    };
    return [{ move: moveOf(before, now, source), change }];
  });
  const of = (wanted: Move) =>
    moves.filter(({ move }) => move === wanted).map(({ change }) => change);
  return { up: of('up'), down: of('down'), first: of('first') };
}

/** The last rating up to the cycle that this report is compared with. */
function ratingBefore({ id }: Component, { rolled, reached, since }: YearSource): number | null {
  const byCycle = rolled.components.get(id)?.byCycle;
  const last = reached.findIndex((each) => each.id === since?.id);
  const earlier = reached.slice(0, last + 1).map((each) => byCycle?.get(each.id) ?? null);
  return earlier.findLast((rating) => rating !== null) ?? null;
}

function moveOf(before: number | null, now: number, { settings }: YearSource): Move {
  if (before === null) return 'first';
  const rank = (rating: number) => settings.rating_scale.findIndex(({ value }) => value === rating);
  if (rank(now) === rank(before)) return 'same';
  return rank(now) > rank(before) ? 'up' : 'down';
}

/** `Since the Fall SAM, 3 ratings went up and 1 went down; 4 measures have a new result.` */
export function changeSentence({ since, up, down, newResults, inPlan }: YearChanges): string {
  if (since === null) return '';
  const moved =
    up.length + down.length === 0
      ? 'no rating went up or down'
      : `${counted(up.length, 'rating')} went up and ${down.length} went down`;
  const results =
    newResults === 0
      ? 'no measure has a new result'
      : `${counted(newResults, 'measure')} ${newResults === 1 ? 'has' : 'have'} a new result`;
  const weaker = weakenedPhrase(inPlan);
  return `Since the ${since}, ${[moved, results, weaker].filter(Boolean).join('; ')}.`;
}
