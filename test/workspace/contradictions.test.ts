import { describe, expect, it } from 'vitest';
import { CONFIG, DIRECTORY, load, say, sip } from './workspaceOf.ts';

const found = (files: Record<string, string>): string[] =>
  load(files).diagnostics.map((diagnostic) => `${diagnostic.file}:${say(diagnostic)}`);

const cycles = (...lines: string[]): string =>
  `${CONFIG}cycles:\n${lines.map((line) => `  - {${line}}\n`).join('')}`;

describe('the cycles of a year', () => {
  it('may have days between them, and end after the last meeting', () => {
    const config = cycles(
      'id: fall, name: Fall, from: 2026-08-31, to: 2026-11-30, meeting: 2026-12-08',
      'id: spring, name: Spring, from: 2027-01-04, to: 2027-06-30',
    );
    expect(found({ 'pip.config.yaml': config })).toEqual([]);
  });

  it('begin before they end, one after the other, in the school year', () => {
    const config = cycles(
      'id: fall, name: Fall, from: 2025-08-31, to: 2026-11-30',
      'id: winter, name: Winter, from: 2026-12-01, to: 2026-02-28',
      'id: spring, name: Spring, from: 2027-03-01, to: 2027-06-15',
      'id: summer, name: Summer, from: 2027-06-15, to: 2027-07-31',
      'id: spring, name: Spring again, from: 2027-06-30, to: 2027-06-30',
    );
    expect(found({ 'pip.config.yaml': config })).toEqual([
      'pip.config.yaml:5:34 cycles-out-of-order Fall begins on August 31, 2025, outside of 2026-27.',
      'pip.config.yaml:6:54 cycles-out-of-order Winter ends on February 28, 2026, before it begins.',
      'pip.config.yaml:8:54 cycles-out-of-order Summer ends on July 31, 2027, after 2026-27.',
      'pip.config.yaml:9:10 repeated-entry There is a cycle `spring` already.',
      'pip.config.yaml:9:44 cycles-out-of-order Spring again begins on June 30, 2027, when Summer has not ended: that is on July 31, 2027.',
    ]);
  });

  it('are those that reports name', () => {
    const config = `${CONFIG}reporting: {mid_year: wintr, end_of_year: spring, board: [{cycle: may}]}\n`;
    const { diagnostics } = load({ 'pip.config.yaml': config });
    expect(diagnostics.map(({ path, message, hint }) => [path, message, hint])).toEqual([
      ['reporting.mid_year', 'There is no cycle `wintr`.', 'Did you mean `winter`?'],
      [
        'reporting.board[0].cycle',
        'There is no cycle `may`.',
        'Write one of these: fall, winter, spring.',
      ],
    ]);
  });
});

describe('names in the directory', () => {
  it('stand there once, and schools belong to a district of theirs', () => {
    const directory = `${DIRECTORY}  - {id: reef, name: Reef Annex, district: dune-distrikt}\n`;
    expect(found({ 'directory.yaml': directory })).toEqual([
      'directory.yaml:7:10 repeated-entry There is a school `reef` already.',
      'directory.yaml:7:44 unknown-entry There is no district `dune-distrikt`.',
    ]);
  });

  it('include the organization of the configuration', () => {
    const config = CONFIG.replace('dune-district', 'dunes');
    expect(found({ 'pip.config.yaml': config })).toEqual([
      'pip.config.yaml:2:15 unknown-entry There is no district `dunes` in directory.yaml.',
    ]);
  });

  it('are not missed while the directory itself cannot be read', () => {
    const config = CONFIG.replace('dune-district', 'dunes');
    const files = { 'pip.config.yaml': config, 'directory.yaml': 'format: 1\nschols: []\n' };
    expect(found(files)).toEqual([
      'directory.yaml:2:1 unknown-field There is no field `schols` in a directory.',
    ]);
  });
});

describe('a shared measure', () => {
  it('stands in one of the files, and the first of two counts', () => {
    const measure = (unit: string) =>
      `format: 1\nmeasures: [{id: absence, name: Absence, unit: ${unit}}]\n`;
    const files = { 'measures/a.yaml': measure('percent'), 'measures/b.yaml': measure('days') };
    expect(found(files)).toEqual([
      'measures/b.yaml:2:17 repeated-entry There is a shared measure `absence` already in measures/a.yaml.',
    ]);
    const { workspace } = load({ ...files, 'plans/sip.yaml': sip('') });
    expect(workspace?.sharedMeasures.get('absence')?.unit).toBe('percent');
    expect(workspace?.measuresComplete).toBe(false);
  });
});
