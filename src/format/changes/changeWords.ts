import { diffWordsWithSpace } from 'diff';
import type { Change, PlanChanges } from '../../model/change.ts';

/** A stretch of a text that stayed, came or went. */
export interface WordMark {
  readonly text: string;
  readonly mark: 'same' | 'added' | 'removed';
}

/** The words of two texts with what came and went between them. */
export function wordMarks(before: string, after: string): WordMark[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    mark: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** Whether a change is of prose, whose words are worth marking one by one. */
export function isProse({ before, after }: Change): boolean {
  if (typeof before?.value !== 'string' || typeof after?.value !== 'string') return false;
  return `${before.text} ${after.text}`.split(' ').length > 6;
}

/** `target-lowered` as people say it: `Target lowered`. */
export function nameWords(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' ');
}

/** Changes by the part that they are about, in their order. */
export function byPart({ changes }: PlanChanges): (readonly Change[])[] {
  const parts = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.part.type} ${change.part.id}`;
    parts.set(key, [...(parts.get(key) ?? []), change]);
  }
  return [...parts.values()];
}

/** Whether a promise became weaker and the plan does not say why. */
export const isUnexplained = ({ weakens, explained }: Change): boolean =>
  weakens && explained === null;

/** What became of a plan as a whole; null where its content is compared. */
export function stateWords({ state }: PlanChanges): string | null {
  return STATES[state];
}

const STATES: Readonly<Record<PlanChanges['state'], string | null>> = {
  added: 'new plan',
  removed: 'removed',
  changed: null,
  unchanged: null,
  unreadable_before: 'cannot be compared: it could not be read before',
  unreadable_after: 'cannot be compared: it cannot be read any more, see `pip validate`',
};

/** How many changes there are of each sort, for the line that sums up. */
export interface ChangeCounts {
  readonly plans: number;
  readonly commitment: number;
  readonly progress: number;
  readonly structure: number;
  readonly wording: number;
  readonly weakened: number;
  readonly explained: number;
}

export function countChanges(plans: readonly PlanChanges[]): ChangeCounts {
  const changes = plans.flatMap((plan) => plan.changes);
  const of = (wanted: Change['class']) => changes.filter((each) => each.class === wanted).length;
  const weakened = changes.filter(({ weakens }) => weakens);
  return {
    plans: plans.length,
    commitment: of('commitment'),
    progress: of('progress'),
    structure: of('structure'),
    wording: of('wording'),
    weakened: weakened.length,
    explained: weakened.filter(({ explained }) => explained !== null).length,
  };
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `2 plans changed: 3 commitments, 1 result; 2 promises weakened, 1 of them explained`. */
export function summaryWords(counts: ChangeCounts): string {
  if (counts.plans === 0) return 'no plan changed';
  const { commitment, progress, structure, wording, weakened, explained } = counts;
  const sorts = [
    commitment > 0 ? counted(commitment, 'commitment') : [],
    progress > 0 ? `${progress} of progress` : [],
    structure > 0 ? `${structure} of structure` : [],
    wording > 0 ? `${wording} of wording` : [],
  ].flat();
  const told = sorts.length > 0 ? `: ${sorts.join(', ')}` : '';
  const promises = counted(weakened, 'promise');
  const why = explained > 0 ? `, ${explained} of them explained` : '';
  return `${counted(counts.plans, 'plan')} changed${told}${weakened > 0 ? `; ${promises} weakened${why}` : ''}`;
}
