import { CHANGE_NAMES } from '../../diff/changeNames.ts';
import type { Change } from '../../model/change.ts';
import { CommandError } from '../../model/commandError.ts';
import { nearest } from '../../model/nearest.ts';

/** Options of `pip diff` as they are typed. */
export interface DiffOptions {
  readonly staged?: boolean;
  readonly plan?: readonly string[];
  readonly format: string;
  readonly output?: string;
  readonly stat?: boolean;
  readonly failOn?: string;
  readonly exitCode?: boolean;
  readonly asOf?: string;
}

export const CHANGE_FORMATS = ['text', 'markdown', 'json', 'html'] as const;
export type ChangeFormat = (typeof CHANGE_FORMATS)[number];

/** The same, read and checked. */
export interface DiffWish {
  readonly plans: readonly string[];
  readonly format: ChangeFormat;
  /** Path as it was typed; null for standard output. */
  readonly file: string | null;
  readonly isStat: boolean;
  /** Whether a change makes the command fail. */
  readonly failOn: (change: Change) => boolean;
  readonly exitCode: boolean;
}

/** Reads the options; a `CommandError` says what cannot be meant. */
export function readDiffOptions(options: DiffOptions): DiffWish {
  const { plan = [], output, stat = false, failOn, exitCode = false } = options;
  const format = formatCalled(options.format);
  if (stat && format !== 'text') {
    throw new CommandError(`--stat does not go together with --format ${format}.`);
  }
  if (output === '') throw new CommandError('-o names no file.');
  return {
    plans: plan,
    format,
    file: output === undefined || output === '-' ? null : output,
    isStat: stat,
    failOn: failOn === undefined ? () => false : readFailOn(failOn),
    exitCode,
  };
}

function formatCalled(name: string): ChangeFormat {
  const format = CHANGE_FORMATS.find((known) => known === name);
  if (format !== undefined) return format;
  const near = nearest(name, CHANGE_FORMATS);
  throw new CommandError(`There is no format called ${name}.`, {
    hint: `${near ? `Did you mean ${near}? ` : ''}Formats: ${CHANGE_FORMATS.join(', ')}.`,
  });
}

/** What `--fail-on` takes besides the names of changes. */
const SORTS: Readonly<Record<string, (change: Change) => boolean>> = {
  error: ({ severity }) => severity === 'error',
  warning: ({ severity }) => severity !== 'info',
  weakened: ({ weakens }) => weakens,
};

/** Sorts and names of changes, parted by commas; a change that the plan explains is none of them. */
function readFailOn(typed: string): DiffWish['failOn'] {
  const names = new Set(typed.split(',').map((name) => name.trim()));
  const known = [...Object.keys(SORTS), ...CHANGE_NAMES.map(({ id }) => id)];
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new CommandError(`--fail-on ${name === '' ? '""' : name} is no name of a change.`, {
      hint: near
        ? `Did you mean ${near}?`
        : `Write ${Object.keys(SORTS).join(', ')}, or names of changes: pip explain lists them.`,
    });
  }
  return (change) =>
    change.explained === null &&
    [...names].some((name) => SORTS[name]?.(change) ?? change.name === name);
}
