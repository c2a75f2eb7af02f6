import type { Context } from '../../model/context.ts';
import { mustBeUsable } from './mustBeUsable.ts';
import { knownLanguages, readWords } from './wordFiles.ts';

/** Fixed words that a workspace replaces, by the code of the language; each file is read once. */
export function readPhrases(
  context: Context,
  root: string,
): (language: string) => ReadonlyMap<string, string> {
  const known = new Set(knownLanguages(context, root));
  const read = new Map<string, ReadonlyMap<string, string>>();
  return (code) => {
    const before = read.get(code);
    if (before) return before;
    const phrases = known.has(code)
      ? mustBeUsable(code, readWords(context, root, code)).phrases
      : new Map<string, string>();
    read.set(code, phrases);
    return phrases;
  };
}
