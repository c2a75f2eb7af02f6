import { BASELINE_FILE } from '../model/baseline.ts';
import { CONFIG_FILE, DIRECTORY_FILE, type Plan, type Workspace } from '../model/workspace.ts';
import { isSchemaFile } from './shapes.ts';

/** What a change is seen in: all files of a workspace now, and those that changed as they were. */
export interface Difference {
  readonly now: Workspace;
  /** The files that changed, as they were, in today's configuration. */
  readonly before: Workspace;
  /** Paths of the files that changed, came or went; with `/` at the end for a repository inside. */
  readonly changed: readonly string[];
}

/**
 * Of the files of a workspace those about which a change may make something be said: what changed,
 * plans that name it, itself or through others, and the files that all plans share, where is told
 * what is wrong with the whole. All files where the change is to what all go by, or where what was
 * there before cannot be read, so that nobody knows what was left unsaid for it.
 */
export function filesConcerned(difference: Difference, files: readonly string[]): Set<string> {
  const { now, changed } = difference;
  if (changed.some(isForAll) || !isWhole(difference.before)) return new Set(files);
  const concerned = new Set([
    ...changed,
    ...[...referring(difference), ...losing(difference), ...naming(now, changed)].map(
      ({ file }) => file,
    ),
  ]);
  const isAnyRead = changed.some((file) => READ.test(file));
  return new Set(
    files.filter((file) => concerned.has(file) || (isAnyRead && !file.startsWith('plans/'))),
  );
}

const READ = /^(?:plans|measures)\/.*\.ya?ml$/i;

const isForAll = (file: string): boolean =>
  [CONFIG_FILE, DIRECTORY_FILE, BASELINE_FILE].includes(file) ||
  isSchemaFile(file) ||
  /^(?:plans|measures|schemas)\/(?:.*\/)?$/.test(file);

/** Rules say nothing that a part which cannot be read may explain. */
const isWhole = ({ plans, brokenPlanFiles, measuresComplete }: Workspace): boolean =>
  measuresComplete &&
  brokenPlanFiles.length === 0 &&
  plans.every(({ leftOut }) => leftOut.length === 0);

const touchedIn = ({ now, before, changed }: Difference): Plan[] => [
  ...before.plans,
  ...now.plans.filter(({ file }) => changed.includes(file)),
];

/** Plans with the id of one that changed, and those that refer to one, itself or through others. */
function referring(difference: Difference): Plan[] {
  const { plans } = difference.now;
  const named = new Map(plans.map((plan) => [plan, referencesOf(plan).map(planNamed)]));
  const ids = new Set(touchedIn(difference).map(({ id }) => id));
  for (let found = -1; found !== ids.size;) {
    found = ids.size;
    for (const [{ id }, names] of named) if (names.some((name) => ids.has(name))) ids.add(id);
  }
  return plans.filter(({ id }) => ids.has(id));
}

/** Plans that lose something by the change: a plan that serves them, or the reason to serve none. */
function losing(difference: Difference): Plan[] {
  const { now, before, changed } = difference;
  const touched = touchedIn(difference);
  const served = new Set([
    ...before.plans.flatMap((plan) => referencesTakenBack(plan, now)).map(planNamed),
    ...touched.flatMap(({ data }) => ('attached_to' in data ? (data.attached_to ?? []) : [])),
  ]);
  const abouts = new Set(touched.map(({ about }) => about));
  const schools = now.schools.filter(({ district }) => abouts.has(district)).map(({ id }) => id);
  const isSharing = changed.some((file) => file.startsWith('measures/'));
  return now.plans.filter(
    ({ id, about, measures }) =>
      served.has(id) ||
      schools.includes(about) ||
      (isSharing && measures.some(({ data }) => data.uses !== undefined)),
  );
}

function referencesTakenBack(plan: Plan, now: Workspace): string[] {
  const successor = now.plansById.get(plan.id);
  const kept = new Set(successor ? referencesOf(successor) : []);
  return referencesOf(plan).filter((text) => !kept.has(text));
}

/** Texts of a plan that may refer to a plan or a part of one. */
const referencesOf = (plan: Plan): string[] =>
  stringsIn(plan.data).filter((text) => /^[\w.-]+(?:#[\w.-]+)?$/.test(text));

const planNamed = (reference: string): string => reference.replace(/#.*/, '');

/** Plans that name one of these files, as an attachment or in a link, where a blank is `%20`. */
function naming({ plans }: Workspace, files: readonly string[]): Plan[] {
  const names = files
    .map((file) => file.slice(file.lastIndexOf('/') + 1))
    .flatMap((name) => [name, encodeURI(name)]);
  return plans.filter(({ data }) =>
    stringsIn(data).some((text) => names.some((name) => text.includes(name))),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
