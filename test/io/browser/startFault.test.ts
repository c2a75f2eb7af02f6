import { describe, expect, it } from 'vitest';
import { startFault } from '../../../src/io/browser/startFault.ts';
import { CommandError } from '../../../src/model/commandError.ts';

const browser = { path: '/b', env: {}, origin: 'option' as const };
const fault = (end: object) =>
  startFault(browser, { code: null, signal: null, said: '', ...end }, new Error('Target closed'));

describe('startFault', () => {
  it.each([
    ['no sandbox', { signal: 'SIGTRAP', said: 'FATAL:x.cc(1)] No usable sandbox!' }, 'its sandbox'],
    [
      'a missing library',
      { code: 127, said: '/b: error while loading shared libraries: libnss3.so: cannot open' },
      'needs the library libnss3.so.',
    ],
    ['no program', { error: new Error('spawn /b EACCES') }, 'cannot be started: spawn /b EACCES.'],
    ['an exit code', { code: 1, said: 'first\nlast line\n' }, 'ended at once (exit code 1): last'],
    ['a crash', { signal: 'SIGSEGV' }, 'ended at once (signal SIGSEGV)'],
  ])('is for the person: %s', (_, end, message) => {
    const error = fault(end);
    expect(error).toMatchObject({ exitCode: 3, message: expect.stringContaining(message) });
    expect(error).toBeInstanceOf(CommandError);
  });

  it('says how to do without a sandbox', () => {
    expect(fault({ said: 'No usable sandbox!' })).toMatchObject({
      hint: expect.stringContaining('PLANS_BROWSER_NO_SANDBOX=1'),
    });
  });

  it('knows a program that does not answer', () => {
    expect(startFault(browser, undefined, undefined).message).toContain('does not answer');
  });

  it('is one to try again when somebody killed it', () => {
    expect(fault({ signal: 'SIGKILL' })).not.toBeInstanceOf(CommandError);
  });
});
