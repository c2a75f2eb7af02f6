import type { DistrictRollUp } from '../model/rollup.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { rollUpMoney } from './rollUpMoney.ts';
import { rollUpStrategies, type Rolled, standingsOf } from './rollUpStrategies.ts';

/** The plans of districts over their schools: who works on what, and what it costs. */
export function rollUpDistricts(
  workspace: Workspace,
  rolled: Rolled,
): ReadonlyMap<string, DistrictRollUp> {
  const open = openPlans(workspace);
  return new Map(
    open
      .filter(({ kind }) => kind === 'dip')
      .map((plan) => {
        const theories = rollUpStrategies(workspace, plan, open, rolled);
        const schools = standingsOf(workspace, plan, open, theories, rolled);
        const money = rollUpMoney(plansOfDistrict(workspace, plan, open), workspace.settings);
        return [plan.id, { plan: plan.id, schools, theories, money }];
      }),
  );
}

/** Plans of the year that are about a school or district: no form, and nobody's own. */
function openPlans({ plans, kinds, settings }: Workspace): Plan[] {
  const open = new Set(
    kinds.filter(({ confidential, isForm }) => !confidential && !isForm).map(({ id }) => id),
  );
  return plans.filter(
    ({ kind, term, data }) =>
      open.has(kind) &&
      data.status !== 'archived' &&
      (term === settings.school_year || term === ''),
  );
}

/** A district's plan, those of its departments, and those of its schools, which spend its money too. */
function plansOfDistrict({ schools }: Workspace, { about }: Plan, open: readonly Plan[]): Plan[] {
  const own = new Set(schools.filter(({ district }) => district === about).map(({ id }) => id));
  const spending = open.filter((plan) => plan.about === about || own.has(plan.about));
  const isDistrict = (plan: Plan) => plan.about === about;
  return [...spending.filter(isDistrict), ...spending.filter((plan) => !isDistrict(plan))];
}
