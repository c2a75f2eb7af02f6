import { once } from '../model/once.ts';

/** Words that look like a name because of what stands beside them. */
export interface CuedName {
  readonly name: string;
  /** What stands beside the name; the name itself is never repeated in messages. */
  readonly cue: string;
  /** The cue leaves little doubt, as in "a girl named ...". */
  readonly isSure: boolean;
}

const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}";
const INITIAL = '\\p{Lu}\\.?(?![\\p{L}\\p{N}.])';
const FULL = `${WORD}(?:\\s(?:${WORD}|${INITIAL})){0,2}`;
/** A first name with another name or an initial. */
const TWO = `${WORD}\\s(?:${WORD}|${INITIAL})`;
const CHILD =
  '(?:student|pupil|child|kid|boy|girl|learner|[\\p{L}\\d-]*grader|newcomer|kindergartner|sophomore|freshman)';
const KIN =
  '(?:mother|father|mom|dad|grandmother|grandfather|grandma|grandpa|guardian|stepmother|stepfather|son|daughter|grandson|granddaughter|brother|sister|sibling)';
const START = '(?<![\\p{L}\\p{N}-])';
const END = "(?![\\p{L}\\p{N}'’-])";
/** What follows a name, and does not follow the first word of a longer title. */
const AFTER_NAME =
  '(?=\\s*(?:$|[,.;:!?)]|and\\b|who\\b|is\\b|was\\b|has\\b|had\\b|said\\b|says\\b|in\\b|at\\b))';

interface Cue {
  readonly pattern: RegExp;
  readonly isSure: boolean;
}

/** Patterns of letters are slow to make, and few plans need them. */
const cues = once((): readonly Cue[] => [
  // student Maria Gomez; my student Ana; our third grader, Jayden R.
  cue(`(?<cue>${CHILD}),?\\s(?<name>${TWO})${END}`, false),
  cue(`(?<cue>\\b(?:[Mm]y|[Oo]ur)\\s(?:\\p{Ll}+\\s)?${CHILD}),?\\s(?<name>${FULL})${END}`, false),
  // a girl named Ana
  cue(`(?<cue>${CHILD}(?:\\swho\\s(?:is|was))?,?\\s(?:named|called))\\s(?<name>${FULL})`, true),
  // Jayden R., a third grader
  cue(
    `(?<name>${FULL}),\\s(?<cue>(?:a|an|our|my|one\\sof\\s(?:our|my))\\s(?:[\\p{Ll}\\d-]+\\s){0,3}${CHILD})(?=[,.;:)]|$|\\s(?:who|with|in|has|had|was|is)\\b)`,
    true,
  ),
  // Ana R. (grade 3)
  cue(`(?<name>${WORD}\\s${INITIAL})\\s\\((?<cue>(?:in\\s)?grade\\s(?:\\d+|K))\\)`, true),
  // Mrs. Gomez's son; Ana's mother
  cue(
    `(?<cue>\\b(?:Mrs?|Ms|Miss|Dr)\\b\\.?)\\s(?<name>${WORD})['’]s?\\s(?:child|${KIN})${END}`,
    true,
  ),
  cue(`(?<name>${FULL})['’]s?\\s(?<cue>${KIN})${END}`, true),
  // the parents of Jayden R.
  cue(
    `(?<cue>(?:parents?|${KIN})\\sof)\\s(?<name>${WORD}\\s${INITIAL}|${FULL}${AFTER_NAME})`,
    false,
  ),
  // Student: Ana Gomez; Student A. G.
  cue(`(?<cue>\\b[Ss]tudents?):\\s(?<name>${TWO})${END}`, false),
  cue(`(?<cue>\\b[Ss]tudent)\\s(?<name>\\p{Lu}\\.\\s?\\p{Lu}\\.)`, true),
]);

/** Words before a name; letters before the word for a child do not matter here. */
const BEFORE_NAME = [
  `(?:${CHILD}|[Ss]tudents?:?),?(?:\\s+who\\s+(?:is|was))?,?(?:\\s+(?:named|called))?`,
  `(?:parents?|${KIN})\\s+of`,
]
  .join('|')
  .replace('[\\p{L}\\d-]*grader', 'grader');

/**
 * What every text with one of the cues holds: most texts do not, and looking for this is quick. It
 * begins with what is rare, and only looks back from there: capitals behind a blank, where whatever
 * is not of English may be one, signs, and words behind a comma.
 */
const MAY_NAME = new RegExp(
  [
    `\\s[A-Z\\x80-\\uffff](?<=(?:${BEFORE_NAME})\\s+.)`,
    ',\\s+(?:an?|our|my|one)\\s',
    '\\((?:in\\s+)?grade\\s',
    `['’]s?\\s+(?:child|${KIN})`,
  ].join('|'),
);

function cue(source: string, isSure: boolean): Cue {
  return { pattern: new RegExp(`${START}${source}`, 'gu'), isSure };
}

/** Whether a text, or one of several texts with something between them, can hold a cue at all. */
export const mayCueNames = (text: string): boolean => MAY_NAME.test(text);

/** Whatever a text says in words that look like the name of a child, each name once. */
export function childNameCues(text: string): CuedName[] {
  if (!mayCueNames(text)) return [];
  const flat = text.replace(/\s+/g, ' ');
  const found = cues().flatMap(({ pattern, isSure }) =>
    [...flat.matchAll(pattern)].map(({ groups }) => ({
      name: groups?.['name'] ?? '',
      cue: groups?.['cue'] ?? '',
      isSure,
    })),
  );
  const isWithin = (name: string, other: string): boolean => other.startsWith(name);
  return found.filter(
    ({ name }, index) =>
      !found.some((other, at) => {
        return at !== index && isWithin(name, other.name) && (name !== other.name || at < index);
      }),
  );
}
