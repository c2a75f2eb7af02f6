import type { PlanMeasure } from '../../model/workspace.ts';
import { number, tableOf, text, yesNo, joined } from './column.ts';
import { PLACE, type Placed } from './placedPlan.ts';

interface MeasureFact extends Placed {
  readonly measure: PlanMeasure;
}

const data = ({ measure }: MeasureFact): PlanMeasure['data'] => measure.data;

/** One row a measure, with what it takes over from a shared one. */
export const MEASURES = tableOf<MeasureFact>(
  {
    name: 'measures',
    description: 'One row per measure, with what it takes over from a shared one.',
  },
  [
    ...PLACE,
    text('component', 'Id of the part that carries it; empty for the plan itself.', (fact) => {
      return fact.measure.owner?.id;
    }),
    text('measure', 'Id of the measure.', ({ measure }) => measure.id),
    text('uses', 'Id of the shared measure that it takes over.', (fact) => data(fact).uses),
    text('code', 'Number as the district prints it.', (fact) => data(fact).code),
    text('name', 'What is measured.', (fact) => data(fact).name),
    text('unit', 'percent (0 to 100), points, count, score, ...', (fact) => data(fact).unit),
    text('direction', 'Which way is better: increase, decrease or maintain.', (fact) => {
      return data(fact).direction;
    }),
    text('levels', 'Levels from worst to best, parted by semicolons.', (fact) =>
      joined(data(fact).levels),
    ),
    text('source', 'Where the values come from.', (fact) => data(fact).source),
    text('population', 'Who is measured.', (fact) => data(fact).population),
    text('frequency', 'How often it is measured.', (fact) => data(fact).frequency),
    text('collected_by', 'Who collects the values.', (fact) => data(fact).collected_by),
    yesNo('cumulative', 'Whether values add up over the year.', (fact) => data(fact).cumulative),
    number('groups', 'How many student groups it has.', (fact) => data(fact).groups?.length ?? 0),
    text('rationale', 'Why this measure.', (fact) => data(fact).rationale),
    text('note', 'Note.', (fact) => data(fact).note),
  ],
  (placed) => placed.plan.measures.map((measure) => ({ placed, measure })),
);
