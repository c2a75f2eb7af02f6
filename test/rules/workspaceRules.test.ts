import { describe, expect, it } from 'vitest';
import { check, planWith } from './exampleWorkspace.ts';

/** Two plans spend more of a grant than there is, and a shared measure is used by none. */
const PLAN = planWith('school: other-school\nbudget: [{source: Grant, planned: 60000.5}]');
const CONFIG = `format: 1
organization: example-district
school_year: 2026-27
funding: [{source: Grant, allocation: 70000}]
`;
const FILES = {
  'plans/dip-2026.yaml': `kind: dip
format: 1
id: dip-2026
title: The plan of the district
organization: example-district
term: 2026-27
status: draft
budget: [{source: Grant, planned: 12000}]
`,
  'measures/more.yaml': `format: 1
measures: [{id: days-lost, name: Days lost, unit: days, direction: decrease}]
`,
};

const found = (rules = '', files: Record<string, string> = {}): string[] =>
  check(PLAN, { ...FILES, 'pip.config.yaml': CONFIG + rules, ...files }).diagnostics.map(
    ({ file, line, severity, rule }) => `${file}:${line} ${severity} ${rule}`,
  );

const OVER = 'pip.config.yaml:4 warning budget-over-allocation';
const UNUSED = 'measures/more.yaml:2 warning shared-measure-unused';

describe('a rule about the workspace as a whole', () => {
  it('reports in the file that is at fault, file by file', () => {
    expect(found()).toEqual([UNUSED, OVER]);
  });

  it('says how much is too much, and which plans spend it', () => {
    const { diagnostics } = check(PLAN, { ...FILES, 'pip.config.yaml': CONFIG });
    const [finding] = diagnostics.filter(({ rule }) => rule === 'budget-over-allocation');
    expect(finding?.message).toBe(
      'The plans of 2026-27 spend $72,000.50 of "Grant", $2,000.50 more than the $70,000 allocated.',
    );
    expect(finding?.hint).toBe(
      'Most of it is planned by `sip-example-2026` $60,000.50, `dip-2026` $12,000. Lower a budget line, or correct the allocation.',
    );
  });

  it('has the severity that the configuration gives it', () => {
    expect(found('rules: {budget-over-allocation: error, shared-measure-unused: "off"}\n')).toEqual(
      ['pip.config.yaml:4 error budget-over-allocation'],
    );
  });

  it('has its own severity where the configuration speaks of kinds of plan only', () => {
    expect(found('rules: {budget-over-allocation: {sip: error, dip: "off"}}\n')).toEqual([
      UNUSED,
      OVER,
    ]);
  });

  it('follows the kind of a plan in which it finds something', () => {
    const left = `kind: sip
format: 1
id: sip-left-2026
title: Whose owner has left
school: example-school
term: 2026-27
status: draft
goals:
  - {id: reading, title: Reading, owner: {name: Jo Park, until: 2026-12-31}}
`;
    const files = { 'plans/left.yaml': left };
    expect(found('', files)).toContain('plans/left.yaml:9 warning expired-role');
    const off = found('rules: {expired-role: {sip: "off"}}\n', files);
    expect(off).toEqual([UNUSED, OVER]);
  });
});
