import type { Path } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/plan.ts';
import type { RolloverStep } from '../../model/rollover.ts';
import type { Workspace } from '../../model/workspace.ts';
import { rollReferences } from './rollReferences.ts';
import { rollSeries } from './rollSeries.ts';
import { leave, look, stepOf, type Turn } from './turn.ts';

/** What becomes of a measure and of its student groups. */
export function* rollMeasure(
  data: Measure,
  path: Path,
  turn: Turn,
  plansById: Workspace['plansById'],
): Generator<RolloverStep> {
  yield* rollSeries({ data, path, name: data.id }, turn);
  for (const [index, group] of (data.groups ?? []).entries()) {
    const name = `${data.id}, ${group.group}`;
    yield* rollSeries({ data: group, path: [...path, 'groups', index], name }, turn);
  }
  if (data.changes !== undefined) yield leave('amendment', [...path, 'changes']);
  yield* rollSources(data, path, turn, plansById);
}

/** The measures that this one is worked out from; without any it is not worked out any more. */
function* rollSources(
  { id, computed_from }: Measure,
  path: Path,
  turn: Turn,
  plansById: Workspace['plansById'],
): Generator<RolloverStep> {
  if (computed_from === undefined) return;
  const place = [...path, 'computed_from'];
  const isGone = (reference: string): boolean => turn.gone.has(reference);
  const kept = computed_from.of.filter((reference) => !isGone(reference));
  if (kept.length === computed_from.of.length) {
    yield* rollReferences(computed_from.of, [...place, 'of'], turn, plansById);
    return;
  }
  // What is worked out of other parts than before is no longer what it was.
  const lost = computed_from.of.filter(isGone).join(', ');
  yield stepOf('lost_reference', place, [{ path: place, value: undefined }], `${lost} is left out`);
  yield look('of_last_year', path, `${id} was worked out from ${lost}`);
}
