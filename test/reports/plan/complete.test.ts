import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingLeaves } from './leaves.ts';
import { documentOf, EXAMPLES, exampleWorkspace, markdownOf } from './plans.ts';

describe.each(readdirSync(EXAMPLES))('the plans of %s', (name) => {
  const shaped = exampleWorkspace(name);

  it.each(shaped.workspace.plans.map((plan) => [plan.id, plan] as const))(
    '%s prints everything that its file says',
    (_, plan) => {
      const markdown = markdownOf(documentOf(shaped, plan));
      expect(missingLeaves(plan.data, markdown)).toEqual([]);
    },
  );
});
