import type { Change } from '../model/change.ts';
import type { ChangedSince, DatedChange } from '../model/changedSince.ts';
import { longDate } from '../model/dates.ts';
import type { PrintedChange, PrintedChanges } from '../model/changeSummary.ts';
import { counted, listed } from './words.ts';

/** What became of a plan's promises and parts since the report before, as it is printed. */
export function changesInPlan(since: ChangedSince | null | undefined): PrintedChanges | null {
  if (!since) return null;
  const { changes, remark, day } = since;
  const told = changes.filter(({ change }) => !ELSEWHERE.has(change.name));
  const of = (isWanted: (change: Change) => boolean): PrintedChange[] =>
    told.filter(({ change }) => isWanted(change)).map(printed);
  const weakened = of(({ weakens }) => weakens);
  const sentences = [
    changes.length === 0 && remark !== null ? '' : comparedSentence(day, changes.length),
    changes.some(({ change }) => change.name === NO_RECORD) ? UNRECORDED : '',
    restSentence(told.map(({ change }) => change)),
    remark ?? '',
  ];
  const isOpen = ({ reason }: PrintedChange): boolean => reason === null;
  return {
    summary: sentences.filter((sentence) => sentence !== '').join(' '),
    weakened: [...weakened.filter(isOpen), ...weakened.filter((each) => !isOpen(each))],
    promises: of(({ class: sort, weakens }) => sort === 'commitment' && !weakens),
    parts: of(({ class: sort, weakens }) => sort === 'structure' && !weakens),
    corrected: of(({ name, weakens }) => CORRECTIONS.has(name) && !weakens),
  };
}

/** `2 promises of the plan became weaker, 1 of them without a recorded reason`; empty where none did. */
export function weakenedPhrase(changes: PrintedChanges | null): string {
  const weakened = changes?.weakened ?? [];
  if (weakened.length === 0) return '';
  const open = weakened.filter(({ reason }) => reason === null).length;
  const some = open === weakened.length ? '' : ` ${open} of them`;
  const why = open === 0 ? ' with a recorded reason' : `${some} without a recorded reason`;
  return `${counted(weakened.length, 'promise')} of the plan became weaker,${why}`;
}

const comparedSentence = (day: string, count: number): string =>
  count === 0
    ? `The plan itself stands as it did on ${longDate(day)}.`
    : `Compared with the plan as it stood on ${longDate(day)}.`;

const NO_RECORD = 'amendment-missing';
const UNRECORDED = 'The plan is adopted, and its revisions record none of these changes.';
/** What a sentence or the list of revisions says. */
const ELSEWHERE = new Set([NO_RECORD, 'amendment-recorded']);
const CORRECTIONS = new Set([
  'rating-changed',
  'rating-removed',
  'result-changed',
  'result-removed',
]);

function printed({ change, saved }: DatedChange): PrintedChange {
  const { name, part, weakens, explained } = change;
  return {
    what: `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' '),
    about: aboutText(part),
    detail: detailOf(change),
    isWeaker: weakens,
    reason: weakens ? explained : null,
    saved: savedText(saved),
  };
}

function aboutText({ type, label, title }: Change['part']): string {
  if (type === 'plan') return 'The plan itself';
  if (title === '') return label;
  return type === 'measure' ? title : `${label}: ${title}`;
}

function savedText(saved: DatedChange['saved']): string | null {
  if (saved === null) return null;
  return saved === 'not committed' ? 'not committed yet' : `${longDate(saved.on)}, ${saved.by}`;
}

/** Longer values are told by their field alone. */
const WORDS = 12;

/** The field and how it moved: `English learners: Target, from 62% to 58% (−4 points)`. */
function detailOf(change: Change): string {
  const { name, fieldLabel, field, before, after, difference } = change;
  // The name says of what a target was lowered; the group is still to be told.
  const isSaid = (word: string): boolean =>
    name.replaceAll('-', ' ').startsWith(word.toLowerCase());
  const label = fieldLabel
    .split(': ')
    .filter((word) => !isSaid(word))
    .join(': ');
  if (field.length === 0) return '';
  const sides = [before, after].map((side) => side?.text.replace(/\s+/g, ' ').trim() ?? '');
  const [was = '', is = ''] = sides;
  const isShort = sides.every((text) => text.split(' ').length <= WORDS);
  const values = isShort ? between(was, is) : name === 'figures-reworded' ? figures(was, is) : '';
  const moved = difference === null || values === '' ? '' : ` (${difference})`;
  return [label, `${values}${moved}`].filter((text) => text !== '').join(', ');
}

function between(was: string, is: string): string {
  if (was === '') return is;
  return is === '' ? `was ${was}` : `from ${was} to ${is}`;
}

/** Of two long texts the figures that only one of them has. */
function figures(was: string, is: string): string {
  const [older, newer] = [was, is].map((text) => text.match(/\d+(?:[.,]\d+)*%?/g) ?? []);
  const only = (list: readonly string[] = [], other: readonly string[] = []): string =>
    listed(list.filter((figure) => !other.includes(figure)));
  return between(only(older, newer), only(newer, older));
}

/** What a sentence counts, by the name of the change, in the order it is said. */
const COUNTED: readonly (readonly [names: readonly string[], one: string, many: string])[] = [
  [['rating-given'], 'rating was given', 'ratings were given'],
  [['result-entered'], 'result was entered', 'results were entered'],
  [['status-changed'], 'status of work changed', 'statuses of work changed'],
  [['spending-recorded'], 'amount spent was recorded', 'amounts spent were recorded'],
  [['progress-noted'], 'note on the work changed', 'notes on the work changed'],
  [['reworded', 'detail-changed'], 'wording changed', 'wordings changed'],
];

function restSentence(changes: readonly Change[]): string {
  const parts = COUNTED.flatMap(([names, one, many]) => {
    const count = changes.filter(({ name }) => names.includes(name)).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return parts.length === 0 ? '' : `In the plan, ${listed(parts)}.`;
}
