import type { Difference } from './compareFields.ts';
import { isDateField, meaningOfDate } from './meaningOfDate.ts';
import { meaningOfMeasure } from './meaningOfMeasure.ts';
import { meaningOfMonitoring } from './meaningOfMonitoring.ts';
import type { Part } from './partsOf.ts';
import { isMapping } from './values.ts';

/** Fields whose words are a promise rather than a description. */
const PROMISES = new Set(
  `timeline dosage frequency evidence_of_implementation expected_result serves sites resources
  sustainability span term attached_to supports practice responsibilities consequence horizon
  tier`.split(/\s+/),
);
/** What a part is numbered or sorted by: figures in it promise nothing. */
const LABELS = new Set('version code category group flags phase'.split(' '));
/** Who answers for something, under the names that kinds have for them. */
const OWNERS = new Set('owners provider evaluator primary_evaluator'.split(' '));
const DECISIONS = new Set(
  'approvals signatures signatures_at_start signatures_at_end submissions'.split(' '),
);
const NOTES = new Set(
  'evidence conclusion outcome history changes assessments mid_cycle family_contacts meetings implementation_monitoring evaluator_comments artifacts goal_status additional_comments evidence_of_achievement supports_provided previous_goals previous_review'.split(
    ' ',
  ),
);

/**
 * Name of what a difference means.
 * @param closed ids of the cycles that were over when the change was made.
 */
export function meaningOf(part: Part, difference: Difference, closed: ReadonlySet<string>): string {
  const { field, before, after } = difference;
  const [first = ''] = field;
  const last = field.at(-1) ?? '';
  if (first === 'progress') return meaningOfProgress(difference, closed);
  if (part.type === 'measure') {
    const meaning = meaningOfMeasure(part, difference);
    if (meaning !== null) return meaning;
  }
  if (first === 'status') return meaningOfStatus(part, difference);
  if (OWNERS.has(first)) return ownerMeaning(before, after);
  if (first === 'sessions') return meaningOfDosage(difference);
  if (first === 'monitoring') return meaningOfMonitoring(part, difference);
  if (first === 'budget') return budgetMeaning(difference);
  if (first === 'aligns_to' || first === 'addresses') return 'alignment-changed';
  if (first === 'revisions') return before === undefined ? 'amendment-recorded' : 'detail-changed';
  if (DECISIONS.has(first)) return meaningOfDecision(difference);
  if (NOTES.has(first)) return 'progress-noted';
  if (isDateField(last, before, after)) return meaningOfDate(last, before, after);
  if (PROMISES.has(first)) return 'commitment-changed';
  if (LABELS.has(first)) return 'detail-changed';
  return meaningOfWords(before, after);
}

function meaningOfProgress(
  { field, before, after }: Difference,
  closed: ReadonlySet<string>,
): string {
  const [, cycle = '', what] = field;
  if (what !== 'rating') return 'progress-noted';
  const ratingIn = (side: unknown): unknown => (isMapping(side) ? side['rating'] : side);
  if (ratingIn(before) === ratingIn(after)) return 'progress-noted';
  if (before === undefined) return 'rating-given';
  if (closed.has(cycle)) return 'closed-rating-changed';
  return after === undefined ? 'rating-removed' : 'rating-changed';
}

function meaningOfStatus({ type }: Part, { before, after }: Difference): string {
  if (type !== 'plan') return after === 'discontinued' ? 'work-discontinued' : 'status-changed';
  if (after === 'adopted') return 'adopted';
  const isWithdrawn = before === 'adopted' && after !== 'archived';
  return isWithdrawn ? 'adoption-withdrawn' : 'commitment-changed';
}

function ownerMeaning(before: unknown, after: unknown): string {
  if (isNobody(before)) return 'owner-added';
  return isNobody(after) ? 'owner-removed' : 'owner-changed';
}

const isNobody = (owners: unknown): boolean =>
  owners === undefined || (Array.isArray(owners) && owners.length === 0);

/** A decision that came, went or stands otherwise; the field of a whole one ends with its name. */
function meaningOfDecision({ field, before, after }: Difference): string {
  if (field.length > 2) return 'approval-changed';
  if (before === undefined) return 'approval-recorded';
  return after === undefined ? 'approval-removed' : 'approval-changed';
}

/** Fewer minutes, days or weeks are less help, and so is a larger group. */
function meaningOfDosage({ field, before, after }: Difference): string {
  if (after === undefined) return 'dosage-lowered';
  if (field.length === 1) return 'dosage-raised';
  if (typeof before !== 'number' || typeof after !== 'number') return 'commitment-changed';
  const isLess = field[1] === 'group_size' ? after > before : after < before;
  return isLess ? 'dosage-lowered' : 'dosage-raised';
}

function budgetMeaning({ field, before, after }: Difference): string {
  const what = field[2];
  if (what === 'actual' || what === 'estimated') return 'spending-recorded';
  const [was, is] = [plannedIn(before, what), plannedIn(after, what)];
  if (before === undefined && (what === undefined || what === 'planned')) return 'budget-added';
  if (after === undefined && (what === undefined || what === 'planned')) return 'budget-removed';
  if (was === null || is === null) return 'detail-changed';
  return is < was ? 'budget-lowered' : 'budget-raised';
}

/** The planned amount that a line or its field holds; null where the field is another. */
function plannedIn(value: unknown, what: string | undefined): number | null {
  const planned = what === undefined && isMapping(value) ? value['planned'] : value;
  const isAmount = what === undefined || what === 'planned' || what === 'fte';
  return isAmount && typeof planned === 'number' ? planned : null;
}

/** Words with other figures in them may be another promise; without, they are only other words. */
function meaningOfWords(before: unknown, after: unknown): string {
  if (typeof before === 'number' || typeof after === 'number') return 'commitment-changed';
  if (typeof before !== 'string' || typeof after !== 'string') return 'detail-changed';
  const figures = (text: string): string => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ');
  return figures(before) === figures(after) ? 'reworded' : 'figures-reworded';
}
