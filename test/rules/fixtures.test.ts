import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { check, PLAN_FILE } from './exampleWorkspace.ts';

/**
 * A plan a file, checked in the example workspace. A line that a rule must report ends with
 * `#! <rule-id>`, once for each time. Variants that one plan cannot hold stand in `bad-*.yaml`.
 */
const FIXTURES = new URL('./', import.meta.url);
const IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

describe.each([...IDS])('%s', (rule) => {
  const folder = new URL(`${rule}/`, FIXTURES);
  const files = existsSync(folder) ? readdirSync(folder) : [];

  it('has fixtures that break it in three places or more, and one that does not', () => {
    expect(files).toContain('ok.yaml');
    expect(files).toContain('bad.yaml');
    const marked = files.map((file) => markedLines(read(rule, file), rule).length);
    const isReportedOnce = rule === 'circular-reference';
    expect(marked.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
      isReportedOnce ? 2 : 3,
    );
  });

  it.each(files)('%s', (file) => {
    const text = read(rule, file);
    const { inPlan, diagnostics } = check(text);
    const found = inPlan.filter((diagnostic) => diagnostic.rule === rule);
    expect(found.map(({ line }) => line).sort(byNumber)).toEqual(markedLines(text, rule));
    expect(file.startsWith('bad')).toBe(found.length > 0);
    for (const { message, hint } of found) {
      expect(message).toMatch(/[.?]$/);
      expect(hint).toMatch(/[.?]$/);
    }
    const ofTheFile = diagnostics.filter((diagnostic) => diagnostic.file === PLAN_FILE);
    expect(ofTheFile.filter((diagnostic) => !IDS.has(diagnostic.rule))).toEqual([]);
  });
});

it('has fixtures of rules only', () => {
  const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual([...IDS].sort());
});

const read = (rule: string, file: string): string =>
  readFileSync(new URL(`${rule}/${file}`, FIXTURES), 'utf8');

const byNumber = (a: number, b: number): number => a - b;

/** Line numbers with a marker of the rule, repeated as often as the marker is. */
function markedLines(text: string, rule: string): number[] {
  return text.split('\n').flatMap((line, index) => {
    const markers = [...line.matchAll(/#! ([a-z-]+)/g)].filter(([, id]) => id === rule);
    return markers.map(() => index + 1);
  });
}
