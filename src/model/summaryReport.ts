import type { ShareFigure } from './figure.ts';
import type { Mark } from './mark.ts';

/**
 * The page for families. Texts of the language and texts of the plan stand in fields of their own,
 * because a page in another language has to say which is which. `quoted` holds those of the plan.
 */
export interface SummaryModel {
  /** Name of the report. */
  readonly report: 'summary';
  /** Code of the page's language: `es`. */
  readonly language: string;
  /** The language of the plan's own texts where the page is in another one; else null. */
  readonly planLanguage: string | null;
  /** Title of the document, as lists and windows show it. */
  readonly title: string;
  /** Name of the district; empty where it is the one it is about. */
  readonly district: string;
  /** Name of the school or district. */
  readonly name: string;
  /** What the page is, with its year. */
  readonly heading: string;
  /** The day that was taken for today, in a phrase. */
  readonly asOf: string;
  /** The plan that the page is about. */
  readonly plan: {
    /** Id of the plan. */
    readonly id: string;
    /** Title of the plan. */
    readonly title: string;
    /** Version of the plan, where it names one. */
    readonly version: string | null;
    /** Whether it is still a draft. */
    readonly isDraft: boolean;
  };
  /** What stands over each part, and sentences that never change. */
  readonly words: SummaryWords;
  /** The plan in its own few sentences. */
  readonly lead: string | null;
  /** How the work is going. */
  readonly rating: {
    /** The rating of the plan in plain words. */
    readonly mark: Mark;
    /** The word of the mark is the district's own. */
    readonly isQuoted: boolean;
    /** What that means. */
    readonly sentence: string;
    /** When it was rated, in a phrase. */
    readonly rated: string | null;
    /** `The 9 parts of our work`, or that there are none. */
    readonly parts: string;
    /** How many parts carry each rating, best first; only those that some part carries. */
    readonly counts: readonly SummaryCount[];
  };
  /** The numbers that matter most. */
  readonly results: readonly SummaryResult[];
  /** How many numbers the whole plan has besides. */
  readonly moreResults: string | null;
  /** How many numbers of the cycle are withheld. */
  readonly withheld: string | null;
  /** What the school or district works on. */
  readonly work: readonly SummaryWork[];
  /** How many parts of the work the whole plan has besides. */
  readonly moreWork: string | null;
  /** What comes next. */
  readonly next: {
    /** The next steps in the plan's own words. */
    readonly steps: string | null;
    /** Steps with a day. */
    readonly dated: readonly {
      /** The day, in a phrase. */
      readonly when: string;
      /** The step, in the plan's language. */
      readonly quoted: string;
    }[];
    /** When the board looks at the progress. */
    readonly board: string | null;
  };
  /** What people said, in the plan's language. */
  readonly heard: readonly string[];
  /** Whom to ask. */
  readonly contacts: readonly string[];
  /** Where to ask. */
  readonly address: string | null;
  /** Words of the plan that are explained. */
  readonly meanings: readonly {
    /** The word. */
    readonly term: string;
    /** What it means. */
    readonly meaning: string;
  }[];
}

/** How many parts of the work carry a rating. */
export interface SummaryCount {
  /** How many parts. */
  readonly count: string;
  /** The rating that they carry. */
  readonly mark: Mark;
  /** Whether the word of the mark is the district's own. */
  readonly isQuoted: boolean;
}

/** A number with where it came from and where it is to go. */
export interface SummaryResult {
  /** Name of the measure, in the plan's language. */
  readonly quoted: string;
  /** `58 of 100`; null where there is no value. */
  readonly value: string | null;
  /** `in January 2027, up from 51`. */
  readonly since: string;
  /** What is to be reached, in a phrase. */
  readonly goal: string | null;
  /** That less is better, where it is. */
  readonly note: string | null;
  /** Where it stands; null where that cannot be said. */
  readonly mark: Mark | null;
  /** The number as a bar, where it is a share. */
  readonly figure: ShareFigure | null;
}

/** A goal or theory with work that serves it. */
export interface SummaryWork {
  /** Null for work that stands under no goal. */
  readonly quoted: string | null;
  /** Titles of the work, in the plan's language. */
  readonly items: readonly string[];
}

/** Fixed words of the page in its language. */
export interface SummaryWords {
  /** That the plan may still change; null for one that was adopted. */
  readonly draftNote: string | null;
  /** That the plan is in another language; null where it is not. */
  readonly languageNote: string | null;
  /** That a text goes on in the plan; null where none was cut. */
  readonly shortened: string | null;
  /** What stands over the rating. */
  readonly rating: string;
  /** What stands over the numbers. */
  readonly results: string;
  /** That there are no numbers yet. */
  readonly noResults: string;
  /** What stands over the work. */
  readonly work: string;
  /** That there is no work yet. */
  readonly noWork: string;
  /** What stands over the next steps. */
  readonly next: string;
  /** That there is no next step yet. */
  readonly noNext: string;
  /** What stands over what people said. */
  readonly heard: string;
  /** What stands over how to take part. */
  readonly part: string;
  /** Whom to ask. */
  readonly ask: string;
  /** That the page tells the main points. */
  readonly mainPoints: string;
  /** By which name to ask for the whole plan. */
  readonly planName: string;
  /** The version in a phrase, where the plan names one. */
  readonly version: string | null;
  /** What stands over the words that are explained. */
  readonly meanings: string;
}
