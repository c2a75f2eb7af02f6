import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { cyclesOfPlan } from '../../src/rules/cyclesOfPlan.ts';
import { unratedParts } from '../../src/rules/unratedParts.ts';
import { AS_OF, checkFiles } from './exampleWorkspace.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

it.each(['harborview', 'harborview-staff', 'delta-valley'])(
  'as many parts are not rated as the roll-up of %s leaves unrated',
  (name) => {
    const files = readdirSync(`${EXAMPLES}${name}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ file, text: readFileSync(`${EXAMPLES}${name}/${file}`, 'utf8') }));
    const { workspace } = checkFiles(files);
    const counts = workspace.settings.cycles.flatMap((each) => {
      const { plans } = rollUp(workspace, each, AS_OF);
      return workspace.plans.map((plan) => {
        const cycle = cyclesOfPlan(plan, workspace.settings).find(({ id }) => id === each.id);
        if (!cycle) throw new Error(`There is a cycle ${each.id}.`);
        const { applicable = 0, rated = 0 } = plans.get(plan.id)?.whole.suggested ?? {};
        const place = `${plan.id} ${cycle.id}`;
        return {
          place,
          here: [...unratedParts(plan.components, cycle)].length,
          there: applicable - rated,
        };
      });
    });
    expect(counts.filter(({ here, there }) => here !== there)).toEqual([]);
    expect(counts.some(({ here }) => here > 0)).toBe(true);
  },
);
