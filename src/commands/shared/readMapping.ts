import { formatDiagnostics } from '../../format/index.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Diagnostic, Finding } from '../../model/diagnostic.ts';
import type { MappingFile } from '../../model/plan.ts';
import { diagnose, inReadingOrder } from '../../workspace/diagnose.ts';
import { parseYaml } from '../../workspace/parseYaml.ts';
import { placeOf } from '../../workspace/places.ts';
import { readDocument } from '../../workspace/readDocument.ts';
import { BUILT_IN } from '../../workspace/shapes.ts';
import { bytesTyped } from './bytesTyped.ts';

/** A mapping as it stands in its file. */
export interface ReadMapping {
  readonly file: string;
  readonly text: string;
  readonly mapping: MappingFile;
}

/** Reads the file that says what the columns of an export mean; null where it is wrong, which is told. */
export async function readMapping(context: Context, typed: string): Promise<ReadMapping | null> {
  const { bytes, file } = await bytesTyped(context, typed, PIPED);
  const text = textOf(bytes, typed);
  const schema = BUILT_IN.schemas.get('mapping');
  if (!schema) throw new Error('There is no schema for mappings.');
  const { data, diagnostics } = readDocument({ file, text }, () => schema, []);
  if (diagnostics.length === 0) return { file, text, mapping: data as MappingFile };
  tell(context, file, text, diagnostics);
  return null;
}

const PIPED = {
  what: 'a mapping',
  example: 'pip import results winter.csv --map - < FILE.yaml',
};

/** Tells what is wrong about a mapping that has the right shape, each thing in its place. */
export function tellFaults(
  context: Context,
  { file, text }: ReadMapping,
  findings: readonly Finding[],
): void {
  const { document, lines, data } = parseYaml(text);
  const diagnostics = findings.map((finding) => {
    const range = placeOf(document, lines, text, finding);
    return diagnose({ ...finding, file, rule: 'mapping', severity: 'error' }, range, data);
  });
  tell(context, file, text, inReadingOrder(diagnostics));
}

function tell(
  { err }: Context,
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): void {
  const texts = new Map([[file, text]]);
  err.write(formatDiagnostics('text', { diagnostics, files: 1, texts }, err));
  err.write('\npip: Nothing was written, because the mapping has to be corrected first.\n');
}

function textOf(bytes: Uint8Array, typed: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${typed} is not UTF-8 text.`, {
      hint: 'Save it with the encoding UTF-8.',
    });
  }
}
