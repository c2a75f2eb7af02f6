import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { longDate } from '../../model/dates.ts';
import { printable } from '../../model/printable.ts';
import type { Mark } from '../../model/mark.ts';
import type { PlanStatus, Status, StatusMeasure, StatusNode } from '../../model/status.ts';
import type { Screen } from '../index.ts';
import { wrap } from '../wrap.ts';
import { textTable } from './textTable.ts';

/** How plans stand, for a terminal: one plan as a tree, several as a table. */
export function formatStatusText(status: Status, screen: Screen): string {
  const page = {
    paint: new Chalk({ level: screen.colorLevel }),
    width: Math.min(Math.max(screen.columns, 60), 120),
  };
  const [only] = status.plans;
  if (status.plans.length === 1 && only) return onePlan(only, status, page);
  return table(status, page);
}

interface Page {
  readonly paint: ChalkInstance;
  readonly width: number;
}

const said = ({ symbol, word }: Mark): string => `${symbol} ${word}`;
const TRENDS: Readonly<Record<string, string>> = { up: ' ↑', down: ' ↓' };

function table({ plans, cycle, term, asOf }: Status, { paint, width }: Page): string {
  const head = `${paint.bold(`${cycle.name} ${term}`)}, as of ${longDate(asOf)}`;
  const rows = plans.map((plan) => [
    plan.plan,
    `${said(plan.rating.mark)}${TRENDS[plan.trend] ?? ''}`,
    plan.suggested ? said(plan.suggested.mark) : '–',
    plan.applicable === 0 ? '–' : `${plan.rated}/${plan.applicable}`,
    plan.judged === 0 ? '–' : `${plan.onTrack}/${plan.judged}`,
    String(plan.overdue),
    String(plan.dueSoon),
    notes(plan),
  ]);
  const columns = ['Plan', 'Rating', 'Suggested', 'Rated', 'On track', 'Late', 'Due', ''];
  return `${head}\n\n${textTable([columns, ...rows], width, paint)}`;
}

function notes({ state, isStale }: PlanStatus): string {
  return [
    ...(state === 'Adopted' ? [] : [state.toLowerCase()]),
    ...(isStale ? ['no entry'] : []),
  ].join(', ');
}

function onePlan(plan: PlanStatus, { cycle, term, asOf }: Status, page: Page): string {
  const { paint, width } = page;
  const by = plan.rating.by === null ? '' : ` (${plan.rating.by})`;
  const suggested = plan.suggested
    ? `suggested ${said(plan.suggested.mark)}`
    : 'no rating is suggested';
  const why = plan.explanation === '' ? '' : `: ${plan.explanation}`;
  const lines = [
    paint.bold(wrap(printable(plan.title), width, '  ')),
    paint.dim(
      wrap(
        `${plan.plan} · ${plan.about} · ${plan.state} · ${cycle.name} ${plan.term || term} · as of ${longDate(asOf)}`,
        width,
        '  ',
      ),
    ),
    '',
    wrap(
      `${said(plan.rating.mark)}${TRENDS[plan.trend] ?? ''}${by}; ${suggested}${why}`,
      width,
      '  ',
    ),
    ...plan.measures.map((measure) => measureLine(measure, '', page)),
    ...branches(plan.parts, '', page),
    '',
    wrap(counts(plan), width, '  '),
  ];
  return `${lines.join('\n')}\n`;
}

function counts({
  rated,
  applicable,
  onTrack,
  judged,
  overdue,
  dueSoon,
  isStale,
  lastEntry,
}: PlanStatus): string {
  const stale = isStale
    ? ` Nothing was entered for this cycle${lastEntry === null ? '' : `; the last entry is of ${longDate(lastEntry)}`}.`
    : '';
  return `${rated} of ${applicable} rated, ${onTrack} of ${judged} measures on track, ${overdue} overdue, ${dueSoon} due soon.${stale}`;
}

function branches(nodes: readonly StatusNode[], indent: string, page: Page): string[] {
  return nodes.flatMap((node, index) => {
    const isLast = index === nodes.length - 1;
    const below = `${indent}${isLast ? '   ' : '│  '}`;
    return [
      ...(indent === '' ? [page.paint.dim('│')] : []),
      nodeLine(node, `${indent}${isLast ? '└─' : '├─'} `, below, page),
      ...node.measures.map((measure) => measureLine(measure, below, page)),
      ...branches(node.children, below, page),
    ];
  });
}

function nodeLine(node: StatusNode, lead: string, below: string, { paint, width }: Page): string {
  const mark = node.rating
    ? `${paint.bold(said(node.rating.mark))}${TRENDS[node.trend] ?? ''} `
    : '';
  const isWork = node.work !== null && node.rating === null;
  const work = isWork ? `${WORK[node.work ?? 'no_status']} ` : '';
  // A code that is a word says itself what it numbers.
  const isWord = /\p{L}{3}/u.test(node.code ?? '');
  const name = isWord ? (node.code ?? '') : [node.label, node.code ?? []].flat().join(' ');
  const label = node.rating || !isWork ? paint.dim(`${name}: `) : '';
  const text = `${mark}${work}${label}${printable(node.title)}${dueText(node, paint)}`;
  return `${paint.dim(lead)}${wrap(text, width - stringWidth(lead), paint.dim(below))}`;
}

const WORK: Readonly<Record<string, string>> = {
  not_started: '☐',
  in_progress: '◧',
  completed: '☑',
  on_hold: '‖',
  discontinued: '✕',
  no_status: '·',
};

function dueText({ attention, days, due, owner, work }: StatusNode, paint: ChalkInstance): string {
  const who = owner === null ? '' : ` (${printable(owner)})`;
  if (attention === 'overdue') return paint.red(` ! ${count(-(days ?? 0))} late${who}`);
  if (attention === 'due_soon') return paint.yellow(` due in ${count(days ?? 0)}${who}`);
  return due === null || work === 'completed' ? '' : paint.dim(` by ${due}`);
}

const count = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

function measureLine(measure: StatusMeasure, below: string, { paint, width }: Page): string {
  const { mark, name, values, benchmark, target } = measure;
  const due = benchmark === null ? '' : `, benchmark ${benchmark}`;
  const aim = target === '' || target === '–' ? '' : `, target ${target}`;
  const text = `${said(mark)} ${printable(name)}: ${values.join(' → ')}${due}${aim}`;
  const lead = `${below}  `;
  return `${paint.dim(lead)}${wrap(text, width - stringWidth(lead) - 2, paint.dim(`${lead}  `))}`;
}
