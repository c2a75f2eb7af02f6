import { componentTitle } from '../../model/component.ts';
import type { BoardChanges } from '../../model/boardReport.ts';
import { addDays, longDate, schoolYearDays } from '../../model/dates.ts';
import type { RatingChange } from '../../model/changeSummary.ts';
import type { MeasurePoint, MeasureRollUp, Movement, Trend } from '../../model/rollup.ts';
import type { Cycle, RatingPoint } from '../../model/workspace.ts';
import { changesInPlan } from '../changesInPlan.ts';
import { historySince } from '../historySince.ts';
import { ratingMark } from '../marks.ts';
import { shortName } from '../sam/ratingMatrix.ts';
import {
  counted,
  differenceText,
  MOVEMENT_WORDS,
  pointText,
  printedDay,
  valueText,
} from '../words.ts';
import { type BoardEntry, dayOf, entryBefore } from './boardEntry.ts';
import { isOutcome } from './outcomeCharts.ts';
import type { BoardSource } from './sources.ts';

/** With what a report is compared. */
interface Reference {
  /** Null in the first cycle of the year. */
  readonly cycle: Cycle | null;
  /** Revisions after this day are new to the board. */
  readonly after: string;
  readonly label: string | null;
  readonly sentence: string;
}

/** What moved since the last report to the board, or since the year began where this is the first. */
export function boardChanges(source: BoardSource, entry: BoardEntry | null): BoardChanges {
  const { plan, asOf } = source;
  const reference = referenceOf(source, entry);
  const ratings = ratingChanges(source, reference.cycle);
  return {
    since: reference.sentence,
    sinceLabel: reference.label,
    ...ratings,
    schools: schoolSentence(source),
    results: newsOf(source).flatMap((measure) => newResult(measure, reference.cycle, source)),
    revisions: (plan.data.revisions ?? [])
      .filter(({ on }) => on > reference.after && on <= asOf)
      .map(({ on, by, what, reason }) => ({ on: printedDay(on), by: by ?? null, what, reason })),
    history: historySince(source.revisions, reference.after, asOf),
    inPlan: changesInPlan(source.changed),
  };
}

/** Results of single strategies stand with their theory; here only where there are no others. */
function newsOf({ rolled: { measures } }: BoardSource): readonly MeasureRollUp[] {
  const outcomes = measures.filter(isOutcome);
  return outcomes.length > 0 ? outcomes : measures;
}

function referenceOf(source: BoardSource, entry: BoardEntry | null): Reference {
  const { cycles, reached, workspace, plan } = source;
  const { settings } = workspace;
  const before = entry ? entryBefore(settings, entry) : null;
  if (before) {
    const cycle = cycles.find(({ id }) => id === before.cycle) ?? null;
    const day = dayOf(before, settings);
    return {
      cycle,
      after: day,
      label: cycle ? seasonOf(cycle) : longDate(day),
      sentence: `Compared with the report of ${longDate(day)}${cycle ? `, which spoke for ${seasonOf(cycle)}` : ''}.`,
    };
  }
  const cycle = reached.at(-2) ?? null;
  const { from } = schoolYearDays(plan.term || settings.school_year);
  const first = 'This is the first report of the school year';
  return {
    cycle,
    after: addDays(from, -1),
    label: cycle ? seasonOf(cycle) : null,
    sentence: cycle
      ? `${first}: ratings and results are compared with ${seasonOf(cycle)}.`
      : `${first}: there is nothing to compare with yet.`,
  };
}

const seasonOf = ({ name }: Cycle): string => shortName(name).toLowerCase();

