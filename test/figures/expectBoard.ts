import { behind, schoolsBehind } from './boardAnswers.ts';
import { counted, listed } from './arithmetic.ts';
import { config, type Cycle, directory, isGoal, lineage, type Part, plans } from './example.ts';
import { gapSentence } from './expectGaps.ts';
import { measureRow, resultText, says, season, STATUS_WORDS, trend } from './expectMeasures.ts';
import {
  day,
  legend,
  marksOf,
  measureSentence,
  ratingChanges,
  ratingPanel,
  type Seen,
  strategySentence,
} from './expectPlan.ts';
import { moneyPlans } from './expectYear.ts';
import { moved as movement, type Rolled } from './measures.ts';
import { boardMoney } from './money.ts';
import {
  type Adopter,
  adopters,
  countAdopters,
  countRatings,
  countWords,
  district,
  districtStrategies,
  isAway,
  movesOf,
  ratingOf,
  sign,
  suggested,
  upTo,
} from './ratings.ts';

const schoolPlan = (school: string) =>
  plans.find(({ kind, about }) => kind === 'sip' && about === school);

/** With which cycle a report compares: that of the board's last report, else the one before. */
function comparedWith(cycle: Cycle): Cycle | undefined {
  const { board } = config.reporting;
  const earlier = board.slice(
    0,
    Math.max(
      0,
      board.findIndex((each) => each.cycle === cycle.id),
    ),
  );
  const last = config.cycles.find(({ id }) => id === earlier.at(-1)?.cycle);
  return last ?? upTo(cycle).at(-2);
}

/**
 * Every figure of the report to the board.
 * @param charts how many page one has room for
 */
export function expectBoard(seen: Seen, charts: number) {
  const { cycle, asOf, measures } = seen;
  const since = comparedWith(cycle);
  const changes = ratingChanges(seen, since ? upTo(since) : []);
  const meeting = config.reporting.board.find((each) => each.cycle === cycle.id)?.meeting;
  const results = news(seen, since);
  const charted = firstCharts(seen, charts);
  const roots = district.roots.filter(isGoal);
  return {
    meeting: meeting === undefined ? null : day(meeting),
    asOf: day(asOf),
    rating: ratingPanel(seen),
    sentences: [strategySentence(districtStrategies, cycle), measureSentence(seen)],
    answers: answers(seen, changes, results, since),
    dashboard: { rows: roots.map((root) => dashboardRow(root, cycle)) },
    charts: charted.flatMap((measure) => trend(measure, cycle)),
    heat: heat(cycle),
    changes: {
      ...changes,
      results,
      schools: schoolsMoved(cycle),
    },
    money: boardMoney(moneyPlans),
    sections: roots.map((root) => section(root, seen, charted)),
    legend: legend(),
    statuses: Object.values(STATUS_WORDS).map((word) => ({ mark: { word } })),
    schools: directory.schools.map(({ id }) => schoolInWords(id, cycle)),
    method: method(measures.map(({ rolled }) => rolled)),
  };
}

type Changes = ReturnType<typeof ratingChanges>;

const moved = (word: string): string =>
  ({ improved: 'improved', worse: 'declined', unchanged: 'unchanged' })[word] ?? 'unknown';

function answers(
  { plan, cycle }: Seen,
  { up, down, first }: Changes,
  results: readonly { readonly moved: string }[],
  since: Cycle | undefined,
) {
  const all = [plan, ...plan.parts].flatMap(
    ({ data }) => data.progress?.[cycle.id]?.requests ?? [],
  );
  const count = (word: string) => results.filter((result) => result.moved === word).length;
  const changed = since && {
    has: [
      `Since ${season(since)}, ${counted(up.length, 'rating')} of the district went up`,
      `${down.length} went down`,
      ...(first.length > 0
        ? [` and ${first.length} ${first.length === 1 ? 'is' : 'are'} new`]
        : []),
      ...(results.length > 0
        ? [
            `of ${counted(results.length, 'new result')} ${count('improved')} are better and ${count('declined')} are worse`,
          ]
        : []),
    ],
  };
  const schools = schoolsBehind(cycle);
  return [
    { text: behind(cycle) },
    ...(schools === null ? [] : [{ text: schools }]),
    { text: changed ?? { has: 'there is nothing to compare with yet' } },
    { text: all.length === 0 ? says() : says(all.length) },
  ];
}

