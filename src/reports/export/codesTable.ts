import { tableOf, text } from './column.ts';
import { PLACE, type Placed } from './placedPlan.ts';

interface CodeFact extends Placed {
  readonly level: 'school' | 'district';
  readonly scheme: string;
  readonly code: string;
}

/** One row per official code of whom a plan is about. */
export const CODES = tableOf<CodeFact>(
  {
    name: 'codes',
    description: 'One row per official code of the school and the district that a plan is about.',
  },
  [
    ...PLACE,
    text('level', 'Whose code it is: school or district.', ({ level }) => level),
    text('scheme', 'Who gives the code: state, nces, ...', ({ scheme }) => scheme),
    text('code', 'The code, a text: its zeros count.', ({ code }) => code),
  ],
  (placed) =>
    (['school', 'district'] as const).flatMap((level) =>
      Object.entries(placed[level]?.codes ?? {}).map(([scheme, code]) => ({
        placed,
        level,
        scheme,
        code,
      })),
    ),
);
