import type { Three } from './mergeData.ts';
import { isMapping } from './sameData.ts';

/** Whether the merged plan has a part twice, or one that a side took away and the other moved. */
export function revives({ base, ours, theirs }: Three, merged: unknown): boolean {
  const [was, one, other] = [countIds(base), countIds(ours), countIds(theirs)];
  return [...countIds(merged)].some(([id, count]) => {
    const [there, here] = [one.get(id) ?? 0, other.get(id) ?? 0];
    const isGone = was.has(id) && (there === 0 || here === 0) && there + here > 0;
    const isKept = count > 0 && isGone && moved(id, base, there === 0 ? theirs : ours);
    return count > Math.max(there, here, 1) || isKept;
  });
}

/** Whether a part stands below another one than before. */
const moved = (id: string, before: unknown, after: unknown): boolean =>
  parentOf(id, before) !== parentOf(id, after);

function parentOf(id: string, data: unknown, parent = ''): string | null {
  if (Array.isArray(data)) {
    return data.reduce<string | null>((found, item) => found ?? parentOf(id, item, parent), null);
  }
  if (!isMapping(data)) return null;
  if (data['id'] === id) return parent;
  const below = typeof data['id'] === 'string' ? data['id'] : parent;
  return Object.values(data).reduce<string | null>(
    (found, value) => found ?? parentOf(id, value, below),
    null,
  );
}

function countIds(data: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(data)) for (const item of data) countIds(item, counts);
  if (!isMapping(data)) return counts;
  const { id } = data;
  if (typeof id === 'string') counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const value of Object.values(data)) countIds(value, counts);
  return counts;
}
