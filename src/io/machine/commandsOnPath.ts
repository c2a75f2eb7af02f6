import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FoundCommand } from '../../model/health.ts';

/** Where names of commands are looked up. */
export interface Places {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** The program that a shell finds by each of our names. None of them is started. */
export function commandsOnPath({ env, platform }: Places): FoundCommand[] {
  const isWindows = platform === 'win32';
  const paths = isWindows ? path.win32 : path.posix;
  const key = Object.keys(env).find(
    (name) => name === 'PATH' || (isWindows && /^path$/i.test(name)),
  );
  // npx puts the folders of the project first: a shell of the person's does not know them.
  const folders = (env[key ?? ''] ?? '')
    .split(paths.delimiter)
    .filter((folder) => paths.isAbsolute(folder) && !/node_modules[\\/]\.bin[\\/]?$/.test(folder));
  const endings = isWindows ? ['.exe', '.cmd', '.bat'] : [''];
  return ['pip', 'pip-plans'].flatMap((name) => {
    const files = folders.flatMap((folder) => endings.map((end) => paths.join(folder, name + end)));
    const found = files.find(isProgram);
    return found === undefined ? [] : [{ name, path: found, program: programOf(found) }];
  });
}

function isProgram(file: string): boolean {
  try {
    const stat = statSync(file);
    return stat.isFile() && (process.platform === 'win32' || (stat.mode & 0o111) !== 0);
  } catch {
    return false;
  }
}

/** Told by where its links lead, or by how it begins: as a script of npm's or of Python's. */
function programOf(file: string): FoundCommand['program'] {
  const real = realpathSync(file);
  const begin = beginOf(real);
  if (/[\\/]pip\.js$/.test(real) || begin.includes('pip-plans')) return 'ours';
  return /python|pyenv/i.test(`${begin} ${real}`) ? 'python' : 'other';
}

const LETTERS = 2_000;

function beginOf(file: string): string {
  const bytes = Buffer.alloc(LETTERS);
  try {
    const handle = openSync(file, 'r');
    try {
      return bytes.toString('latin1', 0, readSync(handle, bytes));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
