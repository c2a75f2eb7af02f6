import { savedHelp } from './cli/savedHelp.ts';

/** Runs `pip` with the arguments after its name; gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone: there is nobody left to tell.
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const help = savedHelp(argv, process.stdout.columns);
  if (help !== null) {
    process.stdout.write(help);
    return 0;
  }
  const { runCli } = await import('./cli/runCli.ts');
  const { packageAssets } = await import('./io/assets.ts');
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
