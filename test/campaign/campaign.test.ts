import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/commands/shared/checkWorkspace.ts';
import { realContext } from '../../src/context.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/workspace.ts';
import { RULES } from '../../src/rules/index.ts';
import { TEXT_RULES } from '../../src/workspace/textRules.ts';
import { EXAMPLE_FOLDER, EXAMPLES, exampleOf } from './examples.ts';
import { MISTAKES } from './index.ts';
import type { Mistake } from './mistake.ts';
import { plant, textAt } from './plant.ts';

/** In the middle of the winter cycle of every example. */
const AS_OF = '2027-02-02';

/** Words of programmers that say nothing to a principal. */
const JARGON =
  /\b(undefined|null|NaN|boolean|object|array|string|integer|scalar|node|mapping|propert(y|ies)|token|regex|parse|invalid)\b/i;

/** Everything that `pip validate` finds where the files of an example are these. */
async function check(
  example: string,
  sources: readonly SourceFile[],
): Promise<readonly Diagnostic[]> {
  const context = realContext({ cwd: `${EXAMPLE_FOLDER}${example}`, color: 'never', quiet: true });
  const files = { ...context.files, readSources: () => [...sources] };
  return (await checkWorkspace({ ...context, files }, AS_OF)).diagnostics;
}

describe('the examples', () => {
  it.each([...EXAMPLES.keys()])('%s is without fault', async (name) => {
    expect(await check(name, EXAMPLES.get(name) ?? [])).toEqual([]);
  });
});

describe('a mistake in an example is told once, where it was made', () => {
  it.each(MISTAKES)('$file: $name', async (mistake) => {
    const { sources, spots } = plant(mistake);
    const found = await check(exampleOf(mistake), sources);
    const texts = new Map(sources.map((file) => [file.file, 'text' in file ? file.text : '']));
    const told = [mistake, ...(mistake.and ?? [])];
    expect(
      found.map((each) => ({
        file: each.file,
        line: each.line,
        column: each.column,
        text: textAt(texts.get(each.file) ?? '', each),
        rule: each.rule,
        said: `${each.message} ${each.hint ?? ''}`,
      })),
    ).toEqual(
      spots.map((spot, index) => ({
        ...spot,
        rule: told[index]?.rule,
        said: expect.stringMatching(saying(told[index]?.says ?? [])) as string,
      })),
    );
    expect(spots).toHaveLength(told.length);
    for (const { message, hint } of found) {
      expect(message).toMatch(/[.?]$/);
      expect(hint).toMatch(/[.?]$/);
      if (!mistake.file.includes('/schemas/')) expect(`${message} ${hint}`).not.toMatch(JARGON);
    }
  });
});

/** All of the words, in any order. */
function saying(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(escaped.map((word) => `(?=[^]*${word})`).join(''), 'i');
}

/** Rules that no edit of an example can break, and why. */
const UNTOUCHED: Readonly<Record<string, string>> = {
  'unreadable-file': 'it is about bytes on disk, which are no text',
  'broken-baseline': 'it is about a file that the program writes itself',
  'stale-baseline': 'it is about a file that the program writes itself',
  'faulty-template': 'it is about a file that no example has: test/cli/overrides.test.ts',
  'faulty-words': 'it is about a file that no example has: test/cli/overrides.test.ts',
  'idle-override': 'it is about a file that no example has: test/cli/overrides.test.ts',
};

describe('the list of mistakes', () => {
  const rulesOf = ({ rule, and = [] }: Mistake) => [rule, ...and.map((told) => told.rule)];
  const used = new Set(MISTAKES.flatMap(rulesOf));

  it('is a hundred kinds long, and names each once', () => {
    const names = MISTAKES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(100);
  });

  it('breaks every rule there is', () => {
    const ids = [...RULES, ...TEXT_RULES].map(({ id }) => id);
    expect(ids.filter((id) => !used.has(id) && !(id in UNTOUCHED))).toEqual([]);
    expect(Object.keys(UNTOUCHED).filter((id) => used.has(id))).toEqual([]);
  });

  it('plants in every example', () => {
    const workspaces = MISTAKES.map(exampleOf);
    expect([...new Set(workspaces)].sort()).toEqual([...EXAMPLES.keys()].sort());
  });

  it('says of each mistake in which words it is told', () => {
    expect(MISTAKES.filter(({ says }) => says.length === 0).map(({ name }) => name)).toEqual([]);
  });
});
