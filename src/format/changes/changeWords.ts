import { type ChangeObject, diffWordsWithSpace } from 'diff';
import type { Change, PlanChanges } from '../../model/change.ts';
import { rankOf } from './signOf.ts';

/** A stretch of a text that stayed, came or went. */
export interface WordMark {
  readonly text: string;
  readonly mark: 'same' | 'added' | 'removed';
}

/** The words of two texts with what came and went between them; of long stretches that stayed only the ends. */
export function wordMarks(before: string, after: string): WordMark[] {
  const marks = inRuns(diffWordsWithSpace(oneLine(before), oneLine(after)));
  return marks.map(({ text, mark }, index) => {
    if (mark !== 'same') return { text, mark };
    const at = index === 0 ? 'start' : index === marks.length - 1 ? 'end' : 'middle';
    return { text: shortened(text, at), mark };
  });
}

/** Differences that nothing but a space parts as one, what went before what came. */
function inRuns(words: readonly ChangeObject<string>[]): WordMark[] {
  const marks: WordMark[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    const space = / +$/.exec(removed)?.[0] ?? '';
    const isShared = space !== '' && added.endsWith(space);
    const cut = (text: string): string => (isShared ? text.slice(0, -space.length) : text);
    if (removed !== '') marks.push({ text: cut(removed), mark: 'removed' });
    if (added !== '') marks.push({ text: cut(added), mark: 'added' });
    if (isShared) marks.push({ text: space, mark: 'same' });
    [removed, added] = ['', ''];
  };
  words.forEach((word, index) => {
    const isBetween =
      removed + added !== '' && word.value.trim() === '' && index < words.length - 1;
    const isChange = word.added || word.removed;
    if (!isChange && !isBetween) {
      close();
      marks.push({ text: word.value, mark: 'same' });
    } else {
      if (!word.added) removed += word.value;
      if (!word.removed) added += word.value;
    }
  });
  close();
  return marks.filter(({ text }) => text !== '');
}

/** Words that are kept beside a difference, so that a reader knows where it is. */
const CONTEXT = 8;

function shortened(text: string, at: 'start' | 'middle' | 'end'): string {
  const words = text.split(' ');
  if (words.length <= CONTEXT * 2 + 4) return text;
  const [first, last] = [words.slice(0, CONTEXT), words.slice(-CONTEXT)];
  if (at === 'start') return ['…', ...last].join(' ');
  return [...first, '…', ...(at === 'end' ? [] : last)].join(' ');
}

/** A text of several lines as one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a change is of prose, whose words are worth marking one by one. */
export function isProse({ name, before, after }: Change): boolean {
  if (name === 'moved') return false;
  if (typeof before?.value !== 'string' || typeof after?.value !== 'string') return false;
  return `${before.text} ${after.text}`.split(' ').length > 6;
}

/** What there is to say of a change that has no values worth showing; null where it has. */
export function wordsInstead({ name }: Change): string | null {
  if (name === 'amendment-missing') return 'its revisions record none of these changes';
  return ['part-added', 'part-removed', 'part-dropped', 'reason-removed'].includes(name)
    ? ''
    : null;
}

/** Changes that are about one field alone, or whose values say what they are about. */
const UNLABELED = new Set(
  'adopted adoption-withdrawn amendment-recorded moved work-discontinued'.split(' '),
);

/** The field of a change where neither its name nor its value says it: `Target lowered` is about a target. */
export function labelWords(change: Change): string {
  const { name } = change;
  if (UNLABELED.has(name)) return '';
  const [word = ''] = nameWords(name).toLowerCase().split(' ');
  const said = word === 'spending' ? 'budget' : word;
  const [first = '', ...rest] = withoutEntry(change).split(': ');
  const isSaid = [said, `${said}s`].includes(first.toLowerCase());
  const label = isSaid ? rest.join(': ') : [first, ...rest].join(': ');
  return oneLine(said === 'budget' ? label.replace(/, planned$/, '') : label);
}

/** A label without the name of an entry that came or went as a whole and says its name itself. */
function withoutEntry({ field, fieldLabel, before, after }: Change): string {
  const entry = field.at(-1)?.replaceAll('_', ' ') ?? '';
  const isWhole = (before === null) !== (after === null);
  const [lead = ''] = ((before ?? after)?.text ?? '').split(' (');
  const says = isWhole && lead !== '' && entry.startsWith(lead);
  return says && fieldLabel.endsWith(`: ${entry}`)
    ? fieldLabel.slice(0, -entry.length - 2)
    : fieldLabel;
}

/** `Strategy: Small groups every day`, or that it is the plan itself. */
export const partWords = ({ type, label, title }: Change['part']): string =>
  type === 'plan' ? 'The plan itself' : `${label}: ${oneLine(title)}`;

/** The plan by its title, else by its id. */
export const planWords = ({ plan, title }: PlanChanges): string =>
  title === '' ? plan : oneLine(title);

/** `target-lowered` as people say it: `Target lowered`. */
export function nameWords(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' ');
}

/** Changes by the part that they are about, in the order of the parts; of each part the errors first. */
export function byPart({ changes }: PlanChanges): (readonly Change[])[] {
  const parts = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.part.type} ${change.part.id}`;
    parts.set(key, [...(parts.get(key) ?? []), change]);
  }
  return [...parts.values()].map((own) => own.sort((a, b) => rankOf(a) - rankOf(b)));
}

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
  unreadable_after: 'cannot be compared: it cannot be read, see pip validate',
  withheld: 'changed; it is confidential and this workspace is not, so nothing more is said',
};

/** That parts of a plan cannot be read; null where all of them can. */
export function leftOutWords({ leftOut: { before, after } }: PlanChanges): string | null {
  const side = (count: number, when: string): string[] =>
    count === 0 ? [] : [`${counted(count, 'part')} of it ${when}`];
  const told = [...side(before, 'could not be read before'), ...side(after, 'cannot be read')];
  return told.length === 0 ? null : `${told.join(', ')}: not compared, see pip validate`;
}

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

/** `3 commitments, 1 of progress`; empty where nothing of the content changed. */
export function sortWords({ commitment, progress, structure, wording }: ChangeCounts): string {
  return [
    commitment > 0 ? counted(commitment, 'commitment') : [],
    progress > 0 ? `${progress} of progress` : [],
    structure > 0 ? `${structure} of structure` : [],
    wording > 0 ? `${wording} of wording` : [],
  ]
    .flat()
    .join(', ');
}

/** `2 promises weakened, 1 of them explained`; empty where none is. */
export function weakWords({ weakened, explained }: ChangeCounts): string {
  if (weakened === 0) return '';
  const why = explained > 0 ? `, ${explained} of them explained` : '';
  return `${counted(weakened, 'promise')} weakened${why}`;
}

/** `2 changes switched off`; empty where none is. */
export const offWords = (off: number): string =>
  off === 0 ? '' : `${counted(off, 'change')} switched off`;

/** `2 plans changed: 3 commitments, 1 of progress; 2 promises weakened, 1 of them explained`. */
export function summaryWords(counts: ChangeCounts): string {
  if (counts.plans === 0) return 'no plan changed';
  const sorts = sortWords(counts);
  const weak = weakWords(counts);
  const told = sorts === '' ? '' : `: ${sorts}`;
  return `${counted(counts.plans, 'plan')} changed${told}${weak === '' ? '' : `; ${weak}`}`;
}
