import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';

const BASE = join(import.meta.dirname, 'base');
const BASELINE = '.pip/baseline.json';

/** A draft whose actions have no owner. */
const draft = (actions: readonly string[]): string => `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street improvement plan
school: dune
term: 2026-27
status: draft
aligns_to: dip-2026
strategies:
  - id: groups
    title: Small groups every day
    aligns_to: [dip-2026#hls-1]
    actions:
${actions.map((id) => `      - {id: ${id}, title: Do ${id}, due: 2027-05-01}\n`).join('')}`;

function workspaceWith(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  cpSync(BASE, root, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  return root;
}

describe('a baseline on the disk', () => {
  it('follows the work: what is new is reported, what is done comes out', async () => {
    const root = workspaceWith({ 'plans/sip.yaml': draft(['rooms', 'books']) });
    const update = () => runPip(['validate', '--update-baseline'], root);
    const strict = () => runPip(['validate', '--strict'], root);
    expect((await update()).stdout).toBe(`${BASELINE}: 2 added, 0 removed, 2 problems listed\n`);
    expect((await strict()).code).toBe(0);

    writeFileSync(
      join(root, 'plans/sip.yaml'),
      `# Moved.\n\n${draft(['desks', 'rooms', 'books'])}`,
    );
    const grown = await strict();
    expect(grown.code).toBe(1);
    expect(grown.stdout.match(/^\S+ warning \S+$/gm)).toEqual([
      'plans/sip.yaml:16:9 warning action-without-owner',
    ]);

    writeFileSync(join(root, 'plans/sip.yaml'), draft(['rooms']));
    expect((await strict()).stdout).toContain('stale-baseline');
    expect((await update()).stdout).toBe(`${BASELINE}: 0 added, 1 removed, 1 problem listed\n`);
    expect((await strict()).code).toBe(0);
  });

  it('is not touched where nothing has changed', async () => {
    const root = workspaceWith({ 'plans/sip.yaml': draft(['rooms']) });
    await runPip(['validate', '--update-baseline'], root);
    const path = join(root, BASELINE);
    utimesSync(path, 1, 1);
    await runPip(['validate', '--update-baseline'], root);
    expect(statSync(path).mtimeMs).toBe(1000);
  });

  it('is not made where there is nothing to list', async () => {
    const root = workspaceWith({ 'plans/sip.yaml': draft([]).replace('    actions:\n', '') });
    const { stdout, code } = await runPip(['validate', '--update-baseline'], root);
    expect({ stdout, code }).toEqual({
      stdout: 'There are no problems, and so no baseline is needed.\n',
      code: 0,
    });
    expect(statSync(join(root, '.pip'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('lists none of the configuration: that is corrected first', async () => {
    const root = workspaceWith({ 'plans/sip.yaml': draft(['rooms']) });
    writeFileSync(
      join(root, 'pip.config.yaml'),
      'format: 1\norganization: seaside\nschool_year: 2026-27\nrules: {action-without-ownr: off}\n',
    );
    const { stderr, code } = await runPip(['validate', '--update-baseline'], root);
    expect(stderr).toContain('The configuration has mistakes, which no baseline can list.');
    expect(code).toBe(2);
  });

  it('holds no word of a confidential plan', async () => {
    const root = workspaceWith({});
    rmSync(join(root, 'plans/sip.yaml'));
    writeFileSync(
      join(root, 'plans/s-0417.yaml'),
      `kind: student
format: 1
id: plan-s-0417
title: Plan for S-0417
school: dune
term: 2026-27
status: draft
student: {local_code: S-0417, grade: "4", name: Ana Marina Lopez}
`,
    );
    await runPip(['validate', '--update-baseline'], root);
    const text = readFileSync(join(root, BASELINE), 'utf8');
    const { entries } = JSON.parse(text) as { entries: Record<string, unknown>[] };
    const own = entries.filter(({ file }) => file === 'plans/s-0417.yaml');
    expect(own.map(({ rule }) => rule)).toContain('student-identity');
    for (const entry of own) {
      expect(Object.keys(entry)).toEqual(['file', 'rule', 'fingerprint', 'count']);
    }
    expect(text).not.toMatch(/Ana|Lopez|holds no name/);
  });

  it('is neither read nor written outside of the workspace', async () => {
    const elsewhere = temporaryFolder();
    const root = workspaceWith({ 'plans/sip.yaml': draft(['rooms']) });
    symlinkSync(elsewhere, join(root, '.pip'));
    const written = await runPip(['validate', '--update-baseline'], root);
    expect(written.code).toBe(2);
    expect(written.stderr).toContain('cannot be read');
    expect(statSync(join(elsewhere, 'baseline.json'), { throwIfNoEntry: false })).toBeUndefined();

    writeFileSync(join(elsewhere, 'baseline.json'), '{"format": 1, "entries": []}');
    expect((await runPip(['validate'], root)).code).toBe(2);
  });

  it('is a file: a folder of that name is refused', async () => {
    const root = workspaceWith({});
    mkdirSync(join(root, BASELINE), { recursive: true });
    const { stderr, code } = await runPip(['validate'], root);
    expect({ stderr, code }).toEqual({
      stderr: `pip: The baseline ${BASELINE} cannot be read.
  It has to be a file inside of the workspace that you may read.
`,
      code: 2,
    });
  });

  it.each([['--watch'], ['--shard', '1/2'], ['--format', 'json'], ['--output', 'x.txt'], ['-']])(
    'is not written together with %s',
    async (...words) => {
      const root = workspaceWith({});
      const { stderr, code } = await runPip(['validate', '--update-baseline', ...words], root);
      expect(stderr).toMatch(/^pip: --update-baseline does not go together with /);
      expect(code).toBe(2);
    },
  );
});
