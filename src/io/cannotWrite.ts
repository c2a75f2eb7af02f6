import { CommandError } from '../model/commandError.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'a link on the way leads in a circle',
};

/** The error that says in words why a file or folder could not be written. */
export function cannotWrite(path: string, error: unknown): CommandError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return new CommandError(`Cannot write ${path}: ${why}.`, {
    exitCode: 3,
    hint: 'Choose another place, or change its permissions.',
    cause: error,
  });
}
