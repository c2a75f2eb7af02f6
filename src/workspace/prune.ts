import type { Path } from '../model/diagnostic.ts';
import { childValue, toPath, valueAt } from './schemaNodes.ts';
import type { Validator } from './validators.js';

export interface Pruned {
  /** Data that has the shape of its schema; null when nothing of it does. */
  readonly data: unknown;
  /** Paths, in the file, of what was left out. */
  readonly leftOut: readonly Path[];
  /** Turns a path in the pruned data into the path in the file: lists may have become shorter. */
  readonly pathInFile: (path: Path) => Path;
}

/** Each round removes the nodes that fail; removing one can only make its parent fail next. */
const MAX_ROUNDS = 30;

/**
 * Leaves out the parts of a document that fail its schema, so that rules and roll-ups can look at
 * the rest: one mistyped field must not hide the other problems of a plan.
 */
export function prune(data: unknown, validate: Validator): Pruned {
  if (validate(data)) return { data, leftOut: [], pathInFile: (path) => path };
  const copy: unknown = structuredClone(data);
  const positions = positionsIn(copy);
  const pathInFile = (path: Path) => originalPath(copy, path, positions);
  const leftOut: Path[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (validate(copy)) return { data: copy, leftOut, pathInFile };
    const targets = failing(copy, validate);
    if (targets.some((path) => path.length === 0)) break;
    for (const target of targets) leftOut.push(pathInFile(target));
    removeAll(copy, targets, positions);
  }
  return { data: null, leftOut: [[]], pathInFile };
}

function failing(data: unknown, validate: Validator): Path[] {
  const paths = (validate.errors ?? []).map(({ instancePath, params }) => {
    const extra = params['additionalProperty'] ?? params['unevaluatedProperty'];
    const path = toPath(instancePath, data);
    return extra === undefined ? path : [...path, String(extra)];
  });
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

/** Where each entry of a list stood in the file. */
type Positions = Map<readonly unknown[], number[]>;

function positionsIn(value: unknown, positions: Positions = new Map()): Positions {
  if (typeof value !== 'object' || value === null) return positions;
  if (Array.isArray(value)) {
    if (positions.has(value)) return positions;
    positions.set(value, [...value.keys()]);
  }
  for (const part of Object.values(value)) positionsIn(part, positions);
  return positions;
}

/** Removes nodes all at once. A list that an alias brings in twice is one list and loses them once. */
function removeAll(data: unknown, paths: readonly Path[], positions: Positions): void {
  const entries = new Map<unknown[], Set<number>>();
  const fields: (() => void)[] = [];
  for (const path of paths) {
    const parent = valueAt(data, path.slice(0, -1));
    const last = path.at(-1) ?? '';
    if (Array.isArray(parent)) {
      entries.set(parent, (entries.get(parent) ?? new Set()).add(Number(last)));
    } else if (typeof parent === 'object' && parent !== null) {
      fields.push(() => Reflect.deleteProperty(parent, last));
    }
  }
  for (const remove of fields) remove();
  for (const [list, gone] of entries) {
    const kept = [...list.keys()].filter((index) => !gone.has(index));
    const origins = positions.get(list) ?? [];
    positions.set(
      list,
      kept.map((index) => origins[index] ?? index),
    );
    kept.forEach((index, place) => {
      list[place] = list[index];
    });
    list.length = kept.length;
  }
}

function originalPath(data: unknown, path: Path, positions: Positions): Path {
  let value = data;
  return path.map((step) => {
    const isEntry = Array.isArray(value) && typeof step === 'number';
    const origin = isEntry ? positions.get(value as unknown[])?.[step] : undefined;
    value = childValue(value, step);
    return origin ?? step;
  });
}
