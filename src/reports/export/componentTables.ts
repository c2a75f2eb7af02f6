import { type Component, componentTitle } from '../../model/component.ts';
import type { Person } from '../../model/plan.ts';
import { referenceList } from '../../model/workspace.ts';
import { type Column, day, number, tableOf, text, yesNo, joined } from './column.ts';
import { PLACE, type Placed, type PlacedPlan } from './placedPlan.ts';

interface ComponentFact extends Placed {
  readonly component: Component;
  /** Its place in the plan, from 1. */
  readonly position: number;
}

const data = ({ component }: ComponentFact): Component['data'] => component.data;

const COLUMNS: readonly Column<ComponentFact>[] = [
  ...PLACE,
  text('component', 'Id of the part.', ({ component }) => component.id),
  number('position', 'Place in the plan, from 1, over all parts.', ({ position }) => position),
  text(
    'level',
    'What it is: goal, strategy, action, need, ...',
    ({ component }) => component.level,
  ),
  text('level_label', 'What the district calls that.', ({ component }) => component.levelLabel),
  text('parent', 'Id of the part that it stands in.', ({ component }) => component.parent?.id),
  text('parent_title', 'Title of the part that it stands in.', ({ component: { parent } }) =>
    parent ? componentTitle(parent) : null,
  ),
  text('code', 'Number as the district prints it.', (fact) => data(fact).code),
  text('title', 'Title; where there is none, its statement.', ({ component }) =>
    componentTitle(component),
  ),
  text('statement', 'What is promised or found, in words.', (fact) => data(fact).statement),
  text('description', 'What it is about.', (fact) => data(fact).description),
  text('rationale', 'Why.', (fact) => data(fact).rationale),
  text('owners', 'Who answers for it, parted by semicolons.', (fact) => ownersOf(fact)),
  day('start', 'First day.', (fact) => data(fact).start),
  day('due', 'Day by which it is due.', (fact) => data(fact).due),
  text('timeline', 'When, in words.', (fact) => data(fact).timeline),
  text('status', 'State of the work: not_started, in_progress, completed, ...', (fact) => {
    return data(fact).status;
  }),
  text('aligns_to', 'Parts of plans that it serves, parted by semicolons.', (fact) =>
    joined(referenceList(data(fact).aligns_to)),
  ),
  text('addresses', 'Needs that it addresses, parted by semicolons.', (fact) =>
    joined(data(fact).addresses),
  ),
  text('category', 'Category of the work.', (fact) => data(fact).category),
  text('tier', 'Tier of the work.', (fact) => data(fact).tier),
  yesNo('priority', 'Whether it comes first.', (fact) => data(fact).priority),
  text('expected_result', 'What should come of it.', (fact) => data(fact).expected_result),
  text('conclusion', 'What was decided at its end.', (fact) => data(fact).conclusion?.value),
  text('visibility', 'public or internal; empty means as what it stands in.', (fact) => {
    return data(fact).visibility;
  }),
];

/** One row a part above the steps. */
export const COMPONENTS = tableOf<ComponentFact>(
  {
    name: 'components',
    description:
      'One row per part of a plan, but for steps: needs, theories, goals, strategies, ...',
  },
  COLUMNS,
  (placed) => partsOf(placed).filter(({ component }) => component.role !== 'step'),
);

/** One row a step of the work. */
export const ACTIONS = tableOf<ComponentFact>(
  {
    name: 'actions',
    description: 'One row per step of the work: actions, activities, milestones, ...',
  },
  COLUMNS,
  (placed) => partsOf(placed).filter(({ component }) => component.role === 'step'),
);

const partsOf = (placed: PlacedPlan): ComponentFact[] =>
  [...placed.plan.byId.values()].map((component, index) => ({
    placed,
    component,
    position: index + 1,
  }));

function ownersOf({ component: { data: fields } }: ComponentFact): string | null {
  const { owner, owners = [] } = fields;
  return joined((owner ? [owner, ...owners] : owners).map(personText));
}

const personText = ({ name, title }: Person): string =>
  [name, title].filter((part) => part !== undefined).join(', ');
