import { describe, expect, it } from 'vitest';
import { type ColorWish, outputOf, progressBar } from '../../src/io/terminal.ts';

type Stream = Parameters<typeof outputOf>[0];

/** A stream that keeps what is written, with what a screen has where it is one. */
function streamOf(isTTY: boolean) {
  let text = '';
  const stream = {
    isTTY,
    columns: isTTY ? 120 : undefined,
    fd: -1,
    write: (more: string) => {
      text += more;
      return true;
    },
    on: () => stream,
    removeListener: () => stream,
  };
  return { stream: stream as unknown as Stream, said: () => text };
}

const level = (isTTY: boolean, flag: ColorWish['flag'], env: ColorWish['env']) =>
  outputOf(streamOf(isTTY).stream, { flag, env }).colorLevel;

describe('color', () => {
  it.each<[string, boolean, ColorWish['flag'], ColorWish['env'], number]>([
    ['is there on a terminal', true, 'auto', {}, 1],
    ['is not there elsewhere', false, 'auto', {}, 0],
    ['is not there on a terminal that has none', true, 'auto', { TERM: 'dumb' }, 0],
    ['is taken away by NO_COLOR', true, 'auto', { NO_COLOR: '1' }, 0],
    ['is taken away by NO_COLOR, whatever it says', true, 'auto', { NO_COLOR: '0' }, 0],
    ['is left by an empty NO_COLOR', true, 'auto', { NO_COLOR: '' }, 1],
    ['is taken away by NO_COLOR first', true, 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
    ['is forced by FORCE_COLOR', false, 'auto', { FORCE_COLOR: '1' }, 1],
    ['is forced on a terminal that has none', true, 'auto', { TERM: 'dumb', FORCE_COLOR: '1' }, 1],
    ['is left by an empty FORCE_COLOR', false, 'auto', { FORCE_COLOR: '' }, 0],
    ['is taken away by FORCE_COLOR=0', true, 'auto', { FORCE_COLOR: '0' }, 0],
    ['is taken away by FORCE_COLOR=false', true, 'auto', { FORCE_COLOR: 'false' }, 0],
    ['has as many as FORCE_COLOR=2 says', false, 'auto', { FORCE_COLOR: '2' }, 2],
    ['has as many as FORCE_COLOR=3 says', false, 'auto', { FORCE_COLOR: '3' }, 3],
    ['has as many as the terminal has', true, 'auto', { COLORTERM: 'truecolor' }, 3],
    ['is not forced by how many there are', false, 'auto', { COLORTERM: 'truecolor' }, 0],
    ['is taken away by the flag, whatever else', true, 'never', { FORCE_COLOR: '3' }, 0],
    ['is forced by the flag, whatever else', false, 'always', { NO_COLOR: '1' }, 1],
  ])('%s', (_, isTTY, flag, env, expected) => {
    expect(level(isTTY, flag, env)).toBe(expected);
  });
});

describe('a stream', () => {
  it('is as wide as the terminal, and 80 columns elsewhere', () => {
    const [screen, pipe] = [true, false].map((isTTY) =>
      outputOf(streamOf(isTTY).stream, { flag: 'auto', env: {} }),
    );
    expect([screen?.columns, screen?.isTerminal]).toEqual([120, true]);
    expect([pipe?.columns, pipe?.isTerminal]).toEqual([80, false]);
  });
});

describe('progress', () => {
  it('is a line an item where there is no terminal', () => {
    const { stream, said } = streamOf(false);
    const bar = progressBar(stream, 2, false);
    bar.step('sip-dune');
    bar.step('sip-gull');
    bar.stop();
    expect(said()).toBe('[1/2] sip-dune\n[2/2] sip-gull\n');
  });

  it.each([true, false])('is nothing with --quiet (on a terminal: %s)', (isTTY) => {
    const { stream, said } = streamOf(isTTY);
    const bar = progressBar(stream, 2, true);
    bar.step('sip-dune');
    bar.stop();
    expect(said()).toBe('');
  });
});
