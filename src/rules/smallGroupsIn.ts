import { sentenceAround } from './sentenceAround.ts';

/** Counts under the first and groups under the second number are withheld. */
export interface Limits {
  readonly min_numerator: number;
  readonly min_denominator: number;
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** Latin letters: this is about English words, and a class of all letters takes milliseconds to compile. */
const LETTER = 'a-z\\u00c0-\\u024f';
const NUMBER = `(?:\\d{1,4}(?![.,/:]\\d|\\d|%)|${WORDS.join('|')})`;
const START = `(?<![${LETTER}\\d.,/$%#–-])(?<!\\b(?:of|in)\\s)`;
/** Words that may stand between the number and the people: two *eligible fourth-grade* boys. */
const QUALIFIER = `(?:english|multilingual|emergent|bilingual|dual|language|long-term|black|white|hispanic|latin[oax]|asian|native|african|american|indian|pacific|islander|homeless|foster|migrant|male|female|new|newcomer|current|former|chronically|absent|special|general|education|kindergarten|pre-?k|elementary|middle|high|school|younger|older|other|eligible|enrolled|tested|low-income|economically|disadvantaged|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d+(?:st|nd|rd|th)|[${LETTER}]+-grade|grades?(?:\\s+(?:\\d+|k)\\b)?)`;
const ONE = `(?:student|pupil|child|kid|learner|(?:[${LETTER}]+-)?grader|newcomer|kindergartner|sophomore|freshman|boy|girl|ELL?)`;
const MANY = `(?:students|pupils|children|kids|learners|(?:[${LETTER}]+-)?graders|newcomers|kindergartners|kindergarteners|freshmen|sophomores|juniors|seniors|boys|girls|youth|ELL?s|MLL?s|SWDs)`;
const OF = `\\s+(?:out\\s+)?of(?<article>\\s+(?:the|our|its|their|these|those|all))?(?:\\s+(?<whole>${NUMBER}))?`;

/** "two of the four English learners", "3 students", "one fourth grader" */
const COUNT = new RegExp(
  // Tried only where a number begins: looking at every letter takes most of the time.
  `${START}(?<part>${NUMBER})(?<of>${OF})?(?<which>(?:\\s+${QUALIFIER}){0,5})\\s+(?<who>${MANY}|${ONE})(?![${LETTER}\\d'’-])`,
  'iuy',
);
/** Whatever is counted stands behind a blank: percentages, years and dates are passed over. */
const BEGINS_NUMBER = new RegExp(`(?:\\d+|\\b(?:${WORDS.join('|')}))(?=\\s)`, 'gi');
/** "English learners in grade 3, 2 of 21" */
const TALLY = new RegExp(
  `(?<![${LETTER}-])(?:${QUALIFIER}\\s+){0,4}${MANY}(?:\\s[^.;:,()]{0,40})?[,:(]\\s*(?<part>\\d{1,3}) of (?<whole>\\d{1,3})(?=\\s*(?:$|[).,;(]))`,
  'giu',
);
/** "our only newcomer" */
const ONLY = new RegExp(
  `(?<![${LETTER}-])(?:our|the)\\s+(?:only|sole|single)(?:\\s+${QUALIFIER}){0,4}\\s+${ONE}(?![${LETTER}\\d'’-])`,
  'giu',
);

/** A text without these counts nobody; most are without, and looking for them is quick. */
const NUMBERS = new RegExp(`(?:\\d|\\b(?:only|sole|single|${WORDS.join('|')}))\\s`, 'i');
const PEOPLE =
  /student|pupil|child|kid|learner|grader|newcomer|kindergart|sophomore|freshm[ae]n|junior|senior|boy|girl|youth|\bELL?|\bMLL|\bSWD/i;

/** People are counted by a number before them, or by one "of" another after them. */
function mayCount(text: string): boolean {
  const from = text.search(NUMBERS);
  return from >= 0 && (PEOPLE.test(text.slice(from)) || mayTally(text));
}

const mayTally = (text: string): boolean => /\d of \d/.test(text) && PEOPLE.test(text);

/** Phrases of a text that count fewer students than may be shown, as they stand there. */
export function smallGroupsIn(text: string, limits: Limits): string[] {
  if (!mayCount(text)) return [];
  const counts = countsIn(text, limits).filter(
    (match) => isSmall(match, limits) && isCountOfPeople(match),
  );
  const tallies = mayTally(text)
    ? [...text.matchAll(TALLY)].filter((match) => isSmall(match, limits))
    : [];
  const alone = /only|sole|single/i.test(text)
    ? [...text.matchAll(ONLY)].filter((match) => isAboutOne(match))
    : [];
  const found = [...counts, ...tallies, ...alone].sort((a, b) => a.index - b.index);
  return [...new Set(found.map(([words]) => words.replace(/\s+/g, ' ')))];
}

/** What has numbers that are names: "grade 3", but not "last year two". */
const CLASSES =
  '(?<!\\b(?:an?|the|last|this|that|next|each|every|one|school)\\s)(?:grade|level|tier|year|phase|cohort|age|stage|unit|title|section|quartile)';

const CLASS_BEFORE = new RegExp(`\\b${CLASSES}s?\\s$`, 'i');
/** More than the longest class, a blank and the word before it. */
const BEFORE = 24;

/** The 3 of "grade 3 students", of which plans are full: a glance spares them the long expressions. */
const isName = (text: string, index: number): boolean =>
  CLASS_BEFORE.test(text.slice(Math.max(0, index - BEFORE), index));

/** Counts of people, but for those of so many that neither they nor a whole around them can be small. */
function countsIn(text: string, limits: Limits): RegExpExecArray[] {
  const many = Math.max(limits.min_numerator, limits.min_denominator);
  const found: RegExpExecArray[] = [];
  BEGINS_NUMBER.lastIndex = 0;
  for (let number = BEGINS_NUMBER.exec(text); number; number = BEGINS_NUMBER.exec(text)) {
    if (valueOf(number[0]) >= many || isName(text, number.index)) continue;
    COUNT.lastIndex = number.index;
    const match = COUNT.exec(text);
    if (!match) continue;
    found.push(match);
    BEGINS_NUMBER.lastIndex = COUNT.lastIndex;
  }
  return found;
}

const valueOf = (number: string): number => {
  const word = WORDS.indexOf(number.toLowerCase());
  return word === -1 ? Number(number) : word;
};

function isSmall({ groups }: RegExpMatchArray, limits: Limits): boolean {
  const part = valueOf(groups?.['part'] ?? '');
  if (part === 0) return false;
  if (part < limits.min_numerator) return true;
  const whole = groups?.['whole'];
  return whole !== undefined && part <= valueOf(whole) && valueOf(whole) < limits.min_denominator;
}

/** Ends in a number or a word that makes the next number something else than a count of people. */
const NOT_A_COUNT = new RegExp(
  [
    // Grade 3 students, grades 3 and 5 English learners, Tier 2 students
    `\\b${CLASSES}s?\\s+(?:(?:\\d+|k)\\s*(?:and|to|or|through|[-–&])\\s*)*$`,
    `\\b${CLASSES}s\\s+(?:(?:\\d+|k)\\s*(?:,|and|to|or|through|[-–&])+\\s*)*$`,
    // Three to five students, two or three students
    `${NUMBER}\\s*(?:to|or|[-–])\\s*$`,
    // At least three students, the first five students, every 3 students
    '\\b(?:than|least|most|up to|under|over|below|above|minimum|maximum|every|each|any|first|last|next|top|another|between|size)\\s*:?\\s+$',
    // Groups of four students, small groups (three students)
    '\\b(?:groups?|pairs|teams|classes|circles|cohorts)\\s*(?:of|with|[(:,])\\s*$',
    // What teachers are to do: pick three students, interviewing five students
    '\\b(?:pick|choos|select|follow|interview|ask|invit|shadow|sampl|nam|identify|nominat|recogniz|assign|match|train|recruit|celebrat|check|conferenc|confer with|meet with|work with)(?:e|es|s|ing)?\\s+(?:up\\s+)?$',
  ].join('|'),
  'iu',
);

const IS_ONE = new RegExp(`^${ONE}$`, 'iu');

/** Words of a sentence that tell how work is done, not how many there were. */
const HOW_WORK_IS_DONE = /\b(?:each|every|per|apiece|at a time|at once|by one)\b/i;

function isCountOfPeople(match: RegExpExecArray): boolean {
  const { part = '', whole, article, which = '', who = '' } = match.groups ?? {};
  const { before, after } = sentenceAround(match.input, match.index, match[0].length);
  if (NOT_A_COUNT.test(before) || HOW_WORK_IS_DONE.test(`${before} ${after}`)) return false;
  if (whole !== undefined && isShare(part, whole, article)) return false;
  const isSingular = IS_ONE.test(who);
  if (valueOf(part) !== 1) return !isSingular;
  return isSingular && isAboutOne(match) && isOneInParticular(before, which, after);
}

/** "Two of five third graders", "3 of 10 students" tell a share; "two of the five" counts children. */
function isShare(part: string, whole: string, article: string | undefined): boolean {
  const isInWords = !/\d/.test(part) && !/\d/.test(whole);
  return article === undefined && (isInWords || valueOf(whole) % 10 === 0);
}

/** Whether the word for a person is meant, and not "one student council". */
function isAboutOne({ input = '', index = 0, 0: words }: RegExpMatchArray): boolean {
  const after = input.slice(index + words.length);
  return /^\s*(?:$|[.,;:!?)–]|(?:who|whose|with|without|from|in|of|at|on|and|or|but|to|out|is|was|has|had|did|does|can|could|cannot|will|left|moved|met|reached|scored|reads?|passed|failed|remains?|remained|still|not)\b)/i.test(
    after,
  );
}

/** One child of whom something is told, and not "when one student speaks". */
function isOneInParticular(before: string, which: string, after: string): boolean {
  if (/\b(?:if|when|whenever|until|unless|while|no)\b/i.test(before)) return false;
  if (which.trim() !== '' || /\b(?:only|just|but|exactly)\s+$/i.test(before)) return true;
  return /^\s*(?:,\s*)?(?:who|whose|is|was|has|had|did|does|cannot|could|left|moved|met|reached|scored|passed|failed|remains?|remained|still|out)\b/i.test(
    after,
  );
}
