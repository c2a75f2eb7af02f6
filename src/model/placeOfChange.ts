import type { Change } from './change.ts';

/** What a change is about, as a text to compare: a field of a part, or what became of the part itself. */
export const placeOfChange = ({ part, field, name }: Change): string =>
  JSON.stringify([part.type, part.id, field, field.length === 0 ? name : '']);
