import {
  type Language,
  type PlainRating,
  type Word,
  type Wording,
  WORDS,
} from '../model/language.ts';
import { nearest } from '../model/nearest.ts';
import { parseYaml } from './parseYaml.ts';

/** A language, or what its file lacks and says wrongly, each in a sentence. */
export type ReadLanguage = { readonly language: Language } | { readonly faults: readonly string[] };

type Mapping = Readonly<Record<string, unknown>>;

/** Reads the file of a language: every word must be there, with everything that is filled in. */
export function readLanguage(code: string, text: string): ReadLanguage {
  const { data, faults: syntax } = parseYaml(text);
  if (syntax.length > 0) {
    return { faults: syntax.map(({ message, range }) => `line ${range.line}: ${message}`) };
  }
  const file = isMapping(data) ? data : {};
  const words = isMapping(file['words']) ? file['words'] : {};
  const ratings = isMapping(file['ratings']) ? file['ratings'] : {};
  const { name, locale } = file;
  const faults = [
    ...(isText(name) ? [] : ['there is no name: what the language calls itself.']),
    ...(isText(locale) && isLocale(locale)
      ? []
      : ['locale is not the code of a language with numbers and days, like es-US.']),
    ...wordFaults(words),
    ...Object.entries(ratings).flatMap(([label, plain]) =>
      isPlainRating(plain) ? [] : [`the rating “${label}” needs a word and a sentence.`],
    ),
  ];
  if (faults.length > 0 || !isText(name) || !isText(locale)) return { faults };
  return {
    language: {
      code,
      name,
      locale,
      words: words as Readonly<Record<Word, Wording>>,
      ratings: new Map(Object.entries(ratings as Readonly<Record<string, PlainRating>>)),
    },
  };
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isPlainRating = (value: unknown): boolean =>
  isMapping(value) && isText(value['word']) && isText(value['sentence']);

/** Whether numbers and days are known for a locale: others would be written as those of the machine. */
function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0;
  } catch {
    return false;
  }
}

function wordFaults(words: Mapping): string[] {
  const known = Object.keys(WORDS);
  const missing = known.filter((word) => words[word] === undefined);
  const unknown = Object.keys(words).filter((word) => !known.includes(word));
  return [
    ...missing.map((word) => `the word “${word}” is missing.`),
    ...unknown.map((word) => {
      const near = nearest(word, missing);
      return `no page uses the word “${word}”.${near ? ` Did you mean ${near}?` : ''}`;
    }),
    ...Object.entries(WORDS).flatMap(([word, fills]) =>
      words[word] === undefined ? [] : wordingFaults(word, words[word], fills),
    ),
  ];
}

/** A text in each form, with all that is filled in and nothing else; a plural may leave out its count. */
function wordingFaults(word: string, wording: unknown, fills: readonly string[]): string[] {
  const forms = isMapping(wording) && fills.includes('count') ? wording : { other: wording };
  if (!isText(forms['other'])) return [`the word “${word}” needs a text${pluralHint(fills)}.`];
  return Object.values(forms).flatMap((text) => {
    if (!isText(text)) return [`the word “${word}” has a form without a text.`];
    const used = [...text.matchAll(/\{(\w*)\}/g)].map(([, fill = '']) => fill);
    const lost = fills.filter((fill) => fill !== 'count' && !used.includes(fill));
    const foreign = used.filter((fill) => !fills.includes(fill));
    return [
      ...lost.map((fill) => `the word “${word}” leaves out {${fill}}.`),
      ...foreign.map((fill) => `the word “${word}” has {${fill}}, which nothing fills in.`),
    ];
  });
}

const pluralHint = (fills: readonly string[]): string =>
  fills.includes('count') ? ', or a text for “other” and further plural forms' : '';
