import type { Path } from '../model/diagnostic.ts';
import { oncePer } from '../model/oncePer.ts';
import { DIRECTORY_FILE, type Plan, type Workspace } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';
import type { MissingTarget } from './missingTarget.ts';

/** Schools and districts a plan names that are not in the directory; none while that has faults. */
export function* unknownPlaces(plan: Plan, workspace: Workspace): Generator<MissingTarget> {
  if (!workspace.directoryComplete) return;
  const { schools, districts } = placeIds(workspace);
  const kind = workspace.kinds.find(({ id }) => id === plan.kind);
  for (const { field, list } of kind?.about ?? []) {
    const id = (plan.data as unknown as Record<string, unknown>)[field];
    if (typeof id !== 'string') continue;
    if (list === 'schools') yield* unknownPlace('school', id, [field], schools);
    else yield* unknownPlace('district', id, [field], districts);
  }
  for (const { data, path } of allComponents(plan)) {
    for (const [index, site] of (data.sites ?? []).entries()) {
      yield* unknownPlace('school', site, [...path, 'sites', index], schools);
    }
  }
}

const placeIds = oncePer(({ schools, districts }: Workspace) => ({
  schools: new Set(schools.map(({ id }) => id)),
  districts: new Set(districts.map(({ id }) => id)),
}));

function* unknownPlace(
  what: 'school' | 'district',
  id: string,
  path: Path,
  places: ReadonlySet<string>,
): Generator<MissingTarget> {
  if (places.has(id)) return;
  const known = [...places];
  const message = `There is no ${what} \`${id}\` in ${DIRECTORY_FILE}.`;
  const otherwise = `Write an \`id\` that stands there, or add the ${what}.`;
  yield { id, path, message, known, otherwise };
}
