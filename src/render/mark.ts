/** How a rating looks: a ring that fills as ratings rise, so that it reads in black and white. */
export interface MarkLook {
  /** Position on the scale from 0 (worst) to 1 (best); null for not rated. */
  readonly fill: number | null;
  readonly color: string;
}

const RADIUS = 7;
const RING = 1.8;

/** The shapes of a mark around the origin, 16 units wide, for use inside a larger picture. */
export function markShapes({ fill, color }: MarkLook): string {
  const ring = (dash: string) =>
    `<circle r="${RADIUS}" fill="#fff" stroke="${color}" stroke-width="${RING}"${dash}/>`;
  if (fill === null) return ring(' stroke-dasharray="1.6 2.8" stroke-linecap="round"');
  if (fill <= 0) return ring('');
  if (fill >= 1) return `<circle r="${RADIUS + 0.9}" fill="${color}"/>`;
  return `${ring('')}${wedge(fill, color)}`;
}

/** Fills from the bottom up: the height inside the ring is the share, so that all points differ. */
function wedge(fill: number, color: string): string {
  const y = Number(((RADIUS - RING / 2) * (1 - 2 * fill)).toFixed(2));
  const x = Number(Math.sqrt(RADIUS ** 2 - y ** 2).toFixed(2));
  const large = fill > 0.5 ? 1 : 0;
  return `<path d="M${-x} ${y}A${RADIUS} ${RADIUS} 0 ${large} 0 ${x} ${y}Z" fill="${color}"/>`;
}

/** A mark as a picture of its own; the word beside it says what it means. */
export function markSvg(look: MarkLook, size: number): string {
  return `<svg class="mark" width="${size}" height="${size}" viewBox="-8.5 -8.5 17 17" aria-hidden="true" focusable="false">${markShapes(look)}</svg>`;
}
