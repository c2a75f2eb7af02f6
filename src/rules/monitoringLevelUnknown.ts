import { levelsOfYear, routeOf } from '../kinds/route.ts';
import type { Finding } from '../model/diagnostic.ts';
import { CONFIG_FILE, type Plan, type Settings } from '../model/workspace.ts';
import { didYouMean } from './didYouMean.ts';
import { isLeftOut } from './isLeftOut.ts';
import { monitoringOf } from './monitoringOf.ts';
import type { Rule } from './rule.ts';

export const monitoringLevelUnknown: Rule = {
  id: 'monitoring-level-unknown',
  severity: 'error',
  summary: 'A monitoring plan states a level that the configuration has for its year.',
  reason:
    'The level decides which form the plan takes and who receives it, and levels change from year to year: a plan at an unknown level goes nowhere.',
  bad: `kind: cim
monitoring: {level: targetted-2, year: 2026-27}`,
  good: `kind: cim
monitoring: {level: targeted-2, year: 2026-27}`,
  *check(plan, { workspace: { settings } }) {
    if (plan.kind !== 'cim') return;
    const monitoring = monitoringOf(plan);
    if (!monitoring) yield* withoutLevel(plan);
    else if (!routeOf(monitoring.level, monitoring.year, settings)) {
      yield unknownLevel(monitoring, settings);
    }
  },
};

/** A draft may still wait for the state's letter. */
function* withoutLevel(plan: Plan): Generator<Finding> {
  if (plan.data.status === 'draft' || isLeftOut('monitoring', plan)) return;
  yield {
    path: ['id'],
    message: 'This plan does not say at which level the district is monitored.',
    hint: `Add \`monitoring: {level: ..., year: ${plan.term}}\` with a level of ${CONFIG_FILE}.`,
  };
}

function unknownLevel(
  { level, year }: { readonly level: string; readonly year: string },
  settings: Settings,
): Finding {
  const known = [...new Set(levelsOfYear(year, settings).map((each) => each.level))];
  const others = settings.monitoring.filter((each) => each.level === level);
  const elsewhere = [...new Set(others.flatMap(({ years }) => years ?? []))].sort();
  const levels = known.length > 0 ? `Levels: ${known.join(', ')}` : 'It has none for that year';
  const otherYears = elsewhere.length > 0 ? ` (only for ${elsewhere.join(', ')})` : '';
  const add = `Add it with its form and recipient under \`monitoring\` in ${CONFIG_FILE}.`;
  return {
    path: ['monitoring', 'level'],
    message: `The configuration has no monitoring level \`${level}\` for ${year}${otherYears}. ${levels}.`,
    hint: known.length > 0 ? didYouMean(level, known, `Write one of these. ${add}`) : add,
  };
}
