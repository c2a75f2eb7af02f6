import type { Change, PlanChanges } from '../../model/change.ts';
import {
  byPart,
  countChanges,
  isProse,
  nameWords,
  stateWords,
  summaryWords,
  wordMarks,
} from './changeWords.ts';

/** The style of the page beyond that of all reports. */
export const CHANGES_STYLE = `
.changes ins { background: #e3f3ec; text-decoration: underline; }
.changes del { background: #fbe9e2; text-decoration: line-through; }
.changes .weakened { color: #9c2f0a; font-weight: 600; }
.changes .explained { color: #5b6672; }
.changes h3 { margin-bottom: 0.2rem; }
`;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Changes as the body of a page that stands alone. */
export function formatChangesHtml(plans: readonly PlanChanges[], title: string): string {
  const summary = summaryWords(countChanges(plans));
  return `<div class="changes">
<h1>${escape(title)}</h1>
<p>${escape(summary.charAt(0).toUpperCase() + summary.slice(1))}.</p>
${plans.map(onePlan).join('')}</div>
`;
}

function onePlan(plan: PlanChanges): string {
  const state = stateWords(plan);
  const effects = plan.effects.map(
    ({ about, figure, before, after }) =>
      `<li>${escape(`${about}: ${figure} ${before} → ${after}`)}</li>`,
  );
  const does =
    effects.length > 0 ? `<h3>What it does to progress</h3>\n<ul>${effects.join('')}</ul>\n` : '';
  return `<section>
<h2>${escape(plan.title === '' ? plan.plan : plan.title)}</h2>
${state === null ? '' : `<p>${escape(state)}</p>\n`}${byPart(plan).map(onePart).join('')}${does}</section>
`;
}

function onePart(changes: readonly Change[]): string {
  const [{ part } = { part: null }] = changes;
  if (part === null) return '';
  const about = part.type === 'plan' ? 'The plan itself' : `${part.label}: ${part.title}`;
  return `<h3>${escape(about)}</h3>\n<ul>\n${changes.map(oneChange).join('')}</ul>\n`;
}

function oneChange(change: Change): string {
  const { name, weakens, explained, fieldLabel } = change;
  const words = escape(nameWords(name));
  const told = weakens ? `<span class="weakened">▼ ${words}</span>` : words;
  const label = fieldLabel === '' ? '' : ` ${escape(fieldLabel)}:`;
  const why =
    explained === null ? '' : `<br><span class="explained">Explained: ${escape(explained)}</span>`;
  return `<li>${told}.${label} ${values(change)}${why}</li>\n`;
}

function values(change: Change): string {
  const { name, before, after, difference } = change;
  if (name === 'part-added' || name === 'part-removed' || name === 'part-dropped') return '';
  if (before !== null && after !== null && isProse(change)) {
    const tags = { same: '', added: 'ins', removed: 'del' } as const;
    return wordMarks(before.text, after.text)
      .map(({ text, mark }) => {
        const tag = tags[mark];
        return tag === '' ? escape(text) : `<${tag}>${escape(text)}</${tag}>`;
      })
      .join('');
  }
  if (before === null) return after === null ? '' : `<ins>${escape(after.text)}</ins>`;
  if (after === null) return `<del>${escape(before.text)}</del>`;
  const moved = difference === null ? '' : ` (${escape(difference)})`;
  return `<del>${escape(before.text)}</del> <ins>${escape(after.text)}</ins>${moved}`;
}
