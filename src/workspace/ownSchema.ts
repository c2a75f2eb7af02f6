import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/workspace.ts';
import { diagnose } from './diagnose.ts';
import { type ParsedJson, parseJson } from './parseJson.ts';
import type { RuledFinding } from './readDocument.ts';
import { typeOf } from './schemaNodes.ts';
import type { SchemaNode } from './validators.js';

/** A schema file of a workspace that is JSON. */
export interface OwnSchema {
  readonly file: string;
  /** Its file without folder and ending: the name of a shipped schema, or of a new kind. */
  readonly name: string;
  readonly data: Fields;
  readonly json: ParsedJson;
}

export type Fields = Readonly<Record<string, unknown>>;

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const NAME = /^schemas\/([a-z][a-z0-9_-]*)\.schema\.json$/;
/** Shipped schemas have 25 KB at most. */
const MAX_LETTERS = 256 * 1024;

/** Reads a schema file of a workspace, or says why it is none. */
export function readOwnSchema(source: SourceFile): OwnSchema | Diagnostic {
  const { file } = source;
  const fault = (message: string, rule: string, hint?: string, range = START): Diagnostic => {
    const parts = { file, rule, severity: 'error', path: [], message } as const;
    return diagnose(hint === undefined ? parts : { ...parts, hint }, range, undefined);
  };
  if ('unreadable' in source) return fault(source.unreadable, 'unreadable-file');
  const name = NAME.exec(file)?.[1];
  if (name === undefined) {
    return fault(
      'This file is no schema that could be found by its name.',
      'faulty-schema',
      'Call it like `schemas/campus.schema.json`, in small letters; other JSON goes elsewhere.',
    );
  }
  if (source.text.length > MAX_LETTERS) {
    return fault('This file is too large for a schema.', 'faulty-schema', 'At most 256 KB.');
  }
  const json = parseJson(source.text);
  if (json.fault) {
    const hint = 'JSON has names and texts in double quotes, commas between entries, no remarks.';
    return fault(json.fault.message, 'json-syntax', hint, json.fault.range);
  }
  if (!isFields(json.data)) {
    return fault('A schema is a mapping in braces.', 'faulty-schema', 'Begin it with `{`.');
  }
  return { file, name, data: json.data, json };
}

/** Puts a finding about a schema file into its place. */
export function placeInSchema({ file, json, data }: OwnSchema, finding: RuledFinding): Diagnostic {
  return diagnose({ file, severity: 'error', ...finding }, json.placeOf(finding), data);
}

/** Whether a value of a schema file is a mapping. */
export function isFields(value: unknown): value is Fields {
  return typeOf(value) === 'object';
}

/** The mapping under a name; an empty one where there is none. */
export function fieldsIn(data: Fields | SchemaNode, name: string): Fields {
  const value = Object.hasOwn(data, name) ? (data as Fields)[name] : undefined;
  return isFields(value) ? value : {};
}
