import type { TemplateFault } from '../../model/templateFault.ts';
import { checkCall, checkExpression } from './checkExpression.ts';
import { handedNames } from './handedNames.ts';
import { HELPERS } from './helpers.ts';
import { parseTemplate } from './parseTemplate.ts';
import { type Scope, within } from './scope.ts';
import { ANYTHING, type ModelSchema, NUMBER, type Shape, shapesOf } from './shape.ts';
import { shapeKeys } from './shapeKeys.ts';
import { fileOfPartial } from './templateFiles.ts';
import { hintAt, type Place, tellAt, type Walk } from './walk.ts';

/** A report's template with all that it may call, and the schema of its model. */
export interface TemplateSet {
  readonly file: string;
  readonly text: string;
  /** By name: `history`, `sam/measures`. */
  readonly partials: ReadonlyMap<string, string>;
  readonly schema: ModelSchema;
}

/**
 * Everything that is wrong with a report's template and the partials that it calls: what cannot be
 * read, and what asks for a field, helper or partial that there is not. Nothing is filled for it.
 */
export function checkTemplate({ file, text, partials, schema }: TemplateSet): TemplateFault[] {
  const faults = new Map<string, TemplateFault>();
  const tell = (fault: TemplateFault): void => {
    const { file: of, line, column, message } = fault;
    faults.set([of, line, column, message].join('\n'), fault);
  };
  const read = (of: string, body: string): hbs.AST.Program | null => {
    const parsed = parseTemplate(of, body);
    if ('tree' in parsed) return parsed.tree;
    tell(parsed.fault);
    return null;
  };
  const trees = new Map<string, hbs.AST.Program | null>();
  const treeOf = (name: string): hbs.AST.Program | null => {
    const body = partials.get(name);
    if (body !== undefined && !trees.has(name)) trees.set(name, read(fileOfPartial(name), body));
    return trees.get(name) ?? null;
  };
  const shapes = shapesOf(schema);
  const handed = handedNames([text, ...partials.values()]);
  const none: ReadonlySet<string> = new Set();
  const handedTo = (name: string): ReadonlySet<string> => handed.get(name) ?? none;
  const names = [...partials.keys()];
  const walk: Walk = { shapes, treeOf, partials: names, handedTo, seen: new Set(), tell };
  const tree = read(file, text);
  const scope = { around: [shapes.root], named: new Map(), down: 0, up: 0, optional: none };
  if (tree) checkProgram(walk, { file, callers: [] }, scope, tree);
  return [...faults.values()];
}

function checkProgram(walk: Walk, place: Place, scope: Scope, program: hbs.AST.Program): void {
  for (const statement of program.body) CHECKS[statement.type]?.(walk, place, scope, statement);
}

type Check = (walk: Walk, place: Place, scope: Scope, statement: hbs.AST.Statement) => void;

const CHECKS: Readonly<Record<string, Check>> = {
  MustacheStatement: (walk, place, scope, statement) =>
    checkPrinted(walk, place, scope, statement as hbs.AST.MustacheStatement),
  BlockStatement: (walk, place, scope, statement) =>
    checkBlock(walk, place, scope, statement as hbs.AST.BlockStatement),
  PartialStatement: (walk, place, scope, statement) =>
    checkPartial(walk, place, scope, statement as hbs.AST.PartialStatement),
  PartialBlockStatement: tellUnknownForm,
  DecoratorBlock: tellUnknownForm,
  Decorator: tellUnknownForm,
};

function tellUnknownForm(...[walk, place, , statement]: Parameters<Check>): void {
  const message = 'Templates of reports have no parts of this form.';
  const hint = 'Put what is used again into a file under templates/reports/partials/.';
  tellAt(walk, place, statement, message, hint);
}

/** A value or a helper between braces. */
function checkPrinted(
  walk: Walk,
  place: Place,
  scope: Scope,
  statement: hbs.AST.MustacheStatement,
): void {
  const { path, params } = statement;
  const original = 'original' in path ? path.original : '';
  const isCall = params.length > 0 || HELPERS.some(({ name }) => name === original);
  if (isCall) {
    checkCall(walk, place, scope, statement);
    return;
  }
  const { shape } = checkExpression(walk, place, scope, path);
  if (walk.shapes.isPlain(shape)) return;
  const isList = walk.shapes.isList(shape);
  const message = `\`${original}\` is ${isList ? 'a list' : 'no text: it has fields of its own'}.`;
  const hint = isList
    ? `Print its entries: \`{{#each ${original}}}{{this}}{{/each}}\`.`
    : hintAt('', walk.shapes.fields(shape), 'Print one of its fields');
  tellAt(walk, place, path, message, hint);
}

const BLOCKS = ['if', 'unless', 'each', 'with'];

