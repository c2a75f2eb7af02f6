import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { longDate } from '../../model/dates.ts';
import type { Mark } from '../../model/mark.ts';
import { printableIn } from '../../model/printableIn.ts';
import type { PlanStatus, Status, StatusMeasure, StatusNode } from '../../model/status.ts';
import type { Screen } from '../index.ts';
import { wrap } from '../wrap.ts';
import { textTable } from './textTable.ts';

/** How plans stand, for a terminal: one plan as a tree, several as a table. */
export function formatStatusText(
  status: Status,
  screen: Screen & { readonly ids?: boolean },
): string {
  const page = {
    paint: new Chalk({ level: screen.colorLevel }),
    width: Math.min(Math.max(screen.columns, 60), 120),
    ids: screen.ids ?? false,
  };
  const { plans, ...about } = status;
  const [only] = plans;
  if (plans.length === 1 && only) return onePlan(printableIn(only), printableIn(about), page);
  // A table has no room for parts: a whole state has very many, and none is looked at.
  const lines = plans.map(({ parts: _, measures: __, ...line }) => line);
  return table(printableIn(lines), printableIn(about), page);
}

interface Page {
  readonly paint: ChalkInstance;
  readonly width: number;
  /** Whether parts and measures are told with their ids. */
  readonly ids: boolean;
}

/** Of what the plans tell, that which they share. */
type About = Omit<Status, 'plans'>;
/** What a table says of a plan. */
type PlanLine = Omit<PlanStatus, 'parts' | 'measures'>;

const said = ({ symbol, word }: Mark): string => `${symbol} ${word}`;
const TRENDS: Readonly<Record<string, string>> = { up: ' ↑', down: ' ↓' };

function table(
  plans: readonly PlanLine[],
  { cycle, term, asOf }: About,
  { paint, width }: Page,
): string {
  const head = `${paint.bold(`${cycle.name} ${term}`)}, as of ${longDate(asOf)}`;
  const rows = plans.map((plan) => [
    plan.plan,
    `${said(plan.rating.mark)}${TRENDS[plan.trend] ?? ''}`,
    plan.suggested ? said(plan.suggested.mark) : '–',
    plan.applicable === 0 ? '–' : `${plan.rated}/${plan.applicable}`,
    plan.judged === 0 ? '–' : `${plan.onTrack}/${plan.judged}`,
    String(plan.overdue),
    String(plan.dueSoon),
    notesOn(plan).join(', '),
  ]);
  const columns = ['Plan', 'Rating', 'Suggested', 'Rated', 'On track', 'Late', 'Due', ''];
  const all = [columns, ...rows];
  const whole = textTable(all, WIDEST, paint);
  const fits = whole.split('\n').every((line) => stringWidth(line) <= width);
  if (fits) return `${head}\n\n${whole}`;
  // Ids are typed again: what is said about a plan stands below before its id is cut.
  const narrow = all.map((row) => row.slice(0, -1));
  return `${head}\n\n${textTable(narrow, width, paint)}${remarks(plans, width)}`;
}

/** Wider than any table that is not cut. */
const WIDEST = 1000;

function remarks(plans: readonly PlanLine[], width: number): string {
  const said = [...new Set(plans.flatMap(notesOn))].map((note) => {
    const ids = plans.filter((plan) => notesOn(plan).includes(note)).map(({ plan }) => plan);
    return `${note.charAt(0).toUpperCase()}${note.slice(1)}: ${ids.join(', ')}`;
  });
  return said.length === 0
    ? ''
    : `\n${said.map((line) => `${wrap(line, width, '  ')}\n`).join('')}`;
}

const notesOn = ({ state, isStale }: PlanLine): string[] => [
  ...(state === 'Adopted' ? [] : [state.toLowerCase()]),
  ...(isStale ? ['no entry'] : []),
];

function onePlan(plan: PlanStatus, { cycle, term, asOf }: About, page: Page): string {
  const { paint, width } = page;
  const by = plan.rating.by === null ? '' : ` (${plan.rating.by})`;
  const suggested = plan.suggested
    ? `suggested ${said(plan.suggested.mark)}`
    : 'no rating is suggested';
  const why = plan.explanation === '' ? '' : `: ${plan.explanation}`;
  const lines = [
    paint.bold(wrap(plan.title, width, '  ')),
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

function nodeLine(node: StatusNode, lead: string, below: string, page: Page): string {
  const { paint, width } = page;
  const mark = node.rating
    ? `${paint.bold(said(node.rating.mark))}${TRENDS[node.trend] ?? ''} `
    : '';
  const isWork = node.work !== null && node.rating === null;
  const work = isWork ? `${WORK[node.work ?? 'no_status']} ` : '';
  // A code that is a word says itself what it numbers.
  const isWord = /\p{L}{3}/u.test(node.code ?? '');
  const name = isWord ? (node.code ?? '') : [node.label, node.code ?? []].flat().join(' ');
  const label = node.rating || !isWork ? paint.dim(`${name}: `) : '';
  const text = `${mark}${work}${label}${node.title}${idOf(node, page)}${dueText(node, paint)}`;
  return `${paint.dim(lead)}${wrap(text, width - stringWidth(lead), paint.dim(below))}`;
}

const idOf = ({ id }: { readonly id: string }, { ids, paint }: Page): string =>
  ids ? paint.dim(` [${id}]`) : '';

const WORK: Readonly<Record<string, string>> = {
  not_started: '☐',
  in_progress: '◧',
  completed: '☑',
  on_hold: '‖',
  discontinued: '✕',
  no_status: '·',
};

function dueText({ attention, days, due, owner, work }: StatusNode, paint: ChalkInstance): string {
  const who = owner === null ? '' : ` (${owner})`;
  if (attention === 'overdue') return paint.red(` ! ${count(-(days ?? 0))} late${who}`);
  if (attention === 'due_soon') return paint.yellow(` due in ${count(days ?? 0)}${who}`);
  return due === null || work === 'completed' ? '' : paint.dim(` by ${due}`);
}

const count = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

function measureLine(measure: StatusMeasure, below: string, page: Page): string {
  const { paint, width } = page;
  const { mark, name, values, benchmark, target } = measure;
  const due = benchmark === null ? '' : `, benchmark ${benchmark}`;
  const aim = target === '' || target === '–' ? '' : `, target ${target}`;
  const text = `${said(mark)} ${name}${idOf(measure, page)}: ${values.join(' → ')}${due}${aim}`;
  const lead = `${below}  `;
  return `${paint.dim(lead)}${wrap(text, width - stringWidth(lead) - 2, paint.dim(`${lead}  `))}`;
}
