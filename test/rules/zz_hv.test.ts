import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { check } from './exampleWorkspace.ts';
it('hv', () => {
  for (const { id } of RULES) {
    const folder = new URL(`./${id}/`, import.meta.url);
    for (const f of readdirSync(folder)) {
      const text = readFileSync(new URL(f, folder), 'utf8');
      const { inPlan } = check(text);
      const others = inPlan.filter((d) => d.rule !== id);
      process.stdout.write(`== ${id}/${f}\n`);
      for (const d of inPlan.filter((d) => d.rule === id)) process.stdout.write(`${d.line}:${d.column}-${d.endColumn} ${d.message} [${d.hint}] {${d.path}}\n`);
      if (f.startsWith('ok')) for (const d of others) process.stdout.write(`   OTHER ${d.line} ${d.rule} ${d.message}\n`);
    }
  }
});
