import { contentOf, pathOf } from './contentOf.ts';
import type { Rule } from './rule.ts';
import { isPublic } from './isPublic.ts';
import { sentenceAround } from './sentenceAround.ts';

export const birthDateInText: Rule = {
  id: 'birth-date-in-text',
  severity: 'warning',
  summary: 'The text of a public plan says of nobody when they were born.',
  reason:
    'With the school and the grade, a date of birth tells which child is meant, and it opens other records of that child.',
  bad: `strategies:
  - {id: groups, title: Small groups every day, description: "For a student born in May 2018, groups came too late."}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, description: "For those who came late in the year, groups began too late."}`,
  *check(plan, { workspace }) {
    if (!isPublic(plan, workspace)) return;
    const { narrative, whole } = contentOf(plan);
    if (!MAY_SAY.test(whole)) return;
    for (const place of narrative) {
      if (!saysBirthDate(place.text)) continue;
      yield {
        path: pathOf(place),
        message: 'This text seems to say when somebody was born.',
        hint: 'Take the date out; where age matters, name the grade.',
      };
    }
  },
};

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const YEAR = '(?:19|20)\\d\\d';
const DAY = [
  `${YEAR}-\\d\\d?-\\d\\d?`,
  `\\d\\d?[/.-]\\d\\d?[/.-](?:\\d\\d){1,2}`,
  `${MONTH}\\s+\\d\\d?(?:st|nd|rd|th)?\\b(?:,?\\s+${YEAR})?`,
  `\\d\\d?(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?`,
].join('|');
const WHEN = `(?:${DAY}|(?:${MONTH}\\s+)?(?:of\\s+)?${YEAR})(?![\\d-])`;

/** A label with its date: `DOB: 3/2/2018`, `date of birth March 2`. */
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:d\\.?o\\.?b\\b\\.?|(?:date|year|month) of birth|birth[ -]?(?:date|year)|b\\.)\\s*(?:[:=,(–-]|is|was|of|on|in)?\\s*(?:${WHEN})`,
  'iu',
);
const BORN = new RegExp(`\\bborn\\s+(?:(?:on|in)\\s+)?(?:the\\s+)?(${WHEN})`, 'giu');
const BIRTHDAY = new RegExp(`\\bbirthday\\b\\s*(?:[:,(]|is|was|on|of)?\\s*(${DAY})`, 'giu');

/** Somebody of whom one can say that they were born. */
const SOMEBODY =
  /\b(?:student|pupil|child|boy|girl|son|daughter|learner|grader|kindergartner|newcomer|he|she|who|baby|twins?)\b/iu;
/** Things that are "born" in plans, and many people at once, as in rules for enrollment. */
const NOBODY =
  /\b(?:ideas?|programs?|plans?|projects?|partnerships?|initiatives?|clubs?|teams?|schools?|academy|districts?|council|movement|(?:children|students|kids|those|anyone|pupils|learners|families)(?:\s+who\s+(?:are|were))?)\s+(?:(?:is|was|were|are)\s+)?$/iu;

/** What every text with such a date holds: most are without, and looking for this is quick. */
const MAY_SAY = /born|birth|\bd\.?o\.?b\b|\bb\./i;

function saysBirthDate(text: string): boolean {
  if (!MAY_SAY.test(text)) return false;
  if (LABELLED.test(text)) return true;
  const isBorn = [...text.matchAll(BORN)].some(({ 0: words, 1: when = '', index }) => {
    const { before } = sentenceAround(text, index, words.length);
    if (NOBODY.test(before)) return false;
    return isWholeDay(when) || SOMEBODY.test(before);
  });
  // Birthdays of public figures are holidays: only one with its year is that of a child.
  return (
    isBorn ||
    [...text.matchAll(BIRTHDAY)].some(([, when = '']) => /(?:19|20)\d\d|[/.]\d\d$/.test(when))
  );
}

const isWholeDay = (when: string): boolean => new RegExp(`^(?:${DAY})$`, 'iu').test(when);
