import type { Change } from '../model/change.ts';
import type { DatedChange } from '../model/changedSince.ts';
import { isDay } from '../model/dates.ts';
import { humanised } from '../model/outline.ts';
import { placeOfChange } from '../model/placeOfChange.ts';
import type { Measure, MeasureGroup } from '../model/plan.ts';
import type { Plan } from '../model/workspace.ts';
import { isMapping } from './isInternal.ts';

/**
 * What the public may know of the changes of a plan: what really changed and shows in what it may
 * see before and after, without who saved it when. Values are told of promises alone: a target, a
 * benchmark, a day, an amount of money. Of results the public sees those of today; beside an older
 * one the difference of two counts would be told. Nothing is told of promises about few students.
 * @param all changes of the plan as it is.
 * @param seen changes between the two states as the public sees them.
 * @param views the plan in these two states; undefined where it is not seen.
 */
export function publicChanges(
  all: readonly DatedChange[],
  seen: readonly Change[],
  views: readonly (Plan | undefined)[],
): DatedChange[] {
  const open = new Map(seen.map((change) => [placeOfChange(change), change]));
  const told = all.flatMap(({ change }): DatedChange[] => {
    const shown = open.get(placeOfChange(change));
    if (!shown) return [];
    const { name, weakens, severity } = change;
    const safe = withoutSmall({ ...shown, name, weakens, severity }, views);
    return [{ change: { ...safe, part: { ...safe.part, title: titleOf(safe) } }, saved: null }];
  });
  const isRecordable = told.some(({ change: { name, class: sort } }) =>
    name === NO_RECORD ? false : sort === 'commitment' || sort === 'structure',
  );
  return isRecordable ? told : told.filter(({ change }) => change.name !== NO_RECORD);
}

/** It may speak of internal parts alone. */
const NO_RECORD = 'amendment-missing';

const PROMISES = /^(?:target|benchmark|date|budget)-/;
const ABOUT_STUDENTS = /^(?:target|benchmark)-/;
/** Names that do not say what changed. */
const VAGUE = new Set(['commitment-changed', 'figures-reworded']);
const GONE = new Set(['part-removed', 'part-dropped', 'reason-removed']);

/** A title that only the past knows has been read by nobody today: with a figure it stays there. */
const titleOf = ({ name, part }: Change): string =>
  GONE.has(name) && /\d/.test(part.title) ? '' : part.title;

function withoutSmall(change: Change, views: readonly (Plan | undefined)[]): Change {
  const { name, before, after, field } = change;
  const isPromise = PROMISES.test(name) && [before, after].every(isPlain);
  const isSmall = ABOUT_STUDENTS.test(name) && views.some((plan) => isWithheldIn(plan, change));
  if (isPromise && !isSmall) return change;
  // Deeper names may be those of people, or words that stand in the plan no more.
  const [first = ''] = field;
  const short = VAGUE.has(name) ? humanised(first) : '';
  const fieldLabel = isPromise ? change.fieldLabel : short;
  return { ...change, fieldLabel, before: null, after: null, difference: null };
}

const isPlain = (side: Change['before']): boolean =>
  side === null ||
  typeof side.value === 'number' ||
  (typeof side.value === 'string' && isDay(side.value));

/** Whether any value of the series that a promise is about is withheld. */
function isWithheldIn(plan: Plan | undefined, { part, field }: Change): boolean {
  const measure = plan?.measures.find(({ id }) => id === part.id);
  if (part.type !== 'measure') return true;
  if (!measure) return false;
  const { data } = measure;
  const isOfGroup = field[0] === 'groups';
  const groups = (data.groups ?? []).filter(({ group }) => group === field[1]);
  return isOfGroup ? groups.length !== 1 || groups.some(isWithheld) : isWithheld(data);
}

function isWithheld({
  baseline,
  history = [],
  results = {},
}: Pick<Measure & MeasureGroup, 'baseline' | 'history' | 'results'>): boolean {
  return [baseline, ...history, ...Object.values(results)].some(
    (value: unknown) =>
      value === 'suppressed' || (isMapping(value) && value['value'] === 'suppressed'),
  );
}
