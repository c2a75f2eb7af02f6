import type { Path, Range } from '../model/diagnostic.ts';
import {
  type Language,
  type PlainRating,
  type Word,
  type Wording,
  WORDS,
} from '../model/language.ts';
import { nearest } from '../model/nearest.ts';
import { parseYaml } from './parseYaml.ts';
import { placeOf } from './places.ts';
import { isMapping, isText, type Mapping, type WordsFinding } from './wordsFinding.ts';
import { phraseFaults, type Phrases } from './phraseFaults.ts';

/** Something in a file of words that cannot be used, with its place. */
export interface WordsFault {
  readonly message: string;
  readonly hint: string;
  readonly range: Range;
}

/** What a file of words is checked against, and what it adds to. */
export interface WordsBase {
  /** The language that the file changes; all words of a new one have to be in its file. */
  readonly language?: Language;
  /** The fixed words of all templates with what is filled into each; any are taken where unsaid. */
  readonly phrases?: Phrases;
}

/** A language with the phrases that its file replaces, or what is wrong with the file. */
export type ReadLanguage =
  | { readonly language: Language; readonly phrases: ReadonlyMap<string, string> }
  | { readonly faults: readonly WordsFault[] };

/** Reads the file of a language: what it does not say it takes from the base. */
export function readLanguage(code: string, text: string, base: WordsBase = {}): ReadLanguage {
  const { data, document, lines, faults: syntax } = parseYaml(text);
  if (syntax.length > 0) {
    return {
      faults: syntax.map(({ hint = 'Look at the line before, too.', ...rest }) => ({
        ...rest,
        hint,
      })),
    };
  }
  const file = isMapping(data) ? data : {};
  const found = [
    ...partFaults(file),
    ...nameFaults(file, base.language),
    ...wordFaults(mappingIn(file, 'words'), base.language),
    ...ratingFaults(mappingIn(file, 'ratings')),
    ...phraseFaults(mappingIn(file, 'phrases'), base.phrases),
  ];
  if (found.length > 0) {
    const placed = found.map(({ path, on = 'key', message, hint }) => ({
      ...{ message, hint },
      range: placeOf(document, lines, text, { path, on }),
    }));
    return { faults: placed };
  }
  return {
    language: merged(code, file, base.language),
    phrases: new Map(
      Object.entries(mappingIn(file, 'phrases') as Readonly<Record<string, string>>),
    ),
  };
}

/** What the file says over what the base says; both were checked. */
function merged(code: string, file: Mapping, base: Language | undefined): Language {
  const own = file as { readonly name?: string; readonly locale?: string };
  const words = mappingIn(file, 'words') as Partial<Record<Word, Wording>>;
  const ratings = mappingIn(file, 'ratings') as Readonly<Record<string, PlainRating>>;
  return {
    code,
    name: own.name ?? base?.name ?? '',
    locale: own.locale ?? base?.locale ?? '',
    words: { ...base?.words, ...words } as Readonly<Record<Word, Wording>>,
    ratings: new Map([...(base?.ratings ?? []), ...Object.entries(ratings)]),
  };
}

const PARTS = ['name', 'locale', 'ratings', 'words', 'phrases'];

function mappingIn(file: Mapping, part: string): Mapping {
  const value = file[part];
  return isMapping(value) ? value : {};
}

const finding = (path: Path, message: string, hint: string): WordsFinding => ({
  path,
  message,
  hint,
});

function partFaults(file: Mapping): WordsFinding[] {
  const unknown = Object.keys(file).filter((part) => !PARTS.includes(part));
  const flat = ['ratings', 'words', 'phrases'].filter(
    (part) => file[part] !== undefined && file[part] !== null && !isMapping(file[part]),
  );
  return [
    ...unknown.map((part) => {
      const near = nearest(part, PARTS);
      const hint = near ? `Did you mean ${near}?` : `It has ${PARTS.join(', ')}.`;
      return finding([part], `a file of words has no part “${part}”.`, hint);
    }),
    ...flat.map((part) =>
      finding(
        [part],
        `${part} is a list of names, each with its text.`,
        'Write `name: text` lines below it.',
      ),
    ),
  ];
}

