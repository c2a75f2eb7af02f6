import { CommandError } from '../../model/commandError.ts';
import { nearest } from '../../model/nearest.ts';
import { oncePer } from '../../model/oncePer.ts';
import {
  CONFIG_FILE,
  DIRECTORY_FILE,
  type Plan,
  referenceList,
  type Settings,
  splitReference,
  type Workspace,
} from '../../model/workspace.ts';
import { type Report, takesKind } from '../../reports/report.ts';

export interface Choice {
  readonly plan?: readonly string[];
  readonly school?: readonly string[];
}

/** This year's plans that the reports are made of, narrowed to those named. */
export function choosePlans(
  { plans, schools, settings }: Workspace,
  reports: readonly Report[],
  { plan: planIds, school: schoolIds }: Choice,
): Plan[] {
  const possible = plans.filter(
    (plan) => isCurrent(plan, settings) && reports.some((each) => takesKind(each, plan.kind)),
  );
  mustBeKnown(
    'plan',
    planIds,
    possible.map(({ id }) => id),
  );
  mustBeKnown(
    'school',
    schoolIds,
    schools.map(({ id }) => id),
  );
  const chosen = possible.filter(
    ({ id, about }) => (planIds?.includes(id) ?? true) && (schoolIds?.includes(about) ?? true),
  );
  if (chosen.length > 0) return chosen;
  throw new CommandError('There is no plan to report on.', {
    hint: `A plan of this school year says \`term: ${settings.school_year}\`: pip new makes one, and pip rollover --to ${settings.school_year} those of the plans of the year before.`,
  });
}

/** Whether a plan is one of this school year and in use. */
export function isCurrent({ term, data }: Plan, settings: Settings): boolean {
  return (term === settings.school_year || term === '') && data.status !== 'archived';
}

function mustBeKnown(
  what: string,
  ids: readonly string[] | undefined,
  known: readonly string[],
): void {
  for (const id of ids ?? []) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    throw new CommandError(`There is no ${what} called ${id} to report on.`, {
      hint: near ? `Did you mean ${near}?` : `Known: ${known.join(', ')}.`,
    });
  }
}

/**
 * Files that reports on these plans are made of: theirs, those of the plans they serve, the shared
 * ones; where a report speaks for a cycle, also those of the plans that take up their strategies.
 */
export function neededFiles(
  workspace: Workspace,
  plans: readonly Plan[],
  reports: readonly Report[],
): Set<string> {
  const served = plans.flatMap(servedPlans).flatMap((id) => workspace.plansById.get(id) ?? []);
  const followed = new Set(
    plans
      .filter(({ kind }) => reports.some((each) => each.needsCycle && takesKind(each, kind)))
      .map(({ id }) => id),
  );
  const following = workspace.plans.filter((plan) =>
    alignedPlans(plan).some((id) => followed.has(id)),
  );
  const files = [...plans, ...served, ...following].map(({ file }) => file);
  const shared = [CONFIG_FILE, DIRECTORY_FILE, ...workspace.measureFiles];
  return new Set([...files, ...shared]);
}

/** Ids of the plans that a plan or any of its parts refers to. */
function servedPlans(plan: Plan): string[] {
  const attached = 'attached_to' in plan.data ? (plan.data.attached_to ?? []) : [];
  return [...alignedPlans(plan), ...attached];
}

/** Ids of the plans whose work a plan or any of its parts takes up; looked for once a plan. */
const alignedPlans = oncePer(({ data, byId }: Plan): string[] => {
  const references = [
    ...referenceList(data.aligns_to),
    ...[...byId.values()].flatMap((component) => referenceList(component.data.aligns_to)),
  ];
  return [...new Set(references.map((reference) => splitReference(reference).plan))];
});
