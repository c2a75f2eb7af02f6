/** Numbers in figures, or in the words that plans use for round ones. */
const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?|five|ten|fifteen|twenty|twenty-five|thirty|fifty)`;
/** Not followed by what it is taken of. */
const PERCENT = String.raw`${NUMBER}\s?(?:%|percent\b|per cent\b)(?! of\b)`;
const VERB =
  '(?:(?:increas|decreas|reduc|improv|rais|ris|declin)(?:e|es|ed|ing)|grows?|growing|gain|drop|cut|lower|boost|lift|shrink|expand)';
const NOUN = '(?:increase|decrease|reduction|improvement|growth|gain|rise|drop|decline)s?';
const ABOUT =
  '(?:at least |about |up to |roughly |another |an additional |a further |no less than |a minimum of )?';
/** Words for what is to change; not such as lead to the value that it is to have. */
const WHAT = String.raw`(?:(?!(?:to|at|below|under|above|over|beyond|so|that|until|from|where)\b)[\w'’-]+ ){0,4}`;

/** Ways to promise a change. */
const CHANGES = [
  // increase reading by 10%
  String.raw`\b(?:${VERB}|${NOUN})\b[^;!?]{0,200}?\bby ${ABOUT}${PERCENT}`,
  // increase reading 10%; "lower" may be an adjective
  String.raw`\b(?!lower)${VERB} ${WHAT}${ABOUT}${PERCENT}`,
  // a 10% annual increase
  String.raw`\b${PERCENT} (?:[\w-]+ )?${NOUN}\b`,
  // an increase of 10%
  String.raw`\b${NOUN} of ${ABOUT}${PERCENT}`,
].map((source) => new RegExp(source, 'iu'));

/** The part of a promise that is shown: by 10%, 10% annual increase. */
const SHOWN = new RegExp(String.raw`(?:by ${ABOUT})?${PERCENT}(?: (?:[\w-]+ )?${NOUN}\b)?`, 'iu');

/** Said to be points, or a change of a number, which can only mean one thing. */
const SETTLED =
  /(?:percentage|percent|per cent|%)[ -]{0,2}points?\b|\bpoints\b|\brelative\b|\bnumber of\b/iu;

const VALUE = String.raw`(?:(?:a|an|the|about|only|its|our|baseline|value|rate|of) ){0,4}\d`;
const BOTH_VALUES = [
  new RegExp(String.raw`\bfrom ${VALUE}[^;]{0,120}\bto ${VALUE}`, 'iu'),
  new RegExp(String.raw`\bto ${VALUE}[^;]{0,120}\bfrom ${VALUE}`, 'iu'),
  /\d\s?%?\s?(?:→|->|=>)\s?\d/u,
];

/** 2026, 2026-27, 2026-2027: numbers that are no values. */
const YEARS = /\b(?:19|20)\d\d(?:[-–/](?:\d\d){1,2})?\b/gu;

/**
 * The promise of a change in percent that may mean percentage points or percent of the value
 * before; null where there is none, or where the text gives both values.
 */
export function ambiguousChange(text: string): string | null {
  if (!/%|per\s*cent/i.test(text)) return null;
  const line = text.replace(/\s+/gu, ' ').replace(YEARS, '');
  if (SETTLED.test(line) || BOTH_VALUES.some((pattern) => pattern.test(line))) return null;
  const promise = CHANGES.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
  return promise === undefined ? null : (SHOWN.exec(promise)?.[0] ?? promise);
}
