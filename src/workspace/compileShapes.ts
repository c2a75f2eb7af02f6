import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { KINDS } from '../kinds/kinds.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Kind } from '../model/kind.ts';
import type { SourceFile } from '../model/workspace.ts';
import { checkComposition, checkReferences } from './checkMeaning.ts';
import { inReadingOrder } from './diagnose.ts';
import { linearPattern } from './linearPattern.ts';
import { mergeExtension } from './mergeExtension.ts';
import { completeKind, ownKind } from './ownKind.ts';
import { type OwnLevels, ownLevels } from './ownLevels.ts';
import { type Fields, type OwnSchema, placeInSchema, readOwnSchema } from './ownSchema.ts';
import type { RuledFinding } from './readDocument.ts';
import { checkDialect, MAX_FINDINGS, schemasIn } from './schemaDialect.ts';
import type { Definitions, Schema } from './schemaNodes.ts';
import { definitionsIn, type Documents, withWholeReferences } from './schemaParts.ts';
import { inline } from './schemaWords.ts';
import { BUILT_IN, isSchemaFile, type Shapes } from './shapes.ts';
import { type SchemaNode, schemas, type Validator } from './validators.js';

export interface Compiled {
  /** Those of the workspace; the built-in ones while its schemas have faults. */
  readonly shapes: Shapes;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of each schema file, for source frames. */
  readonly texts: ReadonlyMap<string, string>;
}

type Check = (own: OwnSchema) => readonly RuledFinding[];

const isExtension = ({ name }: OwnSchema): boolean => Object.hasOwn(schemas, name);

/**
 * Builds the shapes of a workspace from the shipped schemas and its own under `schemas/`: a file
 * with the name of a shipped schema adds to it, any other is a kind of plan. Loaded only where a
 * workspace has such files, because the compiler takes longer to start than most commands to run.
 */
