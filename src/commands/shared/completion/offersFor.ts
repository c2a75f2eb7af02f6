import type { Context } from '../../../model/context.ts';
import { placeValues } from './placeValues.ts';

/** A word that can be typed, with what it is; that is empty where the word says it. */
export interface Offer {
  readonly word: string;
  readonly about: string;
}

/** Words, or what a shell lists better itself. */
export type Offers = readonly Offer[] | 'files' | 'folders';

/** A place of a command line where something is to be typed. */
export interface Place {
  readonly command: string;
  /** The long name of the option whose value it is, else which argument. */
  readonly place: string | number;
  /** What the help says of it. */
  readonly help: string;
  /** Arguments before it. */
  readonly args: readonly string[];
}

/** What can be typed at a place: from the help, from the program, or from the workspace. */
export async function offersFor(context: Context, place: Place): Promise<Offers> {
  const values = placeValues(place) ?? null;
  if (values === 'files' || values === 'folders') return values;
  if (values === null) return [];
  if (typeof values !== 'string') return values.map((word) => ({ word, about: '' }));
  const { SOURCES } = await import('./sources.ts');
  return SOURCES[values](context, place);
}
