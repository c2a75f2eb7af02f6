import { normal } from './normal.ts';

const RACE =
  /\b(?:hispanic|latin[oax]s?|black|african|white|caucasian|asian|indian|native|islander|two or more races|multiracial|multi-racial)\b/i;
const OTHER =
  /learner|\bEL?Ls?\b|\bSWDs?\b|disabilit|\bIEPs?\b|special education|emergent bilingual|disadvantag|low.income|free or reduced|\bFRP?L\b|\blunch\b|\bmeals\b|homeless|foster|migrant|\bfemales?\b|\bmales?\b|\bgirls?\b|\bboys?\b|newcomer|high needs|students (?:with|without|in|eligible)\b/i;

/** Whether a group is a race or ethnicity, of which tables give everybody one. */
export const isRace = (name: string): boolean => RACE.test(name);

/** Whether a heading names a group of students: by usual words, or as a workspace calls one. */
export function isGroupName(text: unknown, known: ReadonlySet<string>): boolean {
  if (typeof text !== 'string') return false;
  return RACE.test(text) || OTHER.test(text) || known.has(normal(text));
}
