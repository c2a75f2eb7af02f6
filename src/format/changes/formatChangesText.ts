import { Chalk, type ChalkInstance } from 'chalk';
import type { Change, Effect, PlanChanges } from '../../model/change.ts';
import type { Screen } from '../index.ts';
import { wrap } from '../wrap.ts';
import {
  byPart,
  countChanges,
  isProse,
  nameWords,
  stateWords,
  summaryWords,
  wordMarks,
} from './changeWords.ts';

/** Changes for people at a terminal: plan by plan, part by part, weakened promises marked. */
export function formatChangesText(plans: readonly PlanChanges[], screen: Screen): string {
  const page = pageFor(screen);
  return plans.map((plan) => onePlan(plan, page)).join('\n');
}

/** One line that counts the changes. */
export function formatChangesSummary(plans: readonly PlanChanges[], screen: Screen): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const counts = countChanges(plans);
  const isWeaker = counts.weakened > counts.explained;
  return `${plans.length > 0 ? '\n' : ''}${isWeaker ? paint.red('▼') : paint.green('✓')} ${summaryWords(counts)}\n`;
}

/** One line a plan: how many changes of each sort. */
export function formatChangesStat(plans: readonly PlanChanges[], screen: Screen): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.max(0, ...plans.map(({ plan }) => plan.length));
  return plans
    .map((plan) => {
      const { weakened, explained, ...of } = countChanges([plan]);
      const sorts = (['commitment', 'progress', 'structure', 'wording'] as const)
        .filter((sort) => of[sort] > 0)
        .map((sort) => `${of[sort]} ${sort}`);
      const weak = weakened > 0 ? [paint.red(`▼ ${weakened} weakened`)] : [];
      const why = explained > 0 ? [`${explained} explained`] : [];
      const told = stateWords(plan) ?? [...sorts, ...weak, ...why].join(', ');
      return `${plan.plan.padEnd(width)} | ${told}\n`;
    })
    .join('');
}

interface Page {
  readonly paint: ChalkInstance;
  readonly width: number;
}

const pageFor = ({ colorLevel, columns }: Screen): Page => ({
  paint: new Chalk({ level: colorLevel }),
  width: Math.min(Math.max(columns, 40), 120),
});

function onePlan(plan: PlanChanges, page: Page): string {
  const { paint, width } = page;
  const state = stateWords(plan);
  const files = [...new Set([plan.fileBefore, plan.fileAfter])].filter((file) => file !== null);
  const head = `${paint.bold(plan.plan)}${plan.title === '' ? '' : ` ${plan.title}`}`;
  const lines = [wrap(head, width, '  '), paint.dim(files.join(' → '))];
  if (state !== null) lines.push(`  ${wrap(state, width - 2, '  ')}`);
  for (const changes of byPart(plan)) lines.push(...onePart(changes, page));
  if (plan.effects.length > 0) lines.push('', `  ${paint.bold('What it does to progress')}`);
  for (const effect of plan.effects) lines.push(oneEffect(effect, page));
  return `${lines.join('\n')}\n`;
}

function onePart(changes: readonly Change[], page: Page): string[] {
  const { paint, width } = page;
  const [{ part } = { part: null }] = changes;
  if (part === null) return [];
  const about =
    part.type === 'plan' ? 'The plan itself' : `${part.label} ${part.id}: ${part.title}`;
  return [
    '',
    `  ${paint.bold(wrap(about, width - 2, '    '))}`,
    ...changes.map((change) => oneChange(change, page)),
  ];
}

const SIGNS: Readonly<Record<string, string>> = { 'part-added': '+', moved: '↕', renumbered: '#' };

function oneChange(change: Change, { paint, width }: Page): string {
  const { name, weakens, explained } = change;
  const isGone = name === 'part-removed' || name === 'part-dropped';
  const sign = weakens ? (explained === null ? '▼' : '▽') : (SIGNS[name] ?? (isGone ? '-' : '·'));
  const color = weakens ? (explained === null ? paint.red : paint.yellow) : paint.cyan;
  const label = change.fieldLabel === '' ? '' : `${change.fieldLabel}. `;
  const text = `${nameWords(name)}. ${label}${valuesText(change, paint)}`.trim();
  const why =
    explained === null ? [] : [`      Explained: ${wrap(explained, width - 6, '      ')}`];
  return [`    ${color(sign)} ${wrap(text, width - 6, '      ')}`, ...why].join('\n');
}

function valuesText(change: Change, paint: ChalkInstance): string {
  const { name, before, after, difference } = change;
  if (name === 'part-added' || name === 'part-removed' || name === 'part-dropped') return '';
  if (name === 'amendment-missing') return '';
  if (before !== null && after !== null && isProse(change)) {
    return wordMarks(before.text, after.text)
      .map(({ text, mark }) => {
        if (mark === 'same') return text;
        if (paint.level === 0) return mark === 'added' ? `{+${text}+}` : `[-${text}-]`;
        return mark === 'added' ? paint.green.underline(text) : paint.red.strikethrough(text);
      })
      .join('');
  }
  const moved = difference === null ? '' : ` (${difference})`;
  if (before === null) return after === null ? '' : after.text;
  if (after === null) return `was ${before.text}`;
  return `${before.text} → ${after.text}${moved}`;
}

function oneEffect({ about, figure, before, after }: Effect, { paint, width }: Page): string {
  const text = `${about}: ${figure} ${before} → ${after}`;
  return `    ${paint.cyan('»')} ${wrap(text, width - 6, '      ')}`;
}
