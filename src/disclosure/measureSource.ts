import type { Path } from '../model/diagnostic.ts';
import { oncePer } from '../model/oncePer.ts';
import type { Measure } from '../model/plan.ts';
import type { Plan, PlanMeasure, Workspace } from '../model/workspace.ts';
import { isMapping } from './isInternal.ts';
import { normal } from './normal.ts';
import type { Membership } from './reading.ts';

/** Where the values of a measure stand, and by which names they meet others. */
export interface MeasureSource {
  readonly document: object;
  readonly path: Path;
  readonly data: Measure & { readonly name: string };
  /** Id of the school or district, or of the shared measure whose values these are. */
  readonly about: string;
  readonly name: string;
  readonly term: string;
  /** Apart from every other measure, also one of the same name. */
  readonly id: string;
}

/** The fields that a measure takes over from a shared one when it has none of them itself. */
const VALUES = ['baseline', 'history', 'benchmarks', 'target', 'results', 'groups'];

/** The names by which the values of a measure meet those of others. */
export function measureSource(
  plan: Plan,
  measure: PlanMeasure,
  { sharedMeasures }: Workspace,
): MeasureSource {
  const { data, path } = measure;
  const own = path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>>)[key],
    plan.data,
  );
  const shared = data.uses === undefined ? undefined : sharedMeasures.get(data.uses);
  const isOwn = shared === undefined || VALUES.some((field) => isMapping(own) && field in own);
  const plain = `${normal(data.name)} ${normal(data.population ?? '')}`;
  return {
    document: isOwn ? plan : shared,
    path: isOwn ? path : [],
    data,
    about: isOwn ? plan.about : `shared ${String(data.uses)}`,
    name: data.uses ?? plain,
    term: plan.term,
    id: isOwn ? JSON.stringify([plan.id, path]) : `shared ${String(data.uses)}`,
  };
}

/** A figure of the same measure, group and period of the same school is the same figure. */
export function keyOf(
  { about, name, term, id }: MeasureSource,
  group: string | null,
  period: string,
  workspace: Workspace,
): string {
  const year = period.startsWith('past') ? '' : term;
  const named = normal(group ?? '');
  const school = named === '' ? undefined : placesOf(workspace).schoolsByName.get(named);
  if (school !== undefined) return JSON.stringify([school, name, year, period, '']);
  return JSON.stringify([about || id, name, year, period, named]);
}

/** The schools of a district beside its whole, measured by the same shared measure. */
export function acrossPlans(
  { about, name, term, data }: MeasureSource,
  group: string | null,
  period: string,
  workspace: Workspace,
): Membership[] {
  if (data.uses === undefined) return [];
  const { districtOf, districts } = placesOf(workspace);
  const own = districtOf.get(about);
  const wholes = about.startsWith('shared ') ? districts : districts.filter((id) => id === about);
  const year = period.startsWith('past') ? '' : term;
  return (own === undefined ? wholes : [own]).map((district) => ({
    key: JSON.stringify(['district', district, name, year, period, normal(group ?? '')]),
    isTotal: own === undefined,
    kind: 'schools',
  }));
}

/** What is looked up for each of many thousand values. */
const placesOf = oncePer(({ schools, districts }: Workspace) => ({
  schoolsByName: new Map(schools.map(({ id, name }) => [normal(name), id])),
  districtOf: new Map(schools.map(({ id, district }) => [id, district])),
  districts: districts.map(({ id }) => id),
}));
