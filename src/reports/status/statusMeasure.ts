import type { MeasureRollUp } from '../../model/rollup.ts';
import type { StatusMeasure } from '../../model/status.ts';
import type { Settings } from '../../model/workspace.ts';
import { statusMark } from '../marks.ts';
import { baselineText, isWorseBelow, targetText } from '../sam/measureTable.ts';
import { pointText, valueText } from '../words.ts';

/** A measure in one line: where it began, where it is, and what was promised. */
export function statusMeasure(
  rolled: MeasureRollUp,
  { labels }: Pick<Settings, 'labels'>,
): StatusMeasure {
  const { measure, now, points, decimals } = rolled;
  const { unit, name } = measure.data;
  const reached = points.slice(0, points.indexOf(now) + 1);
  return {
    id: measure.id,
    name,
    status: now.status,
    mark: statusMark(now.status, isWorseBelow(rolled), labels),
    values: [baselineText(rolled), ...reached.map((point) => pointText(point, unit, decimals))],
    benchmark: now.benchmark === null ? null : valueText(now.benchmark.value, unit, decimals),
    target: targetText(rolled),
  };
}
