import { dollars, inWords, printed, rounded } from './arithmetic.ts';
import { config, isGoal, lineage, type Part, strategiesOf, type Value } from './example.ts';
import { says } from './expectMeasures.ts';
import { actionsOf, type Seen } from './expectPlan.ts';
import type { Point, Rolled } from './measures.ts';
import { countRatings, ratingOf, sign, upTo } from './ratings.ts';

/** Every figure of the page for families, in English. */
export function expectSummary(seen: Seen) {
  const { plan, asOf, measures } = seen;
  const countable = measures.filter(
    ({ rolled }) => rolled.data.unit !== 'text' && rolled.now.status !== 'not_applicable',
  );
  const ofGoals = countable.filter(({ owner }) => owner === null || isGoal(owner));
  const candidates = ofGoals.length > 0 ? ofGoals : countable;
  const chosen = fourOf(candidates);
  const isWithheld = ({ rolled }: Measured) => lastPoint(rolled).why === 'suppressed';
  const rest = countable.filter((each) => !chosen.includes(each) && !isWithheld(each)).length;
  const withheld = countable.filter(isWithheld).length;
  const meeting = config.reporting.board.find((each) => each.meeting >= asOf)?.meeting;
  const next = actionsOf(plan)
    .filter(({ data }) => !['completed', 'on_hold', 'discontinued'].includes(data.status ?? ''))
    .filter(({ data }) => (data.due ?? '') >= asOf)
    .sort((a, b) => (a.data.due ?? '').localeCompare(b.data.due ?? ''))
    .slice(0, 2);
  const goals = plan.roots.filter(isGoal);
  const strategies = strategiesOf(plan).filter((part) =>
    lineage(part).every(({ data }) => data.status !== 'discontinued'),
  );
  const shown = Math.min(6, strategies.length);
  return {
    asOf: says(inWords(asOf)),
    rating: rating(seen),
    results: candidates.filter((each) => chosen.includes(each)).map(({ rolled }) => result(rolled)),
    moreResults: rest > 0 ? says(rest) : null,
    withheld: withheld > 0 ? says(withheld) : null,
    moreWork:
      goals.length > 0 && strategies.length > shown ? says(strategies.length - shown) : null,
    next: {
      dated: next.map(({ data }) => ({ when: says(inWords(data.due ?? '')) })),
      board: meeting === undefined ? null : says(inWords(meeting)),
    },
  };
}

type Measured = Seen['measures'][number];

/** What is said of a measure: this cycle, where it says anything, else the last value before. */
function lastPoint({ points, now }: Rolled): Point {
  if (now.value !== null || now.why === 'suppressed') return now;
  return points.findLast(({ value }) => value !== null) ?? now;
}

/** One from each goal in turn, those with a value first, four in all. */
function fourOf(all: readonly Measured[]): Measured[] {
  const hasValue = ({ rolled }: Measured) => lastPoint(rolled).value !== null;
  const top = (part: Part | null) => lineage(part).at(-1);
  const turn = (each: Measured) =>
    all
      .filter((o) => top(o.owner) === top(each.owner) && hasValue(o) === hasValue(each))
      .indexOf(each);
  const firstOf = (each: Measured) => all.findIndex((o) => top(o.owner) === top(each.owner));
  return [...all]
    .sort(
      (a, b) =>
        Number(hasValue(b)) - Number(hasValue(a)) || turn(a) - turn(b) || firstOf(a) - firstOf(b),
    )
    .slice(0, 4);
}

const PLAIN: Readonly<Record<string, string>> = {
  Gaps: 'Far behind plan',
  Lagging: 'Behind plan',
  Meets: 'Going as planned',
  'Not rated': 'Not rated yet',
};

const plain = (rated: number | null) => {
  const { word, fill } = sign(rated);
  return { word: PLAIN[word], fill };
};

