import { Chalk } from 'chalk';
import type { PlanChanges } from '../../model/change.ts';
import { printable } from '../../model/printable.ts';
import type { Screen } from '../index.ts';
import { countChanges, leftOutWords, sortWords, stateWords } from './changeWords.ts';

/** One line a plan: how many changes of each sort. */
export function formatChangesStat(plans: readonly PlanChanges[], screen: Screen): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.max(0, ...plans.map(({ plan }) => plan.length));
  return plans
    .map((plan) => {
      const counts = countChanges([plan]);
      const open = counts.weakened - counts.explained;
      const parts = [
        sortWords(counts),
        open > 0 ? paint.red(`▼ ${open} weakened`) : '',
        counts.explained > 0 ? paint.yellow(`▽ ${counts.explained} explained`) : '',
      ].filter((part) => part !== '');
      const other = leftOutWords(plan) ?? 'the same content, another progress';
      const told = parts.length > 0 ? parts.join(', ') : other;
      return `${printable(plan.plan).padEnd(width)} | ${stateWords(plan) ?? told}\n`;
    })
    .join('');
}
