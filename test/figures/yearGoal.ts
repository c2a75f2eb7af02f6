import { inWords } from './arithmetic.ts';
import { isGoal, lineage, type Part } from './example.ts';
import { gaps } from './expectGaps.ts';
import { says, trend, trendSentence } from './expectMeasures.ts';
import { attention, marksOf, strategySentence } from './expectPlan.ts';
import { cell, type Rolled } from './measures.ts';
import { ownLines, yearTable } from './money.ts';
import {
  adopters,
  countAdopters,
  district,
  isAway,
  movesOf,
  ratingOf,
  sign,
  suggested,
  upTo,
} from './ratings.ts';
import { isDistrict, outcome, row, share, type Share, type Year } from './yearOutcome.ts';

export const goalOf = (part: Part | null): Part | null => lineage(part).find(isGoal) ?? null;

const isGood = ({ now }: Rolled): boolean => ['met', 'on_track'].includes(now.status);
const isShort = ({ now }: Rolled): boolean => ['off_track', 'below_baseline'].includes(now.status);

/** How many measures are where they should be, how many can be judged, and those that are not. */
function standing(measures: readonly Rolled[], isEnd: boolean) {
  const good = measures.filter((m) => (isEnd ? outcome(m).isMet === true : isGood(m))).length;
  const short = measures.filter((m) => (isEnd ? outcome(m).isMet === false : isShort(m)));
  return { good, short, judged: good + short.length, open: measures.length - good - short.length };
}

function verdict(measures: readonly Rolled[], isEnd: boolean): string {
  const { good, judged } = standing(measures, isEnd);
  if (measures.length === 0) return 'No measures';
  const words = isEnd
    ? ['No final result yet', 'Reached', 'Not reached', 'Partly reached']
    : ['Cannot be judged yet', 'On track', 'Not on track', 'Partly on track'];
  return words[judged === 0 ? 0 : good === judged ? 1 : good === 0 ? 2 : 3] ?? '';
}

function why(measures: readonly Rolled[], isEnd: boolean) {
  const { good, judged, open } = standing(measures, isEnd);
  const said = judged < 2 ? [] : [good, judged];
  return says(...said, ...(open > 0 ? [open] : []));
}

/** Every figure of one goal of a report on the year. */
export function yearGoal(part: Share, year: Year) {
  const { cycle, isEnd, plan } = year;
  const { measures, strategies } = part;
  const rating = part.goal ? ratingOf(part.goal, cycle) : null;
  const hint = part.goal ? suggested(part.goal.children, cycle) : null;
  const { short } = standing(measures, isEnd);
  const inNumbers = measures.filter(({ data }) => data.unit !== 'text');
  const { by, on } = part.goal?.data.progress?.[cycle.id] ?? {};
  return {
    rating: rating === null ? null : sign(rating),
    ratedBy: rating === null ? '' : [by, on ? inWords(on) : null].filter(Boolean).join(', '),
    suggested:
      rating !== null || !hint || hint.rating === null
        ? null
        : { mark: sign(hint.rating), explanation: hint.explanation },
    verdict: verdict(measures, isEnd),
    why: [
      measures.length === 0 ? says() : why(measures, isEnd),
      ...(strategies.length > 0 ? [strategySentence(strategies, cycle)] : []),
    ],
    short: short.map((each) => shortSentence(each, year)),
    measures: inNumbers.flatMap((each) => [each, ...each.groups].map((m) => row(m, isEnd))),
    notes: notes(measures, year),
    figures: measures.flatMap((each) => [...trend(each, cycle), ...gaps(each)]),
    strategies: strategies.flatMap((each) => strategyRows(each, year)),
    stories: stories(strategies, year),
    money: yearTable([
      ownLines(plan).filter(
        (line) =>
          goalOf(line.part) === part.goal &&
          !strategies.some((s) => lineage(line.part).includes(s)),
      ),
      ...strategies.map((each) =>
        ownLines(plan).filter((line) => lineage(line.part).includes(each)),
      ),
    ]),
  };
}

