import type { TextRule } from '../textRules.ts';

/** What is to be said of the fields of a file and their values. */
export const FIELD_RULES: readonly TextRule[] = [
  {
    id: 'empty-value',
    severity: 'error',
    summary: 'A field that is written down holds something.',
    reason: 'An empty line looks like an answer in the file and is a gap on the page.',
    bad: 'vision:',
    good: 'vision: Every student reads.',
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
    summary: 'A plan says what kind it is, and wherever a kind is named it is known.',
    reason: 'Which fields a plan may have, and which report prints it, follows from its kind.',
    bad: 'kind: spi',
    good: 'kind: sip',
  },
  {
    id: 'wrong-type',
    severity: 'error',
    summary: 'A value is of the sort that its field holds: a text, a number, a list, a mapping.',
    reason: 'A code typed as a number loses its leading zero; a date in a list is no date.',
    bad: 'vision: 5',
    good: 'vision: Every student reads.',
  },
];
