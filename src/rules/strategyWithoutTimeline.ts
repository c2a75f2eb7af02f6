import { ofLevel } from '../model/component.ts';
import type { Rule } from './rule.ts';

export const strategyWithoutTimeline: Rule = {
  id: 'strategy-without-timeline',
  severity: 'warning',
  summary: 'Every high-leverage strategy of a monitoring plan has a timeline of its own.',
  reason:
    'Compliance and improvement monitoring asks for an independent timeline for each strategy; due dates of activities alone do not say when the strategy begins and ends.',
  bad: `kind: cim
problems:
  - id: reading
    statement: Reading is taught apart from the class.
    strategies:
      - {id: co-planning, title: An hour a week to plan together, effectiveness: Lesson visits}`,
  good: `kind: cim
problems:
  - id: reading
    statement: Reading is taught apart from the class.
    strategies:
      - {id: co-planning, title: An hour a week to plan together, effectiveness: Lesson visits, start: 2026-10-05, due: 2027-05-28}`,
  *check({ kind, components }) {
    if (kind !== 'cim') return;
    for (const { data, path } of ofLevel(components, 'strategy')) {
      const { start, due, timeline } = data;
      if (start !== undefined || due !== undefined || timeline !== undefined) continue;
      yield {
        path,
        message: 'This strategy has no timeline of its own.',
        hint: 'Add days under `start` and `due`, or words under `timeline`.',
      };
    }
  },
};
