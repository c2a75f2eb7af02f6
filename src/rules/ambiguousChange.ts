/** Numbers in figures or in the words that plans use for round ones. */
const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?|five|ten|fifteen|twenty|twenty-five|thirty|fifty)`;
const PERCENT = String.raw`${NUMBER}\s?(?:%|percent\b|per cent\b)`;
const VERB = String.raw`(?:(?:increas|decreas|reduc|improv|rais|ris|declin)(?:e|es|ed|ing)|grow|grows|growing|gain|drop|cut|lower|boost|lift|shrink|expand)`;
const NOUN = '(?:increase|decrease|reduction|improvement|growth|gain|rise|drop|decline)s?';
const ABOUT = String.raw`(?:at least |about |up to |roughly |another |an additional |a further |no less than |a minimum of )?`;
/** Words of what is to change: not those that lead to the value it is to have. */
const WHAT = String.raw`(?:(?!to\b|at\b|below|under|above|over|beyond|so\b|that\b|until|from|where|grades?\b)[\w'’-]+ ){0,4}`;

/** Ways to promise it: increase reading by 10%, increase reading 10%, a 10% increase, an increase of 10%. */
const CHANGES = [
  String.raw`\b(?:${VERB}|${NOUN})\b[^;!?]{0,200}?\bby ${ABOUT}${PERCENT}`,
  String.raw`\b${VERB} ${WHAT}${ABOUT}${PERCENT}`,
  String.raw`\b${PERCENT} (?:[\w-]+ )?${NOUN}\b`,
  String.raw`\b${NOUN} of ${ABOUT}${PERCENT}`,
].map((source) => new RegExp(source, 'iu'));

/** Said to be points, or of what the percent is taken. */
const SETTLED = /percentage|percent points?|per cent points?|% ?-?points?|\bpoints\b|\brelative\b|(?:%|percent) of\b/iu;

const VALUE = String.raw`(?:(?:a|an|the|about|only|its|our|baseline|value|rate|of) ){0,4}\d`;
const BOTH_VALUES = [
  new RegExp(String.raw`\bfrom ${VALUE}[^;]*\bto ${VALUE}`, 'iu'),
  new RegExp(String.raw`\bto ${VALUE}[^;]*\bfrom ${VALUE}`, 'iu'),
  /\d\s?%?\s?(?:→|->|=>)\s?\d/u,
];

/** 2026, 2026-27, 2026-2027: numbers that are no values. */
const YEARS = /\b(?:19|20)\d\d(?:[-–/](?:\d\d){1,2})?\b/gu;

/**
 * The promise of a change in percent that may mean percentage points or percent of the value
 * before; null where there is none, or the text gives both values.
 */
export function ambiguousChange(text: string): string | null {
  const oneLine = text.replace(/\s+/gu, ' ').replace(YEARS, '');
  if (SETTLED.test(oneLine) || BOTH_VALUES.some((pattern) => pattern.test(oneLine))) return null;
  const promise = CHANGES.map((pattern) => pattern.exec(oneLine)?.[0]).find(Boolean);
  if (promise === undefined) return null;
  return new RegExp(String.raw`(?:by ${ABOUT})?${PERCENT}(?: (?:[\w-]+ )?${NOUN}\b)?`, 'iu').exec(promise)?.[0] ?? promise;
}
