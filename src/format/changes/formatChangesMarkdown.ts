import type { Change, PlanChanges } from '../../model/change.ts';
import { escapeText } from '../escapeForGithub.ts';
import type { ChangedDocument } from './changedDocument.ts';
import {
  byPart,
  countChanges,
  isProse,
  leftOutWords,
  offWords,
  oneLine,
  partWords,
  planWords,
  stateWords,
  weakWords,
  wordMarks,
} from './changeWords.ts';
import {
  plainFigure,
  plainInstead,
  plainLabel,
  plainName,
  plainSummary,
  shortPart,
} from './plainWords.ts';
import { signOf } from './signOf.ts';
import { type Striking, strikingByPlan, strikingWords } from './strikingByPlan.ts';

/** GitHub takes comments of 65,536 characters. */
const MOST = 60_000;

/**
 * Changes for a comment on a pull request: the summary and the weakened promises first, plans
 * folded; empty when nothing changed. Plans for which there is no room are named.
 */
export function formatChangesMarkdown({ plans, off, isConfidential }: ChangedDocument): string {
  if (plans.length === 0) return '';
  const summary = plainSummary(plans);
  const left = off === 0 ? '' : ` ${offWords(off)}.`;
  const secret = isConfidential
    ? '\n> Confidential: for those alone who work with these plans.\n'
    : '';
  const head = `## What this changes in the plans
${secret}
${summary}${left}
${striking(plans, MOST / 2)}`;
  return `${head}\n${within(plans.map(onePlan), plans, MOST - head.length)}`;
}

/** What became weaker, plan by plan. */
function striking(plans: readonly PlanChanges[], room: number): string {
  const groups = strikingByPlan(plans);
  const lines = groups.flatMap(({ plan, changes }) => {
    const [first = '', ...rest] = changes.map(strikingLine);
    return [`\n**${escapeText(planWords(plan))}**\n\n${first}`, ...rest];
  });
  if (lines.length === 0) return '';
  const shown = fitting(lines, room);
  const more = lines.length - shown.length;
  const rest = more > 0 ? `\nand ${more} more\n` : '';
  return `\n### ${strikingWords(groups)}\n${shown.join('')}${rest}`;
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

function strikingLine(change: Striking['changes'][number]): string {
  const { part, name } = change;
  const text = [cell(plainLabel(change)), values(change)].filter((each) => each !== '');
  const what = [`**${plainName(name)}**`, ...text].join(': ');
  const gap = text.length === 0 ? ': ' : '<br>';
  const where = part.type === 'plan' ? '' : `${gap}${cell(partWords(part))}`;
  return `- ${signOf(change)} ${what}${where}\n`;
}

function onePlan(plan: PlanChanges): string {
  const rows = byPart(plan).flatMap((changes) => changes.map(row));
  const effects = plan.effects.map(
    ({ about, figure, before, after }) =>
      `| ${cell(about)} | ${cell(plainFigure(figure))} | ${cell(before)} → ${cell(after)} |\n`,
  );
  const does = effects.length > 0 ? '\n**What it does to progress**\n' : '';
  const remark = leftOutWords(plan);
  const doubt = remark === null ? '' : `\n${escapeText(remark)}.\n`;
  return `<details>
<summary><b>${cell(planWords(plan))}</b>: ${escapeText(headWords(plan))}</summary>
${doubt}${table('Part', 'What changed', rows)}${does}${table('What', 'Figure', effects)}
</details>
`;
}

function headWords(plan: PlanChanges): string {
  const count = plan.changes.length;
  const weak = weakWords(countChanges([plan]));
  const changes = `${count} ${count === 1 ? 'change' : 'changes'}`;
  return stateWords(plan) ?? [changes, weak].filter((part) => part !== '').join(', ');
}

function table(first: string, second: string, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `\n| ${first} | ${second} | Before → after |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** A part is named once, in front of the first of its changes. */
function row(change: Change, index: number): string {
  const { part, name, explained } = change;
  const sign = signOf(change);
  const told = [plainName(name), plainLabel(change)].filter((each) => each !== '').join(': ');
  const why = explained === null ? '' : `<br>Explained: ${cell(explained)}`;
  const where = index === 0 ? cell(shortPart(part)) : '';
  return `| ${where} | ${sign === '' ? '' : `${sign} `}${cell(told)} | ${values(change)}${why} |\n`;
}

/** A text of a plan in one cell, where nothing of it is markup. */
const cell = (text: string): string => escapeText(oneLine(text));

function values(change: Change): string {
  const { before, after, difference } = change;
  const instead = plainInstead(change);
  if (instead !== null) return instead;
  if (before !== null && after !== null && isProse(change)) {
    return wordMarks(before.text, after.text)
      .map(({ text, mark }) => {
        const safe = escapeText(text);
        if (mark === 'same') return safe;
        return mark === 'added' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
      })
      .join('')
      .replaceAll('</del><ins>', '</del> <ins>');
  }
  const moved = difference === null ? '' : ` (${cell(difference)})`;
  if (before === null) return after === null ? '' : cell(after.text);
  if (after === null) return `was ${cell(before.text)}`;
  return `${cell(before.text)} → ${cell(after.text)}${moved}`;
}
