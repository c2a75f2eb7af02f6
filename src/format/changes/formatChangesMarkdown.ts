import type { Change, PlanChanges } from '../../model/change.ts';
import { escapeCell, escapeText } from '../escapeForGithub.ts';
import {
  byPart,
  countChanges,
  isProse,
  isUnexplained,
  nameWords,
  stateWords,
  summaryWords,
  wordMarks,
} from './changeWords.ts';

/** Changes for a comment on a pull request: the summary first, plans folded; empty when nothing changed. */
export function formatChangesMarkdown(plans: readonly PlanChanges[]): string {
  if (plans.length === 0) return '';
  const summary = summaryWords(countChanges(plans));
  const weak = plans.flatMap((plan) =>
    plan.changes.filter(isUnexplained).map((change) => `- ${weakLine(plan, change)}\n`),
  );
  const promises = weak.length > 0 ? `\n**Promises that became weaker**\n\n${weak.join('')}` : '';
  return `## What this changes in the plans

${summary.charAt(0).toUpperCase()}${summary.slice(1)}.
${promises}
${plans.map(onePlan).join('\n')}`;
}

function weakLine({ title }: PlanChanges, change: Change): string {
  const { part, name, fieldLabel } = change;
  const where = part.type === 'plan' ? title : `${title}, ${part.title}`;
  const label = fieldLabel === '' ? '' : ` ${fieldLabel}`;
  return `▼ **${nameWords(name)}** in ${escapeText(where)}:${escapeText(label)} ${values(change)}`.trimEnd();
}

function onePlan(plan: PlanChanges): string {
  const state = stateWords(plan);
  const title = `<b>${escapeText(plan.title === '' ? plan.plan : plan.title)}</b>`;
  const rows = byPart(plan).flatMap((changes) => changes.map(row));
  const table =
    rows.length > 0 ? `\n| Part | Change | |\n| --- | --- | --- |\n${rows.join('')}` : '';
  const effects = plan.effects.map(
    ({ about, figure, before, after }) =>
      `- ${escapeText(about)}: ${escapeText(figure)} ${escapeText(before)} → ${escapeText(after)}\n`,
  );
  const does = effects.length > 0 ? `\nWhat it does to progress:\n\n${effects.join('')}` : '';
  const counts = countChanges([plan]);
  const changed = plan.changes.length;
  const told =
    state ??
    `${changed} ${changed === 1 ? 'change' : 'changes'}${counts.weakened > 0 ? `, ${counts.weakened} weakened` : ''}`;
  return `<details>
<summary>${title}: ${escapeText(told)}</summary>
${table}${does}
</details>
`;
}

function row(change: Change): string {
  const { part, name, fieldLabel, weakens, explained } = change;
  const sign = weakens ? (explained === null ? '▼ ' : '▽ ') : '';
  const about = part.type === 'plan' ? 'The plan itself' : `${part.label}: ${part.title}`;
  const label = fieldLabel === '' ? '' : `: ${fieldLabel}`;
  const why = explained === null ? '' : `<br>Explained: ${escapeCell(explained)}`;
  return `| ${escapeCell(about)} | ${sign}${nameWords(name)}${escapeCell(label)} | ${values(change)}${why} |\n`;
}

function values(change: Change): string {
  const { before, after, difference, name } = change;
  if (name === 'part-added' || name === 'part-removed' || name === 'part-dropped') return '';
  if (before !== null && after !== null && isProse(change)) {
    return wordMarks(before.text, after.text)
      .map(({ text, mark }) => {
        const safe = escapeCell(text);
        if (mark === 'same') return safe;
        return mark === 'added' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
      })
      .join('');
  }
  const moved = difference === null ? '' : ` (${escapeCell(difference)})`;
  if (before === null) return after === null ? '' : escapeCell(after.text);
  if (after === null) return `was ${escapeCell(before.text)}`;
  return `${escapeCell(before.text)} → ${escapeCell(after.text)}${moved}`;
}