function nameFaults({ name, locale }: Mapping, base: Language | undefined): WordsFinding[] {
  const faults: WordsFinding[] = [];
  if (!isText(name) && !(base && name === undefined)) {
    const hint = 'Add a line like `name: español`.';
    faults.push(finding(['name'], 'there is no name: what the language calls itself.', hint));
  }
  if (!(isText(locale) && isLocale(locale)) && !(base && locale === undefined)) {
    const message = 'locale is not the code of a language with numbers and days, like es-US.';
    faults.push(finding(['locale'], message, 'Add a line like `locale: es-US`.'));
  }
  return faults;
}

/** Whether numbers and days are known for a locale: others would be written as those of the machine. */
function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0;
  } catch {
    return false;
  }
}

const isPlainRating = (value: unknown): boolean =>
  isMapping(value) && isText(value['word']) && isText(value['sentence']);

const ratingFaults = (ratings: Mapping): WordsFinding[] =>
  Object.entries(ratings).flatMap(([label, plain]) =>
    isPlainRating(plain)
      ? []
      : finding(
          ['ratings', label],
          `the rating “${label}” needs a word and a sentence.`,
          'Write both below it: `word:` and `sentence:`.',
        ),
  );

function wordFaults(words: Mapping, base: Language | undefined): WordsFinding[] {
  const known = Object.keys(WORDS);
  const missing = base ? [] : known.filter((word) => words[word] === undefined);
  const unknown = Object.keys(words).filter((word) => !known.includes(word));
  return [
    ...missingFaults(missing),
    ...unknown.map((word) => {
      const near = nearest(word, base ? known : missing);
      const hint = near
        ? `Did you mean ${near}?`
        : 'The words are those of en.yaml in the package.';
      return finding(['words', word], `no page uses the word “${word}”.`, hint);
    }),
    ...Object.entries(WORDS).flatMap(([word, fills]) =>
      words[word] === undefined ? [] : wordingFaults(word, words[word], fills),
    ),
  ];
}

const MOST_NAMED = 3;

/** A language that is only begun lacks dozens of words: they are told as one. */
function missingFaults(missing: readonly string[]): WordsFinding[] {
  const hint = 'Copy what is missing from en.yaml and translate it.';
  if (missing.length <= MOST_NAMED) {
    return missing.map((word) => finding(['words', word], `the word “${word}” is missing.`, hint));
  }
  const named = missing.slice(0, MOST_NAMED).map((word) => `“${word}”`);
  const rest = missing.length - MOST_NAMED;
  const message = `${missing.length} words are missing: ${named.join(', ')} and ${rest} more.`;
  return [finding(['words'], message, hint)];
}

/** A text in each form, with all that is filled in and nothing else; a plural may leave out its count. */
function wordingFaults(word: string, wording: unknown, fills: readonly string[]): WordsFinding[] {
  const path = ['words', word];
  const forms = isMapping(wording) && fills.includes('count') ? wording : { other: wording };
  if (!isText(forms['other'])) {
    const message = `the word “${word}” needs a text${pluralHint(fills)}.`;
    return [finding(path, message, 'Write the text behind it.')];
  }
  return Object.values(forms).flatMap((text) => {
    if (!isText(text)) {
      return [
        finding(path, `the word “${word}” has a form without a text.`, 'Write it, or take it out.'),
      ];
    }
    const used = [...text.matchAll(/\{(\w*)\}/g)].map(([, fill = '']) => fill);
    const lost = fills.filter((fill) => fill !== 'count' && !used.includes(fill));
    const foreign = used.filter((fill) => !fills.includes(fill));
    const known = fills.map((fill) => `{${fill}}`).join(', ');
    const instead = known === '' ? 'Take it out.' : `It is filled with ${known}.`;
    return [
      ...lost.map((fill) =>
        finding(
          path,
          `the word “${word}” leaves out {${fill}}.`,
          'Put it where the value is to stand.',
        ),
      ),
      ...foreign.map((fill) =>
        finding(path, `the word “${word}” has {${fill}}, which nothing fills in.`, instead),
      ),
    ];
  });
}

const pluralHint = (fills: readonly string[]): string =>
  fills.includes('count') ? ', or a text for “other” and further plural forms' : '';
