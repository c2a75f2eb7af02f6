import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { CommandError } from '../model/commandError.ts';
import { isBeside, isHeeded } from './watchedPaths.ts';

/** Editors write a file in several steps, and `git switch` many files: what comes at once is one change. */
const QUIET_MS = 100;

/**
 * A turn after each change to the files that a workspace is read from, or to what is named besides;
 * a first one when all are watched.
 */
export async function* watchWorkspace(
  root: string,
  end: AbortSignal,
  also: readonly string[] = [],
): AsyncGenerator<void> {
  const inside = (path: string) => relative(root, path).split(sep).join('/');
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path) => isBeside(inside(path), also),
  });
  const bell = makeBell();
  watcher
    .on('all', (_event, path) => {
      if (isHeeded(inside(path), also)) bell.ringSoon();
    })
    .on('ready', () => bell.ring())
    .on('error', (error) => bell.fail(cannotWatch(error)));
  end.addEventListener('abort', () => bell.ring());
  try {
    for (;;) {
      await bell.rung();
      if (end.aborted) return;
      yield;
    }
  } finally {
    bell.silence();
    await watcher.close();
  }
}

/** Rung from outside, heard one time at a time; what is rung while nobody listens is heard next. */
function makeBell() {
  let isRung = false;
  let failure: CommandError | null = null;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const ring = () => {
    isRung = true;
    wake();
  };
  return {
    ring,
    ringSoon: () => {
      clearTimeout(timer);
      timer = setTimeout(ring, QUIET_MS);
    },
    fail: (error: CommandError) => {
      failure = error;
      wake();
    },
    silence: () => clearTimeout(timer),
    rung: async () => {
      if (!isRung && !failure) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      if (failure) throw failure;
      isRung = false;
    },
  };
}

function cannotWatch(cause: unknown): CommandError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const isFull = code === 'ENOSPC' || code === 'EMFILE';
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CommandError(
    `The workspace cannot be watched: ${isFull ? 'the system watches too many files already' : why}.`,
    {
      exitCode: 3,
      ...(isFull
        ? { hint: 'CHOKIDAR_USEPOLLING=1 looks at the files from time to time instead.' }
        : {}),
      cause,
    },
  );
}
