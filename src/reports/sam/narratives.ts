import { componentTitle, ofLevel } from '../../model/component.ts';
import type { Evidence, ProgressEntry } from '../../model/plan.ts';
import type { Narrative } from '../../model/samReport.ts';
import type { PlanRollUp, RollUp } from '../../model/rollup.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import { ratingMark } from '../marks.ts';
import { DISPOSITIONS } from '../words.ts';

/** What each strategy's team wrote about this cycle: worked, did not, what changes. */
export function narratives(
  plan: Plan,
  rolled: PlanRollUp,
  { cycle }: RollUp,
  { rating_scale }: Settings,
): Narrative[] {
  return ofLevel(plan.components, 'strategy').flatMap((strategy) => {
    const entry = strategy.data.progress?.[cycle.id] ?? {};
    const rating = rolled.components.get(strategy.id)?.stated?.rating ?? null;
    const narrative = {
      title: componentTitle(strategy),
      code: strategy.data.code ?? '',
      mark: ratingMark(rating, rating_scale),
      note: entry.note ?? null,
      parts: parts(entry),
      evidence: (entry.evidence ?? []).map(evidenceText),
    };
    return saysSomething(narrative) ? [narrative] : [];
  });
}

/** A rating alone stands in the table of ratings already, requests and decisions with the meeting. */
function saysSomething({ note, parts, evidence }: Narrative): boolean {
  return note !== null || parts.length > 0 || evidence.length > 0;
}

function parts(entry: ProgressEntry): Narrative['parts'] {
  const disposition = entry.disposition ? DISPOSITIONS[entry.disposition] : undefined;
  const next = [disposition, entry.next_steps].filter((part) => part !== undefined).join(' ');
  return [
    { label: 'Worked', text: entry.successes },
    { label: 'Did not', text: entry.challenges },
    { label: 'Differs from the plan', text: entry.deviation },
    { label: 'Changes', text: entry.adjustments },
    { label: 'Next', text: next === '' ? undefined : next },
    { label: 'Reason for the rating', text: entry.rationale },
  ].flatMap(({ label, text }) => (text === undefined ? [] : [{ label, text }]));
}

/** Evidence as an entry of a list: a sentence, or a document's title and note; without a full stop. */
export function evidenceText(evidence: Evidence): string {
  if (typeof evidence === 'string') return evidence.replace(/\.$/, '');
  const parts = [evidence.title, evidence.note].filter((part) => part !== undefined);
  return parts.join(': ').replace(/\.$/, '');
}
