import { CommandError } from '../../model/commandError.ts';
import { nearest } from '../../model/nearest.ts';
import {
  CONFIG_FILE,
  DIRECTORY_FILE,
  type Plan,
  referenceList,
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
  const possible = plans.filter(({ kind, term, data }) => {
    const isCurrent = term === settings.school_year || term === '';
    return isCurrent && data.status !== 'archived' && reports.some((r) => takesKind(r, kind));
  });
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
    hint: `A plan of this school year says \`term: ${settings.school_year}\`.`,
  });
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

/** Files that a report on these plans is made of: theirs, those of the plans they serve, the shared ones. */
export function neededFiles(workspace: Workspace, plans: readonly Plan[]): Set<string> {
  const served = plans.flatMap(servedPlans).flatMap((id) => workspace.plansById.get(id) ?? []);
  const files = [...plans, ...served].map(({ file }) => file);
  const shared = [CONFIG_FILE, DIRECTORY_FILE, ...workspace.measureFiles];
  return new Set([...files, ...shared]);
}

/** Ids of the plans that a plan or any of its parts refers to. */
function servedPlans(plan: Plan): string[] {
  const references = [
    ...referenceList(plan.data.aligns_to),
    ...[...plan.byId.values()].flatMap(({ data }) => referenceList(data.aligns_to)),
  ];
  const attached = 'attached_to' in plan.data ? (plan.data.attached_to ?? []) : [];
  return [...references.map((reference) => splitReference(reference).plan), ...attached];
}
