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
  /** Every text. */
  readonly texts: readonly string[];
  /** Every field that stands anywhere. */
  readonly fields: ReadonlySet<string>;
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
  const content: Gathered = { narrative: [], texts: [], fields: new Set() };
  gather(content, data, null, OPEN, true);
  return content;
});

interface Gathered {
  readonly narrative: NarrativeText[];
  readonly texts: string[];
  readonly fields: Set<string>;
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
      gatherPart(into, whole[index], index, at, manner, isForPeople);
    }
    return;
  }
  const { visibility }: { readonly visibility?: unknown } = whole;
  const own = visibility === 'internal' ? { ...manner, isInternal: true } : manner;
  for (const field in whole) {
    into.fields.add(field);
    const value = (whole as Readonly<Record<string, unknown>>)[field];
    const inside = field === 'custom' ? { ...own, isCustom: true } : own;
    gatherPart(into, value, field, at, inside, isForPeople && !NOT_FOR_PEOPLE.has(field));
  }
}

function gatherPart(
  into: Gathered,
  value: unknown,
  step: string | number,
  above: Place | null,
  manner: Manner,
  isForPeople: boolean,
): void {
  if (typeof value === 'string') {
    into.texts.push(value);
    if (!isForPeople || !/\S\s+\S/.test(value)) return;
    const { isCustom, isInternal } = manner;
    into.narrative.push({ text: value, step, above, isCustom, isInternal });
  } else if (typeof value === 'object' && value !== null) {
    gather(into, value, { step, above }, manner, isForPeople);
  }
}

/** The path of a place in its plan. */
export function pathOf(place: Place): Path {
  const path: (string | number)[] = [];
  for (let at: Place | null = place; at; at = at.above) path.unshift(at.step);
  return path;
}
