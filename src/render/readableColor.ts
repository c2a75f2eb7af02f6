/** What WCAG 2.2 asks of text (1.4.3, level AA). */
const CONTRAST = 4.5;
/** The darkest ground that text in the district's color stands on. */
const GROUND = '#f4f6f8';
const STEP = 0.96;

/** A color as `#rrggbb`, darkened until text in it is readable on the page: level AA. */
export function readableColor(color: string): string {
  let channels = channelsOf(color);
  while (contrastOf(luminanceOf(channels), luminanceOf(channelsOf(GROUND))) < CONTRAST) {
    channels = channels.map((channel) => Math.floor(channel * STEP));
  }
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const channelsOf = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** Relative luminance, as WCAG 2.2 defines it. */
function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrastOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
