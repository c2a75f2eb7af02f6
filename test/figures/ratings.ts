import {
  config,
  type Cycle,
  isGoal,
  type Part,
  type PlanFile,
  plans,
  servedBy,
} from './example.ts';
import { directory, lineage, strategiesOf } from './example.ts';

/** A sign as reports have it: its word, and how full its ring is. */
export interface Sign {
  readonly word: string;
  readonly fill: number | null;
}

const scale = config.rating_scale.map(({ value }) => value);

/** The sign of a rating: worst is an empty ring, best a full one. */
export function sign(rating: number | null): Sign {
  const place = scale.indexOf(rating ?? NaN);
  if (place < 0) return { word: 'Not rated', fill: null };
  return { word: config.rating_scale[place]?.short ?? '', fill: place / (scale.length - 1) };
}

export const ratingOf = ({ data }: Pick<Part, 'data'>, cycle: Cycle): number | null =>
  data.progress?.[cycle.id]?.rating ?? null;

/** Cycles up to one. */
export const upTo = (cycle: Cycle): Cycle[] =>
  config.cycles.slice(0, config.cycles.findIndex(({ id }) => id === cycle.id) + 1);

/** The last rating up to a cycle; of none null. */
export const lastRating = (part: Pick<Part, 'data'>, cycles: readonly Cycle[]): number | null =>
  cycles.map((cycle) => ratingOf(part, cycle)).findLast((rating) => rating !== null) ?? null;

/** On hold, given up or not begun, by itself or by what it stands under. */
export const isAway = (part: Part, { to }: Cycle): boolean =>
  lineage(part).some(
    ({ data: { status, start } }) =>
      status === 'on_hold' || status === 'discontinued' || (start !== undefined && start > to),
  );

export interface Counts {
  /** Worst to best. */
  readonly byRating: readonly number[];
  readonly open: number;
  readonly away: number;
  readonly total: number;
}

export function countRatings(parts: readonly Part[], cycle: Cycle): Counts {
  const unrated = parts.filter((part) => ratingOf(part, cycle) === null);
  const away = unrated.filter((part) => isAway(part, cycle)).length;
  return {
    byRating: scale.map((value) => parts.filter((part) => ratingOf(part, cycle) === value).length),
    open: unrated.length - away,
    away,
    total: parts.length,
  };
}

/** `2 Meets`, `1 Gaps`, ... best first, without those that nothing carries. */
export function countWords(
  { byRating, open, away }: Counts,
  words = { open: 'not rated', away: 'paused or later' },
): string[] {
  const rated = byRating.map((count, place) => ({
    count,
    word: config.rating_scale[place]?.short ?? '',
  }));
  return [
    ...rated.reverse(),
    { count: open, word: words.open },
    { count: away, word: words.away },
  ].flatMap(({ count, word }) => (count === 0 ? [] : [`${count} ${word}`]));
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * What the parts suggest for a whole (SPEC 4): the lower median of those rated, at most the middle
 * while one is at the lowest, none where under half are rated. Goals that nobody rated are looked
 * through; steps count where one of them is rated.
 */
export function suggested(
  children: readonly Part[],
  cycle: Cycle,
): { readonly rating: number | null; readonly explanation: string } {
  const { counted, away } = heard(children, cycle);
  const ratings = counted
    .map((part) => ratingOf(part, cycle))
    .filter((rating) => rating !== null)
    .sort((a, b) => a - b);
  const left = away === 0 ? '' : `; ${SMALL[away]} on hold or not begun, left out`;
  if (counted.length === 0) return { rating: null, explanation: '' };
  const of = `${ratings.length} rated of ${counted.length}`;
  if (ratings.length * 2 < counted.length || ratings.length === 0) {
    return {
      rating: null,
      explanation: `${of.replace(' rated', '')} rated, too few to suggest a rating${left}`,
    };
  }
  const median = ratings[Math.ceil(ratings.length / 2) - 1] ?? NaN;
  const lowest = ratings.filter((rating) => rating === 1).length;
  if (lowest > 0 && median > 2) {
    const who = `${SMALL[lowest]} ${lowest === 1 ? 'is' : 'are'}`;
    return {
      rating: 2,
      explanation: `median of ${of} is ${median}, held at 2 while ${who} at 1${left}`,
    };
  }
  const low = lowest === 0 ? '' : `, ${SMALL[lowest]} at 1`;
  return { rating: median, explanation: `median of ${of}${low}${left}` };
}

function heard(children: readonly Part[], cycle: Cycle): { counted: Part[]; away: number } {
  const work = children.filter((part) => isGoal(part) || isWork(part));
  const steps = children.filter(({ field }) => field === 'actions' || field === 'milestones');
  const isRated = (part: Part) => ratingOf(part, cycle) !== null;
  let away = 0;
  const found = [...work, ...(steps.some(isRated) ? steps : [])].flatMap((part) => {
    if (isRated(part)) return [part];
    if (isAway(part, cycle)) {
      const below = isGoal(part) ? heard(part.children, cycle).counted.filter(isRated) : [];
      if (below.length === 0) away += 1;
      return below;
    }
    if (!isGoal(part)) return [part];
    const below = heard(part.children, cycle);
    away += below.away;
    return below.counted;
  });
  return { counted: found, away };
}

const isWork = ({ field }: Part): boolean => field === 'strategies' || field === 'sub_items';

/** A school's work on a strategy of the district: all of its parts that serve it. */
export interface Adopter {
  readonly school: string;
  readonly rating: number | null;
  readonly before: number | null;
  readonly isAway: boolean;
}

const lowest = (ratings: readonly (number | null)[]): number | null =>
  scale.find((value) => ratings.includes(value)) ?? null;

/** The schools that work on a district strategy or a part of it, in order of the directory. */
export function adopters(district: PlanFile, strategy: Part, cycle: Cycle): Adopter[] {
  const own = [strategy, ...strategy.children.filter(isWork)];
  const references = own.map(({ data }) => `${district.id}#${data.id}`);
  const previous = upTo(cycle).at(-2);
  return directory.schools.flatMap(({ id }) => {
    const parts = plans
      .filter(({ kind, about }) => kind === 'sip' && about === id)
      .flatMap((plan) => plan.parts)
      .filter((part) => servedBy(part).some((served) => references.includes(served)));
    if (parts.length === 0) return [];
    const rating = lowest(parts.map((part) => ratingOf(part, cycle)));
    return [
      {
        school: id,
        rating,
        before: previous ? lowest(parts.map((part) => ratingOf(part, previous))) : null,
        isAway: rating === null && parts.every((part) => isAway(part, cycle)),
      },
    ];
  });
}

export function countAdopters(all: readonly Adopter[]): Counts {
  const away = all.filter((each) => each.isAway).length;
  const open = all.filter(({ rating }) => rating === null).length - away;
  const byRating = scale.map((value) => all.filter(({ rating }) => rating === value).length);
  return { byRating, open, away, total: all.length };
}

/** Which way schools moved since the cycle before. */
export function movesOf(all: readonly Adopter[]) {
  const of = (isWanted: (now: number, before: number) => boolean) =>
    all.filter(
      ({ rating, before }) => rating !== null && before !== null && isWanted(rating, before),
    ).length;
  return {
    up: of((now, before) => now > before),
    down: of((now, before) => now < before),
    same: of((now, before) => now === before),
    first: all.filter(({ rating, before }) => rating !== null && before === null).length,
  };
}

export const district = plans.find(({ kind }) => kind === 'dip') as PlanFile;
export const districtStrategies = strategiesOf(district);