export function compileShapes(sources: readonly SourceFile[]): Compiled {
  const files = sources
    .filter(({ file }) => isSchemaFile(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const texts = new Map(files.map((each) => [each.file, 'text' in each ? each.text : '']));
  const read = files.map(readOwnSchema);
  const own = read.filter((each): each is OwnSchema => 'json' in each);
  const unread = read.filter((each): each is Diagnostic => 'rule' in each);
  const shapes = shapesOf(own, unread);
  if (!Array.isArray(shapes)) return { shapes, diagnostics: [], texts };
  return { shapes: BUILT_IN, diagnostics: inReadingOrder(shapes), texts };
}

/** The shapes, or what is wrong. Each step can rely on what the one before has checked. */
function shapesOf(own: readonly OwnSchema[], unread: readonly Diagnostic[]): Shapes | Diagnostic[] {
  const unsound = faultsOf(own, (each) => [...checkDialect(each.data), ...checkId(each)]);
  if (unread.length + unsound.length > 0) return [...unread, ...unsound];

  const added = own.filter((each) => !isExtension(each));
  const documents = documentsWith(added);
  const unfit = faultsOf(added, (each) => {
    const kind = ownKind(each);
    return Array.isArray(kind) ? kind : [];
  });
  const known = definitionsIn(withParts(documents, own));
  const unmade = faultsOf(own, ({ data, name }) => checkReferences(data, name, known));
  if (unfit.length + unmade.length > 0) return [...unfit, ...unmade];

  const clashes = faultsOf(own.filter(isExtension), (each) => mergeExtension(each, documents));
  const definitions = definitionsIn(documents);
  const composed = faultsOf(own, ({ data, name }) => checkComposition(data, name, definitions));
  const levels = new Map(own.map((each) => [each, ownLevels(each.data, each.name, definitions)]));
  const unlevel = faultsOf(own, (each) => levels.get(each)?.found ?? []);
  const faults = [...clashes, ...composed, ...unlevel];
  if (faults.length > 0) return faults;

  const changed = own.some(isExtension) ? [...documents.keys()] : added.map(({ name }) => name);
  const compiled = compile(documents, changed, definitions, patternsIn(own));
  if (typeof compiled === 'string') {
    const found = { rule: 'faulty-schema', path: [], message: `This is no schema: ${compiled}.` };
    return faultsOf(own.slice(0, 1), () => [found]);
  }
  const kinds = added.map(ownKind).filter((kind): kind is Kind => !Array.isArray(kind));
  return {
    kinds: [...KINDS, ...kinds].map((kind) => withLevels(kind, levels)),
    schemas: new Map([...builtIn(definitions), ...compiled]),
    documents: Object.fromEntries(documents),
  };
}

/** The shipped schemas, to be added to, and those of kinds of the workspace's own. */
function documentsWith(added: readonly OwnSchema[]): Documents {
  const shipped = structuredClone(schemas) as unknown as Readonly<Record<string, Fields>>;
  const kinds = added.map(
    ({ name, data }) => [name, completeKind(withWholeReferences(data, name), name)] as const,
  );
  return new Map([...Object.entries(shipped), ...kinds]);
}

/** A kind with the levels of its own schema and of extensions, which hold for every kind. */
function withLevels(kind: Kind, levels: ReadonlyMap<OwnSchema, OwnLevels>): Kind {
  const ofKind = [...levels]
    .filter(([own]) => isExtension(own) || own.name === kind.schema)
    .sort(([a], [b]) => Number(isExtension(a)) - Number(isExtension(b)))
    .map(([, each]) => each);
  if (ofKind.length === 0) return kind;
  return {
    ...kind,
    levels: [...kind.levels, ...ofKind.flatMap((each) => each.levels)],
    plainFields: [...new Set(ofKind.flatMap((each) => each.plainFields))],
  };
}

function faultsOf(list: readonly OwnSchema[], check: Check): Diagnostic[] {
  return list.flatMap((own) =>
    check(own)
      .slice(0, MAX_FINDINGS)
      .map((finding) => placeInSchema(own, finding)),
  );
}

function checkId({ name, data }: OwnSchema): RuledFinding[] {
  const id = `${name}.schema.json`;
  if (data['$id'] === undefined || data['$id'] === id) return [];
  const message = `\`$id\` is \`${inline(data['$id'])}\`, but this file is found as \`${id}\`.`;
  return [
    { rule: 'schema-clash', path: ['$id'], message, hint: 'Take it out, or write the name.' },
  ];
}

/** The documents with the new parts of extensions, so that references to them lead somewhere. */
function withParts(documents: Documents, own: readonly OwnSchema[]): Documents {
  const all: Documents = new Map(documents);
  for (const { name, data } of own.filter(isExtension)) {
    const parts = withWholeReferences(data, name)['$defs'] as Fields | undefined;
    const shipped = documents.get(name) ?? {};
    all.set(name, { ...shipped, $defs: { ...parts, ...(shipped['$defs'] as Fields | undefined) } });
  }
  return all;
}

const patternsIn = (own: readonly OwnSchema[]): ReadonlySet<unknown> =>
  new Set(own.flatMap(({ data }) => [...schemasIn(data)].map(({ node }) => node['pattern'])));

function builtIn(definitions: Definitions): [string, Schema][] {
  return [...BUILT_IN.schemas].map(([name, schema]) => [name, { ...schema, definitions }]);
}

/** As in the shipped validators: errors are added to one list, which is not copied for each entry. */
const withOneList = (code: string): string =>
  code.replaceAll(
    /vErrors\.concat\((\w+\.errors)\)/g,
    '($1.forEach((error) => vErrors.push(error)), vErrors)',
  );

/** Compiles documents with the options of the shipped validators; else says why that fails. */
function compile(
  documents: Documents,
  names: readonly string[],
  definitions: Definitions,
  ownPatterns: ReadonlySet<unknown>,
): [string, Schema][] | string {
  const pattern = (source: string, flags: string) => {
    const linear = ownPatterns.has(source) ? linearPattern(source) : source;
    return typeof linear === 'string' ? new RegExp(source, flags) : linear;
  };
  try {
    const ajv = new Ajv2020({
      logger: false,
      schemas: [...documents.values()],
      allErrors: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
      code: { regExp: Object.assign(pattern, { code: 'new RegExp' }), process: withOneList },
      keywords: ['x-about', 'x-confidential', 'x-form', 'x-level'],
    });
    addFormats(ajv);
    return names
      .filter((name) => name !== 'common')
      .map((name) => {
        const validate = ajv.getSchema(`${name}.schema.json`) as Validator;
        return [name, { validate, root: documents.get(name) as SchemaNode, definitions }];
      });
  } catch (error) {
    // Everything known is checked beforehand; this is what a future keyword may do.
    return error instanceof Error ? error.message : String(error);
  }
}
