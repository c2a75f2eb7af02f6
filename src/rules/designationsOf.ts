import type { Designation } from '../model/plan.ts';
import { oncePer } from '../model/oncePer.ts';
import type { Plan, Workspace } from '../model/workspace.ts';

/** A school or district and the designations that it carries in one school year. */
export interface Designated {
  readonly name: string;
  readonly designations: readonly Designation[];
}

/** Whom a plan is about and what it is designated in the plan's term; null where that is unknown. */
export function designationsOf(plan: Plan, workspace: Workspace): Designated | null {
  const about = workspace.kinds.find(({ id }) => id === plan.kind)?.about ?? [];
  const fields = plan.data as unknown as Readonly<Record<string, unknown>>;
  const list = about.find(({ field }) => fields[field] !== undefined)?.list;
  const found = list && byId(workspace)[list].get(plan.about);
  if (!found) return null;
  const designations = (found.designations ?? []).filter(
    ({ year }) => year === undefined || year === plan.term,
  );
  return { name: found.name, designations };
}

/** Of two with one id the first counts. */
const byId = oncePer(({ schools, districts }: Workspace) => ({
  schools: new Map(schools.toReversed().map((school) => [school.id, school])),
  districts: new Map(districts.toReversed().map((district) => [district.id, district])),
}));
