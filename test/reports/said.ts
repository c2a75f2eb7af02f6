import type { Mark } from '../../src/model/mark.ts';

/** A sign as people read it: `◐ Lagging`; a dash for none. */
export const said = (mark: Mark | null | undefined): string =>
  mark ? `${mark.symbol} ${mark.word}` : '-';
