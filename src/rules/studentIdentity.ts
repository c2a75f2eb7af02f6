import type { Finding, Path } from '../model/diagnostic.ts';
import { isToBeFilledIn } from '../model/toBeFilledIn.ts';
import { contentOf } from './contentOf.ts';
import type { Rule } from './rule.ts';

export const studentIdentity: Rule = {
  id: 'student-identity',
  severity: 'error',
  summary: 'A student appears under a local code: no name, no birth date, no state id.',
  reason:
    'Whoever finds a copy of the plan must not learn whose it is. A code that only the school can look up keeps it so.',
  bad: `kind: student
student: {local_code: S-0417, grade: "3", birth_date: 2018-03-02}`,
  good: `kind: student
student: {local_code: S-0417, grade: "3"}`,
  *check(plan) {
    const { data } = plan;
    if (data.kind !== 'student') return;
    const { local_code: code, grade: _grade, ...others } = data.student;
    const fault = faultOfCode(code);
    if (fault) {
      yield {
        path: ['student', 'local_code'],
        message: `The local code ${fault}.`,
        hint: 'Use a local code that the school made up, such as S-0417.',
      };
    }
    // The schema lets no other field through than those that say who the student is.
    for (const key of Object.keys(others)) yield giveaway(key, ['student', key]);
    if (contentOf(plan).hasCustom) yield* inCustom(data, []);
  },
};

/** What is wrong with a local code; the code itself is never repeated. */
function faultOfCode(code: string): string | null {
  if (isToBeFilledIn(code)) return null;
  if (/\s/.test(code.trim()) || /^\p{L}{2,}[^\p{L}\p{N}]+\p{L}{2,}$/u.test(code.trim())) {
    return 'looks like a name';
  }
  return /^\d{9,10}$/.test(code.replace(/[\s-]/g, '')) ? 'looks like a state id' : null;
}

/** Fields that say who somebody is, wherever they stand; without capitals, dashes and underscores. */
const IDENTITY: readonly (readonly [RegExp, string])[] = [
  [
    /^(student|child|parent|guardian|mother|father|family|first|last|middle|full|given|legal|preferred|maiden|nick|sur)(s|first|last|full)?names?$/,
    'no name',
  ],
  [/^((date|day|place|year)of)?birth(day|date|year|place)?$|^dob$/, 'no birth date or place'],
  [/^((state|student)(student)?(id|identifier|number|no|code)|sasid|ssid)$/, 'no state id'],
  [/^(ssn|socialsecurity(number|no)?)$/, 'no social security number'],
];

/** Mappings in which a plain `name` is that of a person. */
const PERSONS = /^(student|child|pupil|learner|parent|parents|guardian|mother|father|family)$/;

function identityOf(key: string, isPerson: boolean): string | null {
  const plain = key.toLowerCase().replace(/[-_\s]/g, '');
  if (isPerson && plain === 'name') return 'no name';
  return IDENTITY.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const giveaway = (key: string, path: Path): Finding => ({
  path,
  on: 'key',
  message: `\`${key}\` says who the student is: a plan holds ${identityOf(key, true) ?? 'nothing of the kind'}.`,
  hint: 'Take the line out, and use a local code: `student: {local_code: S-0417}`.',
});

/** Every field in an open part of the plan that says who somebody is. */
function* identities(value: unknown, path: Path, isPerson: boolean): Generator<Finding> {
  for (const [key, part, place] of entries(value, path)) {
    if (typeof key === 'number') yield* identities(part, place, isPerson);
    else if (identityOf(key, isPerson)) yield giveaway(key, place);
    else yield* identities(part, place, PERSONS.test(key));
  }
}

/** The same in every `custom`, which the schema leaves open. */
function* inCustom(value: unknown, path: Path): Generator<Finding> {
  for (const [key, part, place] of entries(value, path)) {
    if (key === 'custom') yield* identities(part, place, true);
    else yield* inCustom(part, place);
  }
}

/** Fields of a mapping or entries of a list, each with its path; nothing of anything else. */
function entries(value: unknown, path: Path): [string | number, unknown, Path][] {
  if (Array.isArray(value)) return value.map((part, index) => [index, part, [...path, index]]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, part]) => [key, part, [...path, key]]);
}