function checkBlock(
  walk: Walk,
  place: Place,
  scope: Scope,
  { path, params, program, inverse }: hbs.AST.BlockStatement,
): void {
  const name = path.original;
  const [param] = params;
  if (!BLOCKS.includes(name)) {
    const isField = walk.shapes.fields(scope.around[0] ?? ANYTHING).includes(name);
    const hint = isField
      ? `Write \`{{#each ${name}}}\`, \`{{#with ${name}}}\` or \`{{#if ${name}}}\`.`
      : hintAt(name, BLOCKS, 'Blocks');
    tellAt(walk, place, path, `There is no block \`${name}\`.`, hint);
    return;
  }
  if (!param || params.length > 1) {
    const message = `\`{{#${name}}}\` takes one value, not ${params.length}.`;
    tellAt(walk, place, path, message, `Write it like \`{{#${name} name}}\`.`);
    return;
  }
  const led = checkExpression(walk, place, scope, param);
  const inner = innerShape(walk, place, name, param, led.shape);
  // A block that stands upside down, as after `{{^`, has no first part.
  const first = program as hbs.AST.Program | undefined;
  if (first) checkProgram(walk, place, inner ? inside(scope, first, inner, led) : scope, first);
  const second = inverse as hbs.AST.Program | undefined;
  if (second) checkProgram(walk, place, scope, second);
}

/** What fields inside of a block belong to; null where they stay those around it. */
function innerShape(
  walk: Walk,
  place: Place,
  name: string,
  param: hbs.AST.Expression,
  shape: Shape,
): Shape | null {
  if (name === 'with') return shape;
  if (name !== 'each') return null;
  const entry = walk.shapes.entry(shape);
  if (entry) return entry;
  const original = 'original' in param ? String(param.original) : 'this';
  const hint = `Write \`{{#if ${original}}}\` to ask whether it is there.`;
  tellAt(walk, place, param, `\`${original}\` is no list.`, hint);
  return ANYTHING;
}

/** The scope in a loop or part, with the names that `as |entry number|` gives. */
function inside(
  scope: Scope,
  { blockParams }: Partial<hbs.AST.Program>,
  shape: Shape,
  way: { goesDown: boolean; goesUp: boolean },
): Scope {
  const [entry, number] = blockParams ?? [];
  const named = new Map(scope.named);
  if (entry !== undefined) named.set(entry, shape);
  if (number !== undefined) named.set(number, NUMBER);
  return { ...within(scope, shape, way), named };
}

function checkPartial(
  walk: Walk,
  place: Place,
  scope: Scope,
  statement: hbs.AST.PartialStatement,
): void {
  const { name, params } = statement;
  if (name.type === 'SubExpression') {
    const message = 'The name of a partial has to stand there itself.';
    tellAt(walk, place, name, message, 'Choose between partials with `{{#if}}`.');
    return;
  }
  const partial = name.original;
  if (!walk.partials.includes(partial)) {
    const hint = hintAt(partial, walk.partials, 'Partials');
    tellAt(walk, place, name, `There is no partial \`${partial}\`.`, hint);
    return;
  }
  const [param] = params;
  const here = { shape: scope.around[0] ?? ANYTHING, goesDown: false, goesUp: false };
  const led = param ? checkExpression(walk, place, scope, param) : here;
  const pairs = (statement.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
  const handed = pairs.map(({ key, value }) => {
    const { shape } = checkExpression(walk, place, scope, value);
    // What a partial hands on to itself could grow without end.
    return [key, shape.handed.size > 0 ? ANYTHING : shape] as const;
  });
  const shape = { ...led.shape, handed: new Map([...led.shape.handed, ...handed]) };
  enter(
    walk,
    place,
    partial,
    {
      ...within({ ...scope, around: [] }, shape, led),
      named: new Map(),
      optional: walk.handedTo(partial),
    },
    statement,
  );
}

/** Goes through a partial, unless it was gone through with the same fields. */
function enter(
  walk: Walk,
  { file, callers }: Place,
  partial: string,
  scope: Scope,
  statement: hbs.AST.PartialStatement,
): void {
  const { down, up } = scope;
  const before = callers.findLast((caller) => caller.partial === partial);
  // One that calls itself ends where the model ends, if each call is for a part of the last one's.
  if (before && (before.down === down || before.up < up)) {
    const message = `\`${partial}\` calls itself without end.`;
    const hint = 'Call it in a loop over parts of what it was given, or not at all.';
    tellAt(walk, { file, callers }, statement, message, hint);
    return;
  }
  const key = `${partial} ${shapeKeys(scope.around[0] ?? ANYTHING)}`;
  const tree = walk.treeOf(partial);
  if (!tree || walk.seen.has(key)) return;
  walk.seen.add(key);
  const inner = { file: fileOfPartial(partial), callers: [...callers, { partial, down, up }] };
  checkProgram(walk, inner, scope, tree);
}
