import { LEADS } from './changeText.ts';
import { isMapping, isSame } from './values.ts';

/**
 * A mapping as it is worth printing beside another state of it: what it leads with, and the details
 * that are not the same in both. Anything else as it is.
 */
export function withoutShared(value: unknown, other: unknown): unknown {
  if (!isMapping(value) || !isMapping(other)) return value;
  const lead = LEADS.find((name) => value[name] !== undefined);
  const telling = Object.entries(value).filter(
    ([name, of]) => name === lead || !isSame(of, other[name]),
  );
  return Object.fromEntries(telling);
}
