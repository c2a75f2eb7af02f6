import type { Context } from '../../model/context.ts';
import type { Language } from '../../model/language.ts';
import { readLanguage, type ReadLanguage } from '../../workspace/readLanguage.ts';
import type { Phrases } from '../../workspace/phraseFaults.ts';
import { ownText } from './ownText.ts';

/** Where the fixed words of languages lie, in the package and in a workspace that changes some. */
export const WORDS_FOLDER = 'templates/words';
const ENDING = '.yaml';

export const wordFile = (code: string): string => `${WORDS_FOLDER}/${code}${ENDING}`;

/** The language of a file's name; null for a file that is none. */
export const languageOf = (name: string): string | null =>
  name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : null;

/** Codes of the languages that pip and the workspace have words of. */
export function knownLanguages({ assets, files }: Context, root: string): string[] {
  const names = [...assets.list(WORDS_FOLDER), ...files.names(root, WORDS_FOLDER)];
  return [...new Set(names.flatMap((name) => languageOf(name) ?? []))].sort();
}

/** A language as pip and the workspace have it, the words of the workspace first. */
export function readWords(
  context: Context,
  root: string,
  code: string,
  phrases?: Phrases,
): ReadLanguage {
  const { assets } = context;
  const isShipped = assets.list(WORDS_FOLDER).some((name) => languageOf(name) === code);
  const shipped = isShipped ? readLanguage(code, assets.text(wordFile(code))) : null;
  const own = ownText(context, root, wordFile(code));
  if (own === null && shipped) return shipped;
  const base: { language?: Language } = shipped && 'language' in shipped ? shipped : {};
  return readLanguage(code, own ?? '', {
    ...(base.language && { language: base.language }),
    ...(phrases && { phrases }),
  });
}
