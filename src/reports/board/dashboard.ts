import { type Component, componentTitle } from '../../model/component.ts';
import type { BoardModel, BoardRow } from '../../model/boardReport.ts';
import type { Mark } from '../../model/mark.ts';
import type { TheoryRollUp } from '../../model/rollup.ts';
import { ratingMark } from '../marks.ts';
import { listed } from '../words.ts';
import { shortName } from '../sam/ratingMatrix.ts';
import type { BoardSource } from './sources.ts';
import { tallyText } from './tallyText.ts';

/** Theories or goals as rows, cycles as columns; beside them how their strategies are rated. */
export function dashboard(source: BoardSource): BoardModel['dashboard'] {
  const { district, plan, reached } = source;
  const roots = district.theories.flatMap(({ component }) => plan.byId.get(component ?? '') ?? []);
  const levels = [...new Set(roots.map(({ levelLabel }) => levelLabel))];
  return {
    heading: levels.length === 0 ? 'Progress' : `Progress by ${listed(levels.map(inSentence))}`,
    column: levels.length === 0 ? 'Part of the plan' : levels.join(' or '),
    cycles: reached.map(({ name }) => shortName(name)),
    rows: district.theories.map((theory) => rowOf(theory, source)),
  };
}

function rowOf({ component, tally }: TheoryRollUp, source: BoardSource): BoardRow {
  const { plan, reached, rolled, workspace } = source;
  const root = plan.byId.get(component ?? '');
  const rating = rolled.components.get(component ?? '');
  const suggested = rating?.stated ? null : (rating?.suggested.rating ?? null);
  return {
    code: root?.data.code ?? '',
    title: root ? componentTitle(root) : 'Strategies that stand alone',
    marks: root ? marksOf(root, source) : reached.map(() => null),
    suggested: suggested === null ? null : ratingMark(suggested, workspace.settings.rating_scale),
    strategies: tallyText(tally, workspace.settings) || 'no strategies yet',
  };
}

/** A component's own rating in each cycle up to the reported one. */
export function marksOf({ id }: Component, { rolled, reached, workspace }: BoardSource): Mark[] {
  const byCycle = rolled.components.get(id)?.byCycle;
  const scale = workspace.settings.rating_scale;
  return reached.map((cycle) => ratingMark(byCycle?.get(cycle.id) ?? null, scale));
}

/** `Theory of action` within a sentence; names like `HLS` stay as they are. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
