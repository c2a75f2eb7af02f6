import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type JudgedChanges, judgeChanges } from '../../../src/diff/judgeChanges.ts';
import { formatChangesHtml } from '../../../src/format/changes/formatChangesHtml.ts';
import { formatChangesJson } from '../../../src/format/changes/formatChangesJson.ts';
import { formatChangesMarkdown } from '../../../src/format/changes/formatChangesMarkdown.ts';
import { formatChangesStat } from '../../../src/format/changes/formatChangesStat.ts';
import {
  formatChangesSummary,
  formatChangesText,
} from '../../../src/format/changes/formatChangesText.ts';
import type { Screen } from '../../../src/format/index.ts';
import type { Settings } from '../../../src/model/workspace.ts';
import { bare, changedStory, documentOf, LOWERED, RATED, REWORDED } from './changedPlans.ts';

const SCREEN: Screen = { columns: 80, colorLevel: 0 };
const STATES = ['added', 'removed', 'unreadable_before', 'unreadable_after', 'withheld'] as const;

describe('changes on a terminal', () => {
  it('stand by plan and part, with signs for weakened promises and marks in prose', () => {
    const plans = changedStory(LOWERED, REWORDED);
    expect(formatChangesText(plans, SCREEN)).toBe(`sip-dune-2026 Dune Street improvement plan
plans/sip.yaml: 2 commitments, 1 of wording

  The plan itself
    ▼ Amendment missing: its revisions record none of these changes

  Strategy: Small groups every day
    · Reworded. Description: Groups of [-four to six-]{+three+} from
      {+<b>+}screening{+</b> |+} data.

  Measure: Grade 3 students at benchmark
    ▼ Target lowered: 62% → 60% (−2 points)
`);
    expect(formatChangesSummary({ plans, off: 0 }, SCREEN)).toBe(
      '\n▼ 1 plan changed: 2 commitments, 1 of wording; 2 promises weakened\n',
    );
    expect(formatChangesStat(plans, SCREEN)).toBe(
      'sip-dune-2026 | 2 commitments, 1 of wording, ▼ 2 weakened\n',
    );
  });

  it('begin with the weakened promises where there is much to read', () => {
    const later = [
      'due: 2027-01-15',
      'due: 2027-03-01',
      'due: 2026-10-01',
      'due: 2026-09-01',
      'n: 20',
      'n: 22',
      'Buy books',
      'Choose books',
    ];
    const pairs = [0, 2, 4, 6].map((at) => [later[at] ?? '', later[at + 1] ?? ''] as const);
    const text = formatChangesText(changedStory(LOWERED, REWORDED, RATED, ...pairs), SCREEN);
    expect(text.split('\n').slice(0, 6)).toEqual([
      'Promises that became weaker',
      '  Dune Street improvement plan',
      '    ▼ Amendment missing: its revisions record none of these changes',
      '    ▼ Closed rating changed. Fall SAM rating: ◐ Lagging → ○ Gaps (−1)',
      '      Strategy: Small groups every day',
      '    ▼ Date later. Due: January 15, 2027 → March 1, 2027 (45 days later)',
    ]);
    expect(text).toContain('  What it does to progress\n');
  });

  it('never steer it, whatever a plan says', () => {
    const evil = ['Buy books', '"Buy \\e[31mbooks\\e]0;x\\a \\u202Enow"'] as const;
    const text = formatChangesText(changedStory(evil), SCREEN);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
    expect(text).toContain('␛[31mbooks');
  });

  it('keep to its width, colored and plain', () => {
    for (const colorLevel of [0, 3] as const) {
      for (const columns of [40, 80, 120]) {
        const text = formatChangesText(changedStory(LOWERED, REWORDED), { columns, colorLevel });
        const lines = text.replace(/\u001b\[[\d;]*m/g, '').split('\n');
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('say what cannot be read and is therefore not compared', () => {
    const plan = { ...bare('unchanged'), leftOut: { before: 0, after: 2 } };
    const words = '2 parts of it cannot be read: not compared, see pip validate\n';
    expect(formatChangesText([plan], SCREEN)).toContain(words);
    expect(formatChangesStat([plan], SCREEN)).toBe(`sip-reef-2026 | ${words}`);
  });

  it.each(STATES)('say what became of a plan that is %s', (state) => {
    expect(formatChangesText([bare(state)], SCREEN)).toContain(
      'sip-reef-2026\nplans/reef.yaml\n  ',
    );
    expect(formatChangesStat([bare(state)], SCREEN)).toMatch(/^sip-reef-2026 \| \w/);
  });
});

describe('changes in a comment on a pull request', () => {
  it('begin with the summary and the weakened promises, and are empty without changes', () => {
    const text = formatChangesMarkdown(documentOf(changedStory(LOWERED, REWORDED)));
    expect(text).toMatch(
      /^## What this changes in the plans\n\n3 changes in 1 plan: 2 of promises, 1 of wording\. Of these 2 weaken/,
    );
    expect(text).toContain(
      '- ▼ **Target lowered**: 62% → 60% (−2 points)<br>Measure: Grade 3 students at benchmark\n',
    );
    expect(text).toContain(
      '| Measure: Grade 3 students at benchmark | ▼ Target lowered | 62% → 60%',
    );
    expect(formatChangesMarkdown(documentOf([]))).toBe('');
  });

  it('hold nothing of a plan that is markup', () => {
    const text = formatChangesMarkdown(documentOf(changedStory(REWORDED)));
    expect(text).toContain(
      'Groups of <del>four to six</del> <ins>three</ins> from <ins>&lt;b></ins>screening<ins>&lt;/b> &#124;</ins> data.',
    );
  });

  it('say that they are confidential, and stay as short as a comment has to be', () => {
    const plans = changedStory(LOWERED, REWORDED);
    expect(formatChangesMarkdown(documentOf(plans, { isConfidential: true }))).toContain(
      '> Confidential',
    );
    const many = Array.from({ length: 400 }, () => plans).flat();
    const text = formatChangesMarkdown(documentOf(many));
    expect(text.length).toBeLessThan(65_000);
    expect(text).toMatch(/\d+ more: sip-dune-2026, .* and more\. `pip diff` shows them all\.\n$/);
    expect(text.split('<details>')).toHaveLength(text.split('</details>').length);
  });
});

describe('changes as a page', () => {
  it('put the weakened promises first, and nothing of a plan is markup', () => {
    const html = formatChangesHtml(documentOf(changedStory(LOWERED, REWORDED)));
    expect(html.indexOf('Promises that became weaker')).toBeLessThan(html.indexOf('class="plan"'));
    expect(html).toContain('<del>62%</del> <ins>60%</ins> (−2 points)');
    expect(html).toContain('<ins>&#60;b&#62;</ins>screening<ins>&#60;/b&#62; |</ins> data.');
    expect(html).toContain('From main to the files on disk, as of February 2, 2027');
  });

  it('say so where they are confidential', () => {
    const shown = documentOf(changedStory(LOWERED), { isConfidential: true });
    expect(formatChangesHtml(shown)).toContain('<p>Confidential: for those alone');
  });
});

describe('changes that a workspace takes more or less seriously', () => {
  const judged = (severities: Settings['changes']): JudgedChanges =>
    judgeChanges(changedStory(LOWERED, REWORDED, RATED), { changes: severities });
  const strict = judged({
    'amendment-missing': 'off',
    'closed-rating-changed': 'info',
    'target-lowered': 'error',
    reworded: 'warning',
  });

  it('have signs and an order by that, and are counted where they are switched off', () => {
    expect(formatChangesSummary(strict, SCREEN)).toBe(
      '\n▼ 1 plan changed: 1 commitment, 1 of progress, 1 of wording; 2 promises weakened; 1 change switched off\n',
    );
    const text = formatChangesText(strict.plans, SCREEN);
    expect(text.match(/^ +[✗▼▽!·]+ [A-Z][a-z ]+[.:]/gm)).toEqual([
      '    ! Reworded.',
      '    ▼ Closed rating changed.',
      '    ✗▼ Target lowered:',
    ]);
    const of = documentOf(strict.plans, { off: strict.off });
    const markdown = formatChangesMarkdown(of);
    expect(markdown.match(/^(?:### .*|- \S+ \*\*.*?\*\*)/gm)).toEqual([
      '### To be looked at',
      '- ✗▼ **Target lowered**',
      '- ! **Reworded**',
    ]);
    expect(markdown).toContain('Of these 2 weaken a promise. 1 change switched off.');
    expect(markdown).toContain('| ▼ Rating of a closed cycle changed: Fall SAM |');
    const html = formatChangesHtml(of);
    expect(html).toContain(
      '<h2>To be looked at</h2>\n<h3>Dune Street improvement plan</h3>\n<ul>\n<li><span class="weakened">✗▼ Target',
    );
    expect(html).toContain('1 change switched off.</p>');
    expect(html).not.toContain('No amendment recorded');
  });

  it('say so to scripts', () => {
    const of = documentOf(strict.plans, { off: strict.off });
    const { plans, summary } = JSON.parse(formatChangesJson(of, '1.0.0'));
    const severities = plans[0].changes.map(
      ({ name, severity }: Record<string, string>) => `${name} ${severity}`,
    );
    expect(severities).toEqual([
      'reworded warning',
      'closed-rating-changed info',
      'target-lowered error',
    ]);
    expect(summary.off).toBe(1);
  });
});

describe('the JSON of pip diff', () => {
  const path = join(import.meta.dirname, '../../../schemas/output/diff.schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  const isOutput = new Ajv2020({ allErrors: true, formats: { date: true } }).compile(schema);

  it('obeys its own schema, with changes of every sort and with none', () => {
    const plans = [...changedStory(LOWERED, REWORDED, RATED), ...STATES.map(bare)];
    for (const shown of [plans, []]) {
      isOutput(JSON.parse(formatChangesJson(documentOf(shown), '1.0.0')));
      expect(isOutput.errors).toBeNull();
    }
  });

  it('has no field that the schema does not describe', () => {
    const plans = changedStory(LOWERED, RATED);
    const output = JSON.parse(formatChangesJson(documentOf(plans), '1.0.0'));
    const { plan, change, effect, summary } = schema.$defs;
    const keys = (of: object) => Object.keys(of).sort();
    expect(keys(output)).toEqual(keys(schema.properties));
    expect(keys(output.plans[0])).toEqual(keys(plan.properties));
    expect(keys(output.plans[0].changes[0])).toEqual(keys(change.properties));
    expect(keys(output.plans[0].changes[0].part)).toEqual(keys(change.properties.part.properties));
    expect(keys(output.plans[0].effects[0])).toEqual(keys(effect.properties));
    expect(keys(output.summary)).toEqual(keys(summary.properties));
    const target = output.plans[0].changes.find(
      ({ name }: { name: string }) => name === 'target-lowered',
    );
    expect(target.part.path).toBe('goals[0].measures[0]');
  });
});
