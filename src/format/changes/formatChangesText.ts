import { Chalk } from 'chalk';
import type { Change, Effect, PlanChanges } from '../../model/change.ts';
import type { Screen } from '../index.ts';
import { wrap } from '../wrap.ts';
import type { ChangedDocument } from './changedDocument.ts';
import { changeLines, type Page, shownText } from './changeLines.ts';
import {
  byPart,
  countChanges,
  leftOutWords,
  offWords,
  partWords,
  planWords,
  sortWords,
  stateWords,
  summaryWords,
} from './changeWords.ts';
import { strikingByPlan, strikingWords } from './strikingByPlan.ts';

/** Changes for people at a terminal: weakened promises first, then plan by plan and part by part. */
export function formatChangesText(plans: readonly PlanChanges[], screen: Screen): string {
  const page = pageFor(screen);
  return [...striking(plans, page), ...plans.map((plan) => onePlan(plan, page))].join('\n');
}

/** One line that counts the changes. */
export function formatChangesSummary(
  { plans, off }: Pick<ChangedDocument, 'plans' | 'off'>,
  screen: Screen,
): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const counts = countChanges(plans);
  const isWeaker = counts.weakened > counts.explained;
  const told = [summaryWords(counts), offWords(off)].filter((part) => part !== '').join('; ');
  return `${plans.length > 0 ? '\n' : ''}${isWeaker ? paint.red('▼') : paint.green('✓')} ${told}\n`;
}

const pageFor = ({ colorLevel, columns }: Screen): Page => ({
  paint: new Chalk({ level: colorLevel }),
  width: Math.min(Math.max(columns, 40), 120),
});

/** Lists as long as this are read whole, and need nothing in front of them. */
const SHORT = 6;
/** So are those of which the larger part would be told twice. */
const MOST = 0.5;

function striking(plans: readonly PlanChanges[], page: Page): string[] {
  const { paint, width } = page;
  const found = strikingByPlan(plans);
  const countOf = (list: readonly { readonly changes: readonly Change[] }[]): number =>
    list.reduce((sum, { changes }) => sum + changes.length, 0);
  const [all, told] = [countOf(plans), countOf(found)];
  if (told === 0 || all <= SHORT || told > all * MOST) return [];
  const lines = found.map(({ plan, changes }) => {
    const title = wrap(shownText(planWords(plan)), width - 2, '    ');
    return [`  ${title}`, ...changes.map((change) => strikingLine(change, page))].join('\n');
  });
  return [`${paint.bold(strikingWords(found))}\n${lines.join('\n')}\n`];
}

function strikingLine(change: Change, page: Page): string {
  const line = changeLines(change, 4, page);
  if (change.part.type === 'plan') return line;
  const where = wrap(shownText(partWords(change.part)), page.width - 6, '      ');
  return `${line}\n      ${page.paint.dim(where)}`;
}

function onePlan(plan: PlanChanges, page: Page): string {
  const { paint, width } = page;
  const files = [...new Set([plan.fileBefore, plan.fileAfter])].filter((file) => file !== null);
  const title = shownText(plan.title);
  const head = `${paint.bold(shownText(plan.plan))}${title === '' ? '' : ` ${title}`}`;
  const facts = [files.map(shownText).join(' → '), sortWords(countChanges([plan]))];
  const about = facts.filter((fact) => fact !== '' && fact !== plan.plan).join(': ');
  const remarks = [stateWords(plan), leftOutWords(plan)].filter((remark) => remark !== null);
  const lines = [
    wrap(head, width, '  '),
    ...(about === '' ? [] : [paint.dim(wrap(about, width, '  '))]),
    ...remarks.map((remark) => `  ${wrap(remark, width - 2, '  ')}`),
    ...byPart(plan).flatMap((changes) => onePart(changes, page)),
  ];
  if (plan.effects.length > 0) lines.push('', `  ${paint.bold('What it does to progress')}`);
  for (const effect of plan.effects) lines.push(oneEffect(effect, page));
  return `${lines.join('\n')}\n`;
}

function onePart(changes: readonly Change[], page: Page): string[] {
  const { paint, width } = page;
  return changes
    .slice(0, 1)
    .flatMap(({ part }) => [
      '',
      `  ${paint.bold(wrap(shownText(partWords(part)), width - 2, '    '))}`,
      ...changes.map((change) => changeLines(change, 4, page)),
    ]);
}

function oneEffect({ about, figure, before, after }: Effect, { paint, width }: Page): string {
  const text = shownText(`${about}: ${figure} ${before} → ${after}`);
  return `    ${paint.cyan('»')} ${wrap(text, width - 6, '      ')}`;
}
