import { amongRecent } from '../model/amongRecent.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Plan } from '../model/workspace.ts';

/** Where a text stands: its field or place in a list, and what that is in. Paths are made of it for findings. */
export interface Place {
  readonly step: string | number;
  readonly above: Place | null;
}

/** A text for people, and where in the plan it stands. */
export interface NarrativeText extends Place {
  readonly text: string;
  /** Stands in the plan's open part, or in one that is marked internal. */
  readonly isCustom: boolean;
  readonly isInternal: boolean;
}

/** What a plan holds, whatever its kind: gathered once, because most rules about texts find nothing. */
export interface Content {
  /** Every text for people, in document order. */
  readonly narrative: readonly NarrativeText[];
  /** Every text, with a sign between them that no text holds: one look at it stands for one at each. */
  readonly whole: string;
  /** Whether there is an open part, and whether a file is named in its own field. */
  readonly hasCustom: boolean;
  readonly hasFile: boolean;
}

/** Fields that hold ids, codes, addresses and terms of use, also where they are of several words. */
const NOT_FOR_PEOPLE = new Set(
  'id uses kind format term school organization code codes object local_code file url license aligns_to attached_to addresses sites components of'.split(
    ' ',
  ),
);

/**
 * The texts and fields of a plan, those of a workspace's own kinds included. An id, a day or one of a
 * list of words is a single word; what is written for people has two or more.
 */
export const contentOf = amongRecent(({ data }: Plan): Content => {
  const gathered: Gathered = { narrative: [], texts: [], hasCustom: false, hasFile: false };
  gather(gathered, data, null, OPEN, true);
  const { texts, ...content } = gathered;
  return { ...content, whole: texts.join('\0') };
});

interface Gathered {
  readonly narrative: NarrativeText[];
  readonly texts: string[];
  hasCustom: boolean;
  hasFile: boolean;
}

/** What holds for everything in a part of the plan. */
type Manner = Pick<NarrativeText, 'isCustom' | 'isInternal'>;
const OPEN: Manner = { isCustom: false, isInternal: false };

/** @param isForPeople apart from the manner: every fourth field holds an id, and nothing is made for it. */
function gather(
  into: Gathered,
  whole: object,
  at: Place | null,
  manner: Manner,
  isForPeople: boolean,
): void {
  if (Array.isArray(whole)) {
    for (let index = 0; index < whole.length; index += 1) {
      const item: unknown = whole[index];
      if (typeof item === 'string') addText(into, item, index, at, manner, isForPeople);
      else if (typeof item === 'object' && item !== null) {
        gather(into, item, { step: index, above: at }, manner, isForPeople);
      }
    }
    return;
  }
  const { visibility }: { readonly visibility?: unknown } = whole;
  const own = visibility === 'internal' ? { ...manner, isInternal: true } : manner;
  for (const field in whole) {
    const value = (whole as Readonly<Record<string, unknown>>)[field];
    const isCustom = field === 'custom';
    if (isCustom) into.hasCustom = true;
    if (field === 'file') into.hasFile = true;
    if (typeof value === 'string') {
      addText(into, value, field, at, own, isForPeople && !NOT_FOR_PEOPLE.has(field));
    } else if (typeof value === 'object' && value !== null) {
      const inside = isCustom ? { ...own, isCustom } : own;
      const step = { step: field, above: at };
      gather(into, value, step, inside, isForPeople && !NOT_FOR_PEOPLE.has(field));
    }
  }
}

function addText(
  into: Gathered,
  text: string,
  step: string | number,
  above: Place | null,
  { isCustom, isInternal }: Manner,
  isForPeople: boolean,
): void {
  into.texts.push(text);
  if (!isForPeople || !/\S\s+\S/.test(text)) return;
  into.narrative.push({ text, step, above, isCustom, isInternal });
}

/** The path of a place in its plan. */
export function pathOf(place: Place): Path {
  const path: (string | number)[] = [];
  for (let at: Place | null = place; at; at = at.above) path.unshift(at.step);
  return path;
}
