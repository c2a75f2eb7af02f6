import type { Tally } from '../../model/rollup.ts';
import type { Settings } from '../../model/workspace.ts';
import { ratingMarks } from '../marks.ts';
import { listed } from '../words.ts';

/** `4 Meets, 1 Lagging and 1 not rated`; best first, what nothing carries left out. */
export function tallyText(
  { byRating, notRated, leftOut }: Tally,
  { rating_scale }: Pick<Settings, 'rating_scale'>,
): string {
  const counts = [...byRating.values()];
  const rated = ratingMarks(rating_scale).map(({ word }, index) => ({
    word,
    count: counts[index] ?? 0,
  }));
  const parts = [
    ...rated.toReversed(),
    { word: 'not rated', count: notRated },
    { word: 'paused or later', count: leftOut },
  ];
  return listed(
    parts.filter(({ count }) => count > 0).map(({ word, count }) => `${count} ${word}`),
  );
}

/** The same without those at the best point and those without a rating: `3 Lagging and 1 Gaps`. */
export function shortText(tally: Tally, settings: Pick<Settings, 'rating_scale'>): string {
  const best = settings.rating_scale.at(-1)?.value;
  const byRating = new Map(
    [...tally.byRating].map(([value, count]) => [value, value === best ? 0 : count]),
  );
  return tallyText({ ...tally, byRating, notRated: 0, leftOut: 0 }, settings);
}
