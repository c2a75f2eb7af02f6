/** What was made last, by name. */
export interface Kept<Value> {
  /** What is kept under a name, made where nothing is. */
  get(name: string, make: () => Value): Value;
  forgetAll(): void;
}

/** Keeps so many things that take time to make, and forgets the oldest beyond them. */
export function keepLast<Value>(most: number): Kept<Value> {
  const kept = new Map<string, { readonly value: Value }>();
  return {
    get: (name, make) => {
      const before = kept.get(name);
      if (before) return before.value;
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      const value = make();
      kept.set(name, { value });
      return value;
    },
    forgetAll: () => kept.clear(),
  };
}
