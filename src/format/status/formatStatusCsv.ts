import type { PlanStatus, Status, StatusNode } from '../../model/status.ts';
import { csvRow } from '../csvRow.ts';

const HEAD = [
  'plan',
  'component',
  'level',
  'code',
  'title',
  'rating',
  'suggested',
  'status',
  'owner',
  'due',
  'days',
  'attention',
];

/** How plans stand as a table for spreadsheets: the plan itself, then each of its parts. */
export function formatStatusCsv({ plans }: Status): string {
  return [HEAD, ...plans.flatMap(rowsOf)].map(csvRow).join('');
}

function rowsOf(plan: PlanStatus): (string | number | null)[][] {
  const { rating, suggested } = plan;
  const whole = [
    plan.plan,
    '',
    'plan',
    '',
    plan.title,
    rating.value,
    suggested?.value ?? null,
    plan.state,
    '',
    '',
    null,
    '',
  ];
  return [whole, ...plan.parts.flatMap((part) => rowsBelow(plan.plan, part))];
}

function rowsBelow(plan: string, node: StatusNode): (string | number | null)[][] {
  const { id, level, code, title, rating, suggested, work, owner, due, days, attention } = node;
  const row = [
    plan,
    id,
    level,
    code,
    title,
    rating?.value ?? null,
    suggested?.value ?? null,
    work,
    owner,
    due,
    days,
    attention,
  ];
  return [row, ...node.children.flatMap((child) => rowsBelow(plan, child))];
}
