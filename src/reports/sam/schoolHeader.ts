import { longDate } from '../../model/dates.ts';
import { formatNumber } from '../../model/numbers.ts';
import type { School } from '../../model/plan.ts';
import type { SamModel } from '../../model/samReport.ts';
import type { Plan } from '../../model/workspace.ts';
import { DECISIONS, STATUS_WORDS, WITHOUT_VALUE, personText, printedDay } from '../words.ts';

/** The school as it stands on the cover: what it is, and its counts on the census day. */
export function schoolHeader(school: School | undefined, id: string): SamModel['school'] {
  const { grades, level, type, address, principal, profile } = school ?? {};
  const kind = [type, level].filter((part) => part !== undefined).join(' ');
  const lines = [
    [grades ? `Grades ${grades}` : undefined, kind || undefined].filter(Boolean).join(', '),
    principal ? personText({ title: 'Principal', ...principal }) : undefined,
    address,
  ];
  return {
    name: school?.name ?? id,
    lines: lines.filter((line): line is string => line !== undefined && line !== ''),
    profile: profileLines(profile),
    census: profile ? printedDay(profile.as_of) : null,
  };
}

function profileLines(profile: School['profile']): SamModel['school']['profile'] {
  if (!profile) return [];
  const number = (value: number, decimals = 0) => formatNumber(value, decimals);
  const counts = [
    { label: 'Students', value: profile.enrollment },
    { label: 'Employees', value: profile.employees },
  ];
  const groups = (profile.groups ?? []).map(({ group, n, percent }) => {
    const parts = [
      ...(n === undefined ? [] : [number(n)]),
      ...(percent === undefined ? [] : [`${number(percent, 1)}%`]),
    ];
    // A group is listed for its figures: without any they are withheld.
    return { label: group, value: parts.join(' · ') || WITHOUT_VALUE.suppressed };
  });
  return [
    ...counts.flatMap(({ label, value }) =>
      value === undefined ? [] : [{ label, value: number(value) }],
    ),
    ...groups,
    ...(profile.budget === undefined
      ? []
      : [{ label: 'Budget', value: `$${number(profile.budget)}` }]),
  ];
}

/** Version, status and dates of the plan, as they were on a day. */
export function planHeader({ data, id, title, term }: Plan, asOf: string): SamModel['plan'] {
  const lastDecision = lastUntil(asOf, data.approvals ?? []);
  const lastRevision = lastUntil(asOf, data.revisions ?? []);
  const status = data.status ?? 'draft';
  return {
    id,
    title,
    term,
    version: data.version ?? lastRevision?.version ?? null,
    statusWord: STATUS_WORDS[status],
    isDraft: status === 'draft',
    dates: [
      ...(lastDecision
        ? [`${DECISIONS[lastDecision.decision]} ${lastDecision.body}, ${longDate(lastDecision.on)}`]
        : []),
      ...(lastRevision ? [`Revised ${longDate(lastRevision.on)}`] : []),
    ],
  };
}

/** The last of dated entries up to a day. */
function lastUntil<T extends { readonly on: string }>(
  day: string,
  entries: readonly T[],
): T | undefined {
  return entries.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
}
