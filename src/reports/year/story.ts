import { longDate } from '../../model/dates.ts';
import type { Progress, ProgressEntry } from '../../model/plan.ts';
import type { Settings } from '../../model/workspace.ts';
import type { Story, Told } from '../../model/yearReport.ts';
import { ratingMark } from '../marks.ts';
import { evidenceText } from '../sam/narratives.ts';
import type { YearSource } from './source.ts';

/** What people wrote about a part in the reported cycle: what helped, what hurt, what changes. */
export function storyOf(progress: Progress | undefined, source: YearSource): Story {
  const { cycle, reached, settings } = source;
  const entry = progress?.[cycle.id] ?? {};
  const story = {
    note: entry.note ?? null,
    parts: partsOf(entry, settings),
    evidence: (entry.evidence ?? []).map(evidenceText),
  };
  if (saysSomething({ ...story, earlier: null })) return { ...story, earlier: null };
  const noted = reached.slice(0, -1).findLast(({ id }) => progress?.[id]?.note !== undefined);
  const note = progress?.[noted?.id ?? '']?.note;
  return {
    ...story,
    earlier: noted && note !== undefined ? { cycle: noted.name, note } : null,
  };
}

/** Whether there is more to print than a rating. */
export function saysSomething({ note, parts, evidence, earlier }: Story): boolean {
  return note !== null || parts.length > 0 || evidence.length > 0 || earlier !== null;
}

function partsOf(entry: ProgressEntry, settings: Settings): Told[] {
  const { percent_complete: percent, answers = {}, comments = [] } = entry;
  const told: readonly { readonly label: string; readonly text: string | undefined }[] = [
    { label: 'Complete', text: percent === undefined ? undefined : `${percent}%.` },
    { label: 'Helped', text: entry.successes },
    { label: 'Hurt', text: entry.challenges },
    { label: 'Differs from the plan', text: entry.deviation },
    { label: 'Adjustments', text: entry.adjustments },
    { label: 'Next', text: entry.next_steps },
    { label: 'Reason for the rating', text: entry.rationale },
    ...Object.entries(answers).map(([id, text]) => ({ label: settings.prompts[id] ?? id, text })),
    ...comments.map(({ by, text }) => ({ label: by ? `Comment by ${by}` : 'Comment', text })),
    { label: 'Seen from outside', text: outsideText(entry.external, settings) },
    { label: 'Decided', text: entry.decisions?.join(' ') },
  ];
  return told.flatMap(({ label, text }) => (text === undefined ? [] : [{ label, text }]));
}

/** `Meets (state consultant, January 14, 2027). Instruction is ahead.` */
function outsideText(
  external: ProgressEntry['external'],
  { rating_scale }: Settings,
): string | undefined {
  if (external === undefined) return undefined;
  const { word } = ratingMark(external.rating, rating_scale);
  const when = external.on === undefined ? '' : `, ${longDate(external.on)}`;
  return [`${word} (${external.by}${when}).`, external.note].filter(Boolean).join(' ');
}
