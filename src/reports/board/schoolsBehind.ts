import type { TheoryRollUp } from '../../model/rollup.ts';
import { ratingMarks } from '../marks.ts';
import { listed } from '../words.ts';
import { schoolName } from './heatFigures.ts';
import type { BoardSource } from './sources.ts';
import { shortText } from './tallyText.ts';

/** More names than these answer nothing. */
const MOST_SCHOOLS = 3;

/** A school's ratings of its work on the strategies of one theory. */
interface SchoolRatings {
  readonly school: string;
  /** Worst to best. */
  readonly counts: readonly number[];
}

/**
 * Which schools are furthest behind on a theory or goal: those with most of its strategies at the
 * lowest point of the scale, then at the next, below the best.
 */
export function schoolsBehind(
  { strategies }: TheoryRollUp,
  name: string,
  source: BoardSource,
): string {
  if (strategies.every(({ schools }) => schools.length === 0)) {
    return `None: no school works on ${name}, it is the district’s own work.`;
  }
  const rated = ratingsBySchool(strategies, source);
  if (rated.length === 0) return `No school has rated its work on ${name} yet.`;
  const short = rated
    .filter(({ counts }) => counts.slice(0, -1).some((count) => count > 0))
    .sort(worstFirst);
  const best = ratingMarks(source.workspace.settings.rating_scale).at(-1)?.word ?? '';
  if (short.length === 0) return `None: all work on ${name} that schools rated stands at ${best}.`;
  const named = short.slice(0, MOST_SCHOOLS).map((each) => ratingsText(each, source));
  const more = short.length - named.length;
  const others =
    more === 0 ? '' : `; ${more} more ${more === 1 ? 'has' : 'have'} work short of ${best}`;
  return `${listed(named)} ${named.length === 1 ? 'is' : 'are'} furthest behind on it${others}.`;
}

function ratingsBySchool(
  strategies: TheoryRollUp['strategies'],
  { district, workspace }: BoardSource,
): SchoolRatings[] {
  return district.schools.flatMap(({ school }) => {
    const own = strategies.flatMap(({ schools }) =>
      schools.filter((each) => each.school === school).flatMap(({ rating }) => rating ?? []),
    );
    const counts = workspace.settings.rating_scale.map(
      ({ value }) => own.filter((rating) => rating === value).length,
    );
    return own.length === 0 ? [] : [{ school, counts }];
  });
}

/** Of schools with the same counts below the best point, the one with less at it goes first. */
function worstFirst({ counts: a }: SchoolRatings, { counts: b }: SchoolRatings): number {
  const last = a.length - 1;
  const place = a.findIndex((count, index) => count !== b[index]);
  const more = (a[place] ?? 0) - (b[place] ?? 0);
  return place === last ? more : -more;
}

/** `Breakwater Middle School (3 Lagging and 2 Gaps of 6)`. */
function ratingsText({ school, counts }: SchoolRatings, source: BoardSource): string {
  const { settings } = source.workspace;
  const byRating = new Map(settings.rating_scale.map(({ value }, i) => [value, counts[i] ?? 0]));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const words = shortText({ byRating, notRated: 0, leftOut: 0, total }, settings);
  return `${schoolName(school, source)} (${words} of ${total})`;
}
