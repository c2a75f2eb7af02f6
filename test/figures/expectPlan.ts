import { counted, daysFrom, inWords, listed, plusDays } from './arithmetic.ts';
import { config, type Cycle, lineage, type Part, type PlanFile, strategiesOf } from './example.ts';
import { says } from './expectMeasures.ts';
import { type Rolled, rollMeasure } from './measures.ts';
import {
  countRatings,
  countWords,
  lastRating,
  ratingOf,
  sign,
  suggested,
  upTo,
} from './ratings.ts';

/** One plan in one cycle, seen on a day. */
export interface Seen {
  readonly plan: PlanFile;
  readonly cycle: Cycle;
  readonly asOf: string;
  readonly measures: readonly { readonly rolled: Rolled; readonly owner: Part | null }[];
}

export function see(plan: PlanFile, cycle: Cycle, asOf: string): Seen {
  const measures = plan.measures.map(({ data, owner }) => ({
    rolled: rollMeasure(data, cycle),
    owner,
  }));
  return { plan, cycle, asOf, measures };
}

export const day = (iso: string) => ({ iso, long: inWords(iso) });

/** The panel of the plan's own rating, stated and suggested, with the one before. */
export function ratingPanel({ plan, cycle }: Seen) {
  const stated = ratingOf(plan, cycle);
  const hint = suggested(plan.roots, cycle);
  const previous = upTo(cycle).at(-2);
  const { on } = plan.data.progress?.[cycle.id] ?? {};
  return {
    stated: sign(stated),
    isRated: stated !== null,
    label: config.rating_scale.find(({ value }) => value === stated)?.label,
    on: stated === null || on === undefined ? null : day(on),
    suggested: hint.rating === null ? null : sign(hint.rating),
    explanation: hint.explanation,
    before: previous ? { mark: sign(ratingOf(plan, previous)) } : null,
  };
}

export function distribution({ plan, cycle }: Seen) {
  const { byRating, open, away } = countRatings(strategiesOf(plan), cycle);
  const parts = [
    ...byRating.map((count, place) => {
      const { word, fill } = sign(config.rating_scale[place]?.value ?? null);
      return { label: word, count, fill };
    }),
    { label: 'Not rated', count: open, fill: null },
    { label: 'Paused or later', count: away, fill: null },
  ].filter(({ count, fill }) => count > 0 || fill !== null);
  return { alt: says(...parts.map(({ count }) => count)), parts };
}

export const legend = () =>
  [...config.rating_scale.map(({ value }) => value).reverse(), null].map((value) => ({
    mark: sign(value),
  }));

/** `5 of 5 strategies are rated: 2 Lagging and 3 Gaps. 1 is on hold, discontinued or not begun.` */
export function strategySentence(parts: readonly Part[], cycle: Cycle): string {
  const { open, away, total, ...counts } = countRatings(parts, cycle);
  const rated = total - open - away;
  const said = listed(countWords({ ...counts, open: 0, away: 0, total }));
  const later =
    away === 0 ? '' : ` ${away} ${away === 1 ? 'is' : 'are'} on hold, discontinued or not begun.`;
  return `${rated} of ${counted(total, 'strategy', 'strategies')} ${rated === 1 ? 'is' : 'are'} rated${
    rated === 0 ? '' : `: ${said}`
  }.${later}`;
}

const IN_SENTENCE: readonly (readonly [status: string, words: string])[] = [
  ['met', 'met'],
  ['on_track', 'on track'],
  ['off_track', 'off track'],
  ['below_baseline', 'worse than at baseline'],
  ['baseline_year', 'in the baseline year'],
  ['not_judged', 'without a benchmark'],
  ['suppressed', 'withheld'],
  ['not_applicable', 'not applicable'],
  ['no_data', 'without data'],
];

export const statusCounts = (measures: readonly Rolled[]) =>
  IN_SENTENCE.flatMap(([status, words]) => {
    const count = measures.filter(({ now }) => now.status === status).length;
    return count === 0 ? [] : [{ count, words }];
  });

export function measureSentence({ measures }: Seen): string {
  const parts = statusCounts(measures.map(({ rolled }) => rolled)).map(
    ({ count, words }) => `${count} ${count === 1 ? 'is' : 'are'} ${words}`,
  );
  return `Of ${counted(measures.length, 'measure')}, ${listed(parts)}.`;
}

const CLOSED = ['completed', 'discontinued', 'on_hold'];
export const isOpen = (part: Part): boolean =>
  !CLOSED.includes(part.data.status ?? '') &&
  !lineage(part.parent).some(({ data }) => CLOSED.slice(1).includes(data.status ?? ''));

export const actionsOf = ({ parts }: PlanFile): Part[] =>
  parts.filter(({ field }) => field === 'actions');

/** Actions that are late, and due soon, on a day; the first due first. */
export function attention(plan: PlanFile, asOf: string) {
  const due = (part: Part) => part.data.due ?? '';
  const open = actionsOf(plan)
    .filter((part) => due(part) !== '' && isOpen(part))
    .sort((a, b) => due(a).localeCompare(due(b)));
  const horizon = plusDays(asOf, config.due_soon_days);
  return {
    horizon,
    overdue: open.filter((part) => due(part) < asOf),
    soon: open.filter((part) => due(part) >= asOf && due(part) <= horizon),
  };
}

export function actions({ plan, asOf }: Seen) {
  const { horizon, overdue, soon } = attention(plan, asOf);
  const row = ({ data: { due = '' } }: Part) => {
    const days = daysFrom(asOf, due);
    const when = days < 0 ? `${counted(-days, 'day')} late` : `in ${counted(days, 'day')}`;
    return { due, when: days === 0 ? 'today' : when };
  };
  return {
    overdue: overdue.map(row),
    dueSoon: soon.map(row),
    horizon: day(horizon),
    sentence: actionSentence(plan, asOf),
  };
}

export function actionSentence(plan: PlanFile, asOf: string) {
  const { horizon, overdue, soon } = attention(plan, asOf);
  const all = actionsOf(plan);
  const done = all.filter(({ data }) => data.status === 'completed').length;
  return all.length === 0
    ? says()
    : says(done, all.length, overdue.length, soon.length, inWords(horizon));
}

/** Ratings that moved since some cycles, all parts of the plan in its order. */
export function ratingChanges({ plan, cycle }: Seen, since: readonly Cycle[]) {
  const moves = plan.parts.flatMap((part) => {
    const now = ratingOf(part, cycle);
    const before = lastRating(part, since);
    if (now === null || since.length === 0) return [];
    return [{ now, before, change: { from: sign(before), to: sign(now) } }];
  });
  const of = (isWanted: (now: number, before: number) => boolean) =>
    moves.flatMap(({ now, before, change }) =>
      before !== null && isWanted(now, before) ? [change] : [],
    );
  return {
    up: of((now, before) => now > before),
    down: of((now, before) => now < before),
    first: moves.flatMap(({ before, change }) => (before === null ? [change] : [])),
  };
}

/** The sign of a strategy in each cycle; nothing where no rating is expected. */
export const marksOf = (part: Part, cycles: readonly Cycle[], isAway: (cycle: Cycle) => boolean) =>
  cycles.map((each) => {
    const rating = ratingOf(part, each);
    return rating === null && isAway(each) ? null : sign(rating);
  });
