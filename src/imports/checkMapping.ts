import type { Finding, Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { MappingFile } from '../model/plan.ts';
import type { Workspace } from '../model/workspace.ts';

/** What a mapping says that fits no plan of the workspace, or contradicts itself. */
export function checkMapping(mapping: MappingFile, workspace: Workspace): Finding[] {
  return [
    ...shapeFaults(mapping),
    ...schemeFaults(mapping, workspace),
    ...cycleFaults(mapping, workspace),
    ...measureFaults(mapping, workspace),
  ];
}

function shapeFaults({
  school,
  district,
  plan,
  value,
  measure,
  n,
  columns,
}: MappingFile): Finding[] {
  const faults: Finding[] = [];
  const about = [school, district, plan].filter((each) => each !== undefined);
  if (about.length !== 1) {
    faults.push({
      path: about.length === 0 ? [] : [school ? 'school' : 'district'],
      message:
        about.length === 0
          ? 'The mapping does not say whom a row is about.'
          : 'A row is about one thing: a school, the district or a single plan.',
      hint: 'Name one column: `school: {column: School Code}`, `district` or `plan`.',
    });
  }
  if (columns === undefined && (value === undefined || measure === undefined)) {
    faults.push({
      path: [],
      message: 'The mapping does not say where the values are.',
      hint: 'Name `measure` and `value`, or list the `columns` with a measure each.',
    });
  }
  if (columns !== undefined && (value !== undefined || measure !== undefined)) {
    faults.push({
      path: ['columns'],
      message: '`columns` lists several values a row, and `measure` and `value` name one.',
      hint: 'Keep what fits the file, and take the other out.',
    });
  }
  if (columns !== undefined && columns.length > 1 && n !== undefined) {
    const hint = 'Write `n` beside each column that it belongs to.';
    faults.push({
      path: ['n'],
      message: 'It is not said which of the values this counts for.',
      hint,
    });
  }
  return faults;
}

function schemeFaults({ school, district }: MappingFile, workspace: Workspace): Finding[] {
  const faultIn = (key: string, scheme: string, known: readonly string[]): Finding[] => {
    if (known.includes(scheme)) return [];
    const message = `No ${key} of the directory has a code called "${scheme}".`;
    return [{ path: [key], message, hint: hintFor(scheme, [...new Set(known)], 'Codes') }];
  };
  const names = (list: Workspace['schools'] | Workspace['districts']): string[] =>
    list.flatMap(({ codes }) => Object.keys(codes ?? {}));
  return [
    ...(school ? faultIn('school', school.scheme ?? 'state', names(workspace.schools)) : []),
    ...(district
      ? faultIn('district', district.scheme ?? 'state', names(workspace.districts))
      : []),
  ];
}

function cycleFaults({ cycle, columns = [] }: MappingFile, { settings }: Workspace): Finding[] {
  const known = settings.cycles.map(({ id }) => id);
  const named = [
    ...Object.entries(cycle?.values ?? {}).map(([word, id]) => ({
      path: ['cycle', 'values', word],
      id,
    })),
    ...columns.map(({ cycle: id }, at) => ({ path: ['columns', at, 'cycle'], id })),
  ];
  return named.flatMap(({ path, id }) => unknownFault(path, id, known, 'cycle', 'Cycles'));
}

function measureFaults({ measure, columns = [] }: MappingFile, workspace: Workspace): Finding[] {
  const own = workspace.plans.flatMap(({ measures }) => measures.map(({ id }) => id));
  const known = [...new Set([...workspace.sharedMeasures.keys(), ...own])];
  const named = [
    ...Object.entries(measure?.values ?? {}).map(([word, id]) => ({
      path: ['measure', 'values', word],
      id,
    })),
    ...columns.map(({ measure: id }, at) => ({ path: ['columns', at, 'measure'], id })),
  ];
  return named.flatMap(({ path, id }) => unknownFault(path, id, known, 'measure', 'Measures'));
}

function unknownFault(
  path: Path,
  id: string | undefined,
  known: readonly string[],
  what: string,
  list: string,
): Finding[] {
  if (id === undefined || known.includes(id)) return [];
  const message = `There is no ${what} called "${id}" in this workspace.`;
  return [{ path, message, hint: hintFor(id, known, list) }];
}

function hintFor(word: string, known: readonly string[], list: string): string {
  const near = nearest(word, known);
  if (near !== null) return `Did you mean ${near}?`;
  return known.length === 0 ? 'There are none.' : `${list}: ${known.slice(0, 20).join(', ')}.`;
}
