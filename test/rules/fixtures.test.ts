import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { check, PLAN_FILE } from './exampleWorkspace.ts';

/**
 * A plan a file, checked in the example workspace. A line that a rule must report ends with
 * `#! <rule-id>`, once for each time. Variants that one plan cannot hold stand in `bad-*.yaml`.
 * Behind a line like `#: directory.yaml` stands the text of that file, marked in the same way.
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
    const texts = textsIn(read(rule, file));
    const { diagnostics } = check(texts[PLAN_FILE] ?? '', texts);
    const found = diagnostics.filter((each) => each.rule === rule && each.file in texts);
    for (const [place, text] of Object.entries(texts)) {
      const lines = found.filter((each) => each.file === place).map(({ line }) => line);
      expect(lines.sort(byNumber)).toEqual(markedLines(text, rule));
    }
    expect(file.startsWith('bad')).toBe(found.length > 0);
    for (const { message, hint } of found) {
      expect(message).toMatch(/[.?]$/);
      expect(hint).toMatch(/[.?]$/);
    }
    const ofTheFile = diagnostics.filter((diagnostic) => diagnostic.file in texts);
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

/** The plan of a fixture and the other files that stand behind it, by their names. */
function textsIn(fixture: string): Record<string, string> {
  const [plan = '', ...rest] = fixture.split(/^#: (\S+)\n/m);
  const names = rest.filter((_, index) => index % 2 === 0);
  const texts = rest.filter((_, index) => index % 2 === 1);
  const others = names.map((name, index) => [name, texts[index] ?? ''] as const);
  return { [PLAN_FILE]: plan, ...Object.fromEntries(others) };
}

const byNumber = (a: number, b: number): number => a - b;

/** Line numbers with a marker of the rule, repeated as often as the marker is. */
function markedLines(text: string, rule: string): number[] {
  return text.split('\n').flatMap((line, index) => {
    const markers = [...line.matchAll(/#! ([a-z-]+)/g)].filter(([, id]) => id === rule);
    return markers.map(() => index + 1);
  });
}
