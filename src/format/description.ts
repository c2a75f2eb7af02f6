/** A field of a report's model, or something that templates may call. */
export interface DescribedLine {
  readonly name: string;
  /** What it holds; empty where the name says it. */
  readonly type: string;
  readonly meaning: string;
}

/** Everything that a person needs to know to change a report. */
export interface Description {
  readonly report: string;
  readonly title: string;
  /** Sections in the usual order; `isFixed` are those that always stay. */
  readonly sections: readonly {
    readonly name: string;
    readonly isFixed: boolean;
    readonly file: string;
  }[];
  /** Files that a workspace may put in the place of the program's. */
  readonly files: readonly string[];
  readonly fields: readonly DescribedLine[];
  readonly parts: readonly {
    readonly name: string;
    readonly meaning: string;
    /** What it can be, where it is a choice of other parts. */
    readonly type: string;
    readonly fields: readonly DescribedLine[];
  }[];
  readonly helpers: readonly {
    readonly name: string;
    readonly signature: string;
    readonly meaning: string;
    readonly example: { readonly template: string; readonly model: object; readonly gives: string };
  }[];
  /** Fixed words that the workspace may replace. */
  readonly phrases: readonly string[];
}
