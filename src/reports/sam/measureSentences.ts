import { formatNumber } from '../../model/numbers.ts';
import type { GroupRollUp, MeasureRollUp } from '../../model/rollup.ts';
import type { Cycle } from '../../model/workspace.ts';
import { listed, pointText, valueText } from '../words.ts';
import { isWorseBelow, targetText } from './measureTable.ts';
import { shortName } from './ratingMatrix.ts';

/** One sentence on where a measure stands, numbers first; the measure's name stands above it. */
export function trendSentence(rolled: MeasureRollUp, cycle: Cycle): string {
  const { now, measure, decimals } = rolled;
  const { unit } = measure.data;
  const season = shortName(cycle.name).toLowerCase();
  if (now.without === 'suppressed') {
    return `The ${season} result is withheld because few students are counted.`;
  }
  if (now.without === 'not_applicable') return `There is nothing to measure in ${season}.`;
  if (now.without === 'pending') return `The ${season} result is pending.`;
  if (now.value === null) return `No ${season} result yet.`;
  const value = pointText(now, unit, decimals);
  return `${value} in ${season}${sinceBaseline(rolled)}${standing(rolled, season)}.`;
}

function sinceBaseline({ now, measure, decimals, baseline, baselineYear }: MeasureRollUp): string {
  const { unit } = measure.data;
  if (baselineYear) return ', the first year it is measured';
  if (baseline === null) return '';
  const from = valueText(baseline, unit, decimals);
  if (now.fromBaseline === null) return `, at baseline ${from}`;
  if (now.fromBaseline === 0) return `, as at baseline`;
  return `, ${now.fromBaseline > 0 ? 'up' : 'down'} from ${from}`;
}

function standing(rolled: MeasureRollUp, season: string): string {
  const { now, measure, decimals } = rolled;
  if (now.status === 'met') {
    const isKept =
      measure.data.direction === 'maintain' || measure.data.target?.type === 'maintain';
    const how = now.value === rolled.target ? 'at' : isKept ? 'within reach of' : 'past';
    return ` and ${how} the target of ${bare(targetText(rolled))}`;
  }
  if (now.benchmark === null) return '';
  const kind = now.benchmark.origin === 'interpolated' ? 'interpolated benchmark' : 'benchmark';
  const benchmark = `the ${season} ${kind} of ${valueText(now.benchmark.value, measure.data.unit, decimals)}`;
  if (now.status === 'on_track') return `, at or past ${benchmark}`;
  const worse = isWorseBelow(rolled) ? 'below' : 'worse than';
  if (now.status === 'below_baseline') return `, ${worse} the baseline and short of ${benchmark}`;
  return `, short of ${benchmark}`;
}

const bare = (target: string): string => target.replace(/^(at least|at most|keep) /, '');

/** One sentence on the widest gap between student groups, and on which gaps narrow. */
export function gapSentence(rolled: MeasureRollUp, cycle: Cycle): string {
  const { groups, measure, decimals } = rolled;
  const { unit } = measure.data;
  const known = groups.filter((group) => group.gapNow !== null);
  const season = shortName(cycle.name).toLowerCase();
  const widest = [...known].sort((a, b) => size(b) - size(a))[0];
  if (!widest) return `No group can be compared in ${season}.`;
  const points = unit === 'percent' ? 'points' : '';
  const gap = `${formatNumber(size(widest), decimals)} ${points}`.trim();
  const side = (widest.gapNow ?? 0) < 0 ? 'below' : 'above';
  const verb = known.length === 1 ? 'are' : 'stand furthest away,';
  const moves = [moved(known, 'narrowed'), moved(known, 'widened')].filter((part) => part !== '');
  const since = moves.length === 0 ? '' : ` Since baseline the gap has ${listed(moves)}.`;
  return `${widest.group} ${verb} ${gap} ${side} ${inSentence(widest.reference)}.${since}`;
}

const size = ({ gapNow }: GroupRollUp): number => Math.abs(gapNow ?? 0);

function moved(groups: readonly GroupRollUp[], gap: 'narrowed' | 'widened'): string {
  const names = groups.filter((group) => group.gap === gap).map(({ group }) => inSentence(group));
  return names.length === 0 ? '' : `${gap} for ${listed(names)}`;
}

/** A group's name inside a sentence: `English learners` stays, `Students with disabilities` does not. */
function inSentence(name: string): string {
  return name.replace(/^(All|Students|Children)\b/, (word) => word.toLowerCase());
}
