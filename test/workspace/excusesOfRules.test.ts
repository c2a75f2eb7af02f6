import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { RULES } from '../../src/rules/index.ts';
import { applyExcuses } from '../../src/workspace/applyExcuses.ts';
import { check, PLAN_FILE } from '../rules/exampleWorkspace.ts';

/** The fixtures of the rules: each has findings, and others beside them. */
const FIXTURES = new URL('../rules/', import.meta.url);
const IDS = RULES.map(({ id }) => id);

/** The plan of a fixture and the other files that stand behind it, without the marks for its own test. */
function textsIn(fixture: string): Record<string, string> {
  const [plan = '', ...rest] = fixture.replace(/ *#! [^\n]*/g, '').split(/^#: (\S+)\n/m);
  const others = rest.flatMap((name, at) => (at % 2 === 0 ? [[name, rest[at + 1] ?? '']] : []));
  return { [PLAN_FILE]: plan, ...(Object.fromEntries(others) as Record<string, string>) };
}

function found(texts: Readonly<Record<string, string>>) {
  const { diagnostics, workspace } = check(texts[PLAN_FILE] ?? '', texts);
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  return applyExcuses({ diagnostics, sources, rules: IDS, kinds: workspace.kinds });
}

/** Each line with an excuse of the rule for every finding on it, written by the given function. */
function withExcuses(
  texts: Readonly<Record<string, string>>,
  findings: readonly Diagnostic[],
  write: (line: string) => string,
): Record<string, string> {
  const excused = Object.entries(texts).map(([file, text]) => {
    const lines = new Set(findings.filter((each) => each.file === file).map(({ line }) => line));
    const written = text.split('\n').map((line, at) => (lines.has(at + 1) ? write(line) : line));
    return [file, written.join('\n')] as const;
  });
  return Object.fromEntries(excused);
}

const told = ({ file, rule, path, message }: Diagnostic): string =>
  [file, rule, path, message].join(' ');

describe.each(IDS)('findings of %s', (rule) => {
  const folder = new URL(`${rule}/`, FIXTURES);
  const bad = readdirSync(folder).filter((name) => name.startsWith('bad'));

  it.each(bad)('can be excused, and nothing else is: %s', (name) => {
    const texts = textsIn(readFileSync(new URL(name, folder), 'utf8'));
    const before = found(texts).diagnostics;
    const mine = before.filter((each) => each.rule === rule && each.file in texts);
    const others = before.filter((each) => !mine.includes(each)).map(told);
    const above = (line: string) => `# pip-disable-next-line ${rule} -- We know.\n${line}`;
    const after = found(withExcuses(texts, mine, above));
    expect(after.diagnostics.map(told).sort()).toEqual(others.sort());
    expect(after.excused.map(({ diagnostic }) => told(diagnostic)).sort()).toEqual(
      mine.map(told).sort(),
    );
  });
});
