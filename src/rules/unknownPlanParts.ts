import type { Plan, Workspace } from '../model/workspace.ts';
import { alignmentsOf } from './alignmentsOf.ts';
import { claims } from './claims.ts';
import type { MissingTarget } from './missingTarget.ts';

/**
 * Plans and parts of plans under `aligns_to` that do not exist. What may only be hidden, because
 * the file it stands in has faults, is not called missing.
 */
export function* unknownPlanParts(plan: Plan, workspace: Workspace): Generator<MissingTarget> {
  const { plansById, brokenPlanIds, plansComplete } = workspace;
  for (const { plan: id, component, path } of alignmentsOf(plan)) {
    const target = plansById.get(id);
    if (!target && plansComplete && !brokenPlanIds.has(id)) {
      const holder = workspace.plans.find((other) => other.id !== plan.id && isWorkOf(other, id));
      const known = [...plansById.keys()].filter((other) => other !== plan.id);
      const message = `There is no plan with the id \`${id}\` in this workspace.`;
      const otherwise = holder
        ? `Write the plan before the part: \`${holder.id}#${id}\`.`
        : 'Write the `id` that stands at the top of the other plan.';
      yield { id, path, message, known: holder ? [] : known, otherwise };
    }
    if (target && component !== null && !claims(target, component)) {
      const known = [...target.byId.keys()];
      const message = `The plan \`${id}\` has no part with the id \`${component}\`.`;
      yield { id: component, path, message, known, otherwise: `Look up the id in ${target.file}.` };
    }
  }
}

/** Whether a plan of a district has a part with this id that others can serve. */
const isWorkOf = ({ kind, byId }: Plan, id: string): boolean =>
  kind === 'dip' && byId.get(id) !== undefined && byId.get(id)?.role !== 'context';
