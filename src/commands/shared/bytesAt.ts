import { basename, dirname, resolve } from 'node:path';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';

/** A file that somebody named, anywhere on the disk, and how it is shown to them. */
export interface NamedFile {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** Reads a file that was named on the command line; a `CommandError` says why it cannot be read. */
export function bytesAt({ files, cwd, shown }: Context, typed: string): NamedFile {
  const path = resolve(cwd, typed);
  if (files.isFolder(path)) throw new CommandError(`${typed} is a folder, not a file.`);
  // Devices and pipes never end: only ordinary files are opened.
  const bytes = files.exists(dirname(path), basename(path))
    ? files.read(dirname(path), basename(path))
    : null;
  if (bytes !== null) return { bytes, file: shown(path) };
  throw new CommandError(`There is no file ${typed} that can be read.`, {
    hint: 'Look at its name, and at who may read it.',
  });
}
