import { CommandError } from '../../model/commandError.ts';
import type { BrowserExecutable } from './browserExecutable.ts';
import type { BrowserEnd } from './browserProcess.ts';

const KILLED: readonly (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Says why a browser did not start, from how it ended (undefined when it had to be stopped): a plain
 * error when somebody killed it, which may be tried again.
 */
export function startFault(
  { path }: BrowserExecutable,
  end: BrowserEnd | undefined,
  cause: unknown,
): CommandError | Error {
  const fault = (message: string, hint: string) =>
    new CommandError(message, { exitCode: 3, hint, cause });
  if (end === undefined)
    return fault(`The browser ${path} was started but does not answer.`, OTHER);
  if (end.error) {
    return fault(`The browser ${path} cannot be started: ${end.error.message}.`, OTHER);
  }
  if (/No usable sandbox|setuid sandbox|Failed to move to new namespace/i.test(end.said)) {
    return fault(`The browser ${path} cannot build its sandbox on this machine.`, SANDBOX);
  }
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(end.said)?.[1];
  if (library) {
    return fault(`The browser ${path} needs the library ${library}.`, LIBRARY);
  }
  if (KILLED.includes(end.signal)) return new Error('The browser was killed.', { cause });
  const how = end.signal ? `signal ${end.signal}` : `exit code ${end.code}`;
  const last = end.said.trim().split('\n').at(-1) ?? '';
  return fault(`The browser ${path} ended at once (${how})${last && `: ${last}`}`, OTHER);
}

const OTHER = 'Set PLANS_BROWSER to another Chrome, Chromium or Edge.';
const SANDBOX =
  'Set PLANS_BROWSER to an installed Chrome or, if you trust the plans, PLANS_BROWSER_NO_SANDBOX=1.';
const LIBRARY = 'Install it, or set PLANS_BROWSER to another Chrome, Chromium or Edge.';
