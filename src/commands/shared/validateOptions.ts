import { CommandError } from '../../model/commandError.ts';
import { HEAD } from './changedFiles.ts';
import { type Output, readOutputs } from './outputs.ts';
import { readShard, type Shard } from './shard.ts';

/** Options of `pip validate` as they are typed. */
export interface ValidateOptions {
  readonly format?: readonly string[];
  readonly outputFormat?: readonly string[];
  readonly output?: readonly string[];
  readonly strict?: boolean;
  readonly maxWarnings?: string;
  readonly maxProblems?: string;
  readonly asOf?: string;
  readonly changed?: string | true;
  readonly shard?: string;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
  readonly updateBaseline?: boolean;
  readonly cache?: boolean;
}

/** The same, read and checked. */
export interface ValidateWish {
  readonly outputs: readonly Output[];
  readonly maxWarnings: number;
  readonly maxProblems: number;
  /** Whether no format was named: then it may depend on who reads. */
  readonly isUsual: boolean;
  readonly changed?: string;
  readonly shard?: Shard;
  readonly fromInput: boolean;
  readonly useCache: boolean;
}

/** Reads the options; a `CommandError` says what cannot be meant. */
export function readValidateOptions(
  options: ValidateOptions,
  paths: readonly string[],
): ValidateWish {
  const { format = [], outputFormat = [], output = [], strict, changed, shard } = options;
  const fromInput = paths.includes('-');
  if (fromInput) mustStandAlone(options, paths);
  else if (options.stdinFilename !== undefined) {
    throw new CommandError('--stdin-filename names what `-` reads from standard input.', {
      hint: 'Like this: pip validate - --stdin-filename plans/x.yaml < x.yaml',
    });
  }
  if (options.updateBaseline) mustOnlyUpdate(options, fromInput);
  const outputs = readOutputs([...format, ...outputFormat], output);
  const maxWarnings = limit('--max-warnings', options.maxWarnings);
  return {
    outputs,
    maxWarnings: strict ? 0 : maxWarnings,
    maxProblems: limit('--max-problems', options.maxProblems),
    isUsual:
      format.length === 0 &&
      outputFormat.length === 0 &&
      outputs.every((each) => each.file !== null || each.format === 'text'),
    ...(changed === undefined ? {} : { changed: changed === true ? HEAD : changed }),
    ...(shard === undefined ? {} : { shard: readShard(shard) }),
    fromInput,
    useCache: options.cache ?? false,
  };
}

/** What comes from standard input is one file, and comes once. */
function mustStandAlone(options: ValidateOptions, paths: readonly string[]): void {
  if (paths.length > 1) throw new CommandError('`-` is one plan: it stands without other paths.');
  for (const name of ['changed', 'shard', 'watch'] as const) {
    if (options[name] === undefined) continue;
    throw new CommandError(`--${name} does not go together with \`-\`.`);
  }
}

/** A baseline is written from files, once, and nothing else is printed. */
function mustOnlyUpdate(options: ValidateOptions, fromInput: boolean): void {
  const other = (['shard', 'watch', 'format', 'outputFormat', 'output'] as const).find(
    (name) => options[name] !== undefined && [options[name]].flat().length > 0,
  );
  if (other === undefined && !fromInput) return;
  const flag = other === 'outputFormat' ? 'output-format' : other;
  const what = flag === undefined ? '`-`' : `--${flag}`;
  throw new CommandError(`--update-baseline does not go together with ${what}.`);
}

function limit(flag: string, typed: string | undefined): number {
  if (typed === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(typed)) return Number(typed);
  throw new CommandError(`${flag} ${typed} is not a whole number.`);
}
