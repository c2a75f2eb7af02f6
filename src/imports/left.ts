import type { NotUsed } from '../model/importList.ts';

/** Something that is not used, with the reason. */
export interface Left {
  readonly why: NotUsed;
}

/** Leaves something out of an import; what is unclear somebody has to decide. */
export const left = (reason: string, detail?: string, hint?: string, isUnclear = false): Left => ({
  why: {
    reason,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    isUnclear,
  },
});
