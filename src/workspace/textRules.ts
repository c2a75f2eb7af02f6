import type { Severity } from '../model/diagnostic.ts';

/** What is to be said of a finding about a text itself: its syntax, its fields, their values. */
export interface TextRule {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule wants, one sentence. */
  readonly summary: string;
  /** Why that matters to the people who read the plan. */
  readonly reason: string;
  /** The file whose whole text the examples are; without it they are fields of a school plan. */
  readonly file?: string;
  readonly bad: string;
  readonly good: string;
}

const STRATEGY_SCHEMA = 'schemas/common.schema.json';

const inStrategy = (field: string): string => `{
  "$defs": {
    "strategy": {
      "properties": {
        ${field}
      }
    }
  }
}`;

/** Every rule about texts, in the order of their ids. All are errors: what they name is not read. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    id: 'duplicate-field',
    severity: 'error',
    summary: 'A field stands once in its part of a plan.',
    reason: 'Of two lines with one name only one could count, and nobody sees which.',
    bad: `vision: Every student reads.
vision: Every student reads with joy.`,
    good: 'vision: Every student reads with joy.',
  },
  {
    id: 'empty-value',
    severity: 'error',
    summary: 'A field that is written down holds something.',
    reason: 'An empty line looks like an answer in the file and is a gap on the page.',
    bad: 'vision:',
    good: 'vision: Every student reads.',
  },
  {
    id: 'faulty-schema',
    severity: 'error',
    summary: "A schema of the workspace's own keeps to the keywords that plans are checked by.",
    reason: 'A keyword that nobody knows would check nothing, and the plans would seem right.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"room": {"typ": "string"}'),
    good: inStrategy('"room": {"type": "string"}'),
  },
  {
    id: 'json-syntax',
    severity: 'error',
    summary: "A schema of the workspace's own is JSON.",
    reason: 'Nothing can be checked by a schema that cannot be read.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"room": {"type": "string",}'),
    good: inStrategy('"room": {"type": "string"}'),
  },
  {
    id: 'malformed-value',
    severity: 'error',
    summary: 'Ids, school years, codes and references are written in their form.',
    reason: 'What is to be found by its name in other files has to be written one way everywhere.',
    bad: `goals:
  - {id: my goal, title: Reading}`,
    good: `goals:
  - {id: my-goal, title: Reading}`,
  },
  {
    id: 'missing-field',
    severity: 'error',
    summary: 'The fields that a part of a plan cannot do without are there.',
    reason: 'A strategy without a title could not be named on any page.',
    bad: `strategies:
  - {id: groups}`,
    good: `strategies:
  - {id: groups, title: Small groups every day}`,
  },
  {
    id: 'not-a-date',
    severity: 'error',
    summary: 'A date is a day of the calendar, written year-month-day.',
    reason: 'Only a day can be counted with: what is overdue, what comes next, who was on time.',
    bad: `goals:
  - {id: reading, title: Reading, due: 2027-02-30}`,
    good: `goals:
  - {id: reading, title: Reading, due: 2027-02-28}`,
  },
  {
    id: 'not-a-plan',
    severity: 'error',
    summary: 'A file of the workspace holds fields with names.',
    reason: 'A file that is empty or a mere list says nothing that a report could print.',
    file: 'plans/sip-example.yaml',
    bad: `- kind: sip
- id: sip-example-2026`,
    good: `kind: sip
format: 1
id: sip-example-2026
title: Example Elementary improvement plan
school: example-school
term: 2026-27
status: draft`,
  },
  {
    id: 'not-allowed-value',
    severity: 'error',
    summary: 'Where a field knows only certain words, it holds one of them.',
    reason: 'Work is counted by these words: "done" would be neither completed nor in progress.',
    bad: `strategies:
  - {id: groups, title: Small groups every day, status: done}`,
    good: `strategies:
  - {id: groups, title: Small groups every day, status: completed}`,
  },
  {
    id: 'one-document',
    severity: 'error',
    summary: 'A file holds one plan.',
    reason: 'What follows a line of dashes is another document, which no report would show.',
    bad: `vision: Every student reads.
---
vision: Every student writes.`,
    good: 'vision: Every student reads.',
  },
  {
    id: 'out-of-range',
    severity: 'error',
    summary: 'Numbers, texts and lists keep to the limits of their field.',
    reason: 'A share of 120 percent is a slip of the pen that every page would repeat.',
    bad: `goals:
  - {id: reading, title: Reading, progress: {winter: {percent_complete: 120}}}`,
    good: `goals:
  - {id: reading, title: Reading, progress: {winter: {percent_complete: 12}}}`,
  },
  {
    id: 'schema-clash',
    severity: 'error',
    summary: "A schema of the workspace's own adds to the shipped ones and contradicts none.",
    reason: 'Reports rely on what the shipped fields are, in every workspace alike.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"owner": {"type": "string"}'),
    good: inStrategy('"room_keeper": {"type": "string"}'),
  },
  {
    id: 'schema-reference',
    severity: 'error',
    summary: "References of the workspace's own schemas lead to a part of the schemas here.",
    reason: 'Nothing is fetched from elsewhere, so what a plan is checked by never changes unseen.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"keeper": {"$ref": "#/$defs/persn"}'),
    good: inStrategy('"keeper": {"$ref": "#/$defs/person"}'),
  },
  {
    id: 'unknown-field',
    severity: 'error',
    summary: 'A plan has only fields that its kind knows; other facts go under `custom`.',
    reason: 'A misspelt field is left out of every report, and nobody notices.',
    bad: `strategies:
  - {id: groups, title: Small groups every day, ownr: {name: Jo Park}}`,
    good: `strategies:
  - {id: groups, title: Small groups every day, owner: {name: Jo Park}}`,
  },
  {
    id: 'unknown-format',
    severity: 'error',
    summary: 'The format of a file is one that this version can read.',
    reason: 'A file of a newer format may mean something else by the same words.',
    bad: 'format: 99',
    good: 'format: 1',
  },
  {
    id: 'unknown-kind',
    severity: 'error',
    summary: 'A plan says what kind it is, and the kind is known.',
    reason: 'Which fields a plan may have, and which report prints it, follows from its kind.',
    bad: 'kind: spi',
    good: 'kind: sip',
  },
  {
    id: 'unknown-rule',
    severity: 'error',
    summary: 'The configuration sets the severity of rules that exist.',
    reason: 'A rule whose name is misspelt stays as it was, although the line says otherwise.',
    file: 'pip.config.yaml',
    bad: `format: 1
organization: example-district
school_year: 2026-27
rules: {action-without-ownr: error}`,
    good: `format: 1
organization: example-district
school_year: 2026-27
rules: {action-without-owner: error}`,
  },
  {
    id: 'unreadable-file',
    severity: 'error',
    summary: 'A file is an ordinary file of UTF-8 text that may be read, and not too large.',
    reason: 'Letters in another encoding turn into other letters, in the names of people first.',
    bad: `# saved in the encoding Latin-1
vision: Cada niño lee.`,
    good: `# saved in the encoding UTF-8
vision: Cada niño lee.`,
  },
  {
    id: 'unsafe-pattern',
    severity: 'error',
    summary: "Patterns of the workspace's own schemas can be checked in linear time.",
    reason: 'With other patterns one odd text could keep the check busy for hours.',
    file: STRATEGY_SCHEMA,
    bad: inStrategy('"room": {"type": "string", "pattern": "(?=[A-Z])[A-Z0-9]+"}'),
    good: inStrategy('"room": {"type": "string", "pattern": "[A-Z][A-Z0-9]*"}'),
  },
  {
    id: 'wrong-type',
    severity: 'error',
    summary: 'A value is of the sort that its field holds: a text, a number, a list, a mapping.',
    reason: 'A code typed as a number loses its leading zero; a date in a list is no date.',
    bad: 'vision: 5',
    good: 'vision: Every student reads.',
  },
  {
    id: 'yaml-syntax',
    severity: 'error',
    summary: 'A plan is well-formed YAML.',
    reason: 'A file that cannot be read is missing from every report.',
    bad: 'vision: Every student reads: with joy.',
    good: 'vision: "Every student reads: with joy."',
  },
];
