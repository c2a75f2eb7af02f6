import { type Component, ofLevel, withDescendants } from '../model/component.ts';
import { oncePer } from '../model/oncePer.ts';
import { type Plan, referenceList, type Workspace } from '../model/workspace.ts';
import { isConfidential } from './isConfidential.ts';
import { needsOf } from './needsOf.ts';
import type { Rule } from './rule.ts';

export const strategyWithoutNeed: Rule = {
  id: 'strategy-without-need',
  severity: 'warning',
  summary: "Every strategy of a school answers a need or serves one of the district's strategies.",
  reason:
    'A strategy that answers nothing takes time and money from those that do, and nobody can say when it has done its work.',
  bad: `needs:
  - id: need-math
    statement: One student of four is at benchmark in mathematics.
    root_causes: [{id: rc-minutes, statement: Mathematics has 40 minutes a day.}]
strategies:
  - {id: hour, title: An hour of mathematics every day, addresses: [rc-minutes]}
  - {id: murals, title: Murals in the hallways}`,
  good: `needs:
  - id: need-math
    statement: One student of four is at benchmark in mathematics.
    root_causes: [{id: rc-minutes, statement: Mathematics has 40 minutes a day.}]
strategies:
  - {id: hour, title: An hour of mathematics every day, addresses: [rc-minutes]}
  - {id: books, title: Books that pose problems, aligns_to: [dip-example#hls-2]}`,
  *check(plan, { workspace }) {
    const school = schoolsById(workspace).get(plan.about);
    if (!school || isConfidential(plan, workspace)) return;
    const hasNeeds = needsOf(plan).length > 0;
    if (!hasNeeds && !hasStrategies(school.district, plan, workspace)) return;
    for (const strategy of ofLevel(plan.components, 'strategy')) {
      if (isDropped(strategy) || servesSomething(strategy)) continue;
      yield {
        path: strategy.path,
        message: 'It is not said what this strategy answers.',
        hint: `Name ${hasNeeds ? 'a need or root cause under `addresses`, or ' : ''}a strategy of the district under \`aligns_to\`.`,
      };
    }
  },
};

const schoolsById = oncePer(
  ({ schools }: Workspace) => new Map(schools.map((school) => [school.id, school])),
);

/** Whether a plan of the district for the same year has strategies that a school could serve. */
function hasStrategies(district: string, { term }: Plan, { plans }: Workspace): boolean {
  return plans.some(
    (other) =>
      other.about === district &&
      other.data.status !== 'archived' &&
      covers(other, term) &&
      ofLevel(other.components, 'strategy').length > 0,
  );
}

function covers({ term, data: { span } }: Plan, year: string): boolean {
  return term === year || (span !== undefined && span.from <= year && year <= span.to);
}

const isDropped = (strategy: Component): boolean =>
  [strategy, ...above(strategy)].some(({ data }) => data.status === 'discontinued');

/** Whether the strategy, what it belongs to or a part of it names what it is for. */
function servesSomething(strategy: Component): boolean {
  return [...above(strategy), ...withDescendants(strategy)].some(
    ({ data }) => (data.addresses ?? []).length > 0 || referenceList(data.aligns_to).length > 0,
  );
}

function* above({ parent }: Component): Generator<Component> {
  for (let each = parent; each; each = each.parent) yield each;
}
