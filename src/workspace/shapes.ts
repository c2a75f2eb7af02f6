import { KINDS } from '../kinds/kinds.ts';
import type { Kind } from '../model/kind.ts';
import type { Schema } from './readDocument.ts';
import { schemas, validators } from './validators.js';

/** The shapes that documents of a workspace may have. */
export interface Shapes {
  readonly kinds: readonly Kind[];
  /** The schema by name: `config`, `directory`, `measures`, or that of a kind. */
  readonly schemas: ReadonlyMap<string, Schema>;
}

/** The shapes of a workspace without schemas of its own, compiled when the package was built. */
export const BUILT_IN: Shapes = {
  kinds: KINDS,
  schemas: new Map(
    Object.entries(validators).map(([name, validate]) => [
      name,
      { validate, root: schemas[name] ?? {} },
    ]),
  ),
};
