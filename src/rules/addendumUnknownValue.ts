import { ofLevel } from '../model/component.ts';
import { isToBeFilledIn } from '../model/toBeFilledIn.ts';
import { didYouMean } from './didYouMean.ts';
import type { Rule } from './rule.ts';

export const addendumUnknownValue: Rule = {
  id: 'addendum-unknown-value',
  severity: 'warning',
  summary: 'Types and providers of support are those that the configuration lists.',
  reason:
    'A state that counts which help was given, and by whom, misses what is written in other words.',
  bad: `kind: addendum
supports:
  - {id: visits, title: Monthly visits, type: Site visit, provider: Cambridge Education}`,
  good: `kind: addendum
supports:
  - {id: visits, title: Monthly visits, type: Site visits, provider: Cambridge Education}`,
  *check(plan, { workspace: { settings } }) {
    if (plan.kind !== 'addendum') return;
    const { types, providers } = settings.assistance;
    const lists = [
      { field: 'type', what: 'type of support', known: types, list: 'types' },
      { field: 'provider', what: 'provider', known: providers, list: 'providers' },
    ] as const;
    for (const { data, path } of ofLevel(plan.components, 'support')) {
      for (const { field, what, known, list } of lists) {
        const value = data[field];
        if (typeof value !== 'string' || known.includes(value) || isToBeFilledIn(value)) continue;
        yield {
          path: [...path, field],
          message: `"${value}" is no ${what} of this workspace. Known: ${known.join('; ') || 'none'}.`,
          hint: didYouMean(
            value,
            known,
            `Write one of these, or add it under \`assistance.${list}\` in the configuration.`,
          ),
        };
      }
    }
  },
};
