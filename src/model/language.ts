/**
 * Every fixed word of a translated report, with what the program puts into its braces. Words with a
 * `count` may be written in the plural forms of their language.
 */
export const WORDS = {
  page: ['page', 'pages'],
  draft: [],
  draft_note: [],
  as_of: ['date'],
  title_school: ['year'],
  title_district: ['year'],
  document_title: ['name', 'year'],
  language_note: [],
  rating_heading: [],
  rating_step: ['step', 'steps'],
  rated_on: ['date'],
  not_rated: [],
  not_rated_sentence: [],
  paused: [],
  parts: ['count'],
  no_parts: [],
  results_heading: [],
  no_results: [],
  more_results: ['count'],
  withheld_results: ['count'],
  of_100: ['value'],
  days: ['value', 'count'],
  points: ['value', 'count'],
  yes: [],
  no: [],
  in_month: ['month'],
  up_from: ['value'],
  down_from: ['value'],
  same_as_start: [],
  changed_from: ['value'],
  first_year: [],
  less_is_better: [],
  goal: ['value'],
  goal_at_least: ['value'],
  goal_at_most: ['value'],
  goal_keep: ['value'],
  goal_by: ['goal', 'month'],
  at_start: ['value'],
  goal_mark: ['value'],
  met: [],
  on_course: [],
  behind: [],
  worse: [],
  new_measure: [],
  no_result: [],
  withheld: [],
  work_heading: [],
  no_work: [],
  more_work: ['count'],
  next_heading: [],
  no_next: [],
  by_date: ['date'],
  board_date: ['date'],
  heard_heading: [],
  part_heading: [],
  ask: [],
  ask_office: ['name'],
  main_points: [],
  plan_name: [],
  version: ['version'],
  shortened: [],
  meanings_heading: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Word = keyof typeof WORDS;

/** A text, or one for each plural form of the language: `one`, `few`, `other`, ... */
export type Wording = string | Readonly<Record<string, string>>;

/** Plain words for a point of a rating scale. */
export interface PlainRating {
  readonly word: string;
  readonly sentence: string;
}

/** A language that reports are written in: its words, and how it writes numbers and days. */
export interface Language {
  /** Code as it is typed and as pages name it: `es`. */
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  /** Whose numbers and days it writes: `es-US`. */
  readonly locale: string;
  readonly words: Readonly<Record<Word, Wording>>;
  /** Plain words for the labels of a rating scale, by the label as the configuration has it. */
  readonly ratings: ReadonlyMap<string, PlainRating>;
}

/** The language that plans are written in. */
export const PLAN_LANGUAGE = 'en';
