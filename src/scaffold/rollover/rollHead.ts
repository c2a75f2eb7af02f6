import type { Path } from '../../model/diagnostic.ts';
import type { RolloverMatter, RolloverStep } from '../../model/rollover.ts';
import { TO_BE_FILLED_IN } from '../../model/toBeFilledIn.ts';
import type { Workspace } from '../../model/workspace.ts';
import { inNextYear, yearsMoved } from './inNextYear.ts';
import { rollBudget } from './rollComponent.ts';
import { rollReferences } from './rollReferences.ts';
import { change, leave, look, stepOf, type Turn } from './turn.ts';

/** Fields of a plan that belong to the year that ends alone. */
const LEFT: Readonly<Record<string, RolloverMatter>> = {
  version: 'head',
  approvals: 'approval',
  signatures: 'signature',
  revisions: 'amendment',
  engagement: 'engagement',
  conclusion: 'conclusion',
  previous_goals: 'review',
};

/** Texts about the year that somebody has to write anew. */
const OPEN: Readonly<Record<string, string>> = {
  summary: 'the plan in plain sentences',
  previous_review: "what became of last year's plan",
};

/** What becomes of the plan's own fields. */
export function* rollHead(turn: Turn, plansById: Workspace['plansById']): Generator<RolloverStep> {
  const { plan, to } = turn;
  const { data } = plan;
  yield change('head', ['id'], inNextYear(plan.id, plan.term));
  yield change('head', ['term'], to);
  yield change('head', ['status'], 'draft');
  for (const field of ['title', 'subtitle'] as const) {
    const moved = yearsMoved(data[field] ?? '', plan.term);
    if (moved !== null) yield change('head', [field], moved);
  }
  const fields = data as unknown as Readonly<Record<string, unknown>>;
  for (const [field, matter] of Object.entries(LEFT)) {
    if (fields[field] !== undefined) yield* leaveAll(matter, fields[field], [field]);
  }
  for (const [field, words] of Object.entries(OPEN)) {
    const text = `${TO_BE_FILLED_IN}: ${words}`;
    if (fields[field] !== undefined) yield change('open_text', [field], text);
  }
  if (data.progress) yield* leaveAll('rating', data.progress, ['progress']);
  yield* rollReferences(data.aligns_to, ['aligns_to'], turn, plansById);
  if (data.kind === 'cim' && data.submissions) {
    yield* leaveAll('submission', data.submissions, ['submissions']);
  }
  if (data.kind === 'addendum') {
    yield* rollReferences(data.attached_to, ['attached_to'], turn, plansById);
  }
  yield* rollBudget(data.budget, []);
  yield* rollMeetings(turn);
  yield* rollChecklists(turn);
  yield* rollLooks(turn);
}

/** A field that goes, counted by what is in it. */
function* leaveAll(matter: RolloverMatter, value: unknown, path: Path): Generator<RolloverStep> {
  const keys: (string | number)[] = Array.isArray(value)
    ? [...value.keys()]
    : typeof value === 'object' && value !== null
      ? Object.keys(value)
      : [];
  const edits = [{ path, value: undefined }];
  if (keys.length === 0 || matter === 'conclusion') yield stepOf(matter, path, edits);
  else
    for (const [index, key] of keys.entries()) {
      yield stepOf(matter, [...path, key], index === 0 ? edits : []);
    }
}

/** Meetings go on; on which days is decided anew. */
function* rollMeetings({ plan }: Turn): Generator<RolloverStep> {
  for (const [index, { on, dates, cadence, note }] of (plan.data.calendar ?? []).entries()) {
    const place = ['calendar', index];
    if (note !== undefined) yield leave('note', [...place, 'note']);
    if (on === undefined && dates === undefined) continue;
    const words = `${TO_BE_FILLED_IN}: the day`;
    const edits = [
      ...(on === undefined ? [] : [{ path: [...place, 'on'], value: undefined }]),
      ...(dates === undefined ? [] : [{ path: [...place, 'dates'], value: undefined }]),
      ...(cadence === undefined ? [{ path: [...place, 'cadence'], value: words }] : []),
    ];
    yield stepOf('open_meeting', place, edits);
  }
}

/** What was confirmed for one year is not confirmed for the next. */
function* rollChecklists({ plan }: Turn): Generator<RolloverStep> {
  for (const [index, { options }] of (plan.data.checklists ?? []).entries()) {
    for (const [number, { checked, note }] of options.entries()) {
      const place = ['checklists', index, 'options', number];
      if (checked === true) yield leave('tick', [...place, 'checked']);
      if (note !== undefined) yield leave('note', [...place, 'note']);
    }
  }
}

/** What is kept as it stands although it speaks of the year that ends. */
function* rollLooks({ plan: { data, term }, to }: Turn): Generator<RolloverStep> {
  if ((data.needs ?? []).length > 0) yield look('needs', ['needs']);
  if ((data.data ?? []).length > 0) yield look('needs', ['data']);
  if (data.kind === 'cim' && data.monitoring) {
    const { level, year = term } = data.monitoring;
    const kept = `the monitoring level ${level} is that of ${year}`;
    const edits = [{ path: ['monitoring', 'year'], value: year }];
    if (year < to) yield stepOf('of_last_year', ['monitoring'], edits, kept);
  }
  if (data.kind === 'addendum' && data.designation) {
    const { name, year = term } = data.designation;
    const edits = [{ path: ['designation', 'year'], value: year }];
    const kept = `the designation "${name}" is that of ${year}`;
    if (year < to) yield stepOf('of_last_year', ['designation'], edits, kept);
  }
}