function ratingChanges(
  { plan, rolled, workspace, cycle }: BoardSource,
  since: Cycle | null,
): Pick<BoardChanges, 'up' | 'down' | 'first'> {
  const scale = workspace.settings.rating_scale;
  const changes = [...plan.byId.values()].flatMap((component) => {
    const byCycle = rolled.components.get(component.id)?.byCycle;
    const now = byCycle?.get(cycle.id) ?? null;
    if (since === null || now === null) return [];
    const before = lastUntil(byCycle, since);
    const { code } = component.data;
    const change: RatingChange = {
      title: [code, componentTitle(component)].filter((part) => part !== undefined).join(' '),
      from: ratingMark(before, scale),
      to: ratingMark(now, scale),
    };
    return [{ change, trend: moved(before, now, scale) }];
  });
  const of = (trend: Trend) =>
    changes.filter((each) => each.trend === trend).map(({ change }) => change);
  return { up: of('up'), down: of('down'), first: of('first') };
}

/** The last rating up to a cycle. */
function lastUntil(
  byCycle: ReadonlyMap<string, number | null> | undefined,
  cycle: Cycle,
): number | null {
  const ids = [...(byCycle?.keys() ?? [])];
  const upTo = ids.slice(0, ids.indexOf(cycle.id) + 1).map((id) => byCycle?.get(id) ?? null);
  return upTo.findLast((rating) => rating !== null) ?? null;
}

function moved(before: number | null, now: number, scale: readonly RatingPoint[]): Trend {
  if (before === null) return 'first';
  const rank = (rating: number) => scale.findIndex(({ value }) => value === rating);
  if (rank(now) === rank(before)) return 'same';
  return rank(now) > rank(before) ? 'up' : 'down';
}

function schoolSentence({ district, rollUp }: BoardSource): string {
  if (rollUp.previous === null) return '';
  const strategies = district.theories.flatMap((theory) => theory.strategies);
  const sum = (trend: Trend) => strategies.reduce((total, { moved: by }) => total + by[trend], 0);
  const [up, down, same, first] = [sum('up'), sum('down'), sum('same'), sum('first')];
  if (up + down + same + first === 0) return '';
  return `In the schools, ${counted(up, 'rating')} of these strategies went up since ${seasonOf(rollUp.previous)}, ${down} went down and ${same} stayed; ${first} ${first === 1 ? 'was' : 'were'} given for the first time.`;
}

/** A result of the reported cycle beside the last one that the board saw, or the baseline. */
function newResult(
  rolled: MeasureRollUp,
  since: Cycle | null,
  { cycles }: BoardSource,
): BoardChanges['results'] {
  const { now, points, baseline, measure, decimals } = rolled;
  if (now.value === null) return [];
  const { unit, name } = measure.data;
  const seen = since === null ? [] : points.slice(0, cycles.indexOf(since) + 1);
  const before = seen.findLast(({ value }) => value !== null);
  const from = before?.value ?? baseline;
  const isNumeric = typeof from === 'number' && typeof now.value === 'number';
  const difference = isNumeric ? differenceText(now.value - from, unit, decimals) : '';
  const moved = movedSince(before, rolled);
  const detail = [difference, MOVEMENT_WORDS[moved]];
  const shown = detail.filter((part) => part !== '').join(', ');
  const start = from === null ? '' : `${valueText(from, unit, decimals)} to `;
  const text = `${start}${pointText(now, unit, decimals)}${shown === '' ? '' : ` (${shown})`}`;
  return [{ name, text, moved }];
}

/** Better or worse than a result of an earlier cycle; than the baseline where there is none. */
function movedSince(before: MeasurePoint | undefined, rolled: MeasureRollUp): Movement {
  const { now, points, sinceBefore, sinceBaseline } = rolled;
  if (!before) return sinceBaseline;
  const last = points.slice(0, points.indexOf(now)).findLast(({ value }) => value !== null);
  if (before === last) return sinceBefore;
  // Over more than one cycle, better is what has come further towards the target.
  if (now.progress === null || before.progress === null) return 'unknown';
  if (now.progress === before.progress) return 'unchanged';
  return now.progress > before.progress ? 'improved' : 'declined';
}
