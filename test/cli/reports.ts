import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ReportEntry } from '../../src/commands/shared/manifest.ts';
import type { Context } from '../../src/model/context.ts';
import { temporaryFolder } from '../temporary.ts';
import { type PipRun, runPip } from './runPip.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');

/** A workspace in a temporary folder whose reports go to `out`. */
export interface ReportFolder {
  readonly root: string;
  readonly out: string;
  /** Makes the winter packets as text, unless other words follow. */
  report(...argv: string[]): Promise<PipRun>;
  /** The same in another world. */
  reportIn(world: Partial<Context>, ...argv: string[]): Promise<PipRun>;
  /** Every file with its content. */
  contents(): Map<string, string>;
  /** Which file on disk each path is: another one once it was written again. */
  writings(): Map<string, number>;
  manifest(): Manifest;
  entry(plan: string): ReportEntry;
  /** Changes a text below the workspace; fails where there is nothing to change. */
  edit(path: string, from: string, to: string): void;
}

/** Three schools of the example are as good as nine here, and three times as fast. */
const TOO_MANY = /(?:addendum-anchor|sip-(?!bahia|mariner|slipway)[a-z-]+)[^/]*\.yaml$/;

/** A copy of an example workspace to write reports in. */
export function reportFolder(example = EXAMPLE): ReportFolder {
  const root = temporaryFolder();
  cpSync(example, root, { recursive: true, filter: (path) => !TOO_MANY.test(path) });
  const out = join(root, 'out');
  const reportIn = (world: Partial<Context>, ...argv: string[]) =>
    runPip(['report', ...USUAL, ...argv], root, world);
  const files = (): string[] =>
    existsSync(out)
      ? readdirSync(out, { recursive: true, withFileTypes: true })
          .filter((each) => each.isFile())
          .map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1))
          .sort()
      : [];
  const manifest = () => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
  return {
    root,
    out,
    reportIn,
    report: (...argv) => reportIn({}, ...argv),
    contents: () => new Map(files().map((file) => [file, readFileSync(join(out, file), 'latin1')])),
    writings: () => new Map(files().map((file) => [file, statSync(join(out, file)).ino])),
    manifest,
    entry: (plan) => {
      const found = manifest().reports.find((each) => each.plan === plan);
      if (!found) throw new Error(`No report on ${plan} is listed.`);
      return found;
    },
    edit: (path, from, to) => {
      const text = readFileSync(join(root, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
      writeFileSync(join(root, path), text.replace(from, to));
    },
  };
}

const USUAL = ['--cycle=winter', '--out=out', '--format=md,html,json'];
