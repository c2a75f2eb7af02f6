import type { Path } from '../model/diagnostic.ts';
import type { OutlineField } from '../model/outline.ts';

/** Names of the fields that may stand in the mapping at a path, in the order of the schema. */
export function orderOfFields(outline: readonly OutlineField[], path: Path): string[] {
  let fields = outline;
  for (const step of path) {
    if (typeof step === 'number') continue;
    const next = fields.find(({ name }) => name === step);
    // Keys of the author's own, such as cycles, lead to what all entries hold.
    fields = next?.children ?? (fields === outline ? [] : fields);
  }
  return fields.map(({ name }) => name);
}
