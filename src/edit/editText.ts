import { isAlias, isCollection, isMap, isNode, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Path } from '../model/diagnostic.ts';
import { areApart, type PlannedEdit } from './areApart.ts';
import { insertInMap } from './insertInMap.ts';
import { insertInList } from './insertInList.ts';
import { sameData } from './merge/sameData.ts';
import { lineEndOf } from './lines.ts';
import { nested } from './nested.ts';
import { removeFrom } from './removeFrom.ts';
import { replaceValue } from './replaceValue.ts';

/** One wanted change of a plan's text: a value at a path; undefined takes away what stands there. */
export interface Edit {
  /** Keys and positions from the root. A position behind the end of a list appends to it. */
  readonly path: Path;
  readonly value: unknown;
}

/** The text with the changes in it, or why they cannot be made without touching anything else. */
export type Edited = { readonly text: string } | { readonly refused: string };

/** A text that is to be replaced by another, from one offset up to another. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The fields that may stand in the mapping at a path, in the order in which they are written. */
export type OrderOfFields = (path: Path) => readonly string[];

export const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  logLevel: 'error',
} as const;

/**
 * Makes changes in a YAML text so that nothing else in it differs: comments, blank lines, quotes,
 * indentation and line ends stay. The outcome is that of one change after the other; those that do
 * not touch each other are made in one round, because reading the text takes the most time.
 */
export function editText(text: string, edits: readonly Edit[], order: OrderOfFields): Edited {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let current = text.slice(mark.length);
  let left = edits;
  while (left.length > 0) {
    const round = editRound(current, left, order);
    if ('refused' in round) return round;
    current = round.text;
    left = round.left;
  }
  return { text: `${mark}${current}` };
}

/** Makes the first change, and of the others those that are apart from all before them. */
function editRound(
  text: string,
  edits: readonly Edit[],
  order: OrderOfFields,
): { readonly text: string; readonly left: readonly Edit[] } | { readonly refused: string } {
  const document = parseDocument(text, OPTIONS);
  if (document.errors.length > 0) return { refused: 'The file is not valid YAML.' };
  const shared = sharedNames(document);
  const known: PlannedEdit[] = [];
  const taken: Splice[] = [];
  const left: Edit[] = [];
  for (const [index, edit] of edits.entries()) {
    const found = deepest(document, edit.path);
    const refused = sharedOn(shared, found.above);
    if (refused !== null && index === 0) return { refused };
    // What comes before may yet change that: it is asked again.
    if (refused !== null)
      return { text: spliced(text, taken), left: [...left, ...edits.slice(index)] };
    const planned = planEdit(text, document, edit, found, order);
    if (known.every((other) => areApart(other, planned))) taken.push(...planned.splices);
    else left.push(edit);
    known.push(planned);
  }
  return { text: spliced(text, taken), left };
}

function planEdit(
  text: string,
  document: Document,
  edit: Edit,
  found: Found,
  order: OrderOfFields,
): PlannedEdit {
  const { node, steps, above } = found;
  const isThere = steps === edit.path.length;
  const [from = 0, to = 0] = node?.range ?? [];
  if (isThere && sameData(node?.toJS(document), edit.value)) {
    return { splices: [], ranges: [{ from, to }], above, members: null };
  }
  const splices = splicesFor(text, edit, found, order);
  const ranges = isThere && splices.length === 0 ? [{ from, to }] : splices;
  return { splices, ranges, above, members: membersChanged(edit, found) };
}

/** The mapping or list that gains or loses something; null where only a value changes. */
function membersChanged({ path, value }: Edit, { node, steps, above }: Found): Node | null {
  if (steps < path.length) return node;
  return value === undefined ? (above[depthOfRemoval(path, above) - 1] ?? null) : null;
}

function spliced(original: string, splices: readonly Splice[]): string {
  const lineEnd = lineEndOf(original);
  const fromBehind = splices.toSorted((a, b) => b.from - a.from || b.to - a.to);
  return fromBehind.reduce((text, { from, to, text: inserted }) => {
    const written = inserted.replace(/\r?\n/g, lineEnd);
    return `${text.slice(0, from)}${written}${text.slice(to)}`;
  }, original);
}

/** How far a path leads in a document: the last node that is there, and how many steps that took. */
export interface Found {
  readonly node: Node | null;
  readonly steps: number;
  /** Every node on the way, the document's own first. */
  readonly above: readonly Node[];
}

function deepest(document: Document, path: Path): Found {
  const above: Node[] = [];
  let node: unknown = document.contents;
  let steps = 0;
  while (isNode(node)) {
    above.push(node);
    const step = path[steps];
    if (step === undefined || !isCollection(node)) break;
    const next: unknown = node.get(step, true);
    if (!isNode(next)) break;
    node = next;
    steps += 1;
  }
  return { node: above.at(-1) ?? null, steps, above };
}

/** The names by which other places stand for a part of the text. */
function sharedNames(document: Document): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, {
    Alias(_key, { source }) {
      used.add(source);
    },
  });
  return used;
}

/** Text that other places stand for by a name cannot change in one of them alone. */
function sharedOn(used: ReadonlySet<string>, above: readonly Node[]): string | null {
  for (const node of above) {
    if (isAlias(node)) {
      return `This part stands for another (*${node.source}): change it there, or write it out here.`;
    }
    if ('anchor' in node && node.anchor !== undefined && used.has(node.anchor)) {
      return `Other parts of the file stand for this one (&${node.anchor}): write them out first.`;
    }
  }
  return null;
}

function splicesFor(
  text: string,
  { path, value }: Edit,
  { node, steps, above }: Found,
  order: OrderOfFields,
): Splice[] {
  const isThere = steps === path.length;
  if (value === undefined) return isThere ? removal(text, path, above) : [];
  if (node === null) return [{ from: text.length, to: text.length, text: '' }];
  const isInFlow = above.slice(0, -1).some((each) => isCollection(each) && each.flow === true);
  const place = { text, column: columnOfParent(text, above), isInFlow };
  if (isThere) return replaceValue(place, node, value);
  const rest = path.slice(steps);
  const inside = nested(rest.slice(1), value);
  if (isMap(node) && typeof rest[0] === 'string') {
    const names = order(path.slice(0, steps));
    return insertInMap(text, node, { name: rest[0], value: inside, order: names });
  }
  if (isSeq(node)) return insertInList(text, node, inside);
  return replaceValue(place, node, nested(rest, value));
}

function removal(text: string, path: Path, above: readonly Node[]): Splice[] {
  const depth = depthOfRemoval(path, above);
  const parent = above[depth - 1];
  const step = path[depth - 1];
  return isCollection(parent) && step !== undefined ? removeFrom(text, parent, step) : [];
}

/** A mapping or list that would be left empty goes with its last content. */
function depthOfRemoval(path: Path, above: readonly Node[]): number {
  let depth = path.length;
  while (depth > 1 && isOnly(above[depth - 1])) depth -= 1;
  return depth;
}

const isOnly = (node: Node | undefined): boolean => isCollection(node) && node.items.length === 1;

/** Where the text of the mapping or list starts in its line that holds the last node. */
function columnOfParent(text: string, above: readonly Node[]): number {
  const start = above.at(-2)?.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}
