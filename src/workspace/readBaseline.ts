import { BASELINE_FILE, type BaselineEntry } from '../model/baseline.ts';
import type { Diagnostic, Path, Range } from '../model/diagnostic.ts';
import { diagnose } from './diagnose.ts';
import { type ParsedJson, parseJson } from './parseJson.ts';
import { typeOf } from './schemaNodes.ts';

/** A baseline as it stands in its file. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  /** Where the entry with this number stands. */
  readonly placeOf: (index: number) => Range;
}

interface Fault {
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
}

const REWRITE =
  'Write it anew with `pip validate --update-baseline`, and look at what it lists before you commit it.';
const MERGED = /^(<{7}|>{7}) /m;
const TEXTS = ['file', 'rule', 'fingerprint'] as const;

/** Reads the text of a baseline; a diagnostic says what is wrong with one that cannot be used. */
export function readBaseline(text: string): Baseline | Diagnostic {
  const json = parseJson(text);
  const { fault, data } = json;
  if (fault) {
    const why = MERGED.test(text) ? 'Marks of a merge were left in it.' : fault.message;
    return broken(json, { path: [], message: `This is no baseline: ${why}` });
  }
  const wrong = faultOf(data);
  if (wrong) return broken(json, wrong);
  return {
    entries: (data as { entries: BaselineEntry[] }).entries,
    placeOf: (index) => json.placeOf({ path: ['entries', index, 'file'] }),
  };
}

function broken(json: ParsedJson, { hint = REWRITE, ...fault }: Fault): Diagnostic {
  const parts = { file: BASELINE_FILE, rule: 'broken-baseline', severity: 'error', hint } as const;
  return diagnose({ ...parts, ...fault }, json.placeOf(fault), json.data);
}

function faultOf(data: unknown): Fault | null {
  if (!isMapping(data)) return { path: [], message: 'A baseline has `format` and `entries`.' };
  const { format, entries } = data;
  if (format !== 1) {
    return {
      path: ['format'],
      message: 'A baseline that this version reads begins with `"format": 1`.',
    };
  }
  if (!Array.isArray(entries)) return { path: ['entries'], message: '`entries` is a list.' };
  for (const [index, entry] of entries.entries()) {
    const fault = entryFault(entry, ['entries', index]);
    if (fault) return fault;
  }
  return null;
}

function entryFault(entry: unknown, path: Path): Fault | null {
  if (!isMapping(entry))
    return { path, message: 'An entry has `file`, `rule`, `fingerprint`, `count`.' };
  const lacking = TEXTS.find((field) => typeof entry[field] !== 'string');
  if (lacking !== undefined) {
    const at = lacking in entry ? [...path, lacking] : path;
    return { path: at, message: `The \`${lacking}\` of an entry is a text.` };
  }
  const { count } = entry;
  if (typeof count === 'number' && Number.isInteger(count) && count > 0) return null;
  const at = 'count' in entry ? [...path, 'count'] : path;
  return { path: at, message: 'The `count` of an entry is a whole number above 0.' };
}

const isMapping = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeOf(data) === 'object';
