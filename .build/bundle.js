// Bundles src/ into dist/: one entry and a chunk for each part that is loaded late.
// What stands under "dependencies" is loaded from node_modules; everything else is bundled.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledPackages, licensesText } from './bundledLicenses.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const require = createRequire(import.meta.url);

/** Commander could start programs of its own, and no command does: what that takes is slow to load. */
const noPrograms = {
  name: 'no-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: importer, namespace: 'no-programs' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'no-programs' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What stands in string-width takes a quarter of the start to make: it is made for the first line measured. */
const lateWidth = {
  name: 'late-width',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ namespace }) =>
      namespace === 'late-width' ? undefined : { path: 'string-width', namespace: 'late-width' },
    );
    onLoad({ filter: /./, namespace: 'late-width' }, () => ({
      contents: `let width;
        export default (text, options) => (width ??= require('string-width').default)(text, options);`,
      resolveDir: root,
    }));
  },
};

/** How many colors a terminal has is found out by us; chalk would load half of Node's network for it. */
const noColors = {
  name: 'no-colors',
  setup({ onResolve }) {
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'vendor/supports-color/browser.js'),
    }));
  },
};

/** What is loaded for a check of plans, which nearly every command makes. */
const CHECK = 'src/commands/validate.ts';
/** What the program has of the world around it. */
const WORLD = 'src/context.ts';

/**
 * Parts that are loaded late share pieces, and each set of sharers would make a chunk of its own: a
 * check would read thirty. Where every late part brings the whole check along, that is one chunk.
 */
const wholeCheck = (late) => ({
  name: 'whole-check',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!late.has(relative(root, path).replaceAll('\\', '/'))) return undefined;
      const whole = [CHECK, WORLD].map((file) => `import '${root}${file}';\n`).join('');
      const contents = `${readFileSync(path, 'utf8')}\n${whole}`;
      return { contents, loader: 'ts' };
    });
  },
});

/** Files that are only ever loaded late, and that a check does not hold itself. */
function lateParts({ inputs }) {
  const imported = (file, isLate) =>
    (inputs[file]?.imports ?? [])
      .filter(({ kind, external }) => !external && (kind === 'dynamic-import') === isLate)
      .map(({ path }) => path);
  const early = new Set(['src/main.ts', 'src/cli/runCli.ts', CHECK]);
  for (const file of early) for (const path of imported(file, false)) early.add(path);
  const late = Object.keys(inputs).flatMap((file) => imported(file, true));
  return new Set(late.filter((path) => path.startsWith('src/') && !early.has(path)));
}

const options = {
  absWorkingDir: root,
  // A thread starts from a file of its own.
  entryPoints: { main: 'src/main.ts', pdfWorker: 'src/io/pdf/pdfWorker.ts' },
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
  plugins: [noPrograms, lateWidth, noColors],
  write: false,
  metafile: true,
};
const { metafile } = await build(options);
const plugins = [...options.plugins, wholeCheck(lateParts(metafile).add(CHECK))];
rmSync(`${root}dist`, { recursive: true, force: true });
const { outputFiles } = await build({ ...options, plugins });

// Commander is CommonJS inside and asks for Node's own modules with `require`, which takes time to make.
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);\n";
mkdirSync(`${root}dist`);
for (const { path, text } of outputFiles) {
  writeFileSync(path, text.includes('typeof require') ? REQUIRE + text : text);
}

writeFileSync(`${root}dist/licenses.txt`, licensesText(bundledPackages(root, metafile)));

// Whoever asks for help alone waits for a file, not for the command line to be put together.
const help = execFileSync(process.execPath, [`${root}bin/pip.js`, '--help']);
writeFileSync(`${root}dist/help.txt`, help);
