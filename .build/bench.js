// `npm run bench [-- sizes...]`: bundles the benchmark beside the program and runs it.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}coverage/bench/bench.js`;
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/bench.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
});
const { bench } = await import(outfile);
process.exitCode = await bench(root, process.argv.slice(2));
