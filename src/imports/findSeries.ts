import { cyclesOf } from '../model/cycles.ts';
import { nearest } from '../model/nearest.ts';
import type { MappingFile, WordColumn } from '../model/plan.ts';
import type { Cycle, Plan, PlanMeasure, Workspace } from '../model/workspace.ts';
import type { Columns, ValuePlace } from './findColumns.ts';
import { type Left, left } from './left.ts';
import { readYear } from './readYear.ts';
import type { TableRow } from './table.ts';

/** Where a value belongs: a cycle of a measure, or of one of its student groups. */
export interface Series {
  readonly plan: Plan;
  readonly measure: PlanMeasure;
  /** Position of the group in the measure; null for all students. */
  readonly group: number | null;
  readonly cycle: Cycle;
}

/** What holds for all rows of an import. */
export interface Import {
  readonly mapping: MappingFile;
  readonly columns: Columns;
  readonly workspace: Workspace;
  /** The cycle that was asked for; null where the file says it. */
  readonly cycle: string | null;
  readonly asOf: string;
}

/** Finds where the value of a row belongs among the plans that the row may be about. */
export function findSeries(
  row: TableRow,
  value: ValuePlace,
  plans: readonly Plan[],
  all: Import,
): Series | Left {
  const { mapping, columns, workspace } = all;
  const year = yearOf(row, all);
  if (typeof year !== 'string') return year;
  const ofYear = plans.filter(({ term }) => (term || workspace.settings.school_year) === year);
  if (ofYear.length === 0) return left('There is no plan of the year in the row.', year);
  const id = value.measure ?? meaning(row, columns.measure, mapping.measure);
  const found = ofYear.flatMap((plan) =>
    plan.measures.filter(({ data }) => data.id === id).map((measure) => ({ plan, measure })),
  );
  const used = ofYear.flatMap((plan) =>
    plan.measures.filter(({ data }) => data.uses === id).map((measure) => ({ plan, measure })),
  );
  const [one, ...others] = found.length > 0 ? found : used;
  if (!one) return noMeasure(id, ofYear);
  if (others.length > 0) {
    const places = [one, ...others].map(({ plan, measure }) => `${plan.id}#${measure.id}`);
    const hint = 'Give each its own id, and name that in the mapping.';
    return left('Several measures are meant.', `${id}: ${places.join(', ')}`, hint, true);
  }
  const group = groupOf(row, value, one.measure, all);
  if (group !== null && typeof group !== 'number') return group;
  const cycle = cycleOf(row, value, one.plan, all);
  return 'why' in cycle ? cycle : { ...one, group, cycle };
}

function noMeasure(id: string, plans: readonly Plan[]): Left {
  if (id === '') return left('The row names no measure.');
  const known = plans.flatMap(({ measures }) => measures.map((measure) => measure.id));
  const near = nearest(id, known);
  const names = plans.map((plan) => plan.id).join(', ');
  const detail = `${id} in ${names}${near === null ? '' : ` (did you mean ${near}?)`}`;
  return left('The plan does not have the measure.', detail);
}

function yearOf(row: TableRow, { mapping, columns, workspace }: Import): string | Left {
  if (columns.year === null) return workspace.settings.school_year;
  const word = meaning(row, columns.year, mapping.year);
  const year = readYear(word);
  if (year !== null) return year;
  if (word === '') return left('The row says no year.');
  const hint = 'Say what it stands for under `values` of `year`: "2027": 2026-27.';
  return left('It is not clear which school year is meant.', word, hint, true);
}

const ALL = ['all', 'all students', 'total'];

function groupOf(
  row: TableRow,
  value: ValuePlace,
  { data }: PlanMeasure,
  { mapping, columns }: Import,
): number | null | Left {
  const word = value.group ?? meaning(row, columns.group, mapping.group);
  const name = word.toLowerCase();
  const groups = (data.groups ?? []).map(({ group }) => group);
  const at = groups.findIndex((group) => group.toLowerCase() === name);
  if (at >= 0) return at;
  if (columns.group === null && value.group === null) return null;
  if (ALL.includes(name)) return null;
  if (name === '') return left('The row names no student group.', undefined, SAY_GROUP, true);
  const near = nearest(word, groups);
  const detail = near === null ? word : `${word} (did you mean ${near}?)`;
  return left('The measure does not have the student group.', detail);
}

const SAY_GROUP = 'Where that means all students, say `"": all` under `values` of `group`.';

function cycleOf(row: TableRow, value: ValuePlace, plan: Plan, all: Import): Cycle | Left {
  const { mapping, columns, workspace, asOf } = all;
  const { settings } = workspace;
  const said =
    value.cycle ?? (columns.cycle === null ? null : meaning(row, columns.cycle, mapping.cycle));
  if (said !== null && all.cycle !== null && said !== all.cycle) {
    return left('It is about another cycle than --cycle names.', said);
  }
  const id = said ?? all.cycle ?? '';
  const cycle = cyclesOf(settings, plan.term || settings.school_year).find(
    (each) => each.id === id,
  );
  if (!cycle) {
    const hint = `Say what it stands for under \`values\` of \`cycle\`: ${settings.cycles.map((each) => each.id).join(', ')}.`;
    return left('It is not clear which cycle is meant.', id, hint, true);
  }
  if (cycle.from <= asOf) return cycle;
  const hint = `${cycle.name} opens on ${cycle.from}.`;
  return left('There can be no result of a cycle that has not opened.', id, hint, true);
}

/** The word of a column, as the mapping reads it; empty where there is no such column. */
function meaning({ cells }: TableRow, at: number | null, column: WordColumn | undefined): string {
  const word = at === null ? '' : (cells[at] ?? '');
  const values = column?.values ?? {};
  return Object.hasOwn(values, word) ? (values[word] ?? word) : word;
}