/** The last cycle in which anything was rated speaks for the plan. */
function rating({ plan, cycle }: Seen) {
  const strategies = strategiesOf(plan);
  const isRated = (each: typeof cycle) =>
    [plan, ...strategies].some((part) => ratingOf(part, each) !== null);
  const spoken = upTo(cycle).findLast(isRated) ?? cycle;
  const { on } = plan.data.progress?.[spoken.id] ?? {};
  const { byRating, open, away, total } = countRatings(strategies, spoken);
  return {
    mark: plain(ratingOf(plan, spoken)),
    rated: ratingOf(plan, spoken) === null || on === undefined ? null : says(inWords(on)),
    parts: total === 0 ? says() : says(total),
    counts: [
      ...[3, 2, 1].map((point) => ({ mark: plain(point), count: byRating[point - 1] ?? 0 })),
      { mark: { word: 'Not rated yet', fill: null }, count: open },
      { mark: { word: 'On hold or later', fill: null }, count: away },
    ].flatMap(({ mark, count }) => (count === 0 ? [] : [{ mark, count: String(count) }])),
  };
}

/** The fewest decimals with which values that differ look different, none like 0 or 100, and no count is off by a twentieth. */
function plainDecimals(values: readonly (Value | null)[], { data, decimals }: Rolled): number {
  const all = [...values, 0, ...(data.unit === 'percent' ? [100] : [])].filter(
    (value) => typeof value === 'number',
  );
  const different = (places: number) => new Set(all.map((value) => rounded(value, places))).size;
  const places = Array.from({ length: decimals + 1 }, (_, place) => place);
  const isClose = (place: number) =>
    data.unit === 'percent' ||
    all.every((value) => 20 * Math.abs(rounded(value, place) - value) <= Math.abs(value));
  const isEnough = (place: number) => different(place) === different(decimals) && isClose(place);
  return places.find(isEnough) ?? decimals;
}

const STATUS: Readonly<Record<string, string | undefined>> = {
  met: 'Goal reached',
  on_track: 'On course',
  off_track: 'Not yet on course',
  below_baseline: 'Worse than at the start',
  baseline_year: 'New this year',
  no_data: 'No result yet',
  suppressed: 'Not shown, to protect privacy',
};

/** Families read `38`, never `38.0`. */
const trimmed = (value: number, places: number): string =>
  printed(value, places).replace(/\.0+$/, '');

function result(rolled: Rolled) {
  const { data, baseline, target } = rolled;
  const { value, on, status } = lastPoint(rolled);
  const places = plainDecimals([value, baseline, target], rolled);
  const bare = (v: Value | null) =>
    typeof v !== 'number'
      ? ''
      : data.unit === 'currency'
        ? dollars(rounded(v, places))
        : trimmed(v, places);
  const due = data.target?.by?.slice(0, 4);
  const isSame = value === baseline;
  const isShare = data.unit === 'percent' && typeof value === 'number';
  const hundred = data.unit === 'percent' && typeof value === 'number' ? ['100'] : [];
  const numbers = (...texts: readonly string[]) => says(...texts.filter((text) => text !== ''));
  const word = STATUS[status];
  return {
    value:
      value === null
        ? null
        : typeof value === 'number'
          ? says(bare(value), ...hundred)
          : {
              has: '',
            },
    since: value === null ? says() : numbers(on?.slice(0, 4) ?? '', isSame ? '' : bare(baseline)),
    goal:
      target === null
        ? null
        : numbers(bare(target), value === null && data.unit === 'percent' ? '100' : '', due ?? ''),
    mark: word === undefined ? undefined : { word },
    figure: isShare
      ? {
          value,
          alt: numbers(bare(value), '100', bare(baseline), bare(target)),
          start:
            typeof baseline !== 'number' ? null : { value: baseline, text: says(bare(baseline)) },
          goal: target === null ? null : { value: target, text: says(bare(target)) },
        }
      : null,
  };
}
