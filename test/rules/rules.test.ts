import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { check, planWith } from './exampleWorkspace.ts';

const SOURCES = new URL('../../src/rules/', import.meta.url);

describe('the list of rules', () => {
  it('holds every rule of the folder, each in a file of its name', async () => {
    const files = readdirSync(SOURCES).filter((file) => file !== 'index.ts');
    const modules = await Promise.all(
      files.map(async (file) => ({ file, exports: await import(new URL(file, SOURCES).href) })),
    );
    const rules = modules.flatMap(({ file, exports }) => {
      const name = file.replace(/\.ts$/, '');
      return Object.entries<{ id?: string; check?: unknown }>(exports)
        .filter(([, value]) => typeof value.check === 'function')
        .map(([exported, { id }]) => ({ name, exported, id }));
    });
    expect(rules.map(({ id }) => id).sort()).toEqual(RULES.map(({ id }) => id));
    for (const { name, exported, id } of rules) {
      expect(camelCase(id ?? '')).toBe(name);
      expect(exported).toBe(name);
    }
  });

  it('is in the order of ids, each of them once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what it is for', (id, rule) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.reason).toMatch(/\.$/);
    expect(rule.summary).not.toMatch(/\n/);
  });
});

describe('the examples of a rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { bad, good, file }) => {
    expect(new Set(rulesFound(bad, file))).toEqual(new Set([id]));
    expect(rulesFound(good, file)).toEqual([]);
  });
});

/** Checks the example plan with these fields, or the workspace with this text of another file. */
function rulesFound(example: string, file?: string): string[] {
  const plan = planWith(file === undefined ? example : '');
  const files = file === undefined ? {} : { [file]: example };
  return check(plan, files).diagnostics.map(({ rule, message }) => {
    return RULES.some(({ id }) => id === rule) ? rule : `${rule}: ${message}`;
  });
}

const camelCase = (id: string): string =>
  id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
