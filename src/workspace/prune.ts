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
  const origins = new Map<object, Path>();
  recordPaths(copy, [], origins);
  const pathInFile = (path: Path) => originalPath(copy, path, origins);
  const leftOut: Path[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (validate(copy)) return { data: copy, leftOut, pathInFile };
    const targets = failing(copy, validate);
    if (targets.some((path) => path.length === 0)) break;
    leftOut.push(...targets.map(pathInFile));
    removeAll(copy, targets);
  }
  return { data: null, leftOut: [[]], pathInFile };
}

function failing(data: unknown, validate: Validator): Path[] {
  return (validate.errors ?? []).map(({ instancePath, params }) => {
    const extra = params['additionalProperty'] ?? params['unevaluatedProperty'];
    const path = toPath(instancePath, data);
    return extra === undefined ? path : [...path, String(extra)];
  });
}

/** Removes nodes from the last list position to the first, so that positions stay true meanwhile. */
function removeAll(data: unknown, paths: readonly Path[]): void {
  const unique = new Map(paths.map((path) => [JSON.stringify(path), path]));
  const lastFirst = [...unique.values()].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0);
  const parents = lastFirst.map((path) => valueAt(data, path.slice(0, -1)));
  lastFirst.forEach((path, index) => {
    const parent = parents[index];
    const last = path.at(-1);
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (typeof parent === 'object' && parent !== null)
      Reflect.deleteProperty(parent, String(last));
  });
}

function recordPaths(value: unknown, path: Path, origins: Map<object, Path>): void {
  if (typeof value !== 'object' || value === null) return;
  origins.set(value, path);
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      recordPaths(item, [...path, index], origins);
    });
    return;
  }
  for (const [key, item] of Object.entries(value)) recordPaths(item, [...path, key], origins);
}

function originalPath(data: unknown, path: Path, origins: ReadonlyMap<object, Path>): Path {
  let value = data;
  let origin: Path = [];
  for (const step of path) {
    value = childValue(value, step);
    const known = typeof value === 'object' && value !== null ? origins.get(value) : undefined;
    origin = known ?? [...origin, step];
  }
  return origin;
}
