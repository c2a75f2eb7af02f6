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

const withCycles = (from: string, to: string): string => `format: 1
organization: example-district
school_year: 2026-27
cycles:
  - {id: first, name: First half, from: 2026-08-31, to: 2026-12-31}
  - {id: second, name: Second half, from: ${from}, to: ${to}}`;

const action = (remark: string): string => `strategies:
  - id: groups
    title: Small groups every day
    actions:
      - {id: rooms, title: Free two rooms, due: 2026-10-01} # ${remark}`;

const directive = (line: string): string => `${line}kind: sip
format: 1
id: sip-example-2026
title: Example Elementary improvement plan
school: example-school
term: 2026-27
status: draft`;

const EXCUSED = action('pip-disable-line action-without-owner -- named by the council in May');

const baseline = (entry: string): string => `{
  "format": 1,
  "entries": [${entry}]
}`;

/** Every rule about texts, in the order of their ids. What an error names is not read. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    id: 'broken-baseline',
    severity: 'error',
    summary: 'The baseline is as `pip validate --update-baseline` writes it.',
    reason: 'What it should leave out cannot be known when it cannot be read.',
    file: '.pip/baseline.json',
    bad: baseline('{"file": "plans/sip-example.yaml"}'),
    good: baseline(''),
  },
  {
    id: 'cycles-out-of-order',
    severity: 'error',
    summary: 'Cycles lie in the school year and follow one another.',
    reason: 'A rating belongs to one cycle: of a day that two cycles share nobody could say which.',
    file: 'pip.config.yaml',
    bad: withCycles('2026-11-15', '2027-06-15'),
    good: withCycles('2027-01-01', '2027-06-15'),
  },
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
    id: 'excuse-of-unknown-rule',
    severity: 'warning',
    summary: 'An excuse names a rule that exists.',
    reason: 'An excuse of a misspelt rule excuses nothing, although it seems to.',
    bad: action('pip-disable-line action-without-ownr -- named by the council in May'),
    good: EXCUSED,
  },
  {
    id: 'excuse-without-effect',
    severity: 'warning',
    summary: 'An excuse stands where something is to be excused.',
    reason: 'What is left over from a problem long solved would hide the next one unseen.',
    bad: `# pip-disable-next-line action-without-owner -- named by the council in May
vision: Every student reads.`,
    good: EXCUSED,
  },
  {
    id: 'excuse-without-reason',
    severity: 'warning',
    summary: 'An excuse says why, behind two dashes; without a reason it excuses nothing.',
    reason: 'Whoever reads the plan next year has to know whether the reason still holds.',
    bad: action('pip-disable-line action-without-owner'),
    good: EXCUSED,
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
    id: 'fixed-severity',
    severity: 'error',
    summary: 'The configuration leaves rules about texts as they are.',
    reason: 'What cannot be read is missing from every report, whatever it is called.',
    file: 'pip.config.yaml',
    bad: `format: 1
organization: example-district
school_year: 2026-27
rules: {unknown-field: off}`,
    good: `format: 1
organization: example-district
school_year: 2026-27
rules: {action-without-owner: off}`,
  },
  {
    id: 'inexcusable-rule',
    severity: 'warning',
    summary: 'Excuses are for rules about what plans say, not for those about their text.',
    reason: 'What breaks a rule about texts is not read, and no excuse brings it into a report.',
    bad: 'vision: Every student reads. # pip-disable-line wrong-type -- it was a number once',
    good: 'vision: Every student reads.',
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
    id: 'malformed-excuse',
    severity: 'warning',
    summary: 'An excuse is written in one of its three forms, and names a rule.',
    reason: 'An excuse that cannot be understood excuses nothing, although it seems to.',
    bad: action('pip-disable -- named by the council in May'),
    good: EXCUSED,
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
    id: 'repeated-entry',
    severity: 'error',
    summary:
      'Cycles, points of the scale, schools, districts and shared measures stand there once.',
    reason: 'A plan that names one of two entries with the same name could mean either.',
    file: 'measures/district.yaml',
    bad: `format: 1
measures:
  - {id: absence, name: Students chronically absent, unit: percent}
  - {id: absence, name: Days absent, unit: days}`,
    good: `format: 1
measures:
  - {id: absence, name: Students chronically absent, unit: percent}
  - {id: days-absent, name: Days absent, unit: days}`,
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
    id: 'stale-baseline',
    severity: 'warning',
    summary: 'The baseline lists only problems that are still there.',
    reason: 'An entry that is left over would hide the same problem when it comes back.',
    file: '.pip/baseline.json',
    bad: baseline(
      '{"file": "plans/sip-example.yaml", "rule": "action-without-owner", "fingerprint": "0123456789abcd", "count": 1}',
    ),
    good: baseline(''),
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
    id: 'unknown-change',
    severity: 'error',
    summary: 'The configuration sets the severity of changes that exist.',
    reason: 'A change whose name is misspelt stays as it was, although the line says otherwise.',
    file: 'pip.config.yaml',
    bad: `format: 1
organization: example-district
school_year: 2026-27
changes: {targt-lowered: error}`,
    good: `format: 1
organization: example-district
school_year: 2026-27
changes: {target-lowered: error}`,
  },
  {
    id: 'unknown-entry',
    severity: 'error',
    summary: 'What the configuration and the directory name stands in one of them.',
    reason:
      'A school of a district that does not exist is missing from every report of a district.',
    file: 'pip.config.yaml',
    bad: `format: 1
organization: exampel-district
school_year: 2026-27`,
    good: `format: 1
organization: example-district
school_year: 2026-27`,
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
