/**
 * So many plans are looked at together, by one rule after another: the code of a rule is at hand for
 * all of them then, which takes less time than each plan with all rules.
 */
export const TOGETHER = 16;

/** So many results are remembered: those of plans that are looked at together, and of those they refer to. */
const ROOM = TOGETHER + 8;

/** Makes a function remember what it gave for the objects that it was asked about most recently. */
export function amongRecent<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    const [oldest] = made.keys();
    if (made.size >= ROOM && oldest !== undefined) made.delete(oldest);
    made.set(key, value);
    return value;
  };
}
