import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/kinds.ts';
import { marked } from './marked.ts';
import { load, SIP_HEAD, say, sip, spot } from './workspaceOf.ts';

/**
 * Mistakes that people make, and what is said of each: the plan with « and » around what must be
 * shown, then the rule, the message and the hint. `...` stands for the seven lines of the head,
 * `{kinds}` for all kinds of plan.
 */
const FOLDER = new URL('./mistakes/', import.meta.url);

const KIND_LIST = KINDS.map(({ id, title }) => `${id} (${title.toLowerCase()})`).join(', ');

function stories(file: string) {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  return text.split(/^# /m).flatMap((story) => {
    const [name = '', ...lines] = story.trimEnd().split('\n');
    const said = lines.flatMap((line) => /^= (.*)/.exec(line)?.[1] ?? []);
    const [rule, message, hint] = said.map((line) => line.replace('{kinds}', KIND_LIST));
    const plan = lines.filter((line) => !line.startsWith('= ')).join('\n');
    const whole = `${plan.replace(/^\.\.\.\n/, SIP_HEAD)}\n`;
    return name === '' ? [] : [{ name, ...marked(whole), rule, message, hint }];
  });
}

describe('one mistake is one message, in the words of the person who made it', () => {
  for (const file of readdirSync(FOLDER)) {
    it.each(stories(file))(`${file}: $name`, ({ text, range, rule, message, hint }) => {
      const found = (plan: string) =>
        load(plan).diagnostics.map((diagnostic) => ({
          range: spot(diagnostic),
          rule: diagnostic.rule,
          message: diagnostic.message,
          hint: diagnostic.hint,
          severity: diagnostic.severity,
        }));
      const expected = [{ range, rule, message, hint, severity: 'error' }];
      expect(found(text)).toEqual(expected);
      // The same on lines that end as on Windows.
      expect(found(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    });
  }
});

describe('several mistakes', () => {
  it('are all told in one run, in reading order', () => {
    const text = sip(`goals:
  - id: g
    title: Reading
    due: soon
    ownr: {name: Jo Park}
    strategies:
      - id: s
        status: done
        actions:
          - {id: 9, title: A, due: 2027-02-30}
`);
    expect(load(text).diagnostics.map(say)).toEqual([
      '11:10 not-a-date `due` has to be a day, not "soon".',
      '12:5 unknown-field There is no field `ownr` in a goal.',
      '14:9 missing-field A strategy needs a `title`.',
      '15:17 not-allowed-value `status` cannot be "done". Allowed: not_started, in_progress, completed, on_hold, discontinued.',
      '17:18 wrong-type `id` has to be a text, not the number 9.',
      '17:36 not-a-date `due` is 2027-02-30, a day that no calendar has.',
    ]);
  });

  it('in the configuration are about the configuration', () => {
    const { diagnostics, workspace } = load({
      'pip.config.yaml': 'format: 1\norganization: dune-district\nschool_year: 2026\ncycels: []\n',
    });
    expect(diagnostics.map((found) => `${found.file}:${say(found)}`)).toEqual([
      'pip.config.yaml:3:14 wrong-type `school_year` has to be a text, not the number 2026.',
      'pip.config.yaml:4:1 unknown-field There is no field `cycels` in a workspace configuration.',
    ]);
    expect(workspace).toBeNull();
  });

  it('in the directory and in shared measures are found as well', () => {
    const { diagnostics, workspace } = load({
      'directory.yaml': 'format: 1\nschools: [{id: dune, name: Dune}]\n',
      'measures/all.yaml': 'format: 1\nmeasures: [{id: absence, uint: percent, name: A}]\n',
    });
    expect(diagnostics.map((found) => `${found.file}:${say(found)}`)).toEqual([
      'directory.yaml:2:11 missing-field A school needs a `district`.',
      'measures/all.yaml:2:26 unknown-field There is no field `uint` in a measure.',
    ]);
    expect(workspace?.directoryComplete).toBe(false);
    expect(workspace?.sharedMeasures.get('absence')).toEqual({ id: 'absence', name: 'A' });
  });
});

describe('a fingerprint', () => {
  it('stays the same when lines move, and differs between findings', () => {
    const wrong = 'vision: 5\nmission: 6\n';
    const [vision, mission] = load(sip(wrong)).diagnostics;
    const [moved] = load(sip(`# A remark.\n\n${wrong}`)).diagnostics;
    expect(moved?.line).toBe((vision?.line ?? 0) + 2);
    expect(moved?.fingerprint).toBe(vision?.fingerprint);
    expect(mission?.fingerprint).not.toBe(vision?.fingerprint);
    expect(vision?.fingerprint).toMatch(/^[0-9a-f]{14}$/);
  });
});
