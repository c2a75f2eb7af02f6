import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { savedHelp } from '../../src/cli/savedHelp.ts';
import { runPip } from './runPip.ts';

const SAVED = new URL('../../dist/help.txt', import.meta.url);

describe('The help that is saved when the package is built', () => {
  test.skipIf(!existsSync(SAVED))('is the one that the command line prints', async () => {
    const { stdout } = await runPip(['--help'], '.');
    expect(readFileSync(SAVED, 'utf8')).toBe(stdout);
  });

  test.each([
    ['a command is named', ['validate', '--help'], undefined],
    ['nothing is asked', [], undefined],
    ['a terminal has a width of its own', ['--help'], 120],
    ['nothing was saved', ['--help'], undefined],
  ])('is not looked for where %s', (_when, argv, columns) => {
    expect(savedHelp(argv, columns)).toBeNull();
  });
});
