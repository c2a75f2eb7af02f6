import { RULES } from '../../src/rules/index.ts';

/** Settings of the small workspace with every rule off but some, so that the day does not matter. */
export const quietConfig = (...on: readonly string[]): string =>
  `format: 1
organization: seaside
school_year: 2026-27
rules:
${RULES.filter(({ id }) => !on.includes(id))
  .map(({ id }) => `  ${id}: off\n`)
  .join('')}`;
