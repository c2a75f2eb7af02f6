import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where another program is, or the reason why it is not. */
export type Peer =
  { readonly program: string } | { readonly name: string; readonly reason: string };

/** Installs a program of the npm registry into a folder of its own, when it is not there yet. */
export function installPeer(
  folder: string,
  name: string,
  packages: readonly string[],
  file: string,
): Peer {
  const program = join(folder, 'node_modules', file);
  if (existsSync(program)) return { program };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  try {
    const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
    // Some bring puppeteer, which would fetch a browser of its own.
    const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' };
    execFileSync('npm', ['install', ...options, ...packages], {
      cwd: folder,
      stdio: 'ignore',
      env,
    });
    return { program };
  } catch (error) {
    return { name, reason: error instanceof Error ? error.message : String(error) };
  }
}