const strategiesUnder = (root: Part): Part[] =>
  districtStrategies.filter((part) => lineage(part).includes(root));

function dashboardRow(root: Part, cycle: Cycle) {
  const rating = ratingOf(root, cycle);
  const hint = suggested(root.children, cycle).rating;
  return {
    marks: upTo(cycle).map((each) => sign(ratingOf(root, each))),
    suggested: rating === null && hint !== null ? sign(hint) : null,
    strategies: listed(countWords(countRatings(strategiesUnder(root), cycle))),
  };
}

const rootOf = (part: Part | null): Part | null => lineage(part).at(-1) ?? null;

/** In turn the next measure of each theory that has a result; those of strategies last. */
function firstCharts({ measures }: Seen, most: number): Rolled[] {
  const weight = (each: Seen['measures'][number]) =>
    (typeof each.rolled.now.value === 'number' ? 0 : 1) +
    (each.owner === null || isGoal(each.owner) ? 0 : 2);
  const drawable = measures.filter(({ rolled }) =>
    [rolled.baseline, ...rolled.points.map(({ value }) => value)].some(
      (value) => typeof value === 'number',
    ),
  );
  const turns = drawable.map((each) => {
    const rivals = drawable.filter(({ owner }) => rootOf(owner) === rootOf(each.owner));
    const ranked = rivals.sort((a, b) => weight(a) - weight(b));
    return { each, turn: ranked.indexOf(each) };
  });
  return turns
    .sort((a, b) => weight(a.each) - weight(b.each) || a.turn - b.turn)
    .slice(0, most)
    .map(({ each }) => each.rolled);
}

const withSchools = (cycle: Cycle) =>
  districtStrategies.map((part) => ({ part, schools: adopters(district, part, cycle) }));

function heat(cycle: Cycle) {
  const all = withSchools(cycle);
  const working = new Set(all.flatMap(({ schools }) => schools.map(({ school }) => school)));
  const without = all.filter(({ schools }) => schools.length === 0);
  const codes = without.map(({ part }) => part.data.code ?? '');
  return {
    sentences: [
      says(working.size, all.length - without.length, all.length),
      ...(codes.length > 0 ? [says(...codes)] : []),
    ],
    figures: [
      {
        alt: says(
          directory.schools.length,
          all.length,
          all[0]?.part.data.code ?? '',
          all.at(-1)?.part.data.code ?? '',
        ),
        rows: directory.schools.map(({ id }) => ({
          cells: all.map(({ schools }) => heatCell(schools.find(({ school }) => school === id))),
        })),
        counts: all.map(({ schools }) => schools.length),
        key: [
          ...[3, 2, 1].map((rating) => ({
            cell: { state: 'rated', fill: sign(rating).fill },
          })),
          ...['not_rated', 'paused', 'not_adopted'].map((state) => ({
            cell: { state, fill: null },
          })),
        ],
      },
    ],
  };
}

function heatCell(own: Adopter | undefined) {
  if (!own) return { state: 'not_adopted', fill: null };
  const state = own.rating !== null ? 'rated' : own.isAway ? 'paused' : 'not_rated';
  return { state, fill: sign(own.rating).fill };
}

