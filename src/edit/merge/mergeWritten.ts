import { editText, type OrderOfFields } from '../editText.ts';
import { editsBetween } from './editsBetween.ts';
import { shiftLines } from './lineShift.ts';
import { mergeData, type Preferred } from './mergeData.ts';
import { mergeTrail } from './mergeLines.ts';
import type { BothEntries } from './mergeTrees.ts';
import { placeOf } from './placeOf.ts';
import type { Piece } from './pieces.ts';
import type { Entry } from './readTree.ts';
import { fieldOf, isMapping, sameData } from './sameData.ts';

/** Merges an entry that cannot be cut into lines: a value, or a mapping or list in braces. */
export function mergeWritten(entries: BothEntries): Piece[] {
  const { base, ours, theirs, data, path } = entries;
  const areSame = sameData(data.ours, data.theirs);
  if (areSame || sameData(data.theirs, data.base)) return [withTrail(ours, base, ours, theirs)];
  if (sameData(data.ours, data.base)) return [withTrail(theirs, base, ours, theirs)];
  const [one, other] = [rewritten(entries, 'ours'), rewritten(entries, 'theirs')];
  const place = placeOf(path);
  if (one === null || other === null) {
    return [{ ours: own(ours), theirs: own(theirs), place }];
  }
  const { conflicts } = mergeData(data, 'ours', path);
  return conflicts.length === 0 ? [one] : [{ ours: one, theirs: other, place }];
}

const own = ({ text }: Entry): string => text;

/** The text of one side with the comment behind it of the side that changed that. */
function withTrail(of: Entry, base: Entry | null, ours: Entry, theirs: Entry): string {
  if (ours.trail === '' || theirs.trail === '') return of.text;
  const trail = mergeTrail(base?.trail, ours.trail, theirs.trail);
  return of.text.slice(0, of.text.length - of.trail.length) + trail;
}

/** The text of a side with everything in it that the other changed without contradiction. */
function rewritten({ data, path, column, ...sides }: BothEntries, side: Preferred): string | null {
  const [mine, others] = side === 'ours' ? [data.ours, data.theirs] : [data.theirs, data.ours];
  const isBoth = (check: (value: unknown) => boolean): boolean => check(mine) && check(others);
  if (!isBoth(isMapping) && !isBoth(Array.isArray)) return null;
  const wanted = mergeData(data, side, path).data;
  const { text, name } = sides[side];
  const root = name === '' ? 0 : name;
  const order: OrderOfFields = (at) =>
    Object.keys(
      at.slice(1).reduce<unknown>((value, step) => fieldOf(value, String(step)), others) ?? {},
    );
  const edits = editsBetween(mine, wanted, [root]);
  const edited = editText(shiftLines(text, -column), edits, order);
  return 'text' in edited ? shiftLines(edited.text, column) : null;
}
