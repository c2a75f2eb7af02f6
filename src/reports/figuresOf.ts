import type { Figure } from '../model/figure.ts';
import type { SamModel } from '../model/samReport.ts';

/** Every picture of a packet, in the order of the page. */
export function figuresOf({ distribution, measures }: SamModel): Figure[] {
  const details = [...measures.figures, ...measures.gaps];
  return [distribution, ...details.map(({ figure }) => figure)];
}
