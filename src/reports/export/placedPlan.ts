import { cyclesOf } from '../../model/cycles.ts';
import type { District, School } from '../../model/plan.ts';
import type { Cycle, Plan, Settings, Workspace } from '../../model/workspace.ts';
import { type Column, text } from './column.ts';

/** A plan with what every row about it says: whom it is about, and in which year. */
export interface PlacedPlan {
  readonly plan: Plan;
  readonly school: School | null;
  readonly district: District | null;
  readonly schoolYear: string;
  /** Cycles of that year that have begun. */
  readonly begun: readonly Cycle[];
  readonly settings: Settings;
}

/** A fact about a plan. */
export interface Placed {
  readonly placed: PlacedPlan;
}

/** Looks up whom a plan is about. */
export function placePlan(plan: Plan, workspace: Workspace, asOf: string): PlacedPlan {
  const { schools, districts, settings } = workspace;
  const school = schools.find(({ id }) => id === plan.about) ?? null;
  const district = districts.find(({ id }) => id === (school?.district ?? plan.about)) ?? null;
  const schoolYear = plan.term || settings.school_year;
  const begun = cyclesOf(settings, schoolYear).filter(({ from }) => from <= asOf);
  return { plan, school, district, schoolYear, begun, settings };
}

/** The first columns of every table. Official codes are texts: their zeros count. */
export const PLACE: readonly Column<Placed>[] = [
  text('plan', 'Id of the plan.', ({ placed }) => placed.plan.id),
  text('kind', 'Kind of plan: dip, sip, ...', ({ placed }) => placed.plan.kind),
  text('school', 'Id of the school; empty where the plan is about a district.', ({ placed }) => {
    return placed.school?.id;
  }),
  text('school_code', 'Official code of the school (state), a text.', ({ placed }) => {
    return placed.school?.codes?.['state'];
  }),
  text('district', 'Id of the district.', ({ placed }) => placed.district?.id),
  text('district_code', 'Official code of the district (state), a text.', ({ placed }) => {
    return placed.district?.codes?.['state'];
  }),
  text('school_year', 'School year of the plan, like 2026-27.', ({ placed }) => placed.schoolYear),
];
