import { ANYTHING, NUMBER, type Shape, type Shapes, TEXT, YES_OR_NO } from './shape.ts';

/** Where in a template and in the model something stands. */
export interface Scope {
  /** What fields are looked for in: the innermost first, then those that `../` leads to. */
  readonly around: readonly Shape[];
  /** Names that a block gave with `as |name|`. */
  readonly named: ReadonlyMap<string, Shape>;
  /** How often the way from the report's template led down into the model, and how often up. */
  readonly down: number;
  readonly up: number;
  /** Names that some call hands to this partial, though perhaps not this one. */
  readonly optional: ReadonlySet<string>;
}

/** What a path leads to, or why it leads nowhere. */
export type Found =
  | { readonly shape: Shape; readonly goesDown: boolean; readonly goesUp: boolean }
  | { readonly missing: string; readonly among: readonly string[]; readonly under: string };

/** Names that loops and the renderer give besides fields. */
const LOOP_NAMES: Readonly<Record<string, Shape>> = {
  index: NUMBER,
  key: TEXT,
  first: YES_OR_NO,
  last: YES_OR_NO,
};

/** Follows a path of a template from where it stands. */
export function findPath(path: hbs.AST.PathExpression, scope: Scope, shapes: Shapes): Found {
  const { parts, depth, data } = path;
  if (data) return findData(parts, depth, shapes);
  const [name = ''] = parts;
  const named = depth === 0 ? scope.named.get(name) : undefined;
  if (named) return follow(named, parts.slice(1), false, shapes, name);
  const start = scope.around[depth];
  if (!start) return { missing: '../', among: [], under: '' };
  const isHere = depth === 0;
  if (isHere && scope.optional.has(name) && !shapes.field(start, name)) {
    return { shape: ANYTHING, goesDown: true, goesUp: false };
  }
  return follow(start, parts, !isHere, shapes, '');
}

function findData(parts: readonly string[], depth: number, shapes: Shapes): Found {
  const [name = '', ...rest] = parts;
  if (name === 'root') return follow(shapes.root, rest, true, shapes, '@root');
  const loop = depth >= 0 && rest.length === 0 ? LOOP_NAMES[name] : undefined;
  if (loop) return { shape: loop, goesDown: true, goesUp: false };
  const among = ['root', ...Object.keys(LOOP_NAMES)].map((each) => `@${each}`);
  return { missing: `@${name}`, among, under: '' };
}

function follow(
  start: Shape,
  parts: readonly string[],
  goesUp: boolean,
  shapes: Shapes,
  under: string,
): Found {
  let shape = start;
  let way = under;
  for (const part of parts) {
    const next = shapes.field(shape, part);
    if (!next) return { missing: part, among: shapes.fields(shape), under: way };
    shape = next;
    way = way === '' ? part : `${way}.${part}`;
  }
  return { shape, goesDown: parts.length > 0 && !goesUp, goesUp };
}

/** The scope inside of a block that stands for something else than what is around it. */
export function within(
  scope: Scope,
  shape: Shape,
  way: { goesDown: boolean; goesUp: boolean },
): Scope {
  return {
    ...scope,
    around: [shape, ...scope.around],
    down: scope.down + Number(way.goesDown),
    up: scope.up + Number(way.goesUp),
  };
}
