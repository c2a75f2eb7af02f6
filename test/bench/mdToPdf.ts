import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerBrowser } from './printPeers.ts';
import type { Run } from './measureRun.ts';

const PACKAGE = 'md-to-pdf@5.2.5';

/** Where md-to-pdf is, installed when it is not there yet; the reason where it cannot be. */
export function installMdToPdf(folder: string): { folder: string } | { reason: string } {
  const home = join(folder, 'node_modules/md-to-pdf');
  if (existsSync(join(home, 'package.json'))) return { folder: home };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  try {
    const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
    // It brings puppeteer, which would fetch a browser of its own.
    const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' };
    execFileSync('npm', ['install', ...options, PACKAGE], { cwd: folder, stdio: 'ignore', env });
    return { folder: home };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The same Markdown files through its library, one after the other, as its manual shows. */
const LIBRARY = `
const [library, options, ...files] = process.argv.slice(1);
const { mdToPdf } = require(library);
(async () => {
  for (const path of files) {
    const dest = path.replace(/md$/, 'pdf');
    await mdToPdf({ path }, { dest, launch_options: JSON.parse(options) });
  }
})();`;

/** The same by its command, which is started anew for every file, as from a shell. */
const EACH = `
const { execFileSync } = require('node:child_process');
const [command, options, ...files] = process.argv.slice(1);
const run = (file) => [command, file, '--launch-options', options];
for (const file of files) execFileSync(process.execPath, run(file), { stdio: 'ignore' });`;

/**
 * Prints Markdown files by its command, all at once and one for each file, and by its library, one
 * after the other.
 */
export function mdToPdfRuns(
  folder: string,
  { path, env, flags }: PeerBrowser,
  files: readonly string[],
  cwd: string,
): { command: Run; each: Run; library: Run } {
  const options = JSON.stringify({ executablePath: path, args: flags });
  const program = join(folder, 'dist/cli.js');
  return {
    command: {
      args: [program, ...files, '--launch-options', options],
      ...{ cwd, env },
    },
    each: { args: ['-e', EACH, program, options, ...files], cwd, env },
    library: { args: ['-e', LIBRARY, folder, options, ...files], cwd, env },
  };
}
