import { normalize } from 'node:path';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat } from '../../format/index.ts';
import { CommandError } from '../../model/commandError.ts';
import { nearest } from '../../model/nearest.ts';

/** What is written where. */
export interface Output {
  readonly format: DiagnosticFormat;
  /** Path as it was typed; null for standard output. */
  readonly file: string | null;
}

/**
 * Where each format goes: `-f` says what is printed, `-o FORMAT=FILE` adds a file, and `-o FILE`
 * takes the one format of `-f` there instead of printing it.
 */
export function readOutputs(formats: readonly string[], targets: readonly string[]): Output[] {
  const named = formats.map(knownFormat);
  const placed = targets.map((target) => placedOutput(target, named));
  const isMoved = placed.some(({ file }, index) => {
    return file === null || formatOf(targets[index] ?? '') === null;
  });
  const printed =
    named.length > 0
      ? named.filter((format) => !placed.some((output) => output.format === format))
      : [DEFAULT].filter(() => !isMoved);
  const outputs = [...[...new Set(printed)].map((format) => ({ format, file: null })), ...placed];
  mustDiffer(outputs);
  return outputs;
}

const DEFAULT: DiagnosticFormat = 'text';

function placedOutput(target: string, formats: readonly DiagnosticFormat[]): Output {
  const format = formatOf(target);
  const file = format === null ? target : target.slice(target.indexOf('=') + 1);
  if (file === '') {
    throw new CommandError(`-o ${target} names no file.`, { hint: 'Write it like json=out.json.' });
  }
  if (format === null && new Set(formats).size > 1) {
    throw new CommandError(`-o ${target} does not say which format goes there.`, {
      hint: formats.map((each) => `-o ${each}=${target}`).join(' or '),
    });
  }
  return { format: format ?? formats[0] ?? DEFAULT, file: file === '-' ? null : file };
}

/** The format before `=`; null where what was typed is a file alone. */
function formatOf(target: string): DiagnosticFormat | null {
  const word = /^([a-z][a-z-]*)=/.exec(target)?.[1];
  return word === undefined ? null : knownFormat(word);
}

function knownFormat(name: string): DiagnosticFormat {
  const format = DIAGNOSTIC_FORMATS.find((known) => known === name);
  if (format !== undefined) return format;
  const near = nearest(name, DIAGNOSTIC_FORMATS);
  throw new CommandError(`There is no format called ${name}.`, {
    hint: `${near ? `Did you mean ${near}? ` : ''}Formats: ${DIAGNOSTIC_FORMATS.join(', ')}.`,
  });
}

function mustDiffer(outputs: readonly Output[]): void {
  const printed = outputs.filter(({ file }) => file === null).map(({ format }) => format);
  if (printed.length > 1) {
    throw new CommandError(`Only one format can be printed, not ${printed.join(' and ')}.`, {
      hint: `Write the others to files, like -o ${printed[1]}=FILE.`,
    });
  }
  const files = outputs.flatMap(({ file }) => (file === null ? [] : normalize(file)));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new CommandError(`-o names ${twice} twice.`);
}
