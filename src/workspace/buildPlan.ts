import { levelOfField } from '../kinds/levels.ts';
import type { Level } from '../model/kind.ts';
import type { Component, ComponentData } from '../model/component.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Measure } from '../model/plan.ts';
import type { Plan, PlanData, PlanMeasure } from '../model/workspace.ts';

/** Fields whose entries have ids without being components. */
const NOT_COMPONENTS = new Set(['measures', 'budget', 'groups', 'custom']);

type Fields = Readonly<Record<string, unknown>>;

/** Everything about a plan but its data: where it comes from and what could not be used of it. */
export interface PlanOrigin {
  readonly file: string;
  readonly kind: string;
  readonly about: string;
  readonly leftOut: readonly Path[];
  readonly pathInFile: (path: Path) => Path;
  readonly claimedIds: () => ReadonlySet<string>;
}

/** What building a plan needs to know of its workspace. */
export interface PlanSurroundings {
  readonly sharedMeasures: ReadonlyMap<string, Measure>;
  /** Levels that the plan's kind has beside the usual ones. */
  readonly levels: readonly Level[];
  /** Fields of the workspace's own whose mappings are no components, whatever they hold. */
  readonly plainFields: readonly string[];
  /** The district's own words for levels. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Builds the tree and the indexes of a plan from data that has the shape of its schema. */
export function buildPlan(
  data: PlanData,
  origin: PlanOrigin,
  surroundings: PlanSurroundings,
): Plan {
  const { sharedMeasures } = surroundings;
  const components = childrenOf(data as unknown as Fields, [], null, surroundings);
  const byId = new Map<string, Component>();
  const measures = measuresOf(data.measures, [], null, sharedMeasures);
  const visit = (component: Component): void => {
    if (!byId.has(component.id)) byId.set(component.id, component);
    const { data: fields, path } = component;
    if (fields.measures)
      measures.push(...measuresOf(fields.measures, path, component, sharedMeasures));
    component.children.forEach(visit);
  };
  components.forEach(visit);
  const { id, title, term } = data;
  return { ...origin, id, title, term: term ?? '', data, components, byId, measures };
}

function childrenOf(
  data: Fields,
  path: Path,
  parent: Component | null,
  surroundings: PlanSurroundings,
): Component[] {
  const children: Component[] = [];
  for (const field in data) {
    const value = data[field];
    if (typeof value !== 'object' || value === null) continue;
    if (NOT_COMPONENTS.has(field) || surroundings.plainFields.includes(field)) continue;
    if (isComponent(value)) {
      children.push(componentOf(value, field, [...path, field], parent, surroundings));
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        const item: unknown = value[index];
        if (!isComponent(item)) continue;
        children.push(componentOf(item, field, [...path, field, index], parent, surroundings));
      }
    }
  }
  return children;
}

const isComponent = (value: unknown): value is Fields =>
  isMapping(value) && typeof value['id'] === 'string';

function componentOf(
  data: Fields,
  field: string,
  path: Path,
  parent: Component | null,
  surroundings: PlanSurroundings,
): Component {
  const level = levelOfField(field, surroundings.levels);
  const children: Component[] = [];
  const component: Component = {
    id: String(data['id']),
    level: level.name,
    role: level.role,
    levelLabel: surroundings.labels[level.name] ?? level.label,
    path,
    data: data as unknown as ComponentData,
    parent,
    children,
  };
  children.push(...childrenOf(data, path, component, surroundings));
  return component;
}

function measuresOf(
  list: readonly Measure[] | undefined,
  path: Path,
  owner: Component | null,
  shared: ReadonlyMap<string, Measure>,
): PlanMeasure[] {
  return (list ?? []).map((measure, index) => ({
    id: measure.id,
    path: [...path, 'measures', index],
    owner,
    data: withShared(measure, shared),
  }));
}

/** What belongs to one plan's use of a measure, and is not taken over beside values of its own. */
const VALUES = ['baseline', 'history', 'benchmarks', 'target', 'results', 'groups'] as const;

/** A measure with what it takes over from a shared one; what it says itself wins. */
function withShared(
  measure: Measure,
  shared: ReadonlyMap<string, Measure>,
): Measure & { name: string } {
  if (measure.uses === undefined && isNamed(measure)) return measure;
  const base = measure.uses === undefined ? undefined : shared.get(measure.uses);
  const definition: Partial<Measure> = { ...base };
  const hasOwnValues = VALUES.some((field) => measure[field] !== undefined);
  if (hasOwnValues) for (const field of VALUES) delete definition[field];
  return { ...definition, ...measure, name: measure.name ?? base?.name ?? measure.id };
}

const isNamed = (measure: Measure): measure is Measure & { name: string } =>
  measure.name !== undefined;

function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every id that a document claims anywhere, also in parts that do not have the shape of a plan. */
export function claimedIds(data: unknown): Set<string> {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isMapping(value)) return;
    if (typeof value['id'] === 'string') ids.add(value['id']);
    for (const field in value) visit(value[field]);
  };
  visit(data);
  return ids;
}
