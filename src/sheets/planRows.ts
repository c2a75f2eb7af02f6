import { componentTitle, type Component } from '../model/component.ts';
import { DISPOSITIONS } from '../model/dispositions.ts';
import type { Choice } from '../model/outline.ts';
import type { ProgressEntry } from '../model/plan.ts';
import { measureRows } from './measureRows.ts';
import type { PlanInCycle } from './planInCycle.ts';
import { shortened } from './shortened.ts';
import type { ColumnId, OpenCell, OpenValue, SheetRow } from './sheetRow.ts';
import { ratingWords } from './shownCell.ts';

/** The rows of a plan: itself and its parts in the order of the file, then its measures. */
export function planRows(all: PlanInCycle): SheetRow[] {
  const { plan } = all;
  const ratesSteps = [...plan.byId.values()].some(
    ({ role, data }) =>
      role === 'step' &&
      Object.values(data.progress ?? {}).some(({ rating }) => rating !== undefined),
  );
  const parts = [...plan.byId.values()].filter(({ role }) => role !== 'context');
  const rows = [null, ...parts].map((part) => partRow(part, all, ratesSteps));
  return [...rows.filter(({ open }) => open.size > 0), ...measureRows(all)];
}

const JUDGED = [
  'rating',
  'on',
  'by',
  'note',
  'next_steps',
  'rationale',
  'successes',
  'challenges',
  'disposition',
] as const;

const NEXT: readonly Choice[] = DISPOSITIONS.map(({ value, label }) => {
  return { value, label, isTitled: true };
});

/** Fields of a step that is not rated. */
const TOLD: readonly string[] = ['note', 'next_steps'];

function partRow(part: Component | null, all: PlanInCycle, ratesSteps: boolean): SheetRow {
  const { plan, previous, rolled, scale } = all;
  const { progress } = part?.data ?? plan.data;
  const judged = part === null ? rolled?.whole : rolled?.components.get(part.id);
  const words = (rating: number | null | undefined): string => {
    const point = scale.find(({ value }) => value === rating);
    return point ? ratingWords(point) : '';
  };
  const cells = cellsOf(part, all, part?.role !== 'step' || ratesSteps);
  const fitting = cells.filter(([, { value }]) => fitsCell(value));
  const long: Partial<Record<ColumnId, string>> = {};
  for (const [id, { value }] of cells) if (!fitsCell(value)) long[id] = TOO_LONG;
  return {
    target: { type: 'part', id: part?.id ?? null },
    path: part?.path ?? [],
    depth: part === null ? 0 : depthOf(part),
    isHeading: part === null || part.role === 'grouping',
    closed: {
      part: part === null ? 'Plan' : (part.data.code ?? ''),
      title: part === null ? 'The plan as a whole' : shortened(named(part)),
      last: words(previous === null ? null : progress?.[previous.id]?.rating),
      suggested: words(judged?.suggested.rating),
      ...long,
    },
    open: new Map(fitting),
  };
}

/** What can be filled in about a part, as far as its kind of plan has a field for it. */
function cellsOf(
  part: Component | null,
  { plan, cycle, scale, fieldAt }: PlanInCycle,
  isRated: boolean,
): [ColumnId, OpenCell][] {
  const path = part?.path ?? [];
  const entry: ProgressEntry = (part?.data ?? plan.data).progress?.[cycle.id] ?? {};
  const choices = part === null ? [] : (fieldAt([...path, 'status'])?.choices ?? []);
  const status: [ColumnId, OpenCell][] = [
    ['status', { kind: { type: 'choice', choices }, value: part?.data.status ?? null }],
  ];
  const fields = JUDGED.filter(
    (id) =>
      (isRated || TOLD.includes(id)) &&
      (id !== 'disposition' || part?.role === 'work') &&
      fieldAt([...path, 'progress', cycle.id, id]) !== null,
  );
  return [
    ...(choices.length === 0 ? [] : status),
    ...fields.map((id): [ColumnId, OpenCell] => {
      if (id === 'rating') return [id, { kind: { type: id, scale }, value: entry[id] ?? null }];
      if (id === 'disposition') {
        return [id, { kind: { type: 'choice', choices: NEXT }, value: entry[id] ?? null }];
      }
      return [id, { kind: { type: id === 'on' ? 'day' : 'text' }, value: entry[id] ?? null }];
    }),
  ];
}

const TOO_LONG = '(too long for a cell: edit it in the plan)';

/** Programs cut texts off behind 32,767 characters, and what is kept beside them takes some more. */
const fitsCell = (value: OpenValue): boolean =>
  typeof value !== 'string' || JSON.stringify(value).length < 30_000;

const depthOf = ({ parent }: Component): number => (parent === null ? 0 : 1 + depthOf(parent));

/** `Goal: Reading`; the work below it speaks for itself. */
const named = (part: Component): string =>
  part.role === 'grouping' ? `${part.levelLabel}: ${componentTitle(part)}` : componentTitle(part);