function shortSentence(measure: Rolled, { isEnd, cycle }: Year): string {
  const { data, now } = measure;
  if (!isEnd) return `${data.name}: ${trendSentence(measure, cycle)}`;
  const { progress, text } = outcome(measure);
  const way = progress === null ? '' : `, ${share(progress)} of the way from the baseline`;
  return `${data.name}: ${cell(now, measure)} against a target of ${text}${way}.`;
}

function notes(measures: readonly Rolled[], { cycle, asOf, isEnd }: Year) {
  const all = measures.flatMap((each) => [each, ...each.groups]);
  const written = measures.flatMap(({ data }) => {
    const result = data.results?.[cycle.id];
    const note = typeof result === 'object' ? result.note : undefined;
    const changes = (data.changes ?? []).filter(({ on }) => on <= asOf);
    return [
      ...(note === undefined ? [] : [{ has: note }]),
      ...changes.map(({ what }) => ({ has: what })),
    ];
  });
  const isLine = isEnd
    ? measures.some((each) => outcome(each).isLine)
    : all.some(({ now }) => now.isInterpolated) || measures.some((each) => outcome(each).isLine);
  const withheld = all.filter(({ now }) => now.why === 'suppressed').length;
  return [
    ...written,
    ...(isLine ? [{ has: 'Interpolated' }] : []),
    ...(withheld > 0 ? [says(withheld)] : []),
  ];
}

function strategyRows(strategy: Part, { cycle, plan }: Year) {
  const mark = (part: Part) => marksOf(part, upTo(cycle), (each) => isAway(part, each));
  const items = strategy.children.filter(
    ({ field, data }) => field === 'sub_items' && data.progress !== undefined,
  );
  return [
    { marks: mark(strategy), schools: isDistrict(plan) ? schoolsRow(strategy, cycle) : null },
    ...items.map((part) => ({ marks: mark(part), schools: null })),
  ];
}

function schoolsRow(strategy: Part, cycle: Year['cycle']) {
  const { byRating, open, away, total } = countAdopters(adopters(district, strategy, cycle));
  const counts = [...[...byRating].reverse(), open + away];
  return {
    adopted: total === 0 ? 'none' : String(total),
    counts: counts.map((count) => (total === 0 ? '' : String(count))),
  };
}

/** Strategies of which there is anything to tell, with what is done and late. */
function stories(strategies: readonly Part[], { plan, cycle, asOf }: Year) {
  const late = attention(plan, asOf).overdue;
  const lateIn = (part: Part) => late.filter((each) => lineage(each).includes(part));
  const has = (part: Part) =>
    upTo(cycle).some(({ id }, index) => {
      const {
        rating: _rating,
        by: _by,
        on: _on,
        disposition: _d,
        requests: _r,
        ...said
      } = part.data.progress?.[id] ?? {};
      return index === upTo(cycle).length - 1
        ? Object.keys(said).length > 0
        : said.note !== undefined;
    });
  const items = (part: Part) =>
    part.children.filter(({ field, data }) => {
      return field === 'sub_items' && data.progress?.[cycle.id]?.note !== undefined;
    });
  const isTold = (part: Part) =>
    has(part) ||
    items(part).length > 0 ||
    lateIn(part).length > 0 ||
    (isDistrict(plan) && adopters(district, part, cycle).length > 0);
  return strategies.filter(isTold).map((part) => {
    const own = plan.parts.filter(
      (each) => each.field === 'actions' && lineage(each).includes(part),
    );
    const done = own.filter(({ data }) => data.status === 'completed').length;
    const days = lateIn(part).map(({ data }) => inWords(data.due ?? ''));
    return {
      mark: sign(ratingOf(part, cycle)),
      schools: isDistrict(plan) ? schoolsSentence(part, cycle) : null,
      actions: own.length === 0 ? null : { saysItself: [done, own.length, ...days] },
    };
  });
}

/** How many schools carry each rating, best first, then those without; who moved which way. */
function schoolsSentence(strategy: Part, cycle: Year['cycle']) {
  const all = adopters(district, strategy, cycle);
  if (all.length === 0) return null;
  const { byRating, open, away } = countAdopters(all);
  const counts = [...[...byRating].reverse(), open + away].filter((count) => count > 0);
  const moves = movesOf(all);
  return { saysItself: [all.length, ...counts, ...[moves.up, moves.down].filter((n) => n > 0)] };
}
