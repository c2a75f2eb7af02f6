import type { RolloverMatter } from '../../model/rollover.ts';

/** Under which heading of the list a matter stands. */
export type Section = 'carried' | 'open' | 'left' | 'look';

/** How the list speaks of a matter. */
export interface MatterWords {
  readonly section: Section;
  readonly one: string;
  readonly many: string;
  /** Details are facts that somebody has to know, and not only a count. */
  readonly isListed?: true;
}

/** What the list says of each matter; the head of a plan is said in its first line. */
export const MATTER_WORDS: Readonly<Record<Exclude<RolloverMatter, 'head'>, MatterWords>> = {
  baseline: {
    section: 'carried',
    one: 'last result is the new baseline',
    many: 'last results are the new baselines',
  },
  history: {
    section: 'carried',
    one: 'old baseline is part of the history',
    many: 'old baselines are part of the history',
  },
  yearly_target: {
    section: 'carried',
    one: 'target is that of the yearly targets',
    many: 'targets are those of the yearly targets',
  },
  moved_day: { section: 'carried', one: 'day is a year later', many: 'days are a year later' },
  reference: {
    section: 'carried',
    one: 'reference leads to the next edition',
    many: 'references lead to the next editions',
  },
  open_target: { section: 'open', one: 'target', many: 'targets' },
  open_benchmark: { section: 'open', one: 'benchmark', many: 'benchmarks' },
  open_text: { section: 'open', one: 'text', many: 'texts' },
  open_owner: {
    section: 'open',
    one: 'owner who has left',
    many: 'owners who have left',
    isListed: true,
  },
  open_meeting: { section: 'open', one: 'day of a meeting', many: 'days of meetings' },
  modified: {
    section: 'open',
    one: 'strategy that is to change',
    many: 'strategies that are to change',
  },
  stopped: {
    section: 'left',
    one: 'strategy with all below it',
    many: 'strategies with all below them',
  },
  rating: { section: 'left', one: 'judgement', many: 'judgements' },
  result: { section: 'left', one: 'earlier result', many: 'earlier results' },
  old_baseline: { section: 'left', one: 'old baseline', many: 'old baselines' },
  status: { section: 'left', one: 'status of work', many: 'statuses of work' },
  conclusion: { section: 'left', one: 'conclusion', many: 'conclusions' },
  approval: { section: 'left', one: 'approval', many: 'approvals' },
  signature: { section: 'left', one: 'signature', many: 'signatures' },
  amendment: { section: 'left', one: 'amendment', many: 'amendments' },
  submission: { section: 'left', one: 'submission', many: 'submissions' },
  engagement: { section: 'left', one: 'record of who was heard', many: 'records of who was heard' },
  review: { section: 'left', one: 'goal of the year before', many: 'goals of the year before' },
  spending: { section: 'left', one: 'amount spent', many: 'amounts spent' },
  dated_benchmark: { section: 'left', one: 'past benchmark', many: 'past benchmarks' },
  tick: { section: 'left', one: 'ticked box', many: 'ticked boxes' },
  note: { section: 'left', one: 'note of the year', many: 'notes of the year' },
  lost_reference: {
    section: 'left',
    one: 'reference to a part that is left out',
    many: 'references to parts that are left out',
    isListed: true,
  },
  without_value: {
    section: 'look',
    one: 'result without a value is no baseline',
    many: 'results without a value are no baselines',
    isListed: true,
  },
  without_result: {
    section: 'look',
    one: 'measure has no result: its baseline stays',
    many: 'measures have no result: their baselines stay',
    isListed: true,
  },
  not_of_last_cycle: {
    section: 'look',
    one: 'baseline is not of the last cycle: correct it when the last results are in',
    many: 'baselines are not of the last cycle: correct them when the last results are in',
  },
  figures: {
    section: 'look',
    one: 'promise names a figure: write it anew',
    many: 'promises name figures: write them anew',
  },
  completed: {
    section: 'look',
    one: 'step was completed: take it out if it was to be done once',
    many: 'steps were completed: take out those that were to be done once',
  },
  no_next_edition: {
    section: 'look',
    one: 'reference names a plan without a next edition',
    many: 'references name a plan without a next edition',
    isListed: true,
  },
  same_amount: {
    section: 'look',
    one: 'budget line keeps its amount',
    many: 'budget lines keep their amounts',
  },
  needs: {
    section: 'look',
    one: 'list of needs or data stays as it stands',
    many: 'lists of needs and data stay as they stand',
  },
  of_last_year: {
    section: 'look',
    one: 'fact is still that of the old year',
    many: 'facts are still those of the old year',
    isListed: true,
  },
};
