import { counted, listed } from './arithmetic.ts';
import { config, type Cycle, directory, isGoal, lineage, numbered, type Part } from './example.ts';
import { adopters, countRatings, countWords, district, districtStrategies } from './ratings.ts';
import { ratingOf, sign } from './ratings.ts';

/** The four answers on page one of the report to the board, in numbers and names. */

const roots = district.roots.filter(isGoal);
const under = (root: Part): Part[] =>
  districtStrategies.filter((part) => lineage(part).includes(root));

/** How many of the rated strategies of a theory are below the best point, as a share. */
function shortShare(root: Part, cycle: Cycle): number {
  const ratings = under(root).flatMap((part) => ratingOf(part, cycle) ?? []);
  return ratings.filter((rating) => rating < 3).length / Math.max(ratings.length, 1);
}

const shortWords = (ratings: readonly number[]): string =>
  listed(
    [2, 1].flatMap((point) => {
      const count = ratings.filter((rating) => rating === point).length;
      return count === 0 ? [] : [`${count} ${sign(point).word}`];
    }),
  );

/** The theory rated lowest; of several that with the largest share of strategies short of the best. */
function furthest(cycle: Cycle): Part | undefined {
  return roots
    .filter((root) => (ratingOf(root, cycle) ?? 3) < 3)
    .sort(
      (a, b) =>
        (ratingOf(a, cycle) ?? 0) - (ratingOf(b, cycle) ?? 0) ||
        shortShare(b, cycle) - shortShare(a, cycle),
    )[0];
}

export function behind(cycle: Cycle): string {
  const worst = furthest(cycle);
  if (!worst) return 'Nothing can be said yet: no part of the plan is rated.';
  const { byRating, open, away, total } = countRatings(under(worst), cycle);
  const words = countWords({ byRating: [...byRating.slice(0, 2), 0], open: 0, away: 0, total });
  const others = [1, 2].flatMap((point) => {
    const names = roots
      .filter((root) => root !== worst && ratingOf(root, cycle) === point)
      .map(numbered);
    const verb = names.length === 1 ? 'is' : 'are';
    return names.length === 0 ? [] : [` ${listed(names)} ${verb} ${sign(point).word}.`];
  });
  const rated = counted(total - open - away, 'rated strategy', 'rated strategies');
  return `${numbered(worst)} is furthest behind: ${sign(ratingOf(worst, cycle)).word}, with ${listed(words)} among ${rated}.${others.join('')}`;
}

/** The three schools with most of that theory's strategies at the lowest point, then at the next. */
export function schoolsBehind(cycle: Cycle): string | null {
  const worst = furthest(cycle);
  if (!worst) return null;
  const strategies = under(worst).map((part) => adopters(district, part, cycle));
  const rated = directory.schools.flatMap(({ id, name }) => {
    const ratings = strategies.flatMap((schools) =>
      schools.filter(({ school }) => school === id).flatMap(({ rating }) => rating ?? []),
    );
    return ratings.length === 0 ? [] : [{ name, ratings }];
  });
  const at = ({ ratings }: (typeof rated)[number], point: number) =>
    ratings.filter((rating) => rating === point).length;
  const short = rated
    .filter((school) => at(school, 1) + at(school, 2) > 0)
    .sort((a, b) => at(b, 1) - at(a, 1) || at(b, 2) - at(a, 2) || at(a, 3) - at(b, 3));
  const named = short
    .slice(0, 3)
    .map(({ name, ratings }) => `${name} (${shortWords(ratings)} of ${ratings.length})`);
  const more = short.length - named.length;
  const best = config.rating_scale.at(-1)?.short ?? '';
  const others =
    more === 0 ? '' : `; ${more} more ${more === 1 ? 'has' : 'have'} work short of ${best}`;
  return `${listed(named)} ${named.length === 1 ? 'is' : 'are'} furthest behind on it${others}.`;
}
