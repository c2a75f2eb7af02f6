import { dollars, printed } from './arithmetic.ts';
import { config, directory, isGoal, type Part, plans, servedBy, strategiesOf } from './example.ts';
import { gaps } from './expectGaps.ts';
import { benchmarkText, measureRow, newResult, says, trend } from './expectMeasures.ts';
import {
  actions,
  day,
  distribution,
  legend,
  marksOf,
  measureSentence,
  ratingChanges,
  ratingPanel,
  type Seen,
  strategySentence,
} from './expectPlan.ts';
import { district, isAway, ratingOf, sign, upTo } from './ratings.ts';

/** Every figure of a packet for the meeting of a cycle. */
export function expectSam(seen: Seen) {
  const { plan, cycle, asOf, measures } = seen;
  const reached = upTo(cycle);
  const previous = reached.at(-2);
  const changes = ratingChanges(seen, reached.slice(0, -1));
  const news = measures.filter(({ rolled }) => rolled.now.value !== null);
  const acting = actions(seen);
  const inNumbers = measures.flatMap(({ rolled }) => (rolled.data.unit === 'text' ? [] : [rolled]));
  return {
    cycle: { meeting: day(cycle.meeting) },
    asOf: day(asOf),
    school: { profile: profile(plan.about) },
    sentences: [
      strategySentence(strategiesOf(plan), cycle),
      measureSentence(seen),
      ...(previous
        ? [
            says(
              changes.up.length,
              changes.down.length,
              news.length,
              ...revisionsSince(seen, previous.meeting),
            ),
          ]
        : []),
      acting.sentence,
    ],
    rating: ratingPanel(seen),
    distribution: distribution(seen),
    matrix: matrix(seen),
    legend: legend(),
    changes: {
      ...changes,
      results: news.map(({ rolled }) => ({ text: newResult(rolled) })),
    },
    measures: {
      rows: inNumbers.map(measureRow),
      figures: measures.flatMap(({ rolled }) => trend(rolled, cycle)),
      gaps: measures.flatMap(({ rolled }) => gaps(rolled)),
      notes: notes(seen),
    },
    narratives: told(seen).map((part) => ({ mark: sign(ratingOf(part, cycle)) })),
    actions: acting,
    districtPlans: [adopted(seen)],
  };
}

function revisionsSince({ plan, asOf }: Seen, since: string): number[] {
  const { revisions = [] } = plan.data as { revisions?: { on: string }[] };
  const count = revisions.filter(({ on }) => on > since && on <= asOf).length;
  return count === 0 ? [] : [count];
}

export function profile(id: string) {
  const about = directory.schools.find((school) => school.id === id)?.profile;
  if (!about) return [];
  return [
    { value: printed(about.enrollment, 0) },
    { value: printed(about.employees, 0) },
    ...about.groups.map(({ n, percent }) => ({ value: `${n} · ${printed(percent, 1)}%` })),
    { value: dollars(about.budget) },
  ];
}

/** Strategies under their goals, in the order of the plan. */
export function groups(seen: Seen): { goal: Part | null; strategies: Part[] }[] {
  const all = strategiesOf(seen.plan);
  const goals = [null, ...seen.plan.parts.filter(isGoal)];
  return goals
    .map((goal) => ({ goal, strategies: all.filter(({ parent }) => parent === goal) }))
    .filter(({ strategies }) => strategies.length > 0);
}

function matrix(seen: Seen) {
  const { cycle } = seen;
  const ahead = config.cycles.slice(upTo(cycle).length).map(() => null);
  const rows = groups(seen).map(({ strategies }) => ({
    rows: strategies.map((part) => ({
      serves: [
        ...new Set(
          servedBy(part)
            .map(codeOf)
            .filter((code) => code !== ''),
        ),
      ].join(', '),
      marks: [...marksOf(part, upTo(cycle), (each) => isAway(part, each)), ...ahead],
    })),
  }));
  const marks = rows.flatMap((group) => group.rows.map((row) => row.marks));
  const foot = [3, 2, 1, null].map((rating) => ({
    mark: sign(rating),
    counts: config.cycles.map((_, column) => {
      const signs = marks.flatMap((row) => row[column] ?? []);
      const own = signs.filter(({ word }) => word === sign(rating).word).length;
      return signs.length === 0 ? '' : String(own);
    }),
  }));
  return {
    groups: rows,
    foot: foot.filter(({ counts }) => counts.some((count) => count !== '' && count !== '0')),
  };
}

function codeOf(reference: string): string {
  const [plan, id] = reference.split('#');
  const parts = plans.find((each) => each.id === plan)?.parts ?? [];
  return parts.find(({ data }) => data.id === id)?.data.code ?? '';
}

function notes({ measures }: Seen) {
  const all = measures.map(({ rolled }) => rolled);
  const isInterpolated = all.some((rolled) => benchmarkText(rolled).endsWith('†'));
  const withheld = all
    .flatMap((rolled) => [rolled, ...rolled.groups])
    .filter(({ now }) => now.why === 'suppressed').length;
  return [
    ...(isInterpolated ? [{ has: 'Interpolated' }] : []),
    ...(withheld > 0 ? [says(withheld)] : []),
  ];
}

const TOLD = [
  'note',
  'rationale',
  'disposition',
  'successes',
  'challenges',
  'adjustments',
] as const;

function told({ plan, cycle }: Seen): Part[] {
  return strategiesOf(plan).filter(({ data }) => {
    const entry = data.progress?.[cycle.id] ?? {};
    return [...TOLD, 'next_steps' as const, 'evidence' as const].some(
      (f) => entry[f] !== undefined,
    );
  });
}

/** The district's strategies that this school serves, with its lowest rating of what serves each directly. */
function adopted({ plan, cycle }: Seen) {
  const own = (part: Part) => {
    const serving = plan.parts.filter((each) =>
      servedBy(each).includes(`${district.id}#${part.data.id}`),
    );
    if (serving.length === 0) return null;
    const ratings = serving.flatMap((each) => ratingOf(each, cycle) ?? []);
    return sign(ratings.length === 0 ? null : Math.min(...ratings));
  };
  const theories = district.roots.filter(isGoal);
  const subItems = (part: Part) => part.children.filter(({ field }) => field === 'sub_items');
  const strategies = (theory: Part) =>
    theory.children.filter(({ field }) => field === 'strategies');
  const isServed = (part: Part): boolean => own(part) !== null || subItems(part).some(isServed);
  return {
    theories: theories
      .map((theory) => ({
        strategies: strategies(theory)
          .filter(isServed)
          .map((part) => ({
            adopted: own(part),
            subItems: subItems(part)
              .filter(isServed)
              .map((item) => ({ adopted: own(item) })),
          })),
      }))
      .filter((theory) => theory.strategies.length > 0),
    others: theories
      .flatMap(strategies)
      .flatMap((part) => [part, ...subItems(part)])
      .filter((part) => !isServed(part))
      .map(({ data }) => ({ title: data.title })),
  };
}
