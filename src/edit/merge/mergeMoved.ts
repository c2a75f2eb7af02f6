import { diffLines } from 'diff';
import { parseDocument } from 'yaml';
import { OPTIONS } from '../editText.ts';
import type { MergedText, ThreeTexts } from './mergePlans.ts';
import { movePart, type Remains } from './movePart.ts';
import { type Marks, marked, type Piece } from './pieces.ts';
import { isSameList, type PartPlace, placesOf } from './placesOf.ts';
import { fieldOf, isMapping } from './sameData.ts';

/** Merges three texts in which every part stands in the same list; null where that cannot be done. */
type Merge = (texts: ThreeTexts) => MergedText | null;

type Side = keyof ThreeTexts;
const SIDES: readonly Side[] = ['base', 'ours', 'theirs'];

/** A part that stands in another list on some side. */
interface Moved {
  readonly id: string;
  readonly places: Readonly<Record<Side, PartPlace>>;
}

/**
 * Merges plans in which a side moved parts to other lists: the part moves in the other texts as
 * well, so that what is merged stands in one place. Where the sides moved one to different places,
 * everything in it is merged and only the place is a choice. Null where nothing moved, or nothing
 * can be done about it.
 */
export function mergeMoved(texts: ThreeTexts, merge: Merge, marks: Marks): MergedText | null {
  const data = { base: dataIn(texts.base), ours: dataIn(texts.ours), theirs: dataIn(texts.theirs) };
  const moved = movedIn(data);
  if (moved.length === 0) return null;
  const inPlaceOf = (preferred: 'ours' | 'theirs'): MergedText | null => {
    const aligned = align(texts, moved, data, preferred);
    return (aligned && merge(aligned)) ?? mergeBefore(texts, moved, data, { preferred, merge });
  };
  const ours = inPlaceOf('ours');
  const apart = moved.filter(isApart).map(({ id }) => id);
  if (apart.length === 0) return ours;
  const theirs = inPlaceOf('theirs');
  if (!ours?.isClean || !theirs?.isClean) return null;
  const pieces = piecesBetween(ours.text, theirs.text, `${apart.join(', ')}, its place`);
  return { text: marked(pieces, marks), isClean: false };
}

function dataIn(text: string): unknown {
  const document = parseDocument(text, OPTIONS);
  return document.errors.length > 0 ? null : (document.toJS() as unknown);
}

function movedIn(data: Readonly<Record<Side, unknown>>): Moved[] {
  const [base, ours, theirs] = SIDES.map((side) => placesOf(data[side]));
  return [...(base ?? [])].flatMap(([id, was]): Moved[] => {
    const [one, other] = [ours?.get(id), theirs?.get(id)];
    if (!one || !other || (isSameList(was, one) && isSameList(was, other))) return [];
    return [{ id, places: { base: was, ours: one, theirs: other } }];
  });
}

/** Whether the sides moved a part to different lists. */
const isApart = ({ places: { base, ours, theirs } }: Moved): boolean =>
  !isSameList(base, ours) && !isSameList(base, theirs) && !isSameList(ours, theirs);

/** The three texts with every moved part in one place: that of the side that moved it. */
function align(
  texts: ThreeTexts,
  moved: readonly Moved[],
  data: Readonly<Record<Side, unknown>>,
  preferred: 'ours' | 'theirs',
): ThreeTexts | null {
  const aligned: Record<Side, string> = { ...texts };
  for (const each of moved) {
    const { id, places } = each;
    const mover = moverOf(each, preferred);
    const to = places[mover];
    for (const side of SIDES) {
      if (isSameList(places[side], to)) continue;
      const text = movePart(aligned[side], id, to, remainsIn(data[mover], places[side]));
      if (text === null) return null;
      aligned[side] = text;
    }
  }
  return aligned;
}

function moverOf(each: Moved, preferred: 'ours' | 'theirs'): 'ours' | 'theirs' {
  if (isApart(each)) return preferred;
  return isSameList(each.places.base, each.places.ours) ? 'theirs' : 'ours';
}

/**
 * Merges with every moved part back where it was, and moves it then: for parts that moved into what
 * only one side has.
 */
function mergeBefore(
  texts: ThreeTexts,
  moved: readonly Moved[],
  data: Readonly<Record<Side, unknown>>,
  { preferred, merge }: { readonly preferred: 'ours' | 'theirs'; readonly merge: Merge },
): MergedText | null {
  const back: Record<Side, string> = { ...texts };
  for (const { id, places } of moved) {
    for (const side of SIDES) {
      if (isSameList(places[side], places.base)) continue;
      const text = movePart(back[side], id, places.base, remainsIn(data.base, places[side]));
      if (text === null) return null;
      back[side] = text;
    }
  }
  const merged = merge(back);
  if (!merged?.isClean) return null;
  let text: string | null = merged.text;
  for (const each of moved) {
    const { id, places } = each;
    const mover = moverOf(each, preferred);
    text &&= movePart(text, id, places[mover], remainsIn(data[mover], places.base));
  }
  return text === null ? null : { text, isClean: true };
}

/** What the side that moved a part left where it had been. */
function remainsIn(data: unknown, { parent, fields: [name = ''] }: PartPlace): Remains {
  const left = fieldOf(parent === '' ? data : partIn(data, parent), name);
  if (left === undefined) return 'gone';
  return left === null ? 'nothing' : 'list';
}

function partIn(data: unknown, id: string): unknown {
  if (Array.isArray(data)) {
    return data.reduce<unknown>((found, item) => found ?? partIn(item, id), undefined);
  }
  if (!isMapping(data)) return undefined;
  if (data['id'] === id) return data;
  return Object.values(data).reduce<unknown>((found, item) => found ?? partIn(item, id), undefined);
}

/** Two texts as what they have in common, and choices between the rest. */
function piecesBetween(ours: string, theirs: string, place: string): Piece[] {
  const pieces: Piece[] = [];
  let open = { ours: '', theirs: '', place };
  const close = (): void => {
    if (open.ours !== '' || open.theirs !== '') pieces.push(open);
    open = { ours: '', theirs: '', place };
  };
  for (const { value, added, removed } of diffLines(ours, theirs)) {
    if (added) open = { ...open, theirs: open.theirs + value };
    else if (removed) open = { ...open, ours: open.ours + value };
    else {
      close();
      pieces.push(value);
    }
  }
  close();
  return pieces;
}
