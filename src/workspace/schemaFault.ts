import type { Finding, Path } from '../model/diagnostic.ts';
import type { Definitions, Schema } from './schemaNodes.ts';
import type { SchemaError, SchemaNode } from './validators.js';

/** A finding with the rule it belongs to. */
export type SchemaFinding = Finding & {
  readonly rule: string;
  /** For an unknown field: the known one that was probably meant. */
  readonly suggests?: string | null;
  /** For a missing field: its name, or the names of which one is enough. */
  readonly lacks?: readonly string[];
};

/** Says in words what is wrong; without a path it is about the value that was looked at. */
export type Explain = (
  fault: SchemaFault,
) => Omit<SchemaFinding, 'path'> & { readonly path?: Path };

/** A schema error with everything that words for it are made of. */
export interface SchemaFault {
  readonly error: SchemaError;
  readonly path: Path;
  readonly node: SchemaNode;
  readonly value: unknown;
  readonly schema: Schema;
  readonly data: unknown;
  readonly definitions: Definitions;
  /** The field's name as people see it. */
  readonly field: string;
}
