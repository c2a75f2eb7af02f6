import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { WORDS } from '../../src/model/language.ts';
import { readLanguage } from '../../src/workspace/readLanguage.ts';

const FOLDER = join(import.meta.dirname, '../../templates/words');
const textOf = (code: string): string => readFileSync(join(FOLDER, `${code}.yaml`), 'utf8');
const ENGLISH = textOf('en');

/** What is wrong with the English words after one of their lines was changed. */
function faultsOf(from: string | RegExp, to: string): readonly string[] {
  const text = ENGLISH.replace(from, to);
  expect(text).not.toBe(ENGLISH);
  const read = readLanguage('xx', text);
  return 'faults' in read ? read.faults.map(({ message, hint }) => said(message, hint)) : [];
}

/** What a suggestion says belongs to the fault. */
const said = (message: string, hint: string): string =>
  hint.startsWith('Did you mean') ? `${message} ${hint}` : message;

/** All texts of a language, plural forms included. */
function textsOf(code: string): string[] {
  const read = readLanguage(code, textOf(code));
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const words = Object.values(read.language.words);
  const ratings = [...read.language.ratings.values()];
  return [
    ...words.flatMap((word) => (typeof word === 'string' ? [word] : Object.values(word))),
    ...ratings.flatMap(({ word, sentence }) => [word, sentence]),
  ];
}

describe('the languages of the package', () => {
  const codes = readdirSync(FOLDER).map((name) => name.replace('.yaml', ''));

  it('are English and Spanish', () => {
    expect(codes.sort()).toEqual(['en', 'es']);
  });

  it('have the same words, and plain words for the same ratings', () => {
    const keys = codes.map((code) => {
      const { words, ratings } = parse(textOf(code)) as Record<'words' | 'ratings', object>;
      return [Object.keys(words), Object.keys(ratings)];
    });
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[0]?.[0]?.toSorted()).toEqual(Object.keys(WORDS).sort());
  });

  it.each(codes)('can be used: %s', (code) => {
    expect(readLanguage(code, textOf(code))).not.toHaveProperty('faults');
  });

  it('share no sentence: nothing was left untranslated', () => {
    const english = new Set(textsOf('en').filter((text) => text.includes(' ')));
    expect(textsOf('es').filter((text) => english.has(text))).toEqual([]);
  });

  it('are read without much schooling: English sentences are of grade 8 at most', () => {
    const sentences = textsOf('en')
      .flatMap((text) => text.replace(/\{\w+\}/g, '7').split(/(?<=[.?!])\s/))
      .filter((text) => /[.?!:]$/.test(text));
    expect(sentences.length).toBeGreaterThan(15);
    const words = sentences.flatMap((text) => text.match(/[A-Za-z0-9]+/g) ?? []);
    const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
    const grade =
      0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
    expect(grade).toBeLessThan(8);
    expect(Math.max(...sentences.map((text) => text.split(' ').length))).toBeLessThanOrEqual(16);
  });
});

/** Groups of vowels, a silent e at the end left out: the count that readability formulas use. */
function syllablesIn(word: string): number {
  const groups =
    word
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}

