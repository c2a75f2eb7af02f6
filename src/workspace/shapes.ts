import { KINDS } from '../kinds/kinds.ts';
import type { Kind } from '../model/kind.ts';
import { once } from '../model/once.ts';
import type { Definitions, Schema } from './schemaNodes.ts';
import { type SchemaNode, schemas, validators } from './validators.js';

/** Folder of a workspace's own schemas, and whether a file is one of them. */
const SCHEMAS = 'schemas/';
export const isSchemaFile = (file: string): boolean => file.startsWith(SCHEMAS);

/** The shapes that documents of a workspace may have. */
export interface Shapes {
  readonly kinds: readonly Kind[];
  /** The schema by name: `config`, `directory`, `measures`, or that of a kind. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Every schema as it is written, `common` included, with what the workspace adds. */
  readonly documents: Readonly<Record<string, SchemaNode>>;
}

/** The parts of shipped schemas, which have unique names across all of them. */
export function shippedParts(shipped: Readonly<Record<string, SchemaNode>>): Definitions {
  return new Map(Object.values(shipped).flatMap(({ $defs }) => Object.entries($defs ?? {})));
}

const definitions = once(() => shippedParts(schemas));

/** The shapes of a workspace without schemas of its own, compiled when the package was built. */
export const BUILT_IN: Shapes = {
  kinds: KINDS,
  schemas: new Map(
    Object.entries(validators).map(([name, validate]) => [
      name,
      {
        validate,
        get root() {
          return schemas[name] ?? {};
        },
        get definitions() {
          return definitions();
        },
      },
    ]),
  ),
  documents: schemas,
};
