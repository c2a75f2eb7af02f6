import type { Path } from '../model/diagnostic.ts';
import { amongRecent } from '../model/amongRecent.ts';
import type { Plan } from '../model/workspace.ts';

/** A text for people, and where in the plan it stands. */
export interface NarrativeText {
  readonly text: string;
  readonly path: Path;
  /** Stands in the plan's open part, or in one that is marked internal. */
  readonly isCustom: boolean;
  readonly isInternal: boolean;
}

/** Fields that hold ids, codes, addresses and terms of use, also where they are of several words. */
const NOT_FOR_PEOPLE = new Set(
  'id uses kind format term school organization code codes object local_code file url license aligns_to attached_to addresses sites components of'.split(
    ' ',
  ),
);

/**
 * Every text for people in a plan, in document order, fields of a workspace's own kinds included. An
 * id, a day or one of a list of words is a single word; what is written for people has two or more.
 */
export const narrativeTexts = amongRecent(({ data }: Plan): readonly NarrativeText[] => {
  const texts: NarrativeText[] = [];
  const visit = (value: unknown, path: Path, isCustom: boolean, isInternal: boolean): void => {
    if (typeof value === 'string') {
      if (/\S\s+\S/.test(value)) texts.push({ text: value, path, isCustom, isInternal });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, [...path, index], isCustom, isInternal);
      });
    } else if (typeof value === 'object' && value !== null) {
      const isHidden = isInternal || ('visibility' in value && value.visibility === 'internal');
      for (const [field, item] of Object.entries(value)) {
        if (NOT_FOR_PEOPLE.has(field)) continue;
        visit(item, [...path, field], isCustom || field === 'custom', isHidden);
      }
    }
  };
  visit(data, [], false, false);
  return texts;
});
