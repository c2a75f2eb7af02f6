// Bundles src/ into dist/: one entry and a chunk for each part that is loaded late.
// What stands under "dependencies" is loaded from node_modules; everything else is bundled.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const require = createRequire(import.meta.url);

rmSync(`${root}dist`, { recursive: true, force: true });
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Half the text to be read at every start; names stay, for the stacks in reports of mistakes.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
  external: Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }),
  // The browser build of yaml is a fifth faster: the Node build reads the environment at every token.
  alias: { yaml: require.resolve('yaml').replace('dist/index.js', 'browser/index.js') },
  write: false,
});

// Commander is CommonJS inside and asks for Node's own modules with `require`, which takes time to make.
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);\n";
mkdirSync(`${root}dist`);
for (const { path, text } of outputFiles) {
  writeFileSync(path, text.includes('typeof require') ? REQUIRE + text : text);
}
