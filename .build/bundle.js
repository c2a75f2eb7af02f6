// Bundles src/ into dist/: one entry and a chunk for each part that is loaded late.
// What stands under "dependencies" is loaded from node_modules; everything else is bundled.
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const require = createRequire(import.meta.url);

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  legalComments: 'eof',
  external: Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }),
  // The browser build of yaml is a fifth faster: the Node build reads the environment at every token.
  alias: { yaml: require.resolve('yaml').replace('dist/index.js', 'browser/index.js') },
  // Commander is CommonJS inside and asks for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
  },
});
