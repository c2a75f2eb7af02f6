import type { TextRule } from '../textRules.ts';

const directive = (line: string): string => `${line}kind: sip
format: 1
id: sip-example-2026
title: Example Elementary improvement plan
school: example-school
term: 2026-27
status: draft`;

/** What is to be said of YAML that is not what it looks like. */
export const YAML_RULES: readonly TextRule[] = [
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
    id: 'line-ends',
    severity: 'error',
    summary: 'Lines end as on Windows or on Unix.',
    reason: 'Where programs disagree about the lines of a file, they disagree about what it says.',
    bad: 'vision: Every student reads,\u2028and with joy.',
    good: 'vision: Every student reads, and with joy.',
  },
  {
    id: 'lost-digits',
    severity: 'error',
    summary: 'A number means what was typed, digit by digit.',
    reason: 'A code that is read as a number loses digits, and then belongs to somebody else.',
    bad: 'custom: {account: 0771}',
    good: 'custom: {account: "0771"}',
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
    id: 'stray-letter',
    severity: 'error',
    summary: 'Names hold no letters that cannot be seen or look like others.',
    reason: 'A field called by what only looks like its name is left out of every report.',
    bad: '“vision”: Every student reads.',
    good: 'vision: Every student reads.',
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
    id: 'yaml-directive',
    severity: 'error',
    summary: 'A plan gives no orders to the parser.',
    reason: 'Under `%YAML 1.1` the word no would be false, and 0771 would be 505.',
    file: 'plans/sip-example.yaml',
    bad: directive('%YAML 1.1\n---\n'),
    good: directive(''),
  },
  {
    id: 'yaml-merge',
    severity: 'error',
    summary: 'A part of a plan holds its own fields.',
    reason: 'Fields merged in from elsewhere cannot be seen where they count.',
    bad: `custom:
  usual: &usual {room: "12"}
  friday: {<<: *usual, hour: noon}`,
    good: `custom:
  usual: {room: "12"}
  friday: {room: "12", hour: noon}`,
  },
  {
    id: 'yaml-syntax',
    severity: 'error',
    summary: 'A plan is well-formed YAML.',
    reason: 'A file that cannot be read is missing from every report.',
    bad: 'vision: Every student reads: with joy.',
    good: 'vision: "Every student reads: with joy."',
  },
  {
    id: 'yaml-tag',
    severity: 'error',
    summary: 'Values stand without signs for the parser.',
    reason: 'A code that only a sign keeps a text becomes a number in the next program.',
    bad: 'custom: {account: !!str 0771}',
    good: 'custom: {account: "0771"}',
  },
];
