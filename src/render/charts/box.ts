/** A rectangle, and the area of a label or of a plot. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight stroke, or a dot where both ends are one; `reach` is half its thickness. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly reach: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** How much of a stroke runs through a box; null when it passes by (Liang and Barsky's clipping). */
export function lengthInside(box: Box, stroke: Stroke): number | null {
  if (isApart(box, stroke)) return null;
  const { x1, y1, x2, y2, reach } = stroke;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const sides: readonly (readonly [number, number])[] = [
    [-dx, x1 - box.left + reach],
    [dx, box.right + reach - x1],
    [-dy, y1 - box.top + reach],
    [dy, box.bottom + reach - y1],
  ];
  let from = 0;
  let to = 1;
  for (const [step, room] of sides) {
    if (step === 0 && room <= 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to ? (to - from) * Math.hypot(dx, dy) : null;
}

/** A quick answer for most strokes. */
function isApart({ left, right, top, bottom }: Box, { x1, y1, x2, y2, reach }: Stroke): boolean {
  return (
    Math.max(x1, x2) + reach <= left ||
    Math.min(x1, x2) - reach >= right ||
    Math.max(y1, y2) + reach <= top ||
    Math.min(y1, y2) - reach >= bottom
  );
}

/** Whether two strokes cross; one that only touches the other does not. */
export function crosses(a: Stroke, b: Stroke): boolean {
  return (
    sideOf(a, b.x1, b.y1) * sideOf(a, b.x2, b.y2) < 0 &&
    sideOf(b, a.x1, a.y1) * sideOf(b, a.x2, a.y2) < 0
  );
}

const sideOf = ({ x1, y1, x2, y2 }: Stroke, x: number, y: number) =>
  (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
