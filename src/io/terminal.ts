import { createRequire } from 'node:module';
import type cliProgress from 'cli-progress';
import type { Output, ProgressBar } from '../model/context.ts';

/** What decides whether a stream is coloured. */
export interface ColorWish {
  readonly flag: 'auto' | 'always' | 'never';
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Wraps a stream of the process; a reader that closes the pipe early ends the writing quietly. */
export function outputOf(stream: NodeJS.WriteStream, wish: ColorWish): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY ?? false,
    columns: stream.columns ?? 80,
    colorLevel: colorLevel(stream, wish),
  };
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
