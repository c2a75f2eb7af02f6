import { type Component, componentTitle, withDescendants } from '../../model/component.ts';
import type { MatrixRow, RatingMatrix } from '../../model/ratingPanel.ts';
import type { PlanRollUp } from '../../model/rollup.ts';
import { whyLeftOut } from '../../model/whyLeftOut.ts';
import {
  type Cycle,
  type Plan,
  referenceList,
  type Settings,
  splitReference,
  type Workspace,
} from '../../model/workspace.ts';
import { NOT_RATED, ratingMark, ratingMarks } from '../marks.ts';

/** Strategies as rows under their goals, cycles as columns, a sign in each cell that has come. */
export function ratingMatrix(
  workspace: Workspace,
  plan: Plan,
  rolled: PlanRollUp,
  cycles: readonly Cycle[],
): RatingMatrix {
  const { settings } = workspace;
  const row = (component: Component): MatrixRow => {
    const byCycle = rolled.components.get(component.id)?.byCycle;
    const reported = cycles.findLast(({ id }) => byCycle?.has(id));
    return {
      code: component.data.code ?? '',
      title: componentTitle(component),
      serves: servedCodes(component, workspace),
      marks: cycles.map((cycle) => {
        const rating = byCycle?.get(cycle.id);
        if (rating === undefined) return null;
        if (rating === null && whyLeftOut(component, cycle) !== null) return null;
        return ratingMark(rating, settings.rating_scale);
      }),
      paused: reported ? whyLeftOut(component, reported) : null,
    };
  };
  const groups = strategyGroups(plan).map(({ title, strategies }) => ({
    title,
    rows: strategies.map(row),
  }));
  return {
    cycles: cycles.map(({ name }) => shortName(name)),
    groups,
    foot: foot(groups, cycles.length, settings),
  };
}

/** `Winter SAM` is `Winter` in a table head. */
export function shortName(cycleName: string): string {
  return cycleName.replace(/\s+SAM$/, '');
}

/** A plan's strategies under the goals or theories they belong to, in document order. */
export function strategyGroups(plan: Plan): { title: string; strategies: Component[] }[] {
  const loose = plan.components.filter(({ level }) => level === 'strategy');
  const parents = plan.components
    .flatMap((root) => [...withDescendants(root)])
    .filter(({ children }) => children.some(({ level }) => level === 'strategy'));
  return [
    ...(loose.length > 0 ? [{ title: '', strategies: loose }] : []),
    ...parents.map((parent) => ({
      title: groupTitle(parent),
      strategies: parent.children.filter(({ level }) => level === 'strategy'),
    })),
  ];
}

function groupTitle(parent: Component): string {
  const { code } = parent.data;
  return code === undefined ? componentTitle(parent) : `${code} ${componentTitle(parent)}`;
}

/** The printed numbers of the district's components that a component serves. */
function servedCodes(component: Component, { plansById }: Workspace): string {
  const codes = referenceList(component.data.aligns_to).map((reference) => {
    const { plan, component: id } = splitReference(reference);
    const target = plansById.get(plan)?.byId.get(id ?? '');
    return target?.data.code ?? '';
  });
  return [...new Set(codes.filter((code) => code !== ''))].join(', ');
}

function foot(
  groups: RatingMatrix['groups'],
  columns: number,
  { rating_scale }: Settings,
): RatingMatrix['foot'] {
  const rows = groups.flatMap((group) => group.rows);
  const lines = [...ratingMarks(rating_scale).toReversed(), NOT_RATED].map((mark) => ({
    mark,
    counts: Array.from({ length: columns }, (_, column) => {
      const signs = rows.map(({ marks }) => marks[column]).filter((sign) => sign !== null);
      return signs.length === 0
        ? ''
        : String(signs.filter((sign) => sign?.word === mark.word).length);
    }),
  }));
  return lines.filter(({ counts }) => counts.some((count) => count !== '' && count !== '0'));
}
