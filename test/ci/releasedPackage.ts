import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copySources } from '../copySources.ts';
import { runStep, stepsIn } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** This package released and installed, in a folder of its own. */
export interface Released {
  /** What the release left at its origin. */
  readonly origin: string;
  /** A clone of the release's tag, as those have it who install from git. */
  readonly clone: string;
  /** What `npm pack` printed in that clone. */
  readonly packed: string;
  /** Folder of commands: `pip-plans` itself, and an `npx` that runs it and notes what it was asked. */
  readonly bin: string;
  readonly npxLog: string;
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Walks the way of a release below a folder: build, tag, clone, pack, unpack; nothing is downloaded. */
export function release(folder: string): Released {
  const origin = join(folder, 'origin.git');
  const source = builtSource(folder, origin);
  const [tag] = stepsIn('.github/workflows/release.yml', 'release').filter(
    ({ name }) => name === 'Tag the release',
  );
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const made = runStep(tag, { cwd: source, inputs: { version } });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);

  const clone = join(folder, 'clone');
  git(folder, 'clone', '--quiet', '--branch', `v${version}`, origin, clone);
  const packed = execFileSync('npm', ['pack'], {
    cwd: clone,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { origin, clone, packed, ...install(folder, join(clone, packed.trim())) };
}

/** The files of this folder as a repository whose main branch is at an origin, with the program built. */
function builtSource(folder: string, origin: string): string {
  const source = join(folder, 'source');
  copySources(source);
  git(folder, 'init', '--quiet', '--bare', '--initial-branch', 'main', origin);
  git(source, 'init', '--quiet', '--initial-branch', 'main');
  git(source, 'add', '--all');
  git(source, 'commit', '--quiet', '--message', 'All');
  git(source, 'remote', 'add', 'origin', origin);
  git(source, 'push', '--quiet', 'origin', 'main');
  for (const script of ['generate.js', 'bundle.js']) {
    execFileSync(process.execPath, [join(source, '.build', script)], { cwd: source });
  }
  return source;
}

const NPX = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$NPX_LOG"
while [[ "$1" == -* ]]; do shift; done
shift
exec pip-plans "$@"
`;

/** As a global installation lays it out, with the packages of this folder for its dependencies. */
function install(folder: string, tarball: string): Pick<Released, 'bin' | 'npxLog'> {
  const home = join(folder, 'lib/node_modules/pip-plans');
  const bin = join(folder, 'bin');
  mkdirSync(home, { recursive: true });
  mkdirSync(bin);
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components', '1']);
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  symlinkSync(join(home, 'bin/pip.js'), join(bin, 'pip-plans'));
  writeFileSync(join(bin, 'npx'), NPX, { mode: 0o755 });
  return { bin, npxLog: join(folder, 'npx.log') };
}
