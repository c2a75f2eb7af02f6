import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/model/language.ts';
import type { SummaryModel } from '../../../src/model/summaryReport.ts';
import { buildSummary } from '../../../src/reports/summary/buildSummary.ts';
import { rollUp } from '../../../src/rollup/rollUp.ts';
import { readLanguage } from '../../../src/workspace/readLanguage.ts';
import { planOf, workspaceOf } from '../../workspace/workspaceOf.ts';
import { CONFIG, DIRECTORY } from '../dune.ts';

export const WORDS_FOLDER = join(import.meta.dirname, '../../../templates/words');

/** A language as the package has it. */
export function languageOf(code: string): Language {
  const read = readLanguage(code, readFileSync(join(WORDS_FOLDER, `${code}.yaml`), 'utf8'));
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.language;
}

interface Wish {
  readonly lang?: string;
  readonly cycle?: string;
  readonly asOf?: string;
  readonly config?: string;
  readonly directory?: string;
}

/** The page for families of the one plan that a text is. */
export function summaryOf(plan: string, wish: Wish = {}): SummaryModel {
  const { lang = 'en', cycle = 'winter', asOf = '2027-02-02' } = wish;
  const { workspace } = workspaceOf({
    'pip.config.yaml': wish.config ?? CONFIG,
    'directory.yaml': wish.directory ?? DIRECTORY,
    'plans/plan.yaml': plan,
  });
  const only = planOf(workspace);
  const rollUps = new Map(
    workspace.settings.cycles.map((each) => [each.id, rollUp(workspace, each, asOf)]),
  );
  const all = rollUps.get(cycle);
  const rolled = all?.plans.get(only.id);
  if (!all || !rolled) throw new Error(`There is no cycle ${cycle}`);
  return buildSummary({
    workspace,
    plan: only,
    outline: [],
    asOf,
    rollUp: all,
    rollUps,
    rolled,
    language: languageOf(lang),
  });
}
