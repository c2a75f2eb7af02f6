import { describe, expect, it } from 'vitest';
import { CHANGE_NAMES } from '../../src/diff/changeNames.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { RULES } from '../../src/rules/index.ts';
import { checkSettings } from '../../src/workspace/checkSettings.ts';
import { marked } from './marked.ts';
import { CONFIG, load, say, spot } from './workspaceOf.ts';

/** Everything that is wrong with a configuration. */
function faultsIn(text: string): Diagnostic[] {
  const { workspace, diagnostics, place } = load({ 'pip.config.yaml': text });
  const known = {
    rules: RULES.map(({ id }) => id),
    changes: CHANGE_NAMES.map(({ id }) => id),
  };
  return [...diagnostics, ...(workspace ? checkSettings(workspace, known).map(place) : [])];
}

/** A configuration with settings besides those it cannot do without; « and » mark the mistake. */
const also = (settings: string): string => `${CONFIG}${settings}\n`;

const cycles = (list: string): string => also(`cycles:\n${list}`);

describe('a mistake in the configuration is told once, at its place, with what to do', () => {
  it.each([
    // Fields and their form.
    [also('«school_yaer»: 2026-27'), 'unknown-field', 'Did you mean `school_year`?'],
    ['«format»: 1\norganization: dune-district\n', 'missing-field', 'school_year'],
    [CONFIG.replace('format: 1', 'format: «2»'), 'unknown-format', ''],
    [CONFIG.replace('2026-27', '«2026-2027»'), 'malformed-value', '2026-27'],
    [CONFIG.replace('2026-27', '«2026»'), 'wrong-type', '2026-27'],
    [also('visibility: «private»'), 'not-allowed-value', 'confidential'],
    [also('«school_year»: 2027-28'), 'duplicate-field', 'Keep one of them.'],
    [also('page: {size: «A5»}'), 'not-allowed-value', 'letter'],
    [also('page: {accent: «teal»}'), 'malformed-value', ''],
    [also('due_soon_days: «-1»'), 'out-of-range', ''],
    [also('rollup: {min_rated: «50»}'), 'out-of-range', ''],
    [also('rollup: {method: «median»}'), 'not-allowed-value', 'median_capped'],
    [also('suppression: {min_numerator: «six»}'), 'wrong-type', ''],
    [also('cycles: «[]»'), 'empty-value', ''],
    [cycles('  - «{id: fall, name: Fall, from: 2026-08-31}»'), 'missing-field', '`to`'],
    [cycles('  - {id: fall, name: Fall, from: «2026-08-32», to: 2026-11-30}'), 'not-a-date', ''],
    [also('rating_scale: «[{value: 1, label: Low, short: Low}]»'), 'empty-value', 'at least 2'],
    // Names of what is not there.
    [CONFIG.replace('dune-district', '«dune-distrct»'), 'unknown-entry', '`dune-district`'],
    [also('reporting: {mid_year: «wintr»}'), 'unknown-entry', 'Did you mean `winter`?'],
    [also('reporting: {end_of_year: «june»}'), 'unknown-entry', 'fall, winter, spring'],
    [also('reporting: {board: [{cycle: winter}, {cycle: «may»}]}'), 'unknown-entry', 'fall'],
    // Settings that contradict each other.
    [
      cycles('  - {id: fall, name: Fall, from: 2026-08-31, to: «2026-08-01»}'),
      'cycles-out-of-order',
      'before it begins',
    ],
    [
      cycles(`  - {id: fall, name: Fall, from: 2026-08-31, to: 2026-11-30}
  - {id: «fall», name: Winter, from: 2026-12-01, to: 2027-02-28}`),
      'repeated-entry',
      'already',
    ],
    [
      cycles(`  - {id: fall, name: Fall, from: 2026-08-31, to: 2026-11-30}
  - {id: winter, name: Winter, from: «2026-11-30», to: 2027-02-28}`),
      'cycles-out-of-order',
      'Fall has not ended',
    ],
    [
      also(`rating_scale:
  - {value: 1, label: Gaps, short: Gaps}
  - {value: «1», label: Fine, short: Fine}`),
      'repeated-entry',
      'already',
    ],
    [also('rollup: {method: mean, cut_points: «[1.5]»}'), 'out-of-range', '2 cut points'],
    [also('funding: [{source: Title I-A}, {source: «Title I-A»}]'), 'repeated-entry', 'already'],
    // Severities of rules.
    [also('rules: {«action-without-ownr»: error}'), 'unknown-rule', '`action-without-owner`'],
    [also('rules: {«zebra»: error}'), 'unknown-rule', 'Take the line out.'],
    [also('rules: {action-without-owner: {«spi»: error}}'), 'unknown-kind', 'Did you mean `sip`?'],
    [also('rules: {action-without-owner: «warn»}'), 'not-allowed-value', '`warning`'],
    [also('rules: {action-without-owner: «false»}'), 'wrong-type', ''],
    [also('rules: {action-without-owner: {sip: «fatal»}}'), 'not-allowed-value', 'error'],
    [also('rules: {«yaml-syntax»: off}'), 'fixed-severity', 'cannot be set'],
    [also('rules: {«unknown-field»: warning}'), 'fixed-severity', 'cannot be set'],
    [also('rules: {«target-lowered»: error}'), 'unknown-rule', 'write it under `changes`'],
    // Severities of changes.
    [also('changes: {«targt-lowered»: error}'), 'unknown-change', '`target-lowered`'],
    [also('changes: {«zebra»: error}'), 'unknown-change', 'Take the line out.'],
    [also('changes: {«action-without-owner»: off}'), 'unknown-change', 'write it under `rules`'],
    [also('changes: {reworded: {«spi»: off}}'), 'unknown-kind', 'Did you mean `sip`?'],
    [also('changes: {reworded: «warn»}'), 'not-allowed-value', '`warning`'],
    [also('rules: {«excuse-without-reason»: {sip: error}}'), 'fixed-severity', 'cannot be set'],
    [also('rules: «action-without-owner»'), 'wrong-type', ''],
  ])('%s', (withMarks, rule, words) => {
    const { text, range } = marked(withMarks);
    const faults = faultsIn(text);
    expect(faults.map(say)).toHaveLength(1);
    const [fault] = faults;
    expect(fault && { rule: fault.rule, severity: fault.severity, at: spot(fault) }).toEqual({
      rule,
      severity: 'error',
      at: range,
    });
    expect(`${fault?.message} ${fault?.hint}`).toContain(words);
    expect(fault?.hint).toMatch(/[.?]$/);
  });

  it('has none in what is right', () => {
    const fine = also(`cycles:
  - {id: first, name: First half, from: 2026-08-31, to: 2026-12-31}
  - {id: second, name: Second half, from: 2027-01-01, to: 2027-06-15}
reporting: {mid_year: first, board: [{cycle: second}]}
rating_scale:
  - {value: 4, label: Gaps, short: Gaps}
  - {value: 2, label: Fine, short: Fine}
rollup: {method: mean, cut_points: [2.5]}
funding: [{source: Title I-A}, {source: Local budget}]
rules:
  action-without-owner: off
  action-without-date: {sip: error, tip: off, student: info}`);
    expect(faultsIn(fine)).toEqual([]);
  });
});
