import { CommandError } from '../../model/commandError.ts';
import { type BrowserWorld, pathsOf } from './browserWorld.ts';
import { isInside } from './isInside.ts';

const BROWSER_NAME = new RegExp(
  `^(${[
    'chrome',
    'google-chrome[\\w-]*',
    'chromium[\\w-]*',
    'msedge',
    'microsoft-edge[\\w-]*',
    'chrome-headless-shell',
    'headless_shell',
    'Google Chrome( (Beta|Dev|Canary|for Testing))?',
    'Microsoft Edge( (Beta|Dev|Canary))?',
  ].join('|')})(\\.exe)?$`,
  'i',
);

/**
 * Accepts the browser that the workspace's configuration names. Configuration is data that anybody
 * with a pull request can change, so it may point to a browser but never name a program of its own:
 * the path must be absolute and local, outside the workspace, and end in a browser's name.
 */
export async function configuredBrowser(
  given: string,
  workspace: string,
  world: BrowserWorld,
): Promise<string> {
  const refuse = (reason: string) =>
    new CommandError(`The browser in the configuration, ${given}, ${reason}.`, {
      hint: 'Use the --browser option or PLANS_BROWSER for any other program.',
    });
  const paths = pathsOf(world);
  if (!paths.isAbsolute(given)) throw refuse('is not an absolute path');
  // Windows would fetch and run a program from a server named in the path.
  if (/^[\\/]{2}/.test(given)) throw refuse('is not on this machine');
  const path = paths.normalize(given);
  if (!BROWSER_NAME.test(paths.basename(path))) throw refuse('is not named like a known browser');
  const state = await world.look(path);
  if (state === 'nothing') throw refuse('does not exist');
  if (state !== 'program') throw refuse('is not a program that can be started');
  // Links are followed for the place, not for the name: /snap/bin/chromium is a link to snap.
  const real = await world.realpath(path);
  const home = await world.realpath(workspace);
  if (isInside(path, workspace, paths) || isInside(real, home, paths)) {
    throw refuse('lies inside the workspace');
  }
  return path;
}
