import type { OutlineField } from '../../model/outline.ts';

/** What a field says of itself, with choices as people write them: `short term` for `short_term`. */
export function hintOf({ description }: Pick<OutlineField, 'description'>): string | null {
  return description?.replace(/(?<=\p{L})_(?=\p{L})/gu, ' ') ?? null;
}
