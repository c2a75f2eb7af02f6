import { cyclesOf } from '../../model/cycles.ts';
import { oncePer } from '../../model/oncePer.ts';
import type { OutlineField } from '../../model/outline.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import type { PlanInCycle } from '../../sheets/planInCycle.ts';
import { fieldAt } from '../../workspace/fieldAt.ts';
import type { Schema } from '../../workspace/schemaNodes.ts';
import type { Checked } from './checkWorkspace.ts';
import { cycleNamed } from './ratingWish.ts';

/** A plan in a cycle with all that is known about it there. */
export function planInCycle(
  { shapes, rollUps }: Pick<Checked, 'shapes' | 'rollUps'>,
  { kinds, settings }: Workspace,
  plan: Plan,
  cycleId: string | undefined,
): PlanInCycle {
  const cycle = cycleNamed(plan, settings, cycleId);
  const cycles = cyclesOf(settings, plan.term || settings.school_year);
  const kind = kinds.find(({ id }) => id === plan.kind);
  const schema = shapes.schemas.get(kind?.schema ?? '');
  return {
    plan,
    cycle,
    previous: cycles[cycles.findIndex(({ id }) => id === cycle.id) - 1] ?? null,
    rolled: rollUps.get(cycle.id)?.plans.get(plan.id),
    scale: settings.rating_scale,
    fieldAt: (path) => (schema ? field(schema, path) : null),
  };
}

const known = oncePer((_schema: Schema) => new Map<string, OutlineField | null>());

/** Parts in one list are described alike, so that each place is looked up once. */
function field(schema: Schema, path: PlanInCycle['plan']['measures'][number]['path']) {
  const name = path.map((step) => (typeof step === 'number' ? '0' : step)).join('.');
  const fields = known(schema);
  const found = fields.get(name) ?? fieldAt(schema, path);
  fields.set(name, found);
  return found;
}
