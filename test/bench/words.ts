import type { Random } from './random.ts';

type Words = readonly [string, ...string[]];

export const PEOPLE: Words = [
  'Marisol Etienne',
  'Bernard Adeyemi',
  "Maeve O'Brien",
  'José García',
  'Renée Müller',
  'Aisha Washington',
  'Tuan Nguyen',
  'Hannah Smith-Jones',
  'Omar Haddad',
  'Priya Patel',
];

export const ROLES: Words = [
  'Principal',
  'Assistant principal',
  'Reading coach',
  'School counselor',
  'Teacher of mathematics',
  'Parent',
];

export const NEEDS: Words = [
  'One student in four misses more than a day in ten.',
  'Fewer than half of the third graders read at the benchmark.',
  'Students with disabilities do not gain in mathematics.',
];

export const STRATEGIES: Words = [
  'High-dosage tutoring in grades 3-5',
  'Structured literacy: a daily block of phonics',
  'Check & Connect mentoring',
  'Mathematics intervention in groups of four',
  'Outreach to families in three languages',
  'Reviews of early-warning data every second week',
];

export const ACTIONS: Words = [
  'Put the block into the timetable',
  'Train tutors in the routine',
  'Go through the early-warning list with each grade team',
  'Hold a data night for families',
  'Coach each teacher twice a month',
  'Give the screening and enter the results',
  'Visit classrooms with the look-for tool',
];

const SENTENCES: Words = [
  'The grade team met three times in this cycle and looked at the unit tests together.',
  'Two sections are still taught by long-term substitutes, so coaching moved to January.',
  'At the family night 148 people came (goal: 120); interpreters spoke Spanish and Somali.',
  'Students in the groups gained 4.2 points on average, against 1.9 for the rest of the grade.',
  'It was uneven: 7 of 11 rooms followed the pacing guide, the others skipped the warm-up.',
  'The block moved to 9:15 because buses made the first half hour unusable.',
  'The coach models the routine in each room before the next walkthrough.',
  'Absence fell in grades K-2 and rose in grade 8 - see the note of the counselor.',
  'Materials came late; the order (#44172) was approved on the second reading.',
  'Teachers asked for shorter meetings & a shared protocol: "what, so what, now what".',
];

/** A paragraph of some sentences. */
export function paragraph(random: Random, from: number, to: number): string {
  return Array.from({ length: random.int(from, to) }, () => random.pick(SENTENCES)).join(' ');
}

/** A text broken into lines of at most 90 columns, each of them indented. */
export function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + word.length >= 90) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each).join('\n');
}
