import { describe, expect, it } from 'vitest';
import { runAll, usualWorkspace, write } from './everyCommand.ts';

/** Names that every object of the language has, or that its modules are reached by. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__defineGetter__',
] as const;

/** A plan whose ids, fields, glossary, groups and cycles are called so. */
const plan = (name: string): string => `kind: sip
format: 1
id: sip-${name.replace(/_/g, '').toLowerCase()}
title: A plan {{${name}}} {{this.${name}}} {{lookup this "${name}"}}
school: dune
term: 2026-27
status: adopted
glossary: {"${name}": Polluted}
custom: {"${name}": {polluted: true}, more: {"${name}": {polluted: true}}}
${name}: {polluted: true}
progress: {"${name}": {rating: 2, polluted: true}}
strategies:
  - id: ${name.replace(/^_+/, '')}
    title: Part
    "${name}": {polluted: true}
    aligns_to: ["dip-2026#${name}", "${name}#hls-1"]
    measures:
      - id: m-${name.replace(/_/g, '')}
        name: Books
        unit: count
        direction: increase
        results: {"${name}": {value: 1}, winter: {value: 2, comparison: {"${name}": 3}}}
        groups: [{group: "${name}", results: {winter: {value: 1}}}]
  - {id: "${name}", title: Another}
`;

describe('ids and fields that are called like what objects inherit', { timeout: 120_000 }, () => {
  it.each(['__proto__', 'constructor', 'toString'])('break nothing in plans: %s', async (name) => {
    const root = usualWorkspace();
    write(root, 'plans/named.yaml', plan(name));
    write(root, 'data/winter.csv', `${name},Plan,Test,Value\n1,${name},${name},40\n`);
    const runs = await runAll(root);
    expect(runs.filter(({ said }) => said.includes('mistake in pip itself'))).toEqual([]);
    expect(runs.filter(({ code }) => code === 0).length).toBeGreaterThan(15);
    expect('polluted' in {}).toBe(false);
  });

  it.each(NAMES)('break nothing in what goes with plans: %s', async (name) => {
    const files = {
      'pip.config.yaml': `format: 1\norganization: seaside\nschool_year: 2026-27\nlabels: {"${name}": Label}\nrules: {"${name}": error}\n"${name}": {polluted: true}\n`,
      'schemas/sip.schema.json': `{"properties": {"${name}": {"type": "object"}}, "$defs": {"${name}": {}}}`,
      'templates/reports/sam.md.hbs': `{{${name}}} {{plan.${name}.polluted}} {{lookup plan "${name}"}}\n`,
      'templates/words/es.yaml': `${name}: {polluted: yes}\nreport: {${name}: yes}\n`,
    };
    for (const [file, text] of Object.entries(files)) {
      const root = usualWorkspace();
      write(root, file, text);
      const runs = await runAll(root, ['validate', 'status', 'report --cycle winter --format md']);
      expect(
        runs.filter(({ said }) => said.includes('mistake in pip itself')),
        file,
      ).toEqual([]);
    }
    expect('polluted' in {}).toBe(false);
  });

  it.each(NAMES)('are told as plans, schools and cycles that there are not: %s', async (name) => {
    const root = usualWorkspace();
    const lines = [
      `status ${name}`,
      `status --cycle ${name}`,
      `report --cycle ${name}`,
      `report ${name} --cycle winter`,
      `report sam --cycle winter --school ${name}`,
      `rate ${name} --cycle winter --rating 1`,
      `rate sip-dune-2026 ${name} --cycle winter --rating 1`,
      `rate sip-dune-2026 groups --cycle ${name} --rating 1`,
      `set sip-dune-2026 ${name} status=completed`,
      `set sip-dune-2026 - ${name}=1`,
      `set sip-dune-2026 - custom.${name}.polluted=1`,
      `new ${name} --yes`,
      `new sip --school ${name} --yes`,
      `explain ${name}`,
      `schema ${name}`,
      `history ${name}`,
      `blame sip-dune-2026 ${name}`,
      `export ${name}`,
      `export --table ${name}`,
      `rollover ${name} --to 2027-28 --yes`,
      `validate --format ${name}`,
      `report summary --cycle winter --lang ${name}`,
    ];
    const runs = await runAll(root, lines);
    for (const { line, said, code } of runs) {
      expect(said, line).not.toContain('mistake in pip itself');
      if (!line.includes('custom.')) expect({ line, code }).not.toEqual({ line, code: 0 });
    }
    expect('polluted' in {}).toBe(false);
  });
});
