import { readResult } from '../../model/measureValues.ts';
import type { Measure } from '../../model/plan.ts';
import type { Section } from '../../model/planDocument.ts';
import type { Sources } from './source.ts';

type Series = Pick<Measure, 'baseline' | 'history' | 'results'>;

/** How many values a document leaves out, and why; nothing where it leaves out none. */
export function withheldSection({ plan }: Sources): Section[] {
  const series = plan.measures.flatMap(({ data }): Series[] => [data, ...(data.groups ?? [])]);
  const values = series.reduce((sum, each) => sum + withheldIn(each), 0);
  const cells = (plan.data.data ?? []).flatMap(({ rows }) => rows.flat());
  const count = values + cells.filter((cell) => cell === '*').length;
  if (count === 0) return [];
  const text = `* Withheld because few students are counted, or because their number is not stated: ${count} ${count === 1 ? 'value' : 'values'}.`;
  return [
    {
      depth: 2,
      style: 'field field-withheld',
      group: null,
      eyebrow: null,
      title: 'Withheld values',
      hint: null,
      blocks: [{ type: 'prose', label: null, text, isRunIn: false }],
      sections: [],
    },
  ];
}

function withheldIn({ baseline, history = [], results = {} }: Series): number {
  const start = typeof baseline === 'object' ? baseline.value : baseline;
  const points = Object.values(results).map((result) => readResult(result).without);
  const words = [start, ...points, ...history.map(({ value }) => value)];
  return words.filter((word) => word === 'suppressed').length;
}
