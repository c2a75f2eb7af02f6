import { BUILT_INS } from './builtIns.ts';
import { fillsIn } from './fillPhrase.ts';
import { HELPERS, type Helper, type Wanted } from './helpers.ts';
import { type Found, findPath, type Scope } from './scope.ts';
import { ANYTHING, NUMBER, type Shape, TEXT, YES_OR_NO } from './shape.ts';
import { hintAt, type Place, tellAt, type Walk } from './walk.ts';

const HELPER_NAMES = HELPERS.map(({ name }) => name);
const BLOCK_NAMES = BUILT_INS.map(({ name }) => name);

/** A call with its words, as `{{helper a b=c}}` and `(helper a b=c)` have it. */
export interface Call extends hbs.AST.Node {
  readonly path: hbs.AST.Expression;
  readonly params: hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** What an expression leads to, and which way. */
export type Led = Extract<Found, { readonly shape: Shape }>;

/** What is left when an expression could not be followed: its fault was told. */
const LOST: Led = { shape: ANYTHING, goesDown: true, goesUp: false };

/** Looks through an expression and says what it stands for. */
export function checkExpression(
  walk: Walk,
  place: Place,
  scope: Scope,
  expression: hbs.AST.Expression,
): Led {
  if (expression.type === 'PathExpression') {
    return checkPath(walk, place, scope, expression as hbs.AST.PathExpression);
  }
  if (expression.type === 'SubExpression') {
    const shape = checkCall(walk, place, scope, expression as hbs.AST.SubExpression);
    return { ...LOST, shape };
  }
  const shape = { StringLiteral: TEXT, NumberLiteral: NUMBER, BooleanLiteral: YES_OR_NO }[
    expression.type
  ];
  return { ...LOST, shape: shape ?? ANYTHING };
}

function checkPath(walk: Walk, place: Place, scope: Scope, path: hbs.AST.PathExpression): Led {
  const found = findPath(path, scope, walk.shapes);
  if ('shape' in found) return found;
  tellMissing(walk, place, scope, path, found);
  return LOST;
}

function tellMissing(
  walk: Walk,
  place: Place,
  scope: Scope,
  path: hbs.AST.PathExpression,
  { missing, among, under }: Exclude<Found, { readonly shape: Shape }>,
): void {
  if (missing === '../') {
    const hint =
      'Begin with `@root.` for what stands at the top, or hand the value to the partial.';
    tellAt(walk, place, path, '`../` leads out of what this template was given.', hint);
    return;
  }
  if (missing.startsWith('@')) {
    const message = `There is nothing called \`${missing}\`.`;
    tellAt(walk, place, path, message, hintAt(missing, among, 'There are'));
    return;
  }
  const where = under === '' ? 'here' : `in \`${under}\``;
  const outside = under === '' ? fromOutside(walk, scope, missing) : null;
  const fields = among.length > 0 ? hintAt(missing, among, 'Fields') : 'It has no fields.';
  tellAt(walk, place, path, `There is no field \`${missing}\` ${where}.`, outside ?? fields);
}

/** A field that stands further out: the loop around hides it. */
function fromOutside({ shapes }: Walk, { around }: Scope, name: string): string | null {
  const steps = around.findIndex((shape) => shapes.field(shape, name) && !shape.isAnything);
  if (steps > 0) return `Write \`${'../'.repeat(steps)}${name}\`: it stands outside of the block.`;
  return shapes.field(shapes.root, name) ? `Write \`@root.${name}\`: it stands at the top.` : null;
}

/** Looks through a call of a helper and says what it gives back. */
export function checkCall(walk: Walk, place: Place, scope: Scope, call: Call): Shape {
  const path = call.path as hbs.AST.PathExpression;
  const name = path.original;
  if (name === 'lookup') {
    for (const param of call.params) checkExpression(walk, place, scope, param);
    return ANYTHING;
  }
  const helper = HELPERS.find((known) => known.name === name);
  if (!helper) {
    const hint = hintAt(name, [...HELPER_NAMES, ...BLOCK_NAMES], 'Helpers');
    tellAt(walk, place, path, `There is no helper \`${name}\`.`, hint);
    return ANYTHING;
  }
  const { wants, signature, gives } = helper;
  if (call.params.length !== wants.length) {
    tellAt(
      walk,
      place,
      call,
      `\`${name}\` takes ${wants.length}, not ${call.params.length}.`,
      `Write it like \`${signature}\`.`,
    );
  } else checkWords(walk, place, scope, call, helper);
  return gives === 'text' ? TEXT : YES_OR_NO;
}

/** Whether a helper's words are what it wants. */
function checkWords(walk: Walk, place: Place, scope: Scope, call: Call, helper: Helper): void {
  helper.wants.forEach((wanted, index) => {
    const param = call.params[index];
    if (!param) return;
    if (wanted === 'phrase') {
      checkPhrase(walk, place, call, param);
      return;
    }
    const { shape } = checkExpression(walk, place, scope, param);
    if (fits(walk, shape, wanted)) return;
    const message = `\`${helper.name}\` takes ${KINDS[wanted]}, which \`${wordsOf(param)}\` is not.`;
    tellAt(walk, place, param, message, `Write it like \`${helper.signature}\`.`);
  });
  for (const { key, value, loc } of call.hash?.pairs ?? []) {
    checkExpression(walk, place, scope, value);
    if (helper.wants.includes('phrase')) continue;
    const hint = `Write it like \`${helper.signature}\`.`;
    tellAt(
      walk,
      place,
      { type: 'HashPair', loc },
      `\`${helper.name}\` takes no \`${key}=\`.`,
      hint,
    );
  }
}

const KINDS: Readonly<Record<Wanted, string>> = {
  text: 'a text',
  list: 'a list',
  sign: 'a sign',
  picture: 'a picture',
  phrase: 'words in quotes',
  any: 'anything',
};

function fits({ shapes }: Walk, shape: Shape, wanted: Wanted): boolean {
  if (shape.isAnything || wanted === 'any') return true;
  if (wanted === 'list') return shapes.isList(shape);
  if (wanted === 'text') return shapes.isPlain(shape);
  const needed = wanted === 'sign' ? ['symbol', 'word'] : ['id', 'alt'];
  return needed.every((name) => shapes.field(shape, name) !== null);
}

const wordsOf = (expression: hbs.AST.Expression): string =>
  'original' in expression ? String(expression.original) : expression.type;

/** Fixed words stand in quotes, and everything in their braces is handed over. */
function checkPhrase(walk: Walk, place: Place, call: Call, param: hbs.AST.Expression): void {
  if (param.type !== 'StringLiteral') {
    const hint = 'Write `{{word "the words"}}`; a field is printed without `word`.';
    tellAt(walk, place, param, '`word` takes words in quotes.', hint);
    return;
  }
  const phrase = (param as hbs.AST.StringLiteral).value;
  const wanted = fillsIn(phrase);
  const given = (call.hash?.pairs ?? []).map(({ key }) => key);
  for (const name of wanted.filter((each) => !given.includes(each))) {
    tellAt(walk, place, call, `Nothing fills \`{${name}}\`.`, `Add \`${name}=\` and a field.`);
  }
  for (const name of given.filter((each) => !wanted.includes(each))) {
    tellAt(
      walk,
      place,
      call,
      `The words have no \`{${name}}\`.`,
      hintAt(name, wanted, 'They have'),
    );
  }
}
