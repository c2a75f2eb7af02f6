import type { Path } from '../../model/diagnostic.ts';
import type { RolloverStep } from '../../model/rollover.ts';
import { referenceList, splitReference, type Workspace } from '../../model/workspace.ts';
import { change, leave, look, stepOf, type Turn } from './turn.ts';

/** What becomes of references to other plans and to parts of them, one or a list. */
export function* rollReferences(
  references: string | readonly string[] | undefined,
  path: Path,
  turn: Turn,
  plansById: Workspace['plansById'],
): Generator<RolloverStep> {
  if (references === undefined) return;
  const all = referenceList(references);
  const next = all.map((reference) => nextOf(reference, turn));
  const kept = next.filter((reference) => reference !== null);
  const lost = all.filter((_, index) => next[index] === null);
  if (kept.join() !== all.join()) {
    const value = typeof references === 'string' ? kept[0] : kept;
    if (kept.length === 0) yield leave('reference', path);
    else yield change('reference', path, value);
  }
  for (const each of lost) yield look('lost_reference', path, `${each} has no place in ${turn.to}`);
  for (const each of kept) {
    const { plan } = splitReference(each);
    const term = plansById.get(plan)?.term ?? '';
    if (plan === turn.plan.id || term === '' || term >= turn.to) continue;
    yield look('no_next_edition', path, plan);
  }
}

/** A reference as it is in the next year; null where the next edition has no such part. */
function nextOf(reference: string, { editions }: Turn): string | null {
  const { plan, component } = splitReference(reference);
  const edition = editions.get(plan);
  if (edition === undefined) return reference;
  if (component === null) return edition.id;
  return edition.parts.has(component) ? `${edition.id}#${component}` : null;
}

/** What becomes of a list of ids of the plan's own parts: those of parts that are left out go. */
export function* rollOwnIds(
  ids: readonly string[] | undefined,
  path: Path,
  { gone }: Turn,
): Generator<RolloverStep> {
  const kept = (ids ?? []).filter((id) => !gone.has(id));
  if (ids === undefined || kept.length === ids.length) return;
  const lost = ids.filter((id) => gone.has(id)).join(', ');
  const edits = [{ path, value: kept.length === 0 ? undefined : kept }];
  yield stepOf('lost_reference', path, edits, `${lost} is left out`);
}
