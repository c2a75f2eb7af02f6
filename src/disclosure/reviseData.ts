import type { Path } from '../model/diagnostic.ts';

/** Another value for one in a document; undefined leaves it out, the same value is looked into. */
export type Revise = (value: unknown, path: Path) => unknown;

/**
 * Copies a document's data with some of its values replaced or left out.
 * @param copied is told of every mapping and list with its old path and its copy.
 */
export function reviseData(
  value: unknown,
  revise: Revise,
  copied: (path: Path, copy: unknown) => void = () => undefined,
  path: Path = [],
): unknown {
  const other = revise(value, path);
  if (other !== value || typeof value !== 'object' || value === null) return other;
  const inner = (one: unknown, key: string | number): unknown =>
    reviseData(one, revise, copied, [...path, key]);
  const copy = Array.isArray(value)
    ? value.map(inner).filter((one) => one !== undefined)
    : Object.fromEntries(
        Object.entries(value)
          .map(([name, one]) => [name, inner(one, name)] as const)
          .filter(([, one]) => one !== undefined),
      );
  copied(path, copy);
  return copy;
}
