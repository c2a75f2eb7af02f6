import type { Path } from '../model/diagnostic.ts';

/** A value wrapped in the mappings and lists that a path leads through: `['a', 0]` gives `{a: [value]}`. */
export function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
}
