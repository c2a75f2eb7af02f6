import type { Finding } from '../model/diagnostic.ts';
import { countedFaults } from './countedFaults.ts';
import { explainSchemaError } from './explainSchemaError.ts';
import type { SchemaFinding } from './schemaFault.ts';
import { meantBranch, type Schema, schemaAt, toPath, typeOf, valueAt } from './schemaNodes.ts';
import type { SchemaError } from './validators.js';

/** Checks data against a compiled schema and explains what is wrong in the reader's words. */
export function checkSchema(data: unknown, schema: Schema): SchemaFinding[] {
  const { validate } = schema;
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const torn = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  const meant = errors.filter(
    (error) => !torn.has(error.instancePath) || isMeant(error, schema, data),
  );
  const findings = meant.map((error) => explainSchemaError(error, schema, data));
  const { told, rest } = countedFaults(
    withoutEchoes(withoutRepeats(findings.filter((finding) => finding !== null))),
  );
  return rest ? [...told, { ...rest, path: [] }] : [...told];
}

/** What says that a value is of another alternative than it was meant to be. */
const ABOUT_THE_ALTERNATIVE = ['type', 'enum', 'const', 'pattern', 'anyOf'];

/**
 * Of the errors about a value that fits none of its alternatives: whether this one speaks of the
 * alternative that was meant. That a mapping is not a word is no news to whoever wrote a mapping.
 */
function isMeant(error: SchemaError, schema: Schema, data: unknown): boolean {
  const path = toPath(error.instancePath, data);
  const node = schemaAt(schema, path, data);
  const hasShapes = (node.anyOf ?? []).some(({ required, type }) => !required || type);
  if (!hasShapes) return !(error.keyword === 'required' && error.schemaPath.includes('/anyOf/'));
  const value = valueAt(data, path);
  const branch = meantBranch(node, value, schema.definitions);
  if (branch === null || branch.enum) return error.keyword === 'anyOf';
  if (['object', 'array'].includes(typeOf(value))) {
    return !ABOUT_THE_ALTERNATIVE.includes(error.keyword);
  }
  return !['type', 'anyOf'].includes(error.keyword);
}

function withoutRepeats(findings: readonly SchemaFinding[]): SchemaFinding[] {
  // Of two lists of allowed words the later one is that of the workspace, and the shorter.
  const key = ({ rule, path, message }: Finding & { rule: string }) =>
    JSON.stringify([rule, path, rule === 'not-allowed-value' ? '' : message]);
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}

/** A field that is missing because its name is misspelt is one mistake, not two. */
function withoutEchoes(findings: readonly SchemaFinding[]): SchemaFinding[] {
  const meant = new Set(
    findings
      .filter(({ rule }) => rule === 'unknown-field')
      .map(({ path, suggests }) => JSON.stringify([...path.slice(0, -1), suggests])),
  );
  return findings.filter(
    ({ rule, path, lacks }) =>
      rule !== 'missing-field' ||
      !lacks?.some((name) => meant.has(JSON.stringify([...path, name]))),
  );
}
