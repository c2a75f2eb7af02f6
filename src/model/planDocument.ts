import type { Mark } from './mark.ts';
import type { PrintedDay } from './printedDay.ts';

/** What a value is called, and the value as it is printed. */
export interface Fact {
  /** What the value is called; empty where it needs no name. */
  readonly label: string;
  /** The value. */
  readonly text: string;
}

/** A cell of a table: what it says first, and smaller lines under it. */
export interface Cell {
  /** What the cell says first. */
  readonly text: string;
  /** Smaller lines under it. */
  readonly details: readonly string[];
}

/** Running text. */
export interface ProseBlock {
  /** Which sort of block it is. */
  readonly type: 'prose';
  /** What stands over the text, where something does. */
  readonly label: string | null;
  /** The text, with blank lines between paragraphs. */
  readonly text: string;
  /** One paragraph, which can follow its label on the same line. */
  readonly isRunIn: boolean;
}

/** A list of short texts. */
export interface ListBlock {
  /** Which sort of block it is. */
  readonly type: 'list';
  /** What stands over the list, where something does. */
  readonly label: string | null;
  /** The entries. */
  readonly items: readonly string[];
}

/** Short values in one line. */
export interface FactsBlock {
  /** Which sort of block it is. */
  readonly type: 'facts';
  /** The values with their names. */
  readonly facts: readonly Fact[];
}

/** A table. */
export interface TableBlock {
  /** Which sort of block it is. */
  readonly type: 'table';
  /** What stands over the table, where something does. */
  readonly label: string | null;
  /** What the table is of, for the page's styles. */
  readonly style: string;
  /** The columns. */
  readonly columns: readonly {
    /** What stands over the column. */
    readonly label: string;
    /** Whether its cells are numbers. */
    readonly isNumber: boolean;
  }[];
  /** The lines, a cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Totals. */
  readonly foot: readonly (readonly Cell[])[];
}

/** Judgements by cycle. */
export interface ProgressBlock {
  /** Which sort of block it is. */
  readonly type: 'progress';
  /** What the judgements are called. */
  readonly label: string;
  /** One a cycle. */
  readonly entries: readonly {
    /** Name of the cycle. */
    readonly cycle: string;
    /** The rating, where there is one. */
    readonly mark: Mark | null;
    /** What was written, with its names. */
    readonly facts: readonly Fact[];
  }[];
}

/** All that can be chosen, with what was chosen ticked. */
export interface TicksBlock {
  /** Which sort of block it is. */
  readonly type: 'ticks';
  /** What is chosen, where that is said. */
  readonly label: string | null;
  /** What a form says beside it. */
  readonly hint: string | null;
  /** Options of a few words stand side by side. */
  readonly isShort: boolean;
  /** All that can be chosen. */
  readonly options: readonly {
    /** The box, ticked or not. */
    readonly mark: Mark;
    /** Whether it was chosen. */
    readonly isTicked: boolean;
    /** What can be chosen. */
    readonly text: string;
  }[];
}

/** A labelled box of a form; empty where nothing was written. */
export interface BoxBlock {
  /** Which sort of block it is. */
  readonly type: 'box';
  /** What the box is for. */
  readonly label: string;
  /** What a form says beside it. */
  readonly hint: string | null;
  /** What was written into it. */
  readonly text: string | null;
  /** Entries, where it holds a list. */
  readonly items: readonly string[];
  /** How large an empty box is. */
  readonly size: 'line' | 'area';
}

export type Block =
  ProseBlock | ListBlock | FactsBlock | TableBlock | ProgressBlock | TicksBlock | BoxBlock;

/** A headed part of the document. */
export interface Section {
  /** Depth of its heading, 2 to 6. */
  readonly depth: number;
  /** What sort of part it is, for the page's styles. */
  readonly style: string;
  /** The heading of the group that begins with this part. */
  readonly group: string | null;
  /** Its level (`Goal 1`) where the heading does not say it. */
  readonly eyebrow: string | null;
  /** The heading; empty where there is none. */
  readonly title: string;
  /** What a form says under the heading. */
  readonly hint: string | null;
  /** What stands in this part, in order. */
  readonly blocks: readonly Block[];
  /** The parts within this one. */
  readonly sections: readonly Section[];
}

/** A whole plan as a document, or as the form that its kind is. */
export interface PlanModel {
  /** Name of the report. */
  readonly report: 'plan';
  /** Language of the page. */
  readonly language: 'en';
  /** Title of the document, as lists and windows show it. */
  readonly title: string;
  /** Whether the plan is printed as a form. */
  readonly isForm: boolean;
  /** What sort of plan it is. */
  readonly kind: string;
  /** Whom it is about. */
  readonly about: string;
  /** Name of the district; empty where it is the one it is about. */
  readonly district: string;
  /** What the cover says of the plan. */
  readonly plan: {
    /** Id of the plan. */
    readonly id: string;
    /** Title of the plan. */
    readonly title: string;
    /** Its second title, where it has one. */
    readonly subtitle: string | null;
    /** Its motto, where it has one. */
    readonly motto: string | null;
    /** Its printed number, where it has one. */
    readonly code: string | null;
    /** School year of this edition: `2026-27`. */
    readonly term: string;
    /** The years that the whole plan spans, where it is more than one. */
    readonly span: string | null;
    /** Version of the plan, where it names one. */
    readonly version: string | null;
    /** Where its adoption stands: `Adopted`. */
    readonly statusWord: string;
    /** Whether it is still a draft. */
    readonly isDraft: boolean;
    /** Whether its kind is confidential. */
    readonly isConfidential: boolean;
    /** `Approved by the Board of Education, June 15, 2026`, ... */
    readonly dates: readonly string[];
    /** The plans that it serves. */
    readonly serves: readonly string[];
  };
  /** Its rating in the cycle that was asked for, where there is one. */
  readonly rating: {
    /** Name of the cycle. */
    readonly cycle: string;
    /** The rating. */
    readonly mark: Mark;
  } | null;
  /** Whom to ask about the plan. */
  readonly contacts: readonly string[];
  /** The day that was taken for today. */
  readonly asOf: PrintedDay;
  /** The parts of the document, in order. */
  readonly sections: readonly Section[];
}

/** A document as the index lists it. */
export interface ListedDocument {
  /** Whom it is about. */
  readonly about: string;
  /** Title of the plan. */
  readonly title: string;
  /** What sort of document it is. */
  readonly kind: string;
  /** Where its adoption stands: `Adopted`. */
  readonly status: string;
  /** The files of the document. */
  readonly links: readonly {
    /** What the file is: `PDF`. */
    readonly label: string;
    /** Where the file lies. */
    readonly href: string;
  }[];
}

/** The page that leads to documents that speak for no cycle. */
export interface DocumentsModel {
  /** Name of the page. */
  readonly report: 'documents';
  /** Language of the page. */
  readonly language: 'en';
  /** Title of the document, as lists and windows show it. */
  readonly title: string;
  /** Name of the district. */
  readonly district: string;
  /** The school year: `2026-27`. */
  readonly term: string;
  /** The day that was taken for today. */
  readonly asOf: PrintedDay;
  /** The documents, a line each. */
  readonly documents: readonly ListedDocument[];
}
