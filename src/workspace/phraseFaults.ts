import { nearest } from '../model/nearest.ts';
import { isText, type Mapping, type WordsFinding } from './wordsFinding.ts';

/** Fixed words of templates, each with the names that are filled into its braces. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

/** What is wrong with texts that replace fixed words of templates. */
export function phraseFaults(own: Mapping, known: Phrases | undefined): WordsFinding[] {
  return Object.entries(own).flatMap(([phrase, text]): WordsFinding[] => {
    const path = ['phrases', phrase];
    const fills = known ? known.get(phrase) : filledIn(phrase);
    if (!fills) return [{ path, ...unknownPhrase(phrase, [...(known?.keys() ?? [])]) }];
    if (!isText(text)) {
      const message = `the phrase “${phrase}” has no text in its place.`;
      return [{ path, message, hint: 'Write the text behind it, or take the line out.' }];
    }
    return fillFaults(phrase, text, fills).map((fault) => ({ path, on: 'value', ...fault }));
  });
}

const filledIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

function unknownPhrase(phrase: string, known: readonly string[]) {
  const near = nearest(phrase, known);
  return {
    message: `no report prints the words “${phrase}”.`,
    hint: near
      ? `Did you mean “${near}”?`
      : 'Write them as the report prints them: pip report --describe lists them.',
  };
}

function fillFaults(phrase: string, text: string, fills: readonly string[]) {
  const used = filledIn(text);
  const lost = fills.filter((fill) => !used.includes(fill));
  const foreign = used.filter((fill) => !fills.includes(fill));
  return [
    ...lost.map((fill) => ({
      message: `the text for “${phrase}” leaves out {${fill}}.`,
      hint: 'Put it where the value is to stand.',
    })),
    ...foreign.map((fill) => ({
      message: `the text for “${phrase}” has {${fill}}, which nothing fills in.`,
      hint: fills.length > 0 ? `It has {${fills.join('}, {')}}.` : 'Take it out.',
    })),
  ];
}
