import type { PlanFields } from '../../model/plan.ts';
import { day, number, tableOf, text, joined } from './column.ts';
import { PLACE, type Placed } from './placedPlan.ts';

interface AmendmentFact extends Placed {
  readonly position: number;
  readonly amendment: NonNullable<PlanFields['revisions']>[number];
}

/** One row per amendment. */
export const AMENDMENTS = tableOf<AmendmentFact>(
  { name: 'amendments', description: 'One row per amendment of a plan since it was adopted.' },
  [
    ...PLACE,
    number('position', 'Place among the amendments, from 1.', ({ position }) => position),
    text('version', 'Version that it made.', ({ amendment }) => amendment.version),
    day('on', 'Day of the amendment.', ({ amendment }) => amendment.on),
    text('by', 'Who amended.', ({ amendment }) => amendment.by),
    text('what', 'What was changed.', ({ amendment }) => amendment.what),
    text('reason', 'Why.', ({ amendment }) => amendment.reason),
    text('components', 'Ids of what was changed, parted by semicolons.', ({ amendment }) =>
      joined(amendment.components),
    ),
  ],
  (placed) =>
    (placed.plan.data.revisions ?? []).map((amendment, index) => ({
      placed,
      amendment,
      position: index + 1,
    })),
);
