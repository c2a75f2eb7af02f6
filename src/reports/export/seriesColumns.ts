import { isNonValue, type SeriesData } from '../../model/measureValues.ts';
import type { MeasureValue, Provenance } from '../../model/plan.ts';
import type { PlanMeasure } from '../../model/workspace.ts';
import { any, type Column, day, number, text } from './column.ts';
import { PLACE, type Placed, type PlacedPlan } from './placedPlan.ts';

/** A measure, or one of its student groups. */
export interface SeriesFact extends Placed {
  readonly measure: PlanMeasure;
  readonly group: string;
  readonly series: SeriesData & Pick<PlanMeasure['data'], 'history' | 'yearly_targets'>;
}

/** What stands for all students where a table names groups, as in mappings of exports. */
const ALL = 'all';

/** The measures of a plan with their groups, in the order of the plan. */
export const seriesOf = (placed: PlacedPlan): SeriesFact[] =>
  placed.plan.measures.flatMap((measure) => [
    { placed, measure, group: ALL, series: measure.data },
    ...(measure.data.groups ?? []).map((series) => ({
      placed,
      measure,
      group: series.group,
      series,
    })),
  ]);

export const SERIES: readonly Column<SeriesFact>[] = [
  ...PLACE,
  text('component', 'Id of the part that carries it; empty for the plan itself.', (fact) => {
    return fact.measure.owner?.id;
  }),
  text('measure', 'Id of the measure.', ({ measure }) => measure.id),
  text('name', 'What is measured.', ({ measure }) => measure.data.name),
  text('unit', 'Unit of the value: percent (0 to 100), count, ...', ({ measure }) => {
    return measure.data.unit;
  }),
  text('group', 'Student group; all where everybody is meant.', ({ group }) => group),
];

/** A value as it may stand in a plan, with what says more about it. */
interface WrittenValue {
  readonly value: MeasureValue;
  readonly n?: number;
  readonly on?: string;
  readonly data_year?: string;
  readonly count?: number;
  readonly printed?: string;
  readonly source?: string;
  readonly provenance?: Provenance;
  readonly note?: string;
}

/** A value, or a word for why there is none; the state says which. */
export interface Entry extends WrittenValue {
  readonly state: string;
}

/** Reads a value as it may be written: a mapping, or one word for why there is none. */
export function entryOf(written: string | WrittenValue): Entry {
  if (typeof written === 'string') return { value: written, state: written };
  return { ...written, state: isNonValue(written.value) ? written.value : 'value' };
}

/** Columns of a value: zero, missing, suppressed and not applicable are four different things. */
export const VALUE: readonly Column<{ readonly entry: Entry }>[] = [
  text(
    'state',
    'value, or why there is none: missing, suppressed, not_available, pending, not_applicable; new for a baseline that the first year will give.',
    ({ entry }) => entry.state,
  ),
  any('result', 'What the plan says: the value, or the word for why there is none.', (fact) => {
    return fact.entry.value;
  }),
  number('value', 'The value where it is a number; empty where there is none.', ({ entry }) =>
    typeof entry.value === 'number' ? entry.value : null,
  ),
  number('n', 'How many students, families or classrooms are behind it.', ({ entry }) => entry.n),
  number('count', 'How many of the n the value stands for.', ({ entry }) => entry.count),
  day('on', 'Day of the measurement.', ({ entry }) => entry.on),
  text('data_year', 'School year of the data, where it is another.', (fact) => {
    return fact.entry.data_year;
  }),
  text('printed', 'The value as the district prints it.', ({ entry }) => entry.printed),
  text('source', 'Where the value was taken from.', ({ entry }) => {
    return entry.provenance?.source ?? entry.source;
  }),
  day('retrieved', 'Day on which it was taken from there.', ({ entry }) => {
    return entry.provenance?.retrieved;
  }),
  text('note', 'Note.', ({ entry }) => entry.note),
];
