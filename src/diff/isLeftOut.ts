import type { Path } from '../model/diagnostic.ts';
import type { Plan } from '../model/workspace.ts';
import type { Part } from './partsOf.ts';

/** Names under which a field stands in its plain form. */
const PLAIN: Readonly<Record<string, string>> = { owner: 'owners' };

/** Whether something of a field of a part could not be read, so that nothing can be said of it. */
export function isLeftOut(plan: Plan, { path }: Part, field: readonly string[]): boolean {
  if (plan.leftOut.length === 0) return false;
  const place = plan.pathInFile(path);
  return plan.leftOut.some((left) => startsWith(left, place) && overlaps(left, place, field));
}

const startsWith = (path: Path, start: Path): boolean =>
  path.length > start.length && start.every((name, index) => path[index] === name);

/** Entries of lists pair by what names them, not by their place: from there on all is in doubt. */
function overlaps(left: Path, place: Path, field: readonly string[]): boolean {
  const names = left.slice(place.length);
  const listAt = names.findIndex((name) => typeof name === 'number');
  const known = (listAt < 0 ? names : names.slice(0, listAt)).map(String);
  return known.every((name, index) => {
    return field[index] === undefined || field[index] === (PLAIN[name] ?? name);
  });
}
