import { longDate, schoolYearDays } from '../model/dates.ts';
import type { Finding, Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { ConfigFile, DirectoryFile, MeasuresFile } from '../model/plan.ts';
import { CONFIG_FILE, type Cycle, DIRECTORY_FILE } from '../model/workspace.ts';
import type { ReadDocument } from './readDocument.ts';
import { settingsOf } from './settings.ts';

/** A fault that shows only when a file is taken as a whole, or together with another. */
export type Contradiction = Finding & { readonly file: string; readonly rule: string };

/** What configuration, directory and shared measures say against themselves and one another. */
export function contradictionsIn(documents: readonly ReadDocument[]): Contradiction[] {
  const sound = documents.filter(
    ({ data, diagnostics }) => data !== null && diagnostics.length === 0,
  );
  const dataOf = (name: string) => sound.find(({ file }) => file === name)?.data;
  const config = dataOf(CONFIG_FILE) as ConfigFile | undefined;
  const directory = dataOf(DIRECTORY_FILE) as DirectoryFile | undefined;
  const hasDirectory = documents.some(({ file }) => file === DIRECTORY_FILE);
  const measures = sound.filter(({ file }) => file.startsWith('measures/'));
  return [
    ...(config ? inConfiguration(config) : []),
    ...(config && (directory ?? !hasDirectory) ? organization(config, directory) : []),
    ...(directory ? inDirectory(directory) : []),
    ...repeatedMeasures(measures),
  ];
}

function inConfiguration(config: ConfigFile): Contradiction[] {
  const file = CONFIG_FILE;
  const { cycles = [], rating_scale: scale = [], school_year: year } = config;
  return [
    ...repeated(cycles, ({ id }) => id, 'cycle', 'id').map((found) => ({
      ...found,
      file,
      path: ['cycles', ...found.path],
    })),
    ...cycles.flatMap((cycle, index) =>
      outOfOrder(cycle, cycles[index - 1], year).map((found) => ({
        ...found,
        file,
        rule: 'cycles-out-of-order',
        path: ['cycles', index, ...found.path],
      })),
    ),
    ...reportedCycles(config),
    ...repeated(scale, ({ value }) => `${value}`, 'point', 'value').map((found) => ({
      ...found,
      file,
      path: ['rating_scale', ...found.path],
    })),
  ];
}

/** Cycles that a report is to speak for and that the year does not have. */
function reportedCycles(config: ConfigFile): Contradiction[] {
  const { cycles, reporting } = settingsOf(config);
  const known = cycles.map(({ id }) => id);
  const named: { readonly path: Path; readonly cycle: string }[] = [
    { path: ['reporting', 'mid_year'], cycle: reporting.mid_year },
    { path: ['reporting', 'end_of_year'], cycle: reporting.end_of_year },
    ...reporting.board.map(({ cycle }, index) => {
      return { path: ['reporting', 'board', index, 'cycle'], cycle };
    }),
  ];
  return named
    .filter(({ cycle }) => !known.includes(cycle))
    .map(({ path, cycle }) => ({ file: CONFIG_FILE, path, ...unknown('cycle', cycle, known) }));
}

/** What is wrong with the days of a cycle: its own, and after those of the cycle before it. */
function outOfOrder(cycle: Cycle, before: Cycle | undefined, schoolYear: string): Finding[] {
  const { name, from, to } = cycle;
  const year = schoolYearDays(schoolYear);
  const fault = (field: 'from' | 'to', message: string): Finding[] => [
    { path: [field], message, hint: 'Check the year and the month of both days.' },
  ];
  if (from < year.from || from > year.to) {
    return fault('from', `${name} begins on ${longDate(from)}, outside of ${schoolYear}.`);
  }
  if (to < from) return fault('to', `${name} ends on ${longDate(to)}, before it begins.`);
  if (to > year.to) return fault('to', `${name} ends on ${longDate(to)}, after ${schoolYear}.`);
  if (before && before.from <= before.to && from <= before.to) {
    return fault(
      'from',
      `${name} begins on ${longDate(from)}, when ${before.name} has not ended: that is on ${longDate(before.to)}.`,
    );
  }
  return [];
}

function organization(config: ConfigFile, directory: DirectoryFile | undefined): Contradiction[] {
  const { organization: id } = config;
  const at = { file: CONFIG_FILE, path: ['organization'], rule: 'unknown-entry' };
  if (!directory) {
    const message = `There is no ${DIRECTORY_FILE}, in which \`${id}\` and its schools stand.`;
    return [{ ...at, message, hint: `Write one; \`pip init\` in an empty folder shows how.` }];
  }
  const known = [...(directory.districts ?? []), ...(directory.schools ?? [])].map(
    (entry) => entry.id,
  );
  if (known.includes(id)) return [];
  return [{ ...at, ...unknown('district', id, known, ` in ${DIRECTORY_FILE}`) }];
}

function inDirectory({ districts = [], schools = [] }: DirectoryFile): Contradiction[] {
  const file = DIRECTORY_FILE;
  const known = districts.map(({ id }) => id);
  return [
    ...repeated(districts, ({ id }) => id, 'district', 'id').map((found) => ({
      ...found,
      file,
      path: ['districts', ...found.path],
    })),
    ...repeated(schools, ({ id }) => id, 'school', 'id').map((found) => ({
      ...found,
      file,
      path: ['schools', ...found.path],
    })),
    ...schools.flatMap(({ district }, index) =>
      known.includes(district)
        ? []
        : [{ file, path: ['schools', index, 'district'], ...unknown('district', district, known) }],
    ),
  ];
}

function repeatedMeasures(documents: readonly ReadDocument[]): Contradiction[] {
  const all = documents.flatMap(({ file, data }) =>
    (data as MeasuresFile).measures.map(({ id }, index) => ({ id, file, index })),
  );
  return all.flatMap(({ id, file, index }, position) => {
    const first = all.findIndex((other) => other.id === id);
    if (first === position) return [];
    const where = all[first]?.file === file ? '' : ` in ${all[first]?.file}`;
    const path = ['measures', index, 'id'];
    return [{ file, path, ...twice('shared measure', id, where) }];
  });
}

function repeated<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  what: string,
  field: string,
): (Omit<Contradiction, 'file' | 'path'> & { readonly path: Path })[] {
  const names = entries.map(nameOf);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : [{ path: [index, field], ...twice(what, name) }],
  );
}

const twice = (what: string, name: string, where = '') => ({
  rule: 'repeated-entry',
  message: `There is a ${what} \`${name}\` already${where}.`,
  hint: 'Give this one a name of its own, or take it out.',
});

function unknown(what: string, id: string, known: readonly string[], where = '') {
  const near = nearest(id, known);
  return {
    rule: 'unknown-entry',
    message: `There is no ${what} \`${id}\`${where}.`,
    hint: near ? `Did you mean \`${near}\`?` : `Write one of these: ${known.join(', ') || 'none'}.`,
  };
}
