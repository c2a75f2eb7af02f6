import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { PRACTICE_TEXTS } from '../../src/reports/plan/practiceTexts.ts';
import { runPip } from '../cli/runPip.ts';
import { missingLeaves } from '../reports/plan/leaves.ts';
import { temporaryFolder } from '../temporary.ts';
import { readPdf } from './readPdf.ts';

const STAFF = join(import.meta.dirname, '../../examples/harborview-staff');
const DISTRICT = join(import.meta.dirname, '../../examples/harborview');
const PLAN = 'support-e-3114-2026';

it('prints every box of the support form into its PDF', { timeout: 60_000 }, async () => {
  const out = temporaryFolder();
  const flags = ['--plan', PLAN, '--as-of', '2027-02-02', '--format', 'pdf', '--out', out];
  const { code, stderr } = await runPip(['report', 'plan', ...flags], STAFF);
  expect(code, stderr).toBe(0);
  const pdf = await readPdf(readFileSync(join(out, `plan-${PLAN}.pdf`)));
  for (const [box, text] of Object.entries(PRACTICE_TEXTS)) {
    expect(pdf.text).toContain(`${box}. ${text}`);
  }
  for (const label of ['Primary Evaluator', 'Growth goal', 'Evaluator comments', 'Goal Status']) {
    expect(pdf.text).toContain(label);
  }
  expect(pdf.text).toMatch(/Achieved\s+Not achieved\s+In progress/);
  expect(pdf.text).toContain('Confidential');
  expect(pdf.text).not.toContain('Internal');
  expect(pdf.isTagged).toBe(true);
});

it('prints everything that a plan says into its PDF', { timeout: 60_000 }, async () => {
  const out = temporaryFolder();
  const flags = ['--plan', 'dip-2026', '--as-of', '2027-02-02', '--format', 'pdf', '--out', out];
  const { code, stderr } = await runPip(['report', 'plan', ...flags], DISTRICT);
  expect(code, stderr).toBe(0);
  const pdf = await readPdf(readFileSync(join(out, 'plan-dip-2026.pdf')));
  const text = readFileSync(join(DISTRICT, 'plans/dip-2026.yaml'), 'utf8');
  expect(missingLeaves(parse(text), pdf.text)).toEqual([]);
});
