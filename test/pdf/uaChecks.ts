import { type UaCheck, unless } from './uaCheck.ts';
import type { UaDocument } from './uaDocument.ts';
import { FILE_CHECKS } from './uaFileChecks.ts';
import { STRUCTURE_CHECKS } from './uaStructureChecks.ts';

/** What is asked of what is painted. */
const PAINTING_CHECKS: readonly UaCheck[] = [
  {
    id: '01-003',
    asks: 'no artifact inside tagged content',
    faults: ({ pages }) =>
      pages.flatMap(({ painting }) => painting.nested.filter((each) => each === 'artifact in tag')),
  },
  {
    id: '01-004',
    asks: 'no tagged content inside an artifact',
    faults: ({ pages }) =>
      pages.flatMap(({ painting }) => painting.nested.filter((each) => each === 'tag in artifact')),
  },
  {
    id: '01-005',
    asks: 'everything painted is tagged or an artifact',
    faults: ({ pages }) =>
      pages.flatMap(({ painting: { loose } }, index) =>
        unless(loose === 0, `page ${index + 1}: ${loose}`),
      ),
  },
];

/** Conditions of PDF/UA-1 that a machine can check. */
export const UA_CHECKS: readonly UaCheck[] = [
  ...PAINTING_CHECKS,
  ...STRUCTURE_CHECKS,
  ...FILE_CHECKS,
];

/** What a PDF does not fulfil, by the numbers of the conditions. */
export function failedChecks(pdf: UaDocument): Record<string, string[]> {
  return Object.fromEntries(
    UA_CHECKS.map(({ id, faults }) => [id, faults(pdf)] as const).filter(
      ([, found]) => found.length > 0,
    ),
  );
}
