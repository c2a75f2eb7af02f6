import { type BrowserWorld, pathsOf } from './browserWorld.ts';
import { isInside } from './isInside.ts';

const ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  'chrome-headless-shell',
];
const LINUX = [
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium-browser',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
];
const MAC = ['Google Chrome', 'Google Chrome for Testing', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** All places where a browser may be installed on this kind of machine, best first. */
export function installedBrowsers(workspace: string, world: BrowserWorld): string[] {
  return [...usualPlaces(world), ...onPath(workspace, world)];
}

function usualPlaces(world: BrowserWorld): string[] {
  const { join } = pathsOf(world);
  if (world.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) =>
      variable(name, world),
    );
    return WINDOWS.flatMap((parts) =>
      roots.flatMap((root) => (root ? [join(root, ...parts)] : [])),
    );
  }
  if (world.platform === 'darwin') {
    const roots = ['/Applications', ...(world.home ? [join(world.home, 'Applications')] : [])];
    return MAC.flatMap((name) =>
      roots.map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  return LINUX;
}

function onPath(workspace: string, world: BrowserWorld): string[] {
  const paths = pathsOf(world);
  const suffix = world.platform === 'win32' ? '.exe' : '';
  // npx puts the workspace's own node_modules/.bin first on PATH: what lies there is not installed.
  const folders = (variable('PATH', world) ?? '')
    .split(paths.delimiter)
    .filter((folder) => paths.isAbsolute(folder) && !isInside(folder, workspace, paths));
  return ON_PATH.flatMap((name) => folders.map((folder) => paths.join(folder, name + suffix)));
}

/** Windows does not tell `Path` from `PATH`. */
function variable(name: string, world: BrowserWorld): string | undefined {
  if (world.platform !== 'win32') return world.env[name];
  const key = Object.keys(world.env).find((k) => k.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : world.env[key];
}
