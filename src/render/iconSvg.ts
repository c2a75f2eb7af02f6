import type { Mark } from '../model/mark.ts';
import { markSvg } from './mark.ts';

/** Strokes of the signs that are not ratings, on a grid of 16 units around the origin. */
const STROKES: Readonly<Record<Exclude<Mark['icon'], 'rating'>, string>> = {
  met: '<path d="M-6 0.5L-2 5L6.5 -5"/>',
  on_track: '<path d="M-5.5 5.5L5 -5M-2 -5.5H5.5V2"/>',
  off_track: '<path d="M-5.5 -5.5L5 5M-2 5.5H5.5V-2"/>',
  below: '<path d="M-5 -5L5 5M5 -5L-5 5"/>',
  open: '<path d="M-5.5 0H5.5"/>',
  withheld: '<path d="M0 -6V6M-5.2 -3L5.2 3M5.2 -3L-5.2 3"/>',
};

/** The picture of a sign; its word stands beside it, so the picture itself stays silent. */
export function iconSvg({ icon, fill, color, word }: Mark): string {
  if (icon === 'rating') return markSvg({ fill, color }, 11);
  const box = word === '' ? BOXES[icon] : undefined;
  const said = box ? `role="img" aria-label="${box}"` : 'aria-hidden="true" focusable="false"';
  // A picture without any text is dropped from the tags of a printed page.
  const text = box ? '<text>&#160;</text>' : '';
  return `<svg class="mark" width="11" height="11" viewBox="-8.5 -8.5 17 17" ${said}>${text}<g fill="none" stroke="${color}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">${STROKES[icon]}</g></svg>`;
}

/** Boxes of a form have no word beside them: the picture says whether they are ticked. */
const BOXES: Partial<Record<Mark['icon'], string>> = { met: 'Ticked', open: 'Not ticked' };
