import { componentTitle } from '../../model/component.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import type { OverviewRow } from '../../model/yearReport.ts';
import { NOT_RATED, ratingMark, ratingMarks } from '../marks.ts';
import { statusPhrases } from '../sam/headline.ts';
import { insideSentence } from '../words.ts';
import { finalMark } from './yearMeasures.ts';
import { yearOutcome } from './yearOutcome.ts';
import type { YearSource } from './source.ts';
import { tallyOf } from './tallyOf.ts';
import type { YearPart } from './yearParts.ts';

/** One line a goal: its rating, its strategies by rating, its measures by standing. */
export function overview(parts: readonly YearPart[], source: YearSource): OverviewRow[] {
  return parts.map(({ component, strategies, measures }) => {
    const { rolled, settings } = source;
    const judged = component ? rolled.components.get(component.id) : undefined;
    const rating = judged?.stated?.rating;
    const suggested = judged?.suggested.rating ?? null;
    return {
      code: component?.data.code ?? '',
      title: component ? componentTitle(component) : 'The plan as a whole',
      rating: rating === undefined ? NOT_RATED : ratingMark(rating, settings.rating_scale),
      suggested:
        rating === undefined && suggested !== null
          ? ratingMark(suggested, settings.rating_scale)
          : null,
      strategies: strategyCounts(strategies, source),
      measures: measureCounts(measures, source),
    };
  });
}

function strategyCounts(strategies: YearPart['strategies'], source: YearSource): string {
  const { byRating, notRated, leftOut } = tallyOf(strategies, source);
  const marks = ratingMarks(source.settings.rating_scale);
  const rated = [...byRating.values()]
    .map((count, index) => ({ count, word: marks[index]?.word ?? '' }))
    .toReversed();
  return counts([
    ...rated,
    { count: notRated, word: 'not rated' },
    { count: leftOut, word: 'paused' },
  ]);
}

function measureCounts(measures: readonly MeasureRollUp[], source: YearSource): string {
  if (source.isEnd) return finalCounts(measures, source);
  return counts(
    statusPhrases(source.settings).map(([status, word]) => ({
      count: measures.filter(({ now }) => now.status === status).length,
      word,
    })),
  );
}

/** Measures by the word of their sign at the end of the year: met, missed, then all others. */
function finalCounts(measures: readonly MeasureRollUp[], source: YearSource): string {
  const outcomes = measures.map((measure) => {
    const outcome = yearOutcome(measure, source.plan.term);
    const { word } = finalMark(measure, outcome, source);
    return { isMet: outcome.isMet, word: insideSentence(word) };
  });
  const inOrder = [true, false, null].flatMap((wanted) =>
    outcomes.filter(({ isMet }) => isMet === wanted).map(({ word }) => word),
  );
  return counts(
    [...new Set(inOrder)].map((word) => ({
      count: inOrder.filter((each) => each === word).length,
      word,
    })),
  );
}

/** `2 Meets, 1 Lagging`; a dash where there is nothing to count. */
function counts(parts: readonly { readonly count: number; readonly word: string }[]): string {
  const used = parts.filter(({ count }) => count > 0);
  return used.length === 0 ? '–' : used.map(({ count, word }) => `${count} ${word}`).join(', ');
}
