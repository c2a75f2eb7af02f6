import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundledPackages, licensesText } from '../../.build/bundledLicenses.js';

const ROOT = join(import.meta.dirname, '../..');

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly deprecated?: string;
  readonly integrity?: string;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Every package that is installed, by the path that it lies at; this one is no dependency. */
const dependencies = Object.entries(packages).filter(([path]) => path !== '');

/** Ask for no more than that their text and their authors' names stay with them. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
]);

/** Used to build or test alone: nothing of them is in what people install. */
const FOR_DEVELOPMENT = new Set([...PERMISSIVE, 'MPL-2.0']);

/** `(MIT OR GPL-3.0)` leaves the choice; `A AND B` asks for both. */
const isAllowed = (license: string, allowed: ReadonlySet<string>): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => allowed.has(each.trim())));

describe('licenses of dependencies', () => {
  it('ask people who install the package for nothing but their notice', () => {
    const others = dependencies
      .filter(([, { dev = false }]) => !dev)
      .filter(([, { license = 'none' }]) => !isAllowed(license, PERMISSIVE))
      .map(([path, { license = 'none' }]) => `${path}: ${license}`);
    expect(others).toEqual([]);
  });

  it('ask those who work on it for no more', () => {
    const others = dependencies
      .filter(([, { license = 'none' }]) => !isAllowed(license, FOR_DEVELOPMENT))
      .map(([path, { license = 'none' }]) => `${path}: ${license}`);
    expect(others).toEqual([]);
  });

  it('are read as the choice that they leave', () => {
    expect(isAllowed('(GPL-3.0 OR MIT)', PERMISSIVE)).toBe(true);
    expect(isAllowed('(MIT AND GPL-3.0)', PERMISSIVE)).toBe(false);
    expect(isAllowed('GPL-3.0', PERMISSIVE)).toBe(false);
    expect(isAllowed('none', PERMISSIVE)).toBe(false);
  });
});

describe('packages whose code is bundled', () => {
  const { dependencies: loaded, optionalDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Readonly<Record<'dependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>;

  it('ask for nothing but their notice, which goes along', { timeout: 60_000 }, async () => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: ['src/main.ts', 'src/io/pdf/pdfWorker.ts'],
      outdir: 'nowhere',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      write: false,
      metafile: true,
      external: Object.keys({ ...loaded, ...optionalDependencies }),
    });
    const packages = bundledPackages(ROOT, metafile);
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['commander', 'yaml', 'csv-parse', '@cantoo/pdf-lib']),
    );
    for (const { name, license, text } of packages) {
      expect(isAllowed(license, PERMISSIVE), `${name}: ${license}`).toBe(true);
      expect(licensesText(packages)).toContain(text);
      expect(text, name).toMatch(/copyright/i);
    }
  });
});

describe('every package', () => {
  it('is still looked after by its makers', () => {
    const given = dependencies.filter(([, { deprecated }]) => deprecated !== undefined);
    expect(given.map(([path, { deprecated = '' }]) => `${path}: ${deprecated}`)).toEqual([]);
  });

  it('is known by its content, and comes from a registry', () => {
    const odd = dependencies.filter(
      ([, { integrity = '', resolved = '', link = false }]) =>
        !integrity.startsWith('sha512-') || /^(?:git|file|http:)/.test(resolved) || link,
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});

describe('what is installed with the package', () => {
  it('runs no script while it is installed', () => {
    const scripts = dependencies
      .filter(([, { dev = false, hasInstallScript }]) => !dev && hasInstallScript === true)
      .map(([path]) => path);
    expect(scripts).toEqual([]);
  });
});
