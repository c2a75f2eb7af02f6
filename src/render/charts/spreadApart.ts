/** Something on a line that would like to begin at a place. */
export interface Item {
  readonly start: number;
  readonly width: number;
}

/** Starts that keep the order, do not overlap and stay inside; null where there is not room for all. */
export function spreadApart(items: readonly Item[], room: number, gap: number): number[] | null {
  const needed = items.reduce((sum, { width }) => sum + width + gap, -gap);
  if (needed > room) return null;
  const starts: number[] = [];
  let next = 0;
  for (const { start, width } of items) {
    starts.push(Math.max(next, start));
    next = Math.max(next, start) + width + gap;
  }
  let end = room;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const width = items[index]?.width ?? 0;
    starts[index] = Math.min(starts[index] ?? 0, end - width);
    end = (starts[index] ?? 0) - gap;
  }
  return starts;
}
