import type { ShareFigure } from './figure.ts';
import type { Mark } from './report.ts';

/**
 * The page for families. Texts of the language and texts of the plan stand in fields of their own,
 * because a page in another language has to say which is which. `quoted` holds those of the plan.
 */
export interface SummaryModel {
  readonly report: 'summary';
  readonly language: string;
  /** The language of the plan's own texts where the page is in another one; else null. */
  readonly planLanguage: string | null;
  readonly title: string;
  readonly district: string;
  readonly name: string;
  readonly heading: string;
  readonly asOf: string;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly version: string | null;
    readonly isDraft: boolean;
  };
  /** What stands over each part, and sentences that never change. */
  readonly words: SummaryWords;
  /** The plan in its own few sentences. */
  readonly lead: string | null;
  readonly rating: {
    readonly mark: Mark;
    /** The word of the mark is the district's own. */
    readonly isQuoted: boolean;
    readonly sentence: string;
    readonly rated: string | null;
    /** `The 9 parts of our work`, or that there are none. */
    readonly parts: string;
    /** How many parts carry each rating, best first; only those that some part carries. */
    readonly counts: readonly SummaryCount[];
  };
  readonly results: readonly SummaryResult[];
  readonly moreResults: string | null;
  /** How many numbers of the cycle are withheld. */
  readonly withheld: string | null;
  readonly work: readonly SummaryWork[];
  readonly moreWork: string | null;
  readonly next: {
    readonly steps: string | null;
    readonly dated: readonly { readonly when: string; readonly quoted: string }[];
    readonly board: string | null;
  };
  readonly heard: readonly string[];
  readonly contacts: readonly string[];
  readonly address: string | null;
  readonly meanings: readonly { readonly term: string; readonly meaning: string }[];
}

/** How many parts of the work carry a rating. */
export interface SummaryCount {
  readonly count: string;
  readonly mark: Mark;
  readonly isQuoted: boolean;
}

/** A number with where it came from and where it is to go. */
export interface SummaryResult {
  readonly quoted: string;
  /** `58 of 100`; null where there is no value. */
  readonly value: string | null;
  /** `in January 2027, up from 51`. */
  readonly since: string;
  readonly goal: string | null;
  readonly note: string | null;
  readonly mark: Mark | null;
  readonly figure: ShareFigure | null;
}

/** A goal or theory with work that serves it. */
export interface SummaryWork {
  /** Null for work that stands under no goal. */
  readonly quoted: string | null;
  readonly items: readonly string[];
}

export interface SummaryWords {
  readonly draftNote: string | null;
  readonly languageNote: string | null;
  readonly shortened: string | null;
  readonly rating: string;
  readonly results: string;
  readonly noResults: string;
  readonly work: string;
  readonly noWork: string;
  readonly next: string;
  readonly noNext: string;
  readonly heard: string;
  readonly part: string;
  readonly ask: string;
  readonly mainPoints: string;
  readonly planName: string;
  readonly version: string | null;
  readonly meanings: string;
}
