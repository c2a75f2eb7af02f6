import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { type TextRule, TEXT_RULES } from '../../src/workspace/textRules.ts';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

const SOURCES = new URL('../../src/workspace/', import.meta.url);

/** Words in quotes that look like the id of a rule, those of schemas and packages aside. */
function idsIn(file: string): string[] {
  const text = readFileSync(new URL(file, SOURCES), 'utf8').replace(/^import .*$/gm, '');
  const words = [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, word = '']) => word);
  return words.filter((word) => !word.startsWith('x-'));
}

describe('the list of rules about texts', () => {
  it('holds every rule that the room reports', () => {
    const files = readdirSync(SOURCES).filter(
      (file) => file.endsWith('.ts') && file !== 'textRules.ts',
    );
    const reported = new Set(files.flatMap(idsIn));
    expect(TEXT_RULES.map(({ id }) => id)).toEqual([...reported].sort());
  });

  it('shares no id with the rules about what plans say', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect(TEXT_RULES.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it.each(TEXT_RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what it is for',
    (_, rule) => {
      expect(rule.summary).toMatch(/^[A-Z].*\.$/);
      expect(rule.reason).toMatch(/^[A-Z].*\.$/);
    },
  );
});

describe('the examples of a rule', () => {
  it.each(TEXT_RULES.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
    expect(await rulesFound(rule, rule.bad)).toEqual([id]);
    expect(await rulesFound(rule, rule.good)).toEqual([]);
  });
});

const FILES: Readonly<Record<string, string>> = {
  'pip.config.yaml': 'format: 1\norganization: example-district\nschool_year: 2026-27\n',
  'directory.yaml': `format: 1
districts: [{id: example-district, name: Example Public Schools}]
schools: [{id: example-school, name: Example Elementary School, district: example-district}]
`,
};

const PLAN = 'plans/sip-example.yaml';
const PLAN_LINES = [
  'kind: sip',
  'format: 1',
  'id: sip-example-2026',
  'title: Example Elementary improvement plan',
  'school: example-school',
  'term: 2026-27',
  'status: draft',
];

/** A school plan with the fields of an example; those it has are replaced. */
function planWith(fields: string): string {
  const replaced = new Set([...fields.matchAll(/^(\w+):/gm)].map(([, key]) => key));
  const kept = PLAN_LINES.filter((line) => !replaced.has(line.split(':')[0]));
  return `${[...kept, fields].join('\n')}\n`;
}

/** The rules about texts that a workspace on the disk breaks when an example stands in it. */
async function rulesFound({ file }: TextRule, example: string): Promise<string[]> {
  const root = temporaryFolder();
  const text = file === undefined ? planWith(example) : example;
  for (const [path, content] of Object.entries({ ...FILES, [file ?? PLAN]: text })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content, content.includes('Latin-1') ? 'latin1' : 'utf8');
  }
  const { stdout } = await runPip(['validate', '--format', 'json'], root);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string }[] };
  const known = new Set(RULES.map(({ id }) => id));
  return diagnostics.map(({ rule }) => rule).filter((rule) => !known.has(rule));
}
