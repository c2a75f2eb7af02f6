import { listed, printed, rounded } from './arithmetic.ts';
import { asIn, numeric } from './expectMeasures.ts';
import { cell, difference, type Rolled } from './measures.ts';

/** Student groups beside all students, at baseline and now; none where a measure has no groups. */
export function gaps(rolled: Rolled) {
  const { groups, now, data } = rolled;
  if (groups.length === 0) return [];
  return [
    {
      sentence: gapSentence(rolled),
      source: '',
      figure: {
        alt: asIn(
          [
            data.name,
            ...groups.map((group) => `${group.name} ${cell(group.now, group)}`),
            cell(now, rolled),
          ].join('; '),
        ),
        reference: { value: numeric(now.value), text: cell(now, rolled) },
        rows: groups.map((group) => ({
          before: numeric(group.baseline),
          now: numeric(group.now.value),
          text: cell(group.now, group),
        })),
        bounds: data.unit === 'percent' ? [0, 100] : null,
      },
    },
  ];
}

export function gapSentence(rolled: Rolled) {
  const { groups, now, baseline, decimals, data } = rolled;
  const known = groups.flatMap((group) => {
    const today = difference(now.value, group.now.value);
    const before = difference(baseline, group.baseline);
    return today === null ? [] : [{ name: group.name, today, before }];
  });
  const [first] = known;
  if (!first) return { has: 'No group can be compared' };
  const size = (gap: number) => rounded(Math.abs(gap), decimals);
  const widest = known.reduce((far, each) => {
    return Math.abs(each.today) > Math.abs(far.today) ? each : far;
  }, first);
  const which = (isWanted: (change: number) => boolean) =>
    known.flatMap(({ name, today, before }) =>
      before !== null && isWanted(size(today) - size(before))
        ? [name.replace(/^Students/, 'students')]
        : [],
    );
  const points = data.unit === 'percent' ? ' points' : '';
  const side = widest.today < 0 ? 'below' : 'above';
  const verb = known.length === 1 ? 'are' : 'stand furthest away,';
  const narrowed = which((change) => change < 0);
  const widened = which((change) => change > 0);
  const moves = [
    ...(narrowed.length > 0 ? [`narrowed for ${listed(narrowed)}`] : []),
    ...(widened.length > 0 ? [`widened for ${listed(widened)}`] : []),
  ];
  const since = moves.length === 0 ? '' : ` Since baseline the gap has ${moves.join(' and ')}.`;
  return `${widest.name} ${verb} ${printed(size(widest.today), decimals)}${points} ${side} all students.${since}`;
}
