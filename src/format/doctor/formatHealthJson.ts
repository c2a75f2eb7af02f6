import type { Health } from '../../model/health.ts';

/** What was found, for scripts. */
export function formatHealthJson({ version, checks }: Health): string {
  const count = (state: string) => checks.filter((each) => each.state === state).length;
  const summary = {
    fine: count('fine'),
    warnings: count('warning'),
    problems: count('problem'),
  };
  const tool = { name: 'pip', version };
  return `${JSON.stringify({ schemaVersion: 1, tool, checks, summary }, null, 2)}\n`;
}
