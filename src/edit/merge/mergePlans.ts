import { parseDocument } from 'yaml';
import { editText, OPTIONS } from '../editText.ts';
import { lineEndOf } from '../lines.ts';
import { editsBetween } from './editsBetween.ts';
import { mergeData, type MergedData } from './mergeData.ts';
import { mergeLines } from './mergeLines.ts';
import { mergeMoved } from './mergeMoved.ts';
import { mergeTrees } from './mergeTrees.ts';
import { chosen, marked, type Marks, type Piece } from './pieces.ts';
import { endOfTree, readTree, type Tree } from './readTree.ts';
import { revives } from './revives.ts';
import { isMapping, sameData } from './sameData.ts';

/** Three states of the text of a plan. */
export interface ThreeTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A merged text, and whether nobody has to choose anything in it. */
export interface MergedText {
  readonly text: string;
  readonly isClean: boolean;
}

/**
 * Merges what two sides made of a plan, by component and field, wherever they moved its parts. A text
 * that was merged line by line is taken where it says the same, and where a side is not YAML.
 * @param byLines what git makes of the lines.
 */
export function mergePlans(texts: ThreeTexts, byLines: MergedText, marks: Marks): MergedText {
  const inPlace = (of: ThreeTexts): MergedText | null => {
    const merged = mergeInPlace(of, NO_LINES, marks);
    return merged === NO_LINES ? null : merged;
  };
  const plain = {
    base: plainText(texts.base),
    ours: plainText(texts.ours),
    theirs: plainText(texts.theirs),
  };
  const moved = mergeMoved(plain, inPlace, marks);
  return moved ? writtenLike(texts.ours, moved) : mergeInPlace(texts, byLines, marks);
}

/** Where nothing was merged line by line, and nothing of it may be taken. */
const NO_LINES: MergedText = { text: '', isClean: false };

const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** A merged text with the line ends and the byte order mark of ours. */
function writtenLike(ours: string, merged: MergedText): MergedText {
  const mark = ours.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { ...merged, text: `${mark}${merged.text.replaceAll('\n', lineEndOf(ours))}` };
}

/** Merges texts in which parts stand where they stood. */
function mergeInPlace(texts: ThreeTexts, byLines: MergedText, marks: Marks): MergedText {
  const sides = {
    base: readSide(plainText(texts.base)),
    ours: readSide(plainText(texts.ours)),
    theirs: readSide(plainText(texts.theirs)),
  };
  const { base, ours, theirs } = sides;
  if (!base || !ours || !theirs) return byLines;
  const wanted = mergeData(dataOf(base, ours, theirs), 'ours');
  const isSafe = !revives(dataOf(base, ours, theirs), wanted.data);
  if (isSafe && wanted.conflicts.length === 0 && byLines.isClean) {
    const line = readSide(plainText(byLines.text));
    if (line && sameData(line.data, wanted.data)) return byLines;
  }
  const merged = isSafe ? mergeSides({ base, ours, theirs }, wanted, marks) : null;
  if (!merged) return byLines.isClean ? wholeConflict(texts, marks) : byLines;
  return writtenLike(texts.ours, merged);
}

/** A state of the plan as text, as data and as lines. */
interface SideOfPlan {
  readonly text: string;
  readonly data: unknown;
  readonly tree: Tree | null;
  /** What stands above the first field and below the last. */
  readonly head: string;
  readonly tail: string;
}

type Sides = Readonly<Record<'base' | 'ours' | 'theirs', SideOfPlan>>;

/** Reads a text that has one mapping or nothing in it; null where it is anything else. */
function readSide(source: string): SideOfPlan | null {
  const text = source === '' || source.endsWith('\n') ? source : `${source}\n`;
  const document = parseDocument(text, { ...OPTIONS, uniqueKeys: true, keepSourceTokens: true });
  if (document.errors.length > 0) return null;
  const data = dataIn(document);
  if (data === null) return { text, data: undefined, tree: null, head: text, tail: '' };
  if (!isMapping(data)) return null;
  const tree = readTree(text, document.contents, 0);
  const [first, ...rest] = tree?.entries ?? [];
  if (!tree || !first) return { text, data, tree: null, head: '', tail: '' };
  const entries = [{ ...first, lead: '' }, ...rest];
  const tail = text.slice(endOfTree(text, document.contents));
  return { text, data, tree: { ...tree, entries }, head: first.lead, tail };
}

/** The data of a document; undefined, which no document has, where names stand for too much. */
function dataIn(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    return undefined;
  }
}

const dataOf = (base: SideOfPlan, ours: SideOfPlan, theirs: SideOfPlan) => ({
  base: base.data,
  ours: ours.data,
  theirs: theirs.data,
});

function mergeSides(sides: Sides, wanted: MergedData, marks: Marks): MergedText | null {
  const pieces = piecesOf(sides);
  const { base, ours, theirs } = sides;
  if (pieces && says(chosen(pieces, 'ours'), wanted.data)) {
    const other = mergeData(dataOf(base, ours, theirs), 'theirs');
    const isClean = pieces.every((piece) => typeof piece === 'string');
    if (isClean === (wanted.conflicts.length === 0) && says(chosen(pieces, 'theirs'), other.data)) {
      return { text: marked(pieces, marks), isClean };
    }
  }
  if (wanted.conflicts.length > 0) return null;
  const edited = editText(ours.text, editsBetween(ours.data, wanted.data, []), () => []);
  const isRight = 'text' in edited && says(edited.text, wanted.data);
  return isRight ? { text: edited.text, isClean: true } : null;
}

function piecesOf({ base, ours, theirs }: Sides): Piece[] | null {
  if (!ours.tree || !theirs.tree || ours.tree.kind !== theirs.tree.kind) return null;
  const data = dataOf(base, ours, theirs);
  const trees = { base: base.tree, ours: ours.tree, theirs: theirs.tree, data };
  return [
    mergeLines(base.head, ours.head, theirs.head),
    ...mergeTrees(trees, []),
    mergeLines(base.tail, ours.tail, theirs.tail),
  ];
}

const says = (text: string, data: unknown): boolean => {
  const side = readSide(text);
  return side !== null && sameData(side.data, data);
};

function wholeConflict({ ours, theirs }: ThreeTexts, marks: Marks): MergedText {
  return { text: marked([{ ours, theirs, place: 'the whole plan' }], marks), isClean: false };
}
