import { REPORTS } from '../../reports/index.ts';
import { sectionsOf } from '../../reports/pageSections.ts';

/** Names of all sections that a report can have, or that any can: `sam/measures`. */
export function allSections(report?: string): string[] {
  return REPORTS.filter(({ id }) => report === undefined || id === report).flatMap(
    ({ sections }) => (sections ? sectionsOf(sections) : []),
  );
}
