/** So many results are remembered: plans are looked at one after another, with those they refer to. */
const ROOM = 8;

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
