import { type Fields, isMapping } from './sameData.ts';

/** Where a part stands among the parts of a plan, whatever the numbers of entries. */
export interface PartPlace {
  /** Id of the part that it stands in; empty for the plan itself. */
  readonly parent: string;
  /** Names of the fields from there to its list. */
  readonly fields: readonly string[];
  /** Ids of the parts before it in its list, the nearest first. */
  readonly before: readonly string[];
}

/** The places of all parts that have an id of their own, in document order; ids that stand twice are left out. */
export function placesOf(data: unknown): Map<string, PartPlace> {
  const found = new Map<string, PartPlace>();
  const twice = new Set<string>();
  const visit = (value: unknown, parent: string, fields: readonly string[]): void => {
    if (Array.isArray(value)) {
      const before: string[] = [];
      for (const item of value as readonly unknown[]) {
        const id = idOf(item);
        if (id !== null) {
          if (found.has(id)) twice.add(id);
          found.set(id, { parent, fields, before: [...before] });
          before.unshift(id);
        }
        // What stands in an entry without an id has no place that a name leads to.
        if (isMapping(item)) visitFields(item, id ?? NOWHERE, []);
      }
    } else if (isMapping(value)) visitFields(value, parent, fields);
  };
  const visitFields = (item: Fields, parent: string, fields: readonly string[]): void => {
    for (const [name, value] of Object.entries(item)) visit(value, parent, [...fields, name]);
  };
  visit(data, '', []);
  for (const id of twice) found.delete(id);
  for (const [id, { parent }] of found) if (parent === NOWHERE) found.delete(id);
  return found;
}

const NOWHERE = '\0';

const idOf = (item: unknown): string | null =>
  isMapping(item) && typeof item['id'] === 'string' ? item['id'] : null;

/** Whether a part stands in the same list in both places, wherever in it. */
export const isSameList = (one: PartPlace, other: PartPlace): boolean =>
  one.parent === other.parent && one.fields.join('\0') === other.fields.join('\0');
