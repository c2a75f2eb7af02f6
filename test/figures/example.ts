import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The example district as its YAML files have it: read here by `yaml` alone, without the program. */

export type Value = number | string | boolean;
export type Written = { value?: Value; n?: number; on?: string; note?: string } | string;

export interface Entry {
  rating?: number;
  on?: string;
  by?: string;
  note?: string;
  rationale?: string;
  disposition?: string;
  successes?: string;
  challenges?: string;
  adjustments?: string;
  next_steps?: string;
  evidence?: unknown[];
  requests?: string[];
}

export interface SeriesData {
  baseline?: { value: Value; n?: number } | string;
  benchmarks?: Record<string, Value>;
  target?: { value?: Value; type?: string; by?: string; within?: number; text?: string };
  results?: Record<string, Written>;
  yearly_targets?: Record<string, Value>;
}

export interface MeasureData extends SeriesData {
  id: string;
  uses?: string;
  name: string;
  unit: string;
  direction?: string;
  levels?: string[];
  source?: string;
  history?: { period: string; value: Value }[];
  changes?: { on: string; what: string; why: string }[];
  groups?: (SeriesData & { group: string })[];
}

export interface Line {
  id?: string;
  source: string;
  object?: string;
  code?: string;
  planned?: number;
  actual?: number;
  fte?: number;
}

export interface PartData {
  id: string;
  code?: string;
  title?: string;
  statement?: string;
  status?: string;
  start?: string;
  due?: string;
  aligns_to?: string | string[];
  progress?: Record<string, Entry>;
  budget?: Line[];
}

/** A part of a plan: anything with an id that is neither a measure nor a line of a budget. */
export interface Part {
  readonly field: string;
  readonly data: PartData;
  readonly parent: Part | null;
  readonly children: Part[];
}

export interface PlanFile {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly data: PartData & { kind: string; version?: string; calendar?: unknown };
  /** All parts in the order of the file. */
  readonly parts: Part[];
  readonly roots: Part[];
  readonly measures: { readonly data: MeasureData; readonly owner: Part | null }[];
  /** Every text and number of the file. */
  readonly scalars: readonly string[];
}

interface Profile {
  enrollment: number;
  budget: number;
  employees: number;
  groups: { group: string; n: number; percent: number }[];
}

export interface Cycle {
  id: string;
  name: string;
  from: string;
  to: string;
  meeting: string;
}

const ROOT = new URL('../../examples/harborview/', import.meta.url);
const read = (file: string): unknown => parse(readFileSync(new URL(file, ROOT), 'utf8'));

export const config = read('pip.config.yaml') as {
  cycles: Cycle[];
  rating_scale: { value: number; label: string; short: string }[];
  funding: { source: string; allocation: number }[];
  reporting: { board: { cycle: string; meeting: string }[] };
  suppression: { min_numerator: number; min_denominator: number };
  due_soon_days: number;
};
export const directory = read('directory.yaml') as {
  districts: { id: string; name: string; profile: Profile }[];
  schools: { id: string; name: string; profile: Profile }[];
};
const shared = (read('measures/district.yaml') as { measures: MeasureData[] }).measures;

type Mapping = Record<string, unknown>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text and number of some data. */
export function scalarsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scalarsOf);
  if (isMapping(value)) {
    return Object.entries(value).flatMap(([key, part]) => [key, ...scalarsOf(part)]);
  }
  return value === null || value === undefined ? [] : [String(value)];
}

function readPlan(file: string): PlanFile {
  const data = read(file) as PlanFile['data'] & { school?: string; organization?: string };
  const parts: Part[] = [];
  const measures: { data: MeasureData; owner: Part | null }[] = [];
  const walk = (mapping: Mapping, owner: Part | null): void => {
    for (const [field, list] of Object.entries(mapping)) {
      if (!Array.isArray(list)) continue;
      for (const item of list.filter(isMapping)) {
        if (field === 'measures') {
          const own = item as unknown as MeasureData;
          measures.push({ data: { ...shared.find(({ id }) => id === own.uses), ...own }, owner });
        } else if (typeof item['id'] === 'string' && field !== 'budget') {
          const part: Part = {
            field,
            data: item as unknown as PartData,
            parent: owner,
            children: [],
          };
          owner?.children.push(part);
          parts.push(part);
          walk(item, part);
        }
      }
    }
  };
  walk(data as unknown as Mapping, null);
  return {
    id: data.id,
    kind: data.kind,
    about: data.school ?? data.organization ?? '',
    data,
    parts,
    roots: parts.filter(({ parent }) => parent === null),
    measures,
    scalars: scalarsOf(data),
  };
}

export const plans: readonly PlanFile[] = readdirSync(new URL('plans/', ROOT), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => readPlan(`plans/${file.replaceAll('\\', '/')}`));

export const allScalars: readonly string[] = [
  ...plans.flatMap(({ scalars }) => scalars),
  ...[config, directory, shared].flatMap(scalarsOf),
];

export const isGoal = ({ field }: Part): boolean =>
  ['theories_of_action', 'goals', 'objectives'].includes(field);
export const strategiesOf = ({ parts }: Pick<PlanFile, 'parts'>): Part[] =>
  parts.filter(({ field }) => field === 'strategies');
export const titleOf = ({ data }: Part): string => data.title ?? data.statement ?? '';
export const numbered = (part: Part): string =>
  [part.data.code, titleOf(part)].filter((text) => text !== undefined).join(' ');

/** A part and all that it stands under, nearest first. */
export function lineage(part: Part | null): Part[] {
  return part === null ? [] : [part, ...lineage(part.parent)];
}
export const isUnder = (part: Part | null, above: Part): boolean => lineage(part).includes(above);

/** What a part says that it serves. */
export const servedBy = ({ data }: Part): string[] => [data.aligns_to ?? []].flat();
