import type { Path } from '../model/diagnostic.ts';
import type { Plan } from '../model/workspace.ts';
import { cyclesOfPlan } from './cyclesOfPlan.ts';
import { didYouMean } from './didYouMean.ts';
import { progressEntries } from './progressEntries.ts';
import type { Rule } from './rule.ts';
import { seriesOfMeasure } from './seriesOfMeasure.ts';

export const unknownCycle: Rule = {
  id: 'unknown-cycle',
  severity: 'error',
  summary: 'Progress, benchmarks and results stand under the cycles of the district.',
  reason:
    'A rating or result under a name that is no cycle appears in no report, and nobody notices that it is missing.',
  bad: `strategies:
  - {id: groups, title: Small groups every day, progress: {wintr: {rating: 2}}}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, progress: {winter: {rating: 2}}}`,
  *check(plan, { workspace: { settings } }) {
    const known = cyclesOfPlan(plan, settings).map(({ id }) => id);
    for (const { cycle, path } of unknownCycles(plan, known)) {
      yield {
        path,
        on: 'key',
        message: `There is no cycle called \`${cycle}\`. Cycles: ${known.join(', ')}.`,
        hint: didYouMean(
          cycle,
          known,
          'Write one of these, or add the cycle to the configuration.',
        ),
      };
    }
  },
};

interface NamedCycle {
  readonly cycle: string;
  readonly path: Path;
}

function unknownCycles(plan: Plan, known: readonly string[]): NamedCycle[] {
  const found: NamedCycle[] = progressEntries(plan).filter(({ cycle }) => !known.includes(cycle));
  for (const measure of plan.measures) {
    for (const series of seriesOfMeasure(plan, measure)) {
      for (const field of ['benchmarks', 'results'] as const) {
        for (const cycle in series.data[field]) {
          if (!known.includes(cycle)) found.push({ cycle, path: series.pathTo(field, cycle) });
        }
      }
    }
  }
  return found;
}
