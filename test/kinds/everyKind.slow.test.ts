import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { readPdf } from '../pdf/readPdf.ts';
import { temporaryFolder } from '../temporary.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** A kind of plan: where its example stands, and what `pip new` needs to be told. */
const KINDS = [
  { kind: 'dip', example: 'harborview/plans/dip-2026.yaml', flags: [] },
  {
    kind: 'sip',
    example: 'harborview/plans/schools/sip-harborview.yaml',
    flags: ['--school', 'harborview'],
  },
  {
    kind: 'addendum',
    example: 'harborview/plans/addendum-anchor-2026.yaml',
    flags: ['--school', 'anchor'],
  },
  { kind: 'tip', example: 'harborview-staff', flags: ['--school', 'harborview'] },
  { kind: 'support', example: 'harborview-staff', flags: ['--school', 'harborview'] },
  { kind: 'student', example: 'harborview-staff', flags: ['--school', 'harborview'] },
  { kind: 'cim', example: 'delta-valley', flags: [] },
  { kind: 'campus', example: 'lone-star', flags: ['--school', 'mesquite-flat'] },
] as const;

/** The example's file of a kind, named or found by what the file says. */
function exampleOf(kind: string, example: string): string {
  if (example.endsWith('.yaml')) return join(EXAMPLES, example);
  const folder = join(EXAMPLES, example, 'plans');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
  const found = files.find((file) => readFileSync(file, 'utf8').includes(`\nkind: ${kind}\n`));
  if (!found) throw new Error(`no example of ${kind}`);
  return found;
}

describe('each kind of plan, from start to print', { timeout: 120_000 }, () => {
  for (const { kind, example, flags } of KINDS) {
    it(`${kind}: new, fill in, validate, report`, async () => {
      const [workspace = ''] = example.split('/');
      const root = temporaryFolder();
      cpSync(join(EXAMPLES, workspace), root, {
        recursive: true,
        filter: (path) => !path.includes('/reports'),
      });
      const asOf = ['--as-of', kind === 'campus' ? '2027-01-15' : '2027-02-02'];

      const made = await runPip(['new', kind, ...flags, '--id', `${kind}-x1`, '--yes'], root);
      expect(made.stderr).toContain('pip validate');
      expect(made.code).toBe(0);
      const file = made.stdout.trim();
      const checked = await runPip(['validate', file, ...asOf, '--format', 'json'], root);
      const { diagnostics } = JSON.parse(checked.stdout) as { diagnostics: { rule: string }[] };
      expect([...new Set(diagnostics.map(({ rule }) => rule))]).toEqual(['to-be-filled-in']);

      const filled = readFileSync(exampleOf(kind, example), 'utf8');
      writeFileSync(join(root, file), filled.replace(/^id: .*$/m, `id: ${kind}-x1`));
      const again = await runPip(['validate', file, ...asOf, '--strict'], root);
      expect(again.stdout).toBe('');

      const out = temporaryFolder();
      const only = ['--plan', `${kind}-x1`, '--out', out, ...asOf];
      const report = await runPip(['report', 'plan', ...only], root);
      expect(report.stderr).toContain('1 document');
      const pdf = await readPdf(readFileSync(join(out, `plan-${kind}-x1.pdf`)));
      expect(pdf.isTagged).toBe(true);
      const title = /^title: "?([^"\n]+)"?$/m.exec(filled)?.[1] ?? '?';
      expect(pdf.text).toContain(title);
      expect(pdf.pages).toBeGreaterThan(0);
    });
  }
});
