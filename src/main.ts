import { runCli } from './cli/runCli.ts';
import { packageAssets } from './io/assets.ts';

/** Runs `pip` with the arguments after its name; gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone: there is nobody left to tell.
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const manifest = JSON.parse(packageAssets().text('package.json')) as { version: string };
  return runCli(argv, {
    cwd: process.cwd(),
    version: manifest.version,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // Help and mistyped commands need nothing of the world.
    context: async (flags) => (await import('./context.ts')).realContext(flags),
  });
}
