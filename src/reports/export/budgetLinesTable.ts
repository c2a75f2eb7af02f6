import { type Component, componentTitle } from '../../model/component.ts';
import { linesOnce } from '../../model/linesOnce.ts';
import { oncePer } from '../../model/oncePer.ts';
import type { BudgetLine } from '../../model/plan.ts';
import { number, tableOf, text, yesNo } from './column.ts';
import { PLACE, type Placed, type PlacedPlan } from './placedPlan.ts';

interface LineFact extends Placed {
  readonly component: Component | null;
  readonly line: BudgetLine;
  /** Whether its dollars are said here first. */
  readonly isCounted: boolean;
}

/** One row a budget line. */
export const BUDGET_LINES = tableOf<LineFact>(
  {
    name: 'budget_lines',
    description:
      'One row per budget line as it is written; the same dollars may stand in several: sums go over those that are counted.',
  },
  [
    ...PLACE,
    text('component', 'Id of the part that it pays for; empty for the plan itself.', (fact) => {
      return fact.component?.id;
    }),
    text('level', 'What the part is; plan for the plan itself.', ({ component }) => {
      return component?.level ?? 'plan';
    }),
    text('title', 'Title of the part or the plan.', ({ component, placed }) =>
      component ? componentTitle(component) : placed.plan.title,
    ),
    yesNo(
      'counted',
      'Whether sums have it: false where another row says the same dollars, or adds them up.',
      ({ isCounted }) => isCounted,
    ),
    text('line', 'Id of the line.', ({ line }) => line.id),
    text('source', 'Where the money comes from.', ({ line }) => line.source),
    text('code', 'Account code, a text.', ({ line }) => line.code),
    text('object', 'What the money buys.', ({ line }) => line.object),
    number('planned', 'Planned, in dollars.', ({ line }) => line.planned),
    number('actual', 'Spent, in dollars.', ({ line }) => line.actual),
    number('estimated', 'Expected to be spent, in dollars.', ({ line }) => line.estimated),
    yesNo('contributing', 'Whether it counts toward services for student groups.', ({ line }) => {
      return line.contributing;
    }),
    number('improved_services', 'Share of improved services, in percent.', ({ line }) => {
      return line.improved_services;
    }),
    number('fte', 'Full-time positions.', ({ line }) => line.fte),
    text('note', 'Note.', ({ line }) => line.note),
  ],
  linesOf,
);

/** Lines that count each dollar once, the district's before the schools'. */
const countedLines = oncePer((all: readonly PlacedPlan[]) => {
  const [districts, schools] = [true, false].map((isDistrict) =>
    all.filter(({ school }) => (school === null) === isDistrict).map(({ plan }) => plan),
  );
  return linesOnce([...(districts ?? []), ...(schools ?? [])]).lines;
});

function linesOf(placed: PlacedPlan, all: readonly PlacedPlan[]): LineFact[] {
  const counted = countedLines(all).filter(({ plan }) => plan === placed.plan);
  const { data, byId } = placed.plan;
  const at = (component: Component | null, budget: readonly BudgetLine[] = []): LineFact[] =>
    budget.map((line) => {
      const isCounted = counted.some((each) => each.line === line && each.part === component);
      return { placed, component, line, isCounted };
    });
  return [
    ...at(null, data.budget),
    ...[...byId.values()].flatMap((component) => at(component, component.data.budget)),
  ];
}
