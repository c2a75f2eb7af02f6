import type { Component } from '../../model/component.ts';
import type { Path } from '../../model/diagnostic.ts';
import type { BudgetLine, ComponentFields, Person } from '../../model/plan.ts';
import type { RolloverStep } from '../../model/rollover.ts';
import { TO_BE_FILLED_IN } from '../../model/toBeFilledIn.ts';
import type { Workspace } from '../../model/workspace.ts';
import { rollOwnIds, rollReferences } from './rollReferences.ts';
import { change, dayMoved, leave, look, stepOf, type Turn } from './turn.ts';

/** What becomes of a part of a plan, without the parts below it. */
export function* rollComponent(
  part: Component,
  turn: Turn,
  plansById: Workspace['plansById'],
): Generator<RolloverStep> {
  const { data, path, id } = part;
  yield* rollFacts(data, path, id, part.role === 'step');
  yield* rollDays(data, path, turn);
  yield* rollOwners(data, path, id, turn);
  yield* rollBudget(data.budget, path);
  yield* rollReferences(data.aligns_to, [...path, 'aligns_to'], turn, plansById);
  yield* rollOwnIds(data.addresses, [...path, 'addresses'], turn);
  if (turn.plan.kind === 'addendum' && data['notes'] !== undefined) {
    yield leave('note', [...path, 'notes']);
  }
  if (part.level === 'outcome') yield* rollDatedBenchmarks(data['benchmarks'], path, turn);
  if (turn.decisions.get(id) === 'modify') yield modified(data, path);
  const promise = data.statement ?? data.title ?? '';
  const isPromise = part.role === 'grouping' && part.level !== 'problem';
  if (isPromise && /\d/.test(promise)) {
    yield look('figures', path, `${id}: ${promise.replace(/\s+/g, ' ').trim()}`);
  }
}

/** Judgements and facts of the year that ends. */
function* rollFacts(
  { progress, status, conclusion }: ComponentFields,
  path: Path,
  id: string,
  isStep: boolean,
): Generator<RolloverStep> {
  for (const [index, cycle] of Object.keys(progress ?? {}).entries()) {
    const edits = index === 0 ? [{ path: [...path, 'progress'], value: undefined }] : [];
    yield stepOf('rating', [...path, 'progress', cycle], edits);
  }
  if (status !== undefined) yield leave('status', [...path, 'status']);
  if (isStep && status === 'completed') yield look('completed', path, id);
  if (conclusion !== undefined) yield leave('conclusion', [...path, 'conclusion']);
}

/** Work of the year is dated a year later; what goes on beyond the year keeps its days. */
function* rollDays(
  { start, due }: ComponentFields,
  path: Path,
  turn: Turn,
): Generator<RolloverStep> {
  const [newStart, newDue] = [dayMoved(start, turn), dayMoved(due, turn)];
  const goesOn = due !== undefined && due > turn.days.to;
  if (newStart !== null && !goesOn) yield change('moved_day', [...path, 'start'], newStart);
  if (newDue !== null) yield change('moved_day', [...path, 'due'], newDue);
}

/** Somebody who has left by the end of the year is not asked to go on. */
function* rollOwners(
  { owner, owners = [] }: ComponentFields,
  path: Path,
  id: string,
  { days }: Turn,
): Generator<RolloverStep> {
  const all: [Person, Path][] = [
    ...(owner ? [[owner, [...path, 'owner']] as [Person, Path]] : []),
    ...owners.map((each, index): [Person, Path] => [each, [...path, 'owners', index]]),
  ];
  for (const [person, place] of all) {
    if (person.until === undefined || person.until > days.to) continue;
    const edits = [
      { path: [...place, 'name'], value: TO_BE_FILLED_IN },
      { path: [...place, 'until'], value: undefined },
    ];
    yield stepOf('open_owner', place, edits, `${id}: ${person.name ?? person.title ?? ''}`);
  }
}

/** What was spent stays in the old plan; what is planned is still to be decided, so it is shown. */
export function* rollBudget(
  lines: readonly BudgetLine[] | undefined,
  path: Path,
): Generator<RolloverStep> {
  for (const [index, { planned, actual, estimated }] of (lines ?? []).entries()) {
    const place = [...path, 'budget', index];
    if (actual !== undefined) yield leave('spending', [...place, 'actual']);
    if (estimated !== undefined) yield leave('spending', [...place, 'estimated']);
    if (planned !== undefined) yield look('same_amount', [...place, 'planned']);
  }
}

interface DatedBenchmark {
  readonly by: string;
}

/** Benchmarks by day: those that are past go, with what was found then. */
function* rollDatedBenchmarks(list: unknown, path: Path, { days }: Turn): Generator<RolloverStep> {
  if (!Array.isArray(list)) return;
  const place = [...path, 'benchmarks'];
  const all = list as readonly DatedBenchmark[];
  const past = [...all.keys()].filter((index) => (all[index]?.by ?? '') <= days.to);
  if (past.length === all.length && past.length > 0) yield leave('dated_benchmark', place);
  else for (const index of past.reverse()) yield leave('dated_benchmark', [...place, index]);
}

/** The reason for a strategy that is to change is to be written anew, beside the one that it had. */
function modified({ rationale }: ComponentFields, path: Path): RolloverStep {
  const words = `${TO_BE_FILLED_IN}: what changes this year, and why.`;
  const before = rationale === undefined ? '' : ` Until now: ${rationale.trim()}`;
  return change('modified', [...path, 'rationale'], `${words}${before}`);
}
