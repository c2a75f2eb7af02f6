import { isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { OPTIONS } from '../editText.ts';
import { columnOf, lineStart, nextLine } from '../lines.ts';
import { shiftLines } from './lineShift.ts';
import { isSameList, type PartPlace, placesOf } from './placesOf.ts';
import { endOfTree, readTree, type Tree } from './readTree.ts';
import { canonical, isMapping } from './sameData.ts';

/** What is left where the last part of a list moved away: an empty list, nothing, or no field at all. */
export type Remains = 'list' | 'nothing' | 'gone';

/**
 * A text of a plan in which one part with its comments stands in another list; null where that
 * cannot be done line by line, or would change anything else.
 */
export function movePart(text: string, id: string, to: PartPlace, remains: Remains): string | null {
  const from = placesOf(dataIn(text)).get(id);
  if (!from || isSameList(from, to)) return null;
  const cut = cutPart(text, id, from, remains);
  const moved = cut && insertPart(cut.text, cut.part, to);
  if (!moved) return null;
  const [was, is] = [dataIn(text), dataIn(moved)];
  const place = placesOf(is).get(id);
  const isThere = place !== undefined && isSameList(place, to);
  return isThere && canonical(without(was, id)) === canonical(without(is, id)) ? moved : null;
}

const parse = (text: string) => parseDocument(text, { ...OPTIONS, keepSourceTokens: true });
const dataIn = (text: string): unknown => parse(text).toJS() as unknown;

/** The lines of a part as they stand in one column. */
interface PartLines {
  readonly lines: string;
  readonly column: number;
}

/** A field with its list, cut into lines. */
interface ListField {
  readonly pair: Pair;
  readonly start: number;
  /** Where the lines of the list begin. */
  readonly from: number;
  readonly tree: Tree;
  readonly end: number;
  readonly ids: readonly (string | null)[];
}

function cutPart(
  text: string,
  id: string,
  place: PartPlace,
  remains: Remains,
): { readonly text: string; readonly part: PartLines } | null {
  const field = listAt(text, place);
  const index = field?.ids.indexOf(id) ?? -1;
  const entry = field?.tree.entries[index];
  if (!field || !entry) return null;
  const { tree, from, end, start } = field;
  const part = { lines: entry.lead + entry.text, column: tree.column };
  if (tree.entries.length > 1) {
    const rest = tree.entries.filter((each) => each !== entry);
    return { text: withLines(text, from, end, linesOf(rest)), part };
  }
  const line = lineStart(text, start);
  if (remains !== 'gone') {
    const key = text.slice(0, from).replace(/\n$/, remains === 'list' ? ' []\n' : '\n');
    return { text: key + text.slice(end), part };
  }
  return text.slice(line, start).trim() === ''
    ? { text: withLines(text, line, end, ''), part }
    : null;
}

function insertPart(text: string, { lines, column }: PartLines, to: PartPlace): string | null {
  const field = listAt(text, to);
  if (!field) return insertList(text, { lines, column }, to);
  const { tree, from, end, ids } = field;
  const last = to.before.map((id) => ids.indexOf(id)).find((index) => index >= 0) ?? -1;
  const [above, below] = [tree.entries.slice(0, last + 1), tree.entries.slice(last + 1)];
  const own = shiftLines(lines, tree.column - column);
  return withLines(text, from, end, linesOf(above) + own + linesOf(below));
}

/** A part as the first of a list that is not there, or is empty. */
function insertList(text: string, { lines, column }: PartLines, to: PartPlace): string | null {
  const [name] = to.fields;
  const map = mappingOf(text, to.parent);
  if (!map || map.flow === true || name === undefined || to.fields.length > 1) return null;
  const pair = pairOf(map, name);
  const [first] = map.items;
  if (!first || !isScalar(first.key) || !first.key.range) return null;
  const at = columnOf(text, first.key.range[0]);
  const own = shiftLines(lines, at + 2 - column);
  if (!pair) {
    const end = endOfTree(text, map);
    return withLines(text, end, end, `${' '.repeat(at)}${name}:\n${own}`);
  }
  const { key, value } = pair;
  if (!isScalar(key) || !key.range) return null;
  const isEmpty = (isSeq(value) && value.items.length === 0) || (isScalar(value) && !value.value);
  const end = nextLine(text, key.range[1]);
  const line = text.slice(key.range[1], end);
  return isEmpty
    ? withLines(text, key.range[1], end, line.replace(/^(:) *(?:\[\])?/, '$1') + own)
    : null;
}

const withLines = (text: string, from: number, end: number, lines: string): string =>
  text.slice(0, from) + lines + text.slice(end);

const linesOf = (entries: Tree['entries']): string =>
  entries.map(({ lead, text }) => lead + text).join('');

/** The list at a place, where its lines are its own. */
function listAt(text: string, { parent, fields }: PartPlace): ListField | null {
  const [name] = fields;
  const map = mappingOf(text, parent);
  const pair = map && name !== undefined && fields.length === 1 ? pairOf(map, name) : null;
  if (!pair || !isScalar(pair.key) || !pair.key.range || !isSeq(pair.value)) return null;
  const [start] = pair.key.range;
  const from = nextLine(text, start);
  const tree = readTree(text, pair.value, from);
  const end = endOfTree(text, pair.value);
  if (!tree || linesOf(tree.entries) !== text.slice(from, end)) return null;
  const ids = pair.value.items.map((item) => {
    const id = isMap(item) ? item.get('id') : null;
    return typeof id === 'string' ? id : null;
  });
  return { pair, start, from, tree, end, ids };
}

const pairOf = (map: YAMLMap, name: string): Pair | null =>
  map.items.find(({ key }) => isScalar(key) && key.value === name) ?? null;

/** The mapping of the part with an id; of the plan itself where that is empty. */
function mappingOf(text: string, id: string): YAMLMap | null {
  const { contents } = parse(text);
  if (id === '') return isMap(contents) ? contents : null;
  const visit = (node: unknown, inList: boolean): YAMLMap | null => {
    if (isMap(node) && inList && node.get('id') === id) return node;
    if (!isCollection(node)) return null;
    for (const item of node.items) {
      const found = isMap(node) ? visit((item as Pair).value, false) : visit(item, true);
      if (found) return found;
    }
    return null;
  };
  return visit(contents, false);
}

/** Data without a part, and without what is empty. */
function without(data: unknown, id: string): unknown {
  if (Array.isArray(data)) {
    const rest = data.filter((item) => !isMapping(item) || item['id'] !== id);
    return rest.map((item) => without(item, id));
  }
  if (!isMapping(data)) return data;
  return Object.fromEntries(
    Object.entries(data)
      .map(([name, value]) => [name, without(value, id)] as const)
      .filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0)),
  );
}
