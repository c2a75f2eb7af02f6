import type { Path } from '../model/diagnostic.ts';
import type { OutlineField } from '../model/outline.ts';

/** The field of a kind at a path; null where the schema leaves the field to the author. */
export function fieldAt(outline: readonly OutlineField[], path: Path): OutlineField | null {
  let fields = outline;
  let field: OutlineField | null = null;
  for (const step of path) {
    if (typeof step === 'number') continue;
    field = fields.find(({ name }) => name === step) ?? null;
    // Keys of the author's own, such as cycles, lead to what all entries hold.
    if (field !== null) fields = field.children;
  }
  return field;
}
