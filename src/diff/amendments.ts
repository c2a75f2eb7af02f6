import type { Change } from '../model/change.ts';
import type { Plan } from '../model/workspace.ts';
import { canonicalText } from './values.ts';

type Revision = NonNullable<Plan['data']['revisions']>[number];

/** Revisions that the head records and the base does not. */
export function newRevisions(before: Plan, after: Plan): Revision[] {
  const known = new Set((before.data.revisions ?? []).map(canonicalText));
  return (after.data.revisions ?? []).filter((revision) => !known.has(canonicalText(revision)));
}

/**
 * What a new revision says about a change: one that names components speaks for those and what
 * stands in them, one that names none for the whole plan.
 * @param above ids of the part and of everything that it stands in.
 */
export function explanation(
  revisions: readonly Revision[],
  above: readonly string[],
): string | null {
  const fitting = revisions.find(
    ({ components }) => components === undefined || components.some((id) => above.includes(id)),
  );
  return fitting ? `${fitting.what} ${fitting.reason}`.trim() : null;
}

/** Changes that an adopted plan has to record as an amendment: promises that changed, and parts. */
export const needsAmendment = ({ class: of, weakens, name }: Change): boolean =>
  of === 'commitment'
    ? !RECORDS.has(name)
    : of === 'structure' && (weakens || name === 'part-added');

/** What is recorded about a plan, rather than promised by it. */
const RECORDS = new Set([
  'amendment-recorded',
  'approval-changed',
  'approval-recorded',
  'baseline-set',
  'date-changed',
]);
