/** Divides a width by counts; none of them so small that it cannot be seen, nothing for zero. */
export function shareWidth(counts: readonly number[], width: number, least: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const small = counts.filter((count) => count > 0 && (count / total) * width < least);
  const rest = total - small.reduce((sum, count) => sum + count, 0);
  const room = width - small.length * least;
  return counts.map((count) => {
    if (count <= 0) return 0;
    return (count / total) * width < least ? least : (count / rest) * room;
  });
}
