import { CONFIG_FILE } from '../model/workspace.ts';
import { budgetLines } from './budgetLines.ts';
import { didYouMean } from './didYouMean.ts';
import { isFunded } from './isFunded.ts';
import type { Rule } from './rule.ts';

export const budgetSourceUnknown: Rule = {
  id: 'budget-source-unknown',
  severity: 'warning',
  summary: 'A budget line draws on one of the funding sources in the configuration.',
  reason:
    'Money is added up by the name of its source. Under another name it counts against no allocation.',
  bad: `school: other-school
budget: [{source: Title 1-A, planned: 18500}]`,
  good: `school: other-school
budget: [{source: Title I-A, planned: 18500}]`,
  *check(plan, { workspace }) {
    const known = workspace.settings.funding.map(({ source }) => source);
    if (known.length === 0 || !isFunded(plan, workspace)) return;
    for (const { line, path } of budgetLines(plan)) {
      if (known.includes(line.source)) continue;
      yield {
        path: [...path, 'source'],
        message: `The configuration has no funding source "${line.source}". Sources: ${known.join(', ')}.`,
        hint: didYouMean(
          line.source,
          known,
          `Write one of these, or add it under \`funding\` in ${CONFIG_FILE}.`,
        ),
      };
    }
  },
};
