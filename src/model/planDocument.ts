import type { Mark, PrintedDay } from './report.ts';

/** What a value is called, and the value as it is printed. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** A cell of a table: what it says first, and smaller lines under it. */
export interface Cell {
  readonly text: string;
  readonly details: readonly string[];
}

export interface ProseBlock {
  readonly type: 'prose';
  readonly label: string | null;
  readonly text: string;
  /** One paragraph, which can follow its label on the same line. */
  readonly isRunIn: boolean;
}

export interface ListBlock {
  readonly type: 'list';
  readonly label: string | null;
  readonly items: readonly string[];
}

/** Short values in one line. */
export interface FactsBlock {
  readonly type: 'facts';
  readonly facts: readonly Fact[];
}

export interface TableBlock {
  readonly type: 'table';
  readonly label: string | null;
  /** What the table is of, for the page's styles. */
  readonly style: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Totals. */
  readonly foot: readonly (readonly Cell[])[];
}

/** Judgements by cycle. */
export interface ProgressBlock {
  readonly type: 'progress';
  readonly label: string;
  readonly entries: readonly {
    readonly cycle: string;
    readonly mark: Mark | null;
    readonly facts: readonly Fact[];
  }[];
}

/** All that can be chosen, with what was chosen ticked. */
export interface TicksBlock {
  readonly type: 'ticks';
  readonly label: string | null;
  readonly hint: string | null;
  /** Options of a few words stand side by side. */
  readonly isShort: boolean;
  readonly options: readonly {
    readonly mark: Mark;
    readonly isTicked: boolean;
    readonly text: string;
  }[];
}

/** A labelled box of a form; empty where nothing was written. */
export interface BoxBlock {
  readonly type: 'box';
  readonly label: string;
  readonly hint: string | null;
  readonly text: string | null;
  readonly items: readonly string[];
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
  readonly title: string;
  readonly hint: string | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A whole plan as a document, or as the form that its kind is. */
export interface PlanModel {
  readonly report: 'plan';
  readonly language: 'en';
  readonly title: string;
  readonly isForm: boolean;
  readonly kind: string;
  readonly about: string;
  readonly district: string;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string | null;
    readonly motto: string | null;
    readonly code: string | null;
    readonly term: string;
    readonly span: string | null;
    readonly version: string | null;
    readonly statusWord: string;
    readonly isDraft: boolean;
    readonly isConfidential: boolean;
    /** `Approved by the Board of Education, June 15, 2026`, ... */
    readonly dates: readonly string[];
    readonly serves: readonly string[];
  };
  readonly rating: { readonly cycle: string; readonly mark: Mark } | null;
  readonly contacts: readonly string[];
  readonly asOf: PrintedDay;
  readonly sections: readonly Section[];
}

/** A document as the index lists it. */
export interface ListedDocument {
  readonly about: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** The page that leads to documents that speak for no cycle. */
export interface DocumentsModel {
  readonly report: 'documents';
  readonly language: 'en';
  readonly title: string;
  readonly district: string;
  readonly term: string;
  readonly asOf: PrintedDay;
  readonly documents: readonly ListedDocument[];
}
