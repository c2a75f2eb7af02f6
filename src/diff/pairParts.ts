import type { Part } from './partsOf.ts';
import { canonicalText } from './values.ts';

/** Parts of the base beside those of the head that they became. */
export interface Pairing {
  readonly pairs: readonly (readonly [before: Part, after: Part])[];
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
}

/**
 * Pairs parts by their id, wherever they stand. What is left over pairs where nothing but the id
 * differs: such a part was renumbered, not removed and added.
 */
export function pairParts(before: readonly Part[], after: readonly Part[]): Pairing {
  const head = byKey(after);
  const pairs: [Part, Part][] = [];
  const left: Part[] = [];
  for (const [key, part] of byKey(before)) {
    const same = head.get(key);
    if (same) {
      pairs.push([part, same]);
      head.delete(key);
    } else left.push(part);
  }
  const fresh = [...head.values()];
  const renumbered = pairByContent(left, fresh);
  const [paired, now] = [new Set(renumbered.flat()), [...pairs, ...renumbered]];
  return {
    pairs: now,
    removed: left.filter((part) => !paired.has(part)),
    added: fresh.filter((part) => !paired.has(part)),
  };
}

/** There is one plan; of the rest, components and measures share the ids of a plan. */
const keyOf = ({ type, id }: Part): string => (type === 'plan' ? 'plan' : `${type} ${id}`);

/** Of parts that share an id by mistake the first pairs with the first, the second with the second. */
function byKey(parts: readonly Part[]): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const part of parts) {
    let key = keyOf(part);
    for (let count = 2; found.has(key); count += 1) key = `${keyOf(part)} ${count}`;
    found.set(key, part);
  }
  return found;
}

function pairByContent(before: readonly Part[], after: readonly Part[]): [Part, Part][] {
  const waiting = new Map<string, Part[]>();
  for (const part of after) {
    const content = contentOf(part);
    waiting.set(content, [...(waiting.get(content) ?? []), part]);
  }
  return before.flatMap((part): [Part, Part][] => {
    const same = waiting.get(contentOf(part))?.shift();
    return same ? [[part, same]] : [];
  });
}

const contentOf = ({ type, level, fields }: Part): string =>
  `${type} ${level} ${canonicalText(fields)}`;