function schoolInWords(school: string, cycle: Cycle) {
  const own = withSchools(cycle).flatMap(({ part, schools }) =>
    schools.filter((each) => each.school === school).map((each) => ({ part, each })),
  );
  const lists = [
    ...[3, 2, 1].map((rating) => ({
      word: sign(rating).word,
      of: own.filter(({ each }) => each.rating === rating),
    })),
    { word: 'Not rated', of: own.filter(({ each }) => each.rating === null && !each.isAway) },
    { word: 'Paused or later', of: own.filter(({ each }) => each.isAway) },
  ].filter(({ of }) => of.length > 0);
  const plan = schoolPlan(school);
  return {
    plan: plan ? sign(ratingOf(plan, cycle)) : null,
    strategies: lists
      .map(({ word, of }) => `${word}: ${of.map(({ part }) => part.data.code ?? '').join(', ')}`)
      .join(' · '),
  };
}

/** Results of theories and of the plan itself, beside those that the board saw last. */
function news({ measures, cycle }: Seen, since: Cycle | undefined) {
  const seen = since ? upTo(since).length : 0;
  return measures
    .filter(({ owner, rolled }) => (!owner || isGoal(owner)) && rolled.now.value !== null)
    .map(({ rolled }) => {
      const shown = rolled.points.slice(0, seen).findLast(({ value }) => value !== null);
      if (cycle === since) throw new Error('A report is compared with an earlier one');
      const before = shown?.value ?? null;
      const from = before ?? rolled.baseline;
      const way = moved(movement(rolled, from, rolled.now.value));
      return { text: resultText(rolled, from, before), moved: way };
    });
}

function schoolsMoved(cycle: Cycle) {
  if (upTo(cycle).length < 2) return says();
  const moves = withSchools(cycle).map(({ schools }) => movesOf(schools));
  const sum = (way: keyof (typeof moves)[number]) =>
    moves.reduce((total, each) => total + each[way], 0);
  const all = [sum('up'), sum('down'), sum('same'), sum('first')];
  return all.every((count) => count === 0) ? says() : says(...all);
}

function section(root: Part, seen: Seen, charted: readonly Rolled[]) {
  const { cycle } = seen;
  const own = seen.measures.flatMap(({ rolled, owner }) =>
    rootOf(owner) === root ? [rolled] : [],
  );
  const inNumbers = own.filter(({ data }) => data.unit !== 'text');
  const drawn = seen.measures.flatMap(({ rolled, owner }) =>
    rootOf(owner) === root && owner && isGoal(owner) && !charted.includes(rolled) ? [rolled] : [],
  );
  return {
    mark: sign(ratingOf(root, cycle)),
    strategies: strategiesUnder(root).map((part) => ({
      marks: marksOf(part, upTo(cycle), (each) => isAway(part, each)),
      schools: schoolsText(adopters(district, part, cycle)),
    })),
    measures: inNumbers.map(measureRow),
    gaps: own.flatMap((each) => (each.groups.length > 0 ? [{ sentence: gapSentence(each) }] : [])),
    figures: drawn.flatMap((each) => trend(each, cycle)),
  };
}

function schoolsText(all: readonly Adopter[]): string {
  if (all.length === 0) return 'no school';
  const { up, down } = movesOf(all);
  const ways = [up > 0 ? `${up} up` : '', down > 0 ? `${down} down` : ''].filter(Boolean);
  const words = listed(countWords(countAdopters(all)));
  return `${counted(all.length, 'school')}: ${words}${ways.length > 0 ? `; ${ways.join(', ')}` : ''}`;
}

function method(measures: readonly Rolled[]) {
  const { min_numerator, min_denominator } = config.suppression;
  const isLine = measures.some(({ now }) => now.isInterpolated);
  const withheld = measures
    .flatMap((each) => [each, ...each.groups])
    .flatMap(({ data, points, now }) => [
      data.baseline === 'suppressed',
      ...points.slice(0, points.indexOf(now) + 1).map(({ why }) => why === 'suppressed'),
    ])
    .filter((isWithheld) => isWithheld).length;
  return [
    says(),
    says(),
    says(),
    ...(isLine ? [{ has: '†' }] : []),
    says(min_numerator, min_denominator, withheld),
  ];
}
