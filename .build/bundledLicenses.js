// What the licenses of packages ask for whose code is bundled into dist/: that their text goes along.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Takes what esbuild tells of its inputs; gives the bundled packages with their license and its text. */
export function bundledPackages(root, { inputs }) {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^(?:[\w-]+:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return [...new Set(folders.map((folder) => resolve(root, folder)))].sort().map((at) => {
    const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
    const file = readdirSync(at).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
    return {
      name,
      version,
      license,
      text: file ? readFileSync(join(at, file), 'utf8').trim() : '',
    };
  });
}

/** The file that goes along. */
export const licensesText = (packages) =>
  packages
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
