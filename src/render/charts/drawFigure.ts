import type { Figure } from '../../model/figure.ts';
import { drawGap } from './drawGap.ts';
import { drawHeat } from './drawHeat.ts';
import { drawRating } from './drawRating.ts';
import { drawShare } from './drawShare.ts';
import { drawTrend } from './drawTrend.ts';

/** A figure as one `<svg>`, for a page or a file of its own; the same figure gives the same text. */
export function drawFigure(figure: Figure): string {
  switch (figure.kind) {
    case 'trend':
      return drawTrend(figure);
    case 'gap':
      return drawGap(figure);
    case 'rating':
      return drawRating(figure);
    case 'share':
      return drawShare(figure);
    case 'heat':
      return drawHeat(figure);
  }
}
