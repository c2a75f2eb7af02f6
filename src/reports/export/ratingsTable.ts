import type { Component } from '../../model/component.ts';
import { componentTitle } from '../../model/component.ts';
import type { ProgressEntry } from '../../model/plan.ts';
import { day, number, tableOf, text, joined } from './column.ts';
import { PLACE, type Placed, type PlacedPlan } from './placedPlan.ts';

interface RatingFact extends Placed {
  /** Null where the plan as a whole is judged. */
  readonly component: Component | null;
  readonly cycle: string;
  readonly entry: ProgressEntry;
}

const lines = (texts: readonly string[] | undefined): string | null => joined(texts, '\n');

/** One row a judgement of a cycle. */
export const RATINGS = tableOf<RatingFact>(
  {
    name: 'ratings',
    description: 'One row per judgement of a cycle, on a part or on the plan as a whole.',
  },
  [
    ...PLACE,
    text('component', 'Id of the part; empty for the plan as a whole.', (fact) => {
      return fact.component?.id;
    }),
    text('level', 'What the part is; plan for the plan as a whole.', ({ component }) => {
      return component?.level ?? 'plan';
    }),
    text('title', 'Title of the part or the plan.', ({ component, placed }) =>
      component ? componentTitle(component) : placed.plan.title,
    ),
    text('cycle', 'Id of the cycle.', ({ cycle }) => cycle),
    number('rating', 'The rating; empty where only words were entered.', ({ entry }) => {
      return entry.rating;
    }),
    text('rating_label', 'The rating in the words of the scale.', ({ entry, placed }) => {
      const { rating_scale: scale } = placed.settings;
      return scale.find(({ value }) => value === entry.rating)?.label;
    }),
    number('percent_complete', 'How much of the work is done.', ({ entry }) => {
      return entry.percent_complete;
    }),
    text('disposition', 'continue, modify or discontinue.', ({ entry }) => entry.disposition),
    text('note', 'Note.', ({ entry }) => entry.note),
    text('rationale', 'Why this rating.', ({ entry }) => entry.rationale),
    text('successes', 'What worked.', ({ entry }) => entry.successes),
    text('challenges', 'What did not.', ({ entry }) => entry.challenges),
    text('adjustments', 'What changes.', ({ entry }) => entry.adjustments),
    text('next_steps', 'What comes next.', ({ entry }) => entry.next_steps),
    text('deviation', 'How the work differs from what was planned.', ({ entry }) => {
      return entry.deviation;
    }),
    text('requests', 'What is asked of the district, one a line.', ({ entry }) => {
      return lines(entry.requests);
    }),
    text('decisions', 'What was decided, one a line.', ({ entry }) => lines(entry.decisions)),
    text('by', 'Who judged.', ({ entry }) => entry.by),
    day('on', 'Day of the judgement.', ({ entry }) => entry.on),
    number('external_rating', 'Rating by somebody from outside.', ({ entry }) => {
      return entry.external?.rating;
    }),
    text('external_by', 'Who that is.', ({ entry }) => entry.external?.by),
    day('external_on', 'Day of that judgement.', ({ entry }) => entry.external?.on),
    text('external_note', 'Note on it.', ({ entry }) => entry.external?.note),
  ],
  ratingsOf,
);

function ratingsOf(placed: PlacedPlan): RatingFact[] {
  const { data, byId } = placed.plan;
  const judged = [{ component: null, data }, ...[...byId.values()].map(withData)];
  return judged.flatMap(({ component, data: { progress = {} } }) =>
    Object.entries(progress).map(([cycle, entry]) => ({ placed, component, cycle, entry })),
  );
}

const withData = (component: Component) => ({ component, data: component.data });
