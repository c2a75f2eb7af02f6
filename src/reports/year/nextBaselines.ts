import { formatNumber } from '../../model/numbers.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import type { BaselineRow } from '../../model/yearEnd.ts';
import { shortName } from '../sam/ratingMatrix.ts';
import { pointText } from '../words.ts';
import type { YearSource } from './source.ts';
import { groupsOf } from './yearMeasures.ts';

/** What next year begins with: the last result of a measure and of its groups, with its day. */
export function nextBaselines(measure: MeasureRollUp, source: YearSource): BaselineRow[] {
  return [
    baseline(measure, false, source),
    ...groupsOf(measure).map((group) => baseline(group, true, source)),
  ];
}

function baseline(
  { measure, points, decimals, now }: MeasureRollUp,
  isGroup: boolean,
  { cycles, cycle }: YearSource,
): BaselineRow {
  const { name, unit } = measure.data;
  const season = shortName(cycle.name).toLowerCase();
  const why =
    now.without === 'suppressed' ? `the ${season} result is withheld` : `no ${season} result yet`;
  const last = points.findLast(({ value }) => value !== null);
  if (!last) {
    const note = now.without === 'suppressed' ? why : 'no result this year';
    return { name, isGroup, value: pointText(now, unit, decimals), on: '–', n: '–', note };
  }
  const from = shortName(cycles.find(({ id }) => id === last.cycle)?.name ?? last.cycle);
  return {
    name,
    isGroup,
    value: pointText(last, unit, decimals),
    on: last.on ?? from,
    n: last.n === null ? '–' : formatNumber(last.n, 0),
    note: last === now ? '' : `${from}; ${why}`,
  };
}
