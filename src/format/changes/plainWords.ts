import type { Change, PlanChanges } from '../../model/change.ts';
import { countChanges, labelWords, nameWords, partWords, wordsInstead } from './changeWords.ts';

/** Names of changes that nobody would say who has not read the list of them. */
const SAID: Readonly<Record<string, string>> = {
  'amendment-missing': 'No amendment recorded',
  'closed-rating-changed': 'Rating of a closed cycle changed',
  'commitment-changed': 'Promise changed',
  'date-earlier': 'Due earlier',
  'date-later': 'Due later',
  'date-removed': 'No due date any more',
  'date-set': 'Due date set',
  'figures-reworded': 'Figures changed',
  'part-added': 'Added',
  'part-dropped': 'Taken out of a draft',
  'part-removed': 'Removed',
};
/** Of these, the ones that are about a due date and leave nothing else to be named. */
const DUE = new Set(['date-earlier', 'date-later', 'date-removed', 'date-set']);

/** What a change is called on a page for people who never saw a plan's file. */
export const plainName = (name: string): string => SAID[name] ?? nameWords(name);

/** The field of a change on such a page, where the name of the change does not say it. */
export function plainLabel(change: Change): string {
  const label = labelWords(change);
  if (DUE.has(change.name) && label === 'Due') return '';
  // `Benchmark lowered: Winter SAM` needs no second `benchmark`.
  const isSaid = (word: string): boolean => change.name.split('-').includes(word);
  return label.replace(/ (\w+)$/, (all, word: string) => (isSaid(word) ? '' : all));
}

/** What is said of a change in place of values, on such a page; null where its values are shown. */
export const plainInstead = (change: Change): string | null =>
  change.name === 'amendment-missing' ? UNRECORDED : wordsInstead(change);

const UNRECORDED =
  'the plan is adopted, and its record of amendments does not say what changed and why';

/** A figure of an effect on such a page: what the parts suggest is a rating. */
export const plainFigure = (figure: string): string =>
  figure.replace(/ suggestion$/, ' suggested rating');

/** The state that a revision names; of a commit the first letters are enough. */
export const plainRevision = (name: string): string =>
  /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name;

/** A part with its title cut off where it is long. */
export function shortPart(part: Change['part']): string {
  const words = partWords(part);
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

const LONGEST = 90;

/** `15 changes in 1 plan: 11 of promises, 4 of progress. 13 of them weaken a promise. New: 2 plans.` */
export const plainSummary = (plans: readonly PlanChanges[]): string =>
  [...changesText(plans), ...STATES.flatMap(([of, what]) => stateText(plans, of, what))].join(' ');

function changesText(plans: readonly PlanChanges[]): string[] {
  const changed = plans.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return [];
  const { weakened, explained } = countChanges(changed);
  const all = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  const told = `${counted(all, 'change')} in ${counted(changed.length, 'plan')}: ${plainSorts(changed)}.`;
  if (weakened === 0) return [told];
  const which = weakened === all ? (all === 1 ? 'It' : 'All') : `Of these ${weakened}`;
  const weaken = `${which} ${weakened === 1 ? 'weakens' : 'weaken'} a promise`;
  return [told, explained === 0 ? `${weaken}.` : `${weaken}, ${explained} for a recorded reason.`];
}

/** `11 of promises, 2 of progress`; empty where nothing of the content changed. */
export function plainSorts(plans: readonly PlanChanges[]): string {
  const { commitment, progress, structure, wording } = countChanges(plans);
  return [
    commitment > 0 ? [`${commitment} of promises`] : [],
    progress > 0 ? [`${progress} of progress`] : [],
    structure > 0 ? [`${structure} of structure`] : [],
    wording > 0 ? [`${wording} of wording`] : [],
  ]
    .flat()
    .join(', ');
}

/** What became of plans that are not compared part by part. */
const STATES: readonly (readonly [readonly PlanChanges['state'][], string])[] = [
  [['added'], 'New'],
  [['removed'], 'Removed'],
  [['unreadable_before', 'unreadable_after', 'withheld'], 'Not compared'],
  [['unchanged'], 'With the same words and other progress'],
];

function stateText(
  plans: readonly PlanChanges[],
  of: readonly PlanChanges['state'][],
  what: string,
): string[] {
  const count = plans.filter(({ state }) => of.includes(state)).length;
  return count === 0 ? [] : [`${what}: ${counted(count, 'plan')}.`];
}

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
