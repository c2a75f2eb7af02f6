import { savedHelp } from './cli/savedHelp.ts';

/** Runs `pip` with the arguments after its name; gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const lost = watchStreams();
  const help = savedHelp(argv, process.stdout.columns);
  if (help !== null) {
    process.stdout.write(help);
    return 0;
  }
  const { runCli } = await import('./cli/runCli.ts');
  const { packageAssets } = await import('./io/assets.ts');
  const manifest = JSON.parse(packageAssets().text('package.json')) as { version: string };
  const code = await runCli(argv, {
    cwd: process.cwd(),
    version: manifest.version,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // Help and mistyped commands need nothing of the world.
    context: async (flags) => (await import('./context.ts')).realContext(flags),
  });
  return lost.exitCode ?? code;
}

/** What could not be written, because the disk behind a stream is full, ends the run as unfinished. */
function watchStreams(): { exitCode?: number } {
  const lost: { exitCode?: number } = {};
  const streams = { 'standard output': process.stdout, 'standard error': process.stderr };
  for (const [name, stream] of Object.entries(streams)) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone: there is nobody left to tell.
      if (error.code === 'EPIPE' || lost.exitCode !== undefined) return;
      lost.exitCode = 3;
      // An error that comes after the last of the work finds nobody else to set it.
      process.exitCode = lost.exitCode;
      void tellLost(name, error);
    });
  }
  return lost;
}

async function tellLost(name: string, error: Error): Promise<void> {
  const { explainError } = await import('./cli/explainError.ts');
  const { cannotWrite } = await import('./io/cannotWrite.ts');
  process.stderr.write(explainError(cannotWrite(name, error)));
}
