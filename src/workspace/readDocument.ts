import type { Diagnostic, Finding, Path } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/workspace.ts';
import { TOGETHER } from '../model/amongRecent.ts';
import { inGroups } from '../model/inGroups.ts';
import { checkSchema } from './checkSchema.ts';
import { diagnose } from './diagnose.ts';
import { checkFormat, type Upgrade, upgradeDocument, upgradesFor } from './formats.ts';
import { parseYaml } from './parseYaml.ts';
import { placeOf } from './places.ts';
import { plainYaml } from './plainYaml.ts';
import { prune } from './prune.ts';
import { remarkInstead } from './remarkInstead.ts';
import { type Schema, typeOf } from './schemaNodes.ts';

/** Which schema a document is checked against, or why none fits. */
export type ChooseSchema = (data: Readonly<Record<string, unknown>>) => Schema | RuledFinding;

export type RuledFinding = Finding & { readonly rule: string };

/** A file of the workspace after reading: what it holds, what is wrong, and where things stand. */
export interface ReadDocument {
  readonly file: string;
  readonly text: string;
  /** The data as written; undefined when there is none. */
  readonly raw: unknown;
  /** The data without the parts that fail the schema; null when nothing is left. */
  readonly data: unknown;
  readonly leftOut: readonly Path[];
  readonly pathInFile: (path: Path) => Path;
  readonly diagnostics: readonly Diagnostic[];
}

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const same = (path: Path): Path => path;

/**
 * Reads files: the YAML of each, then its schema. Everything wrong comes back as diagnostics.
 * A file in an older format is upgraded first; its places are still those of the text.
 */
export function readDocuments(
  sources: readonly SourceFile[],
  chooserFor: (file: string) => ChooseSchema,
  upgrades: readonly Upgrade[],
): ReadDocument[] {
  return [...inGroups(sources, TOGETHER)].flatMap((some) => {
    const plain = some.map(readPlainly);
    return some.map((source, index) =>
      withData(source, plain[index], chooserFor(source.file), upgrades),
    );
  });
}

/** Reads one file, as `readDocuments` does. */
export const readDocument = (
  source: SourceFile,
  choose: ChooseSchema,
  upgrades: readonly Upgrade[],
): ReadDocument => withData(source, readPlainly(source), choose, upgrades);

const readPlainly = (source: SourceFile): unknown =>
  'text' in source ? plainYaml(source.text, source.isPlain) : undefined;

/** @param plain the data of a file that is written plainly. */
function withData(
  source: SourceFile,
  plain: unknown,
  choose: ChooseSchema,
  upgrades: readonly Upgrade[],
): ReadDocument {
  const { file } = source;
  const nothing = { file, raw: undefined, data: null, leftOut: [[]], pathInFile: same };
  if ('unreadable' in source) {
    const parts = { file, rule: 'unreadable-file', severity: 'error', path: [] } as const;
    const message = source.unreadable;
    const diagnostics = [diagnose({ ...parts, message }, START, undefined)];
    return { ...nothing, text: '', diagnostics };
  }
  const { text } = source;
  const clean = readClean(source, plain, choose, upgrades);
  if (clean) return clean;
  const { document, lines, data: written, faults } = parseYaml(text);
  if (faults.length > 0) {
    const diagnostics = faults.map(({ range, ...fault }) =>
      diagnose({ file, severity: 'error', path: [], ...fault }, range, undefined),
    );
    return { ...nothing, text, diagnostics };
  }
  const isUpgraded = upgradeDocument(document, written, upgrades);
  const raw: unknown = isUpgraded ? document.toJS() : written;
  const toDiagnostic = (finding: RuledFinding) => {
    const range = placeOf(document, lines, text, finding);
    const told = remarkInstead(finding, range, text);
    return diagnose({ file, severity: 'error', ...told }, range, raw);
  };
  const schema = isFields(raw) ? (checkFormat(raw, upgrades) ?? choose(raw)) : notFields(raw);
  if ('rule' in schema) {
    return { ...nothing, text, raw, diagnostics: [toDiagnostic(schema)] };
  }
  const findings = checkSchema(raw, schema);
  const pruned = prune(raw, schema.validate);
  return {
    file,
    text,
    raw,
    ...pruned,
    diagnostics: findings.map(({ suggests: _, lacks: __, ...finding }) => toDiagnostic(finding)),
  };
}

/**
 * A file that is written plainly and has nothing wrong: most of them, read at a fraction of the cost.
 * Null for any other, which is read again with places for what there is to say about it.
 */
function readClean(
  { file, text }: Extract<SourceFile, { text: string }>,
  raw: unknown,
  choose: ChooseSchema,
  upgrades: readonly Upgrade[],
): ReadDocument | null {
  if (!isFields(raw) || (upgradesFor(raw, upgrades) ?? []).length > 0) return null;
  const schema = checkFormat(raw, upgrades) ?? choose(raw);
  if ('rule' in schema || !schema.validate(raw)) return null;
  return { file, text, raw, data: raw, leftOut: [], pathInFile: same, diagnostics: [] };
}

function isFields(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeOf(data) === 'object';
}

function notFields(data: unknown): RuledFinding {
  const rule = 'not-a-plan';
  if (data === null || data === undefined) {
    return { rule, path: [], message: 'This file is empty.', hint: 'Fill it in or remove it.' };
  }
  const what = Array.isArray(data) ? 'a list' : 'plain text';
  return {
    rule,
    path: [],
    message: `This file holds ${what} where fields with names are expected.`,
    hint: 'The first line of a plan that is not a comment is like `kind: sip`.',
  };
}
