import type { Context } from '../../model/context.ts';
import type { Plan } from '../../model/workspace.ts';
import type { View } from './viewsOf.ts';

const TOLD = 'says a withheld value in a text; if the same is meant, take it out:';

/** Says what reports for the public leave out: whole plans, and values that are too small. */
export function tellWithheld(
  context: Context,
  plans: readonly Plan[],
  kept: readonly Plan[],
  { withheld, mentions }: View,
): void {
  if (kept.length > 0) {
    const ids = kept.map(({ id }) => id).join(', ');
    context.note(`Not for the public, and left out of its reports: ${ids}\n`);
  }
  for (const { id, file } of plans) {
    const said = mentions.get(id) ?? [];
    if (said.length > 0) context.note(`${file} ${TOLD} ${said.join(', ')}\n`);
  }
  const counts = plans.map(({ id }) => withheld.get(id) ?? 0).filter((count) => count > 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return;
  const values = `${all} ${all === 1 ? 'value' : 'values'}`;
  const where = counts.length === 1 ? '1 plan' : `${counts.length} plans`;
  context.note(
    `Withheld from the public: ${values} in ${where}, of few students or of a number nobody states\n`,
  );
}
