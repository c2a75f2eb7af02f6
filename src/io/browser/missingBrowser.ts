import { CommandError } from '../../model/commandError.ts';
import { type BrowserWorld, pathsOf } from './browserWorld.ts';
import { puppeteerCache } from './puppeteerCache.ts';

/** The error for a machine without any browser, with the one command that helps there. */
export async function missingBrowser(world: BrowserWorld): Promise<CommandError> {
  return new CommandError('There is no Chrome, Chromium or Edge on this machine to print with.', {
    exitCode: 3,
    hint: `Install one: ${await command(world)}`,
  });
}

async function command(world: BrowserWorld): Promise<string> {
  if (world.platform === 'linux') {
    if ((await world.look('/sbin/apk')) === 'program') return 'apk add chromium';
    // No browser is offered for download for other processors than this.
    if (world.arch !== 'x64') return 'sudo apt install chromium';
  }
  const install = 'npx @puppeteer/browsers install chrome-headless-shell@stable';
  // Without --path it goes to the current folder, where nobody looks for it.
  const folder = puppeteerCache(world) || pathsOf(world).join(world.cwd, 'browser');
  const then = puppeteerCache(world) ? '' : ' (then set PLANS_BROWSER to the path it prints)';
  return `${install} --path "${folder}"${then}`;
}
