import { fstatSync } from 'node:fs';
import { createRequire } from 'node:module';
import type cliProgress from 'cli-progress';
import type { Output, ProgressBar } from '../model/context.ts';
import { harmless } from '../model/harmless.ts';

/** What decides whether a stream is coloured. */
export interface ColorWish {
  readonly flag: 'auto' | 'always' | 'never';
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Stream = NodeJS.WriteStream & { readonly fd: number };

/** Wraps a stream of the process; a reader that closes the pipe early ends the writing quietly. */
export function outputOf(stream: Stream, wish: ColorWish): Output {
  const reader = readerOf(stream, wish.env);
  return {
    write: (text) => {
      stream.write(reader === 'program' ? text : harmless(text, reader));
    },
    order: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY ?? false,
    columns: stream.columns ?? 80,
    colorLevel: colorLevel(stream, wish),
  };
}

/** Who gets to see a stream: in a step of a CI system all that is not sent to a file is kept as a log. */
function readerOf(stream: Stream, env: ColorWish['env']): 'terminal' | 'log' | 'program' {
  if (stream.isTTY) return 'terminal';
  const isInStep = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD'].some((name) => Boolean(env[name]));
  return isInStep && !isFile(stream.fd) ? 'log' : 'program';
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

function colorLevel(stream: NodeJS.WriteStream, { flag, env }: ColorWish): Output['colorLevel'] {
  if (flag === 'never') return 0;
  const force = env['FORCE_COLOR'];
  if (flag === 'auto' && env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0;
  if (flag === 'auto' && (force === '0' || force === 'false')) return 0;
  const isForced = flag === 'always' || (force !== undefined && force !== '');
  if (!isForced && (!stream.isTTY || env['TERM'] === 'dumb')) return 0;
  if (force === '2') return 2;
  return force === '3' || env['COLORTERM'] === 'truecolor' ? 3 : 1;
}

/** A bar with the current item and the time left on a terminal; a line an item elsewhere. */
export function progressBar(
  stream: NodeJS.WriteStream,
  total: number,
  quiet: boolean,
): ProgressBar {
  if (quiet) return { step: () => {}, stop: () => {} };
  if (!stream.isTTY) return plainProgress(stream, total);
  const bar = new (barPackage().SingleBar)({
    stream,
    format: '{bar} {value}/{total}  {eta_formatted} left  {item}',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: false,
    gracefulExit: false,
  });
  bar.start(total, 0, { item: '' });
  return {
    step: (item) => bar.increment(1, { item }),
    stop: () => bar.stop(),
  };
}

/** Loaded with the first bar: most runs draw none. */
const barPackage = (): typeof cliProgress =>
  createRequire(import.meta.url)('cli-progress') as typeof cliProgress;

function plainProgress(stream: NodeJS.WriteStream, total: number): ProgressBar {
  let done = 0;
  return {
    step: (item) => {
      done += 1;
      stream.write(`[${done}/${total}] ${item}\n`);
    },
    stop: () => {},
  };
}
