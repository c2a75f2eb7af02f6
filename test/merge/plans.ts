import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Marks } from '../../src/edit/merge/pieces.ts';
import { type MergedText, mergePlans } from '../../src/edit/merge/mergePlans.ts';
import type { Path } from '../../src/model/diagnostic.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** Every plan of the examples. */
export const PLANS: readonly string[] = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /plans\/.*\.yaml$/.test(name))
  .sort()
  .map((name) => readFileSync(join(EXAMPLES, name), 'utf8'));

export const MARKS: Marks = { size: 7, ours: 'ours', theirs: 'theirs' };

/** Lines that git could not merge: what is tested is the merge of parts alone. */
const NO_LINES: MergedText = { text: 'not merged', isClean: false };

/** The merge of two states of a plan, without the help of a merge line by line. */
export const merged = (base: string, ours: string, theirs: string): MergedText =>
  mergePlans({ base, ours, theirs }, NO_LINES, MARKS);

export type Data = Record<string, unknown> | unknown[];

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null;

/** Every path of a document, and those of its mappings and lists. */
export function pathsIn(data: unknown, path: Path = []): Path[] {
  if (!isData(data)) return [path];
  const entries: [string | number, unknown][] = Array.isArray(data)
    ? [...data.entries()]
    : Object.entries(data);
  return [path, ...entries.flatMap(([key, value]) => pathsIn(value, [...path, key]))];
}

export const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (isData(value) ? Reflect.get(value, step) : undefined),
    data,
  );
