import type { Path } from '../model/diagnostic.ts';
import { isNonValue } from '../model/measureValues.ts';
import type { Measure, MeasureGroup } from '../model/plan.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Form } from './cell.ts';
import type { WrittenValue } from './countsIn.ts';
import { normal } from './normal.ts';
import { smallSteps } from './smallSteps.ts';

/** A value of a series with the period that it speaks for. */
interface Written {
  readonly period: string;
  readonly form: Form;
  readonly path: Path;
  readonly value: WrittenValue;
  readonly isSmallStep: boolean;
}

type Series = Pick<MeasureGroup, 'baseline' | 'history' | 'results'>;

/** The values of a series; `suppressed` is one whose value the author keeps back. */
export function writtenValues(
  series: Series,
  measure: Measure,
  { settings }: Workspace,
): Written[] {
  const { baseline, history = [], results = {} } = series;
  const steps = smallSteps(series, measure, settings);
  const all = [
    ...(baseline === undefined
      ? []
      : [
          {
            period: pastOf(baseline, measure),
            form: 'baseline' as const,
            path: ['baseline'],
            written: baseline,
          },
        ]),
    ...history.map((written, index) => ({
      period: `past ${normal(written.period)}`,
      form: 'history' as const,
      path: ['history', index],
      written,
    })),
    ...Object.entries(results).map(([cycle, written]) => ({
      period: `result ${cycle}`,
      form: 'result' as const,
      path: ['results', cycle],
      written,
    })),
  ];
  return all.flatMap(({ written, ...rest }) => {
    const value = typeof written === 'string' ? { value: written } : written;
    if (value.value === 'new' || (isNonValue(value.value) && value.value !== 'suppressed'))
      return [];
    return [
      { ...rest, value, isSmallStep: steps.has(String(rest.path[1])) && rest.form === 'result' },
    ];
  });
}

/** The period of a baseline; a group's is that of the measure unless it says otherwise. */
function pastOf(own: Series['baseline'], { baseline }: Measure): string {
  const said = [own, baseline].find(
    (each) => typeof each === 'object' && each.period !== undefined,
  );
  return `past ${normal(typeof said === 'object' ? (said.period ?? '') : 'baseline')}`;
}
