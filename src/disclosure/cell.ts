import type { Path } from '../model/diagnostic.ts';

/** How a value is written where it stands. */
export type Form = 'result' | 'baseline' | 'history' | 'profile' | 'comparison';

/** Where a value stands: in a plan, a shared measure, a school or a district. */
export interface Place {
  readonly document: object;
  readonly path: Path;
  readonly form: Form;
}

/**
 * What a value counts: a share of the people behind it; people or events alone; or something
 * measured on each of them, like days and scores, of which only the number of people matters.
 */
export type Counting = 'share' | 'count' | 'mean';

/** Whole numbers from the lowest to the highest that are possible. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How many people a value stands for, and how many stand behind it, as far as anybody can tell. */
export interface Counts {
  readonly counting: Counting;
  /** People behind the value; null where nobody says. */
  readonly size: number | null;
  /** The fewest and the most of them whom it may count: a rounded value leaves several numbers. */
  readonly hits: Range | null;
}

/** One figure of one group in one period, wherever it is printed. */
export interface Cell extends Counts {
  readonly places: readonly Place[];
  readonly isGroup: boolean;
  readonly isPercent: boolean;
  /** Withheld by the author already: its value is unknown here too. */
  readonly isTyped: boolean;
  /** Less than the smallest number of people came to it since the period before. */
  readonly isSmallStep: boolean;
  /** Published whatever happens, like the enrollment of a school. */
  readonly isFixed: boolean;
}

/**
 * Groups of students, of whom some may be in several; races, of which everybody has one; schools of
 * a district, whose values may be printed as comparisons too.
 */
export type FamilyKind = 'groups' | 'races' | 'schools';

/** A whole and parts of it that are printed beside each other. */
export interface Family {
  readonly total: Cell | null;
  readonly parts: readonly Cell[];
  readonly kind: FamilyKind;
}

/**
 * A whole and its parts. Exact: the parts add up to it. Disjoint: nobody is in two of them, so that
 * the whole less the parts is a group of its own.
 */
export interface Line {
  readonly total: Cell;
  readonly parts: readonly Cell[];
  readonly isExact: boolean;
  readonly isDisjoint: boolean;
}

/** A figure that is worked out from others. */
export interface Computation {
  readonly output: Cell;
  readonly inputs: readonly Cell[];
}

/** Why a figure is withheld. */
export type Reason =
  | 'few' // few people behind it
  | 'low' // few whom it counts
  | 'high' // few whom it does not count
  | 'unknown' // nobody says how many people
  | 'typed' // the author withholds it
  | 'derived'; // another one could be worked out from it

/** The figures that are withheld, each with its reason. */
export type Withheld = ReadonlyMap<Cell, Reason>;
