import type { Change, PlanChanges } from '../../model/change.ts';
import { escapeText } from '../escapeForGithub.ts';
import type { ChangedDocument } from './changedDocument.ts';
import {
  byPart,
  countChanges,
  isProse,
  labelWords,
  leftOutWords,
  nameWords,
  offWords,
  oneLine,
  partWords,
  planWords,
  stateWords,
  summaryWords,
  weakWords,
  wordMarks,
  wordsInstead,
} from './changeWords.ts';
import { signOf } from './signOf.ts';
import { type Striking, strikingIn, strikingWords } from './strikingIn.ts';

/** GitHub takes comments of 65,536 characters. */
const MOST = 60_000;

/**
 * Changes for a comment on a pull request: the summary and the weakened promises first, plans
 * folded; empty when nothing changed. Plans for which there is no room are named.
 */
export function formatChangesMarkdown({ plans, off, isConfidential }: ChangedDocument): string {
  if (plans.length === 0) return '';
  const summary = [summaryWords(countChanges(plans)), offWords(off)]
    .filter((part) => part !== '')
    .join('; ');
  const secret = isConfidential
    ? '\n> Confidential: for those alone who work with these plans.\n'
    : '';
  const head = `## What this changes in the plans
${secret}
${summary.charAt(0).toUpperCase()}${summary.slice(1)}.
${striking(plans, MOST / 2)}`;
  return `${head}\n${within(plans.map(onePlan), plans, MOST - head.length)}`;
}

function striking(plans: readonly PlanChanges[], room: number): string {
  const found = strikingIn(plans);
  const lines = found.map(strikingLine);
  if (lines.length === 0) return '';
  const shown = fitting(lines, room);
  const more = lines.length - shown.length;
  const rest = more > 0 ? `- and ${more} more\n` : '';
  return `\n**${strikingWords(found)}**\n\n${shown.join('')}${rest}`;
}

/** As many of the texts as there is room for, from the first on. */
function fitting(texts: readonly string[], room: number): string[] {
  let left = room;
  const end = texts.findIndex((text) => {
    left -= text.length + 1;
    return left < 0;
  });
  return end < 0 ? [...texts] : texts.slice(0, end);
}

function within(texts: readonly string[], plans: readonly PlanChanges[], room: number): string {
  const shown = fitting(texts, room - 500);
  const rest = plans.slice(shown.length);
  if (rest.length === 0) return shown.join('\n');
  const names = fitting(
    rest.map(({ plan }) => escapeText(plan)),
    400,
  );
  const more = rest.length > names.length ? ' and more' : '';
  return `${shown.join('\n')}\n${rest.length} more: ${names.join(', ')}${more}. \`pip diff\` shows them all.\n`;
}

function strikingLine({ plan, change }: Striking): string {
  const { part, name } = change;
  const where = [...(part.type === 'plan' ? [] : [partWords(part)]), planWords(plan)].join(', ');
  const [label, said] = [labelWords(change), values(change)];
  const told = [label === '' ? '' : ` ${escapeText(label)}`, said === '' ? '' : ` ${said}`];
  const text = told.filter((each) => each !== '').join(':');
  return `- ${signOf(change)} **${nameWords(name)}** in ${escapeText(where)}${text === '' ? '' : `:${text}`}\n`;
}

function onePlan(plan: PlanChanges): string {
  const rows = byPart(plan).flatMap((changes) => changes.map(row));
  const table =
    rows.length > 0 ? `\n| Part | Change | |\n| --- | --- | --- |\n${rows.join('')}` : '';
  const effects = plan.effects.map(
    ({ about, figure, before, after }) => `- ${cell(`${about}: ${figure} ${before} → ${after}`)}\n`,
  );
  const does = effects.length > 0 ? `\nWhat it does to progress:\n\n${effects.join('')}` : '';
  const remark = leftOutWords(plan);
  const doubt = remark === null ? '' : `\n${escapeText(remark)}.\n`;
  return `<details>
<summary><b>${cell(planWords(plan))}</b>: ${escapeText(headWords(plan))}</summary>
${doubt}${table}${does}
</details>
`;
}

function headWords(plan: PlanChanges): string {
  const count = plan.changes.length;
  const weak = weakWords(countChanges([plan]));
  const changes = `${count} ${count === 1 ? 'change' : 'changes'}`;
  return stateWords(plan) ?? [changes, weak].filter((part) => part !== '').join(', ');
}

function row(change: Change): string {
  const { part, name, explained } = change;
  const sign = signOf(change);
  const label = labelWords(change);
  const told = label === '' ? nameWords(name) : `${nameWords(name)}: ${label}`;
  const why = explained === null ? '' : `<br>Explained: ${cell(explained)}`;
  return `| ${cell(partWords(part))} | ${sign === '' ? '' : `${sign} `}${cell(told)} | ${values(change)}${why} |\n`;
}

/** A text of a plan in one cell, where nothing of it is markup. */
const cell = (text: string): string => escapeText(oneLine(text));

function values(change: Change): string {
  const { before, after, difference } = change;
  const instead = wordsInstead(change);
  if (instead !== null) return instead;
  if (before !== null && after !== null && isProse(change)) {
    return wordMarks(before.text, after.text)
      .map(({ text, mark }) => {
        const safe = escapeText(text);
        if (mark === 'same') return safe;
        return mark === 'added' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
      })
      .join('');
  }
  const moved = difference === null ? '' : ` (${cell(difference)})`;
  if (before === null) return after === null ? '' : cell(after.text);
  if (after === null) return `was ${cell(before.text)}`;
  return `${cell(before.text)} → ${cell(after.text)}${moved}`;
}
