import type { Context } from '../../../model/context.ts';
import { pageFonts } from '../pageFonts.ts';

/** The style of the pages around reports, in the reports' own type. */
export const previewStyle = (context: Context): string =>
  [...pageFonts(context), context.assets.text('templates/preview/preview.css')].join('\n');
