import type { PlanWish } from './importList.ts';

/** Something in a filled-in workbook that is not used, with its place and the reason. */
export interface SheetNote {
  /** `Harborview!F12`, or the name of a sheet. */
  readonly place: string;
  readonly reason: string;
  readonly hint?: string;
  /** Somebody has to decide: nothing is written before that. */
  readonly isUnclear: boolean;
}

/** A filled-in workbook that was read: what it changes, and what of it is not used. */
export interface SheetList {
  /** Cells that differ from what the plan said when the workbook was made, and are used. */
  readonly changed: number;
  readonly unchanged: number;
  /** In the order of the workbook. */
  readonly notes: readonly SheetNote[];
  /** In the order of the workbook's plans. */
  readonly wishes: readonly PlanWish[];
}
