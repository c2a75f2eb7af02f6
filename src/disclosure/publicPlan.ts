import type { Path } from '../model/diagnostic.ts';
import type { Measure } from '../model/plan.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { type Edits, pathKey } from './edits.ts';
import { isGroupName } from './groupNames.ts';
import { isInternalPart, isInternalPlace, isMapping } from './isInternal.ts';
import { mentionsOf } from './mentionsOf.ts';
import { publicTable } from './publicTable.ts';
import { rebuildPlan } from './rebuildPlan.ts';
import { reviseData } from './reviseData.ts';
import { studentNames, withoutNames } from './studentNames.ts';
import { withoutFigures } from './withoutFigures.ts';

/** What a public plan is made with, beside the plan. */
export interface Published {
  readonly edits: Edits;
  readonly sharedMeasures: ReadonlyMap<string, Measure>;
  /** Names of student groups in this workspace. */
  readonly groups: ReadonlySet<string>;
  readonly settings: Workspace['settings'];
}

export interface PublicPlan {
  readonly plan: Plan;
  /** How many figures its tables withhold. */
  readonly inTables: number;
  /** Withheld shares that its texts say all the same. */
  readonly mentions: readonly string[];
}

/**
 * A plan as the public sees it: without internal parts, comments and names of students, with
 * withheld values in place of small ones.
 */
export function publicPlan(
  plan: Plan,
  { edits, sharedMeasures, groups, settings }: Published,
): PublicPlan {
  const clean = withoutNames(studentNames(plan.data));
  const taken: number[] = [];
  let inTables = 0;
  const revise = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return clean(value);
    const other = shown(value, path);
    return other === value ? value : reviseData(other, cleaned);
  };
  const cleaned = (value: unknown) => (typeof value === 'string' ? clean(value) : value);
  const shown = (value: unknown, path: Path): unknown => {
    const edit = edits.size > 0 ? edits.get(pathKey(path)) : undefined;
    if (edit) {
      if (isMapping(value) && typeof value['value'] === 'number') taken.push(value['value']);
      return withoutFigures(value, edit);
    }
    if (isPrivate(value, path, plan)) return undefined;
    if (path.length === 2 && path[0] === 'data') {
      const { table, withheld } = publicTable(value, groups, settings.suppression);
      inTables += withheld;
      return table;
    }
    if (path.at(-1) === 'comparison') return othersOnly(value, groups);
    return isMapping(value) && value['student'] === true ? unnamed(value) : value;
  };
  const rebuilt = rebuildPlan(plan, revise, sharedMeasures);
  return { plan: rebuilt, inTables, mentions: mentionsOf(rebuilt.data, taken) };
}

/** What only those who work on the plan may see. */
function isPrivate(value: unknown, path: Path, plan: Plan): boolean {
  if (isInternalPart(value)) return true;
  if (path.at(-1) === 'comments') return Array.isArray(value);
  const ids = path[0] === 'revisions' && isMapping(value) ? value['components'] : undefined;
  return Array.isArray(ids) && ids.length > 0 && ids.every((id) => isInternalId(String(id), plan));
}

function isInternalId(id: string, plan: Plan): boolean {
  const path = plan.byId.get(id)?.path ?? plan.measures.find((each) => each.id === id)?.path;
  return path !== undefined && isInternalPlace(plan, path);
}

/** Values of other places for comparison; those of groups say nothing of how many are behind them. */
function othersOnly(value: unknown, groups: ReadonlySet<string>): unknown {
  if (!isMapping(value)) return value;
  const names = Object.keys(value);
  const others = names.filter((name) => !isGroupName(name, groups));
  if (others.length === names.length) return value;
  return Object.fromEntries(others.map((name) => [name, value[name]]));
}

/** A member who is a student, without a name. */
function unnamed({ name: _, ...rest }: Readonly<Record<string, unknown>>): unknown {
  return { title: 'Student', ...rest };
}
