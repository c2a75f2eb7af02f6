import type { Plan } from '../../model/workspace.ts';

/** The last day that a rating or result of a plan carries; null where none carries a day. */
export function lastEntry(plan: Plan): string | null {
  const parts = [plan.data, ...[...plan.byId.values()].map(({ data }) => data)];
  const judged = parts.flatMap(({ progress }) => Object.values(progress ?? {}));
  const measured = plan.measures.flatMap(({ data }) =>
    [data, ...(data.groups ?? [])].flatMap(({ results }) => Object.values(results ?? {})),
  );
  const days = [...judged, ...measured].flatMap((entry) =>
    typeof entry === 'object' ? (entry.on ?? []) : [],
  );
  return days.sort().at(-1) ?? null;
}
