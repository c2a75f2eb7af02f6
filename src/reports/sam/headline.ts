import type { ChangeSummary } from '../../model/changeSummary.ts';
import type { Mark } from '../../model/mark.ts';
import type { SamModel } from '../../model/samReport.ts';
import type { MeasureStatus, PlanRollUp, Tally } from '../../model/rollup.ts';
import type { Settings } from '../../model/workspace.ts';
import { weakenedPhrase } from '../changesInPlan.ts';
import { ratingMarks } from '../marks.ts';
import { counted, insideSentence, listed } from '../words.ts';

/** Three sentences that answer: how are we doing, did it work, what changed. */
export function headline(
  rolled: PlanRollUp,
  changes: ChangeSummary,
  settings: Settings,
  actionSentence: string,
): string[] {
  return [
    strategySentence(rolled.strategies, ratingMarks(settings.rating_scale)),
    measureSentence(rolled, settings),
    changeSentence(changes),
    actionSentence,
  ].filter((sentence) => sentence !== '');
}

/** `7 of 9 strategies are rated: 2 Meets, 4 Lagging, 1 Gaps. One is on hold.` */
export function strategySentence(tally: Tally, marks: readonly Mark[]): string {
  const { total, notRated, leftOut } = tally;
  if (total === 0) return 'The plan has no strategies yet.';
  const rated = total - notRated - leftOut;
  const counts = [...tally.byRating.values()];
  const parts = marks
    .map(({ word }, index) => ({ word, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toReversed()
    .map(({ word, count }) => `${count} ${word}`);
  const detail = rated === 0 ? '' : `: ${listed(parts)}`;
  const paused =
    leftOut === 0
      ? ''
      : ` ${leftOut} ${leftOut === 1 ? 'is' : 'are'} on hold, discontinued or not begun.`;
  return `${rated} of ${counted(total, 'strategy', 'strategies')} ${rated === 1 ? 'is' : 'are'} rated${detail}.${paused}`;
}

/** How a sentence says where measures stand, best first. */
const STATUS_PHRASES: readonly (readonly [MeasureStatus, string])[] = [
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

/** The same in the district's own words, where it has some. */
export function statusPhrases({
  labels,
}: Pick<Settings, 'labels'>): readonly (readonly [MeasureStatus, string])[] {
  return STATUS_PHRASES.map(([status, words]) => [
    status,
    labels[status] === undefined ? words : insideSentence(labels[status]),
  ]);
}

/** `Of 5 measures, 3 are on track and 2 are off track.` */
export function measureSentence(
  { measures }: PlanRollUp,
  settings: Pick<Settings, 'labels'>,
): string {
  if (measures.length === 0) return 'The plan has no measures yet.';
  const parts = statusPhrases(settings)
    .map(([status, words]) => ({
      words,
      count: measures.filter(({ now }) => now.status === status).length,
    }))
    .filter(({ count }) => count > 0);
  return `Of ${counted(measures.length, 'measure')}, ${listed(parts.map(({ count, words }) => `${count} ${count === 1 ? 'is' : 'are'} ${words}`))}.`;
}

function changeSentence({ since, up, down, results, revisions, inPlan }: ChangeSummary): string {
  if (since === null) return '';
  const moved = [
    `${counted(up.length, 'rating')} went up`,
    `${down.length} went down`,
    `${counted(results.length, 'measure')} ${results.length === 1 ? 'has' : 'have'} a new result`,
    `the plan records ${revisions.length === 0 ? 'no revision' : counted(revisions.length, 'revision')}`,
  ];
  const weaker = weakenedPhrase(inPlan);
  return `Since the ${since}, ${listed(moved)}${weaker === '' ? '' : `; ${weaker}`}.`;
}

/** How many strategies carry each rating, as a picture. */
export function distribution(
  { strategies }: PlanRollUp,
  settings: Settings,
): SamModel['distribution'] {
  const counts = [...strategies.byRating.values()];
  const rated = ratingMarks(settings.rating_scale).map(({ word, fill, color }, index) => ({
    label: word,
    count: counts[index] ?? 0,
    fill,
    color,
  }));
  const rest = [
    { label: 'Not rated', count: strategies.notRated, fill: null, color: '#5b6672' },
    { label: 'Paused or later', count: strategies.leftOut, fill: null, color: '#5b6672' },
  ].filter(({ count }) => count > 0);
  const parts = [...rated, ...rest];
  const words = parts.map(({ label, count }) => `${count} ${label}`);
  return {
    kind: 'rating',
    id: 'strategies-by-rating',
    alt: `Strategies by rating: ${words.join(', ')}.`,
    parts,
  };
}

/** The scale with its words, and what a ring without a rating means. */
export function legend({ rating_scale }: Settings, notRated: Mark): SamModel['legend'] {
  const marks = ratingMarks(rating_scale);
  return [
    ...rating_scale
      .map(({ label, definition }, index) => ({
        mark: marks[index] ?? notRated,
        label,
        definition: definition?.replace(/\.\s*$/, '') ?? null,
      }))
      .toReversed(),
    { mark: notRated, label: 'Nobody has judged it in this cycle', definition: null },
  ];
}