describe('a file of a language', () => {
  it.each<[string, string | RegExp, string, string]>([
    ['that lacks a word', / {2}goal_keep:.*\n/, '', 'the word “goal_keep” is missing.'],
    [
      'with a word that nobody uses',
      '  met: Goal reached\n',
      '  met: Goal reached\n  mett: Goal reached\n',
      'no page uses the word “mett”.',
    ],
    [
      'that loses what is filled in',
      'up from {value}',
      'up',
      'the word “up_from” leaves out {value}.',
    ],
    [
      'that fills in what there is not',
      'up from {value}',
      'up from {value} to {valor}',
      'the word “up_from” has {valor}, which nothing fills in.',
    ],
    [
      'with plural forms but none for all others',
      / {2}days:\n {4}one: (.*)\n {4}other: .*\n/,
      '  days:\n    one: $1\n',
      'the word “days” needs a text, or a text for “other” and further plural forms.',
    ],
    [
      'with plural forms where there is no count',
      '  met: Goal reached\n',
      '  met: {one: Goal reached, other: Goals reached}\n',
      'the word “met” needs a text.',
    ],
    [
      'with an empty plural form',
      / {4}one: "\{value\} day"/,
      '    one: ""',
      'the word “days” has a form without a text.',
    ],
    ['without a name', 'name: English\n', '', 'there is no name: what the language calls itself.'],
    [
      'of a locale that there is not',
      'locale: en-US',
      'locale: xx-XX',
      'locale is not the code of a language with numbers and days, like es-US.',
    ],
    [
      'of a locale that is no code',
      'locale: en-US',
      'locale: American English',
      'locale is not the code of a language with numbers and days, like es-US.',
    ],
    [
      'with a rating that has no sentence',
      / {4}sentence: We are doing.*\n/,
      '',
      'the rating “Meets or exceeds progress” needs a word and a sentence.',
    ],
  ])('%s', (_, from, to, fault) => {
    expect(faultsOf(from, to)).toEqual([fault]);
  });

  it('suggests the word that was meant', () => {
    expect(faultsOf('  goal_keep:', '  goal_kep:')).toEqual([
      'the word “goal_keep” is missing.',
      'no page uses the word “goal_kep”. Did you mean goal_keep?',
    ]);
  });

  it('that is no YAML says where', () => {
    const broken = ENGLISH.replace('  met: Goal reached', '\tmet: Goal reached');
    const line = broken.slice(0, broken.indexOf('\tmet:')).split('\n').length;
    const read = readLanguage('xx', broken);
    expect('faults' in read && read.faults[0]?.range.line).toBe(line);
  });

  it('that is empty lacks everything', () => {
    const read = readLanguage('fr', '');
    expect('faults' in read && read.faults.map(({ message }) => message)).toEqual([
      'there is no name: what the language calls itself.',
      'locale is not the code of a language with numbers and days, like es-US.',
      `${Object.keys(WORDS).length} words are missing: “page”, “draft”, “draft_note” and ${Object.keys(WORDS).length - 3} more.`,
    ]);
  });
});

describe('a file that changes some words of a language', () => {
  const read = readLanguage('en', ENGLISH);
  const language = 'language' in read ? read.language : undefined;
  const phrases = new Map([
    ['Plan rating', []],
    ['Due by {date}', ['date']],
  ]);
  const change = (text: string) =>
    readLanguage('en', text, { ...(language && { language }), phrases });

  it('keeps all others', () => {
    const changed = change(
      'words: {met: Done}\nratings: {New: {word: New, sentence: It is new.}}\n',
    );
    if ('faults' in changed) throw new Error(changed.faults.join());
    expect(changed.language.words).toEqual({ ...language?.words, met: 'Done' });
    expect(changed.language.ratings.size).toBe(4);
    expect(changed.language).toMatchObject({ name: 'English', locale: 'en-US' });
  });

  it('replaces phrases of templates', () => {
    const changed = change('phrases: {Plan rating: How we do, "Due by {date}": "Until {date}"}\n');
    expect('phrases' in changed && [...changed.phrases]).toEqual([
      ['Plan rating', 'How we do'],
      ['Due by {date}', 'Until {date}'],
    ]);
  });

  it.each([
    ['words:\n  mett: Done\n', 2, 3, 'no page uses the word “mett”.', 'Did you mean met?'],
    ['wrods: {}\n', 1, 1, 'a file of words has no part “wrods”.', 'Did you mean words?'],
    ['words: [met]\n', 1, 1, 'words is a list of names, each with its text.', 'Write `name: text`'],
    [
      'phrases:\n  Plan ratin: x\n',
      2,
      3,
      'no report prints the words “Plan ratin”.',
      'Did you mean “Plan rating”?',
    ],
    [
      'phrases:\n  "Due by {date}": Soon\n',
      2,
      20,
      'the text for “Due by {date}” leaves out {date}.',
      'Put it',
    ],
    [
      'phrases:\n  Plan rating: "Rating {x}"\n',
      2,
      16,
      'the text for “Plan rating” has {x}, which nothing fills in.',
      'Take it out.',
    ],
    ['phrases: {Plan rating: }\n', 1, 11, 'the phrase “Plan rating” has no text', 'Write the text'],
  ])('%j is told at its place', (text, line, column, message, hint) => {
    const changed = change(text);
    const [fault, ...rest] = 'faults' in changed ? changed.faults : [];
    expect(rest).toEqual([]);
    expect(fault).toMatchObject({ range: { line, column } });
    expect(fault?.message).toContain(message);
    expect(fault?.hint).toContain(hint);
  });
});
