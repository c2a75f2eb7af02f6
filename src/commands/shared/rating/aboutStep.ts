import { type Component, componentTitle, withDescendants } from '../../../model/component.ts';
import { explainSuggestion } from '../../../model/explainSuggestion.ts';
import { measureRows } from '../../../sheets/measureRows.ts';
import type { PlanInCycle } from '../../../sheets/planInCycle.ts';
import { type SheetRow, targetName } from '../../../sheets/sheetRow.ts';
import { shownCell } from '../../../sheets/shownCell.ts';
import type { RatingStep } from './ratingSteps.ts';

/** What is known about what is asked, one fact a line; the first says what it is. */
export function aboutStep(step: RatingStep, all: PlanInCycle): string[] {
  return step.type === 'part' ? aboutPart(step.part, all) : aboutResult(step, all);
}

/** What was said last time, what is suggested, what its measures and its actions say. */
function aboutPart(part: Component | null, all: PlanInCycle): string[] {
  const { plan, cycle, previous, rolled, scale } = all;
  const judged = part === null ? rolled?.whole : rolled?.components.get(part.id);
  const word = (rating: number | null | undefined): string => {
    const point = scale.find(({ value }) => value === rating);
    return point ? `${point.symbol} ${point.short}` : 'not rated';
  };
  const label = [part?.levelLabel, part?.data.code].filter((each) => each !== undefined);
  const head =
    part === null
      ? `The plan itself: ${plan.title}`
      : `${label.join(' ')}: ${componentTitle(part)}`;
  const suggested = judged?.suggested;
  const why = suggested ? explainSuggestion(suggested, scale[0]?.value ?? 1) : '';
  const before = (part?.data ?? plan.data).progress?.[previous?.id ?? ''];
  return [
    head,
    `last time ${word(judged?.lastBefore)}; in ${cycle.name} ${word(judged?.stated?.rating)}`,
    ...(before?.note === undefined ? [] : [`said then: ${before.note.trim()}`]),
    ...(before?.next_steps === undefined ? [] : [`next was: ${before.next_steps.trim()}`]),
    ...(why === '' ? [] : [`suggested ${word(suggested?.rating)}: ${why}`]),
    ...measuresOf(part, all),
    ...actionsOf(part, all),
  ];
}

function measuresOf(part: Component | null, all: PlanInCycle): string[] {
  const rolled = (all.rolled?.measures ?? []).filter(
    ({ measure }) => (measure.owner?.id ?? null) === (part?.id ?? null),
  );
  const rows = measureRows(all).filter(isWhole);
  return rolled.flatMap(({ measure, now }) => {
    const row = rows.find(({ target }) => target.type === 'measure' && target.id === measure.id);
    if (!row) return [];
    const figures = [resultIn(row, all), ...figuresOf(row, all)].filter((text) => text !== '');
    return `${measure.data.name}: ${now.status.replaceAll('_', ' ')} (${figures.join(', ')})`;
  });
}

const isWhole = ({ target }: SheetRow): boolean =>
  target.type === 'measure' && target.group === null;

/** What was promised and what was known before: `Winter SAM 76.9%, benchmark 90.0%`. */
function figuresOf({ closed }: SheetRow, { previous }: PlanInCycle): string[] {
  const { last = '', benchmark = '', target = '' } = closed;
  return [
    last === '' ? '' : `${previous?.name ?? 'baseline'} ${last}`,
    benchmark === '' ? '' : `benchmark ${benchmark}`,
    target === '' || target === benchmark ? '' : `target ${target}`,
  ].filter((text) => text !== '');
}

function resultIn({ open }: SheetRow, { cycle }: PlanInCycle): string {
  const value = open.get('value')?.value ?? open.get('without')?.value ?? null;
  if (value === null) return '';
  const cell = open.get('value');
  const isPercent = cell?.kind.type === 'result' && cell.kind.measure.unit === 'percent';
  if (typeof value === 'number') return `${cycle.name} ${value}${isPercent ? '%' : ''}`;
  return `${cycle.name} ${String(cell ? shownCell(cell.kind, value).value : value)}`;
}

function actionsOf(part: Component | null, { rolled }: PlanInCycle): string[] {
  const steps = part === null ? [] : withDescendants(part).filter(({ role }) => role === 'step');
  if (steps.length === 0) return [];
  const done = steps.filter(({ data }) => data.status === 'completed').length;
  const late = steps.filter(({ id }) => rolled?.actions.overdue.includes(id) === true);
  return [
    `${done} of ${steps.length} steps done`,
    ...late.map((each) => `late: ${componentTitle(each)} (due ${each.data.due ?? ''})`),
  ];
}

function aboutResult(step: Extract<RatingStep, { type: 'result' }>, all: PlanInCycle): string[] {
  const { of } = step;
  const name = targetName(step.row.target);
  const row = measureRows(all).find(({ target }) => targetName(target) === name) ?? step.row;
  const now = resultIn(row, all);
  const said = row.closed.measure ?? '';
  return [
    of === null ? `Measure: ${said}` : `Measure: ${of}; of these: ${said}`,
    ...(now === '' ? [] : [now]),
    figuresOf(row, all).join(', '),
  ].filter((text) => text !== '');
}
