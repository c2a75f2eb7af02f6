import { type Component, componentTitle } from '../../model/component.ts';
import { daysBetween } from '../../model/dates.ts';
import type { PlanRollUp, RollUp } from '../../model/rollup.ts';
import type { Attention, StatusNode } from '../../model/status.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import { ratingMark } from '../marks.ts';
import { personText } from '../words.ts';
import { statusMeasure } from './statusMeasure.ts';

/** The tree of a plan's work with how each part stands; what only explains the plan is left out. */
export function statusNodes(
  plan: Plan,
  rolled: PlanRollUp,
  { asOf }: RollUp,
  settings: Settings,
): StatusNode[] {
  const scale = settings.rating_scale;
  const attention = new Map<string, Attention>([
    ...rolled.actions.overdue.map((id): [string, Attention] => [id, 'overdue']),
    ...rolled.actions.dueSoon.map((id): [string, Attention] => [id, 'due_soon']),
  ]);
  const node = (component: Component): StatusNode => {
    const { id, level, levelLabel, data, role } = component;
    const judged = rolled.components.get(id);
    const stated = judged?.stated?.rating ?? null;
    const suggested = judged?.suggested.rating ?? null;
    const owners = data.owner ? [data.owner] : (data.owners ?? []);
    return {
      id,
      level,
      label: levelLabel,
      code: data.code ?? null,
      title: componentTitle(component),
      rating:
        role === 'work' || stated !== null
          ? { value: stated, mark: ratingMark(stated, scale) }
          : null,
      suggested:
        suggested === null ? null : { value: suggested, mark: ratingMark(suggested, scale) },
      trend: judged?.trend ?? 'none',
      work: data.status ?? (role === 'step' ? 'no_status' : null),
      due: data.due ?? null,
      owner: owners.map(personText).join('; ') || null,
      attention: attention.get(id) ?? null,
      days: data.due === undefined ? null : daysBetween(asOf, data.due),
      measures: rolled.measures
        .filter(({ measure }) => measure.owner === component)
        .map((measure) => statusMeasure(measure, settings)),
      children: childrenOf(component.children),
    };
  };
  const childrenOf = (components: readonly Component[]): StatusNode[] =>
    components.filter(({ role }) => role !== 'context').map(node);
  return childrenOf(plan.components);
}
