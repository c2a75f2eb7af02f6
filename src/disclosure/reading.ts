import type { Counts, FamilyKind, Place } from './cell.ts';

/** A family that a figure belongs to, as its whole or as a part. */
export interface Membership {
  readonly key: string;
  readonly isTotal: boolean;
  readonly kind: FamilyKind;
}

/** A figure as it stands in one place, with the names by which it meets others. */
export interface Reading extends Counts {
  readonly place: Place;
  /** The same in every place that prints the same figure. */
  readonly key: string;
  /** The figures that are printed beside it, and whether it is their whole. */
  readonly families: readonly Membership[];
  readonly isGroup: boolean;
  readonly isPercent: boolean;
  readonly isTyped: boolean;
  readonly isSmallStep: boolean;
  readonly isFixed: boolean;
}

/** A figure that is worked out from others, by their keys. */
export interface ReadComputation {
  readonly output: string;
  readonly inputs: readonly string[];
}
