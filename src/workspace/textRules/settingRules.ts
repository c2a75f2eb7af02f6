import type { TextRule } from '../textRules.ts';

const withCycles = (from: string, to: string): string => `format: 1
organization: example-district
school_year: 2026-27
cycles:
  - {id: first, name: First half, from: 2026-08-31, to: 2026-12-31}
  - {id: second, name: Second half, from: ${from}, to: ${to}}`;

/** What is to be said of configuration, directory and shared measures. */
export const SETTING_RULES: readonly TextRule[] = [
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
];
