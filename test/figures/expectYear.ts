import { isGoal, plans, strategiesOf } from './example.ts';
import { says } from './expectMeasures.ts';
import {
  actionSentence,
  day,
  distribution,
  legend,
  measureSentence,
  ratingChanges,
  ratingPanel,
  type Seen,
  statusCounts,
  strategySentence,
} from './expectPlan.ts';
import { districtMoney, ownLines, sources, yearTable } from './money.ts';
import { countRatings, countWords, district, ratingOf, sign, suggested, upTo } from './ratings.ts';
import { finalCounts, finalSentence, yearEnd } from './yearEnd.ts';
import { goalOf, yearGoal } from './yearGoal.ts';
import { isDistrict, type Share, type Year } from './yearOutcome.ts';

/** The plan by its nearest goals; a goal that only holds others is a heading. */
function shares({ plan, measures }: Year): Share[] {
  return [null, ...plan.parts.filter(isGoal)]
    .map((goal) => ({
      goal,
      strategies: strategiesOf(plan).filter((part) => goalOf(part) === goal),
      measures: measures.flatMap(({ rolled, owner }) => (goalOf(owner) === goal ? [rolled] : [])),
    }))
    .filter(({ goal, strategies, measures: own }) => {
      if (strategies.length + own.length > 0) return true;
      return goal !== null && (goal.data.progress !== undefined || !goal.children.some(isGoal));
    });
}

/** Every figure of the report on half a year (or a whole one) of a school or the district. */
export function expectYear(seen: Seen, isEnd: boolean) {
  const year = { ...seen, isEnd };
  const { plan, cycle, asOf, measures } = seen;
  const parts = shares(year);
  const before = upTo(cycle).slice(0, -1);
  const midYear = before.findIndex(({ id }) => id === 'winter');
  const since = isEnd && midYear >= 0 ? before.slice(0, midYear + 1) : before;
  const changes = ratingChanges(seen, since);
  const newResults = measures.filter(({ rolled }) => rolled.now.value !== null).length;
  const moved = changes.up.length + changes.down.length;
  return {
    asOf: day(asOf),
    rating: ratingPanel(seen),
    sentences: [
      strategySentence(strategiesOf(plan), cycle),
      isEnd ? finalSentence(year) : measureSentence(seen),
      ...(since.length === 0
        ? []
        : [
            says(
              ...(moved === 0 ? [] : [changes.up.length, changes.down.length]),
              ...(newResults === 0 ? [] : [newResults]),
            ),
          ]),
      actionSentence(plan, asOf),
    ],
    distribution: distribution(seen),
    legend: legend(),
    overview: parts.map((part) => overviewRow(part, year)),
    changes: { ...changes, newResults },
    goals: parts.map((part) => yearGoal(part, year)),
    money: yearTable(
      sources.map((source) => ownLines(plan).filter(({ line }) => line.source === source)),
    ),
    districtMoney: isDistrict(plan) ? districtMoney(moneyPlans) : null,
    end: isEnd ? yearEnd(year) : null,
  };
}

/** The plans whose budgets are the district's money: its own first. */
export const moneyPlans = [district, ...plans.filter(({ kind }) => kind === 'sip')];

function overviewRow({ goal: part, strategies, measures }: Share, { cycle, isEnd }: Year) {
  const rating = part ? ratingOf(part, cycle) : null;
  const hint = part ? suggested(part.children, cycle).rating : null;
  const counts = countRatings(strategies, cycle);
  const rated = countWords(counts, { open: 'not rated', away: 'paused' }).join(', ');
  const words = statusCounts(measures).map(({ count, words: said }) => `${count} ${said}`);
  return {
    rating: sign(rating),
    suggested: rating === null && hint !== null ? sign(hint) : null,
    strategies: rated || '–',
    measures: (isEnd ? finalCounts(measures) : words).join(', ') || '–',
  };
}
