import type { Component } from '../model/component.ts';
import { allComponents } from './allComponents.ts';
import type { Rule } from './rule.ts';

export const duplicateCode: Rule = {
  id: 'duplicate-code',
  severity: 'warning',
  summary: 'The printed numbers of neighboring parts differ.',
  reason: 'People say "strategy 1.3" in a meeting: two parts with that number get mixed up.',
  bad: `strategies:
  - {id: groups, code: "1.1", title: Small groups every day}
  - {id: books, code: "1.1", title: A library in every classroom}`,
  good: `strategies:
  - {id: groups, code: "1.1", title: Small groups every day}
  - {id: books, code: "1.2", title: A library in every classroom}`,
  *check(plan) {
    const lists = [plan.components, ...allComponents(plan).map(({ children }) => children)];
    for (const siblings of lists) {
      const seen = new Map<string, Component>();
      for (const component of siblings) {
        const { code } = component.data;
        if (code === undefined) continue;
        const first = seen.get(printedAs(component));
        if (first) {
          yield {
            path: [...component.path, 'code'],
            message: `"${code.trim()}" is printed twice: \`${first.id}\` has this number already.`,
            hint: 'Give this one the next number. `id` stays as it is.',
          };
        } else seen.set(printedAs(component), component);
      }
    }
  },
};

/** Numbers may begin anew for each level, and under each heading. */
function printedAs({ level, data }: Component): string {
  return JSON.stringify([level, data['group'] ?? '', data.code?.trim() ?? '']);
}
