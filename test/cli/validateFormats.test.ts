import { cpSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';

/** A repository whose workspace is its folder `district`, with a plan that lacks its kind. */
function repository(): string {
  const root = temporaryFolder();
  cpSync(join(import.meta.dirname, 'base'), join(root, 'district'), { recursive: true });
  writeFileSync(join(root, 'district/plans/sip.yaml'), 'format: 1\n');
  return root;
}

describe('pip -C district validate', () => {
  it.each([
    ['github', 'file=district/plans/sip.yaml,'],
    ['sarif', '"uri": "district/plans/sip.yaml"'],
    ['markdown', '### plans/sip.yaml'],
    ['junit', '<testsuite name="plans/sip.yaml"'],
  ])('names files in %s as its readers know them', async (format, place) => {
    const root = repository();
    const world = { shown: (path: string) => relative(root, path) };
    const argv = ['validate', '--format', format];
    const { stdout, stderr, code } = await runPip(argv, join(root, 'district'), world);
    expect(stdout).toContain(place);
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
  });

  it.each(['github', 'sarif'])(
    'falls back to the workspace in %s from below it',
    async (format) => {
      const root = repository();
      const { stdout } = await runPip(
        ['validate', '--format', format],
        join(root, 'district/plans'),
        {
          shown: (path) => path,
        },
      );
      expect(stdout).toMatch(/(?:file=|"uri": ")plans\/sip\.yaml/);
    },
  );

  it.each([
    [['--max-warnings', '0'], 'failures="1"'],
    [[], 'failures="0"'],
  ])('lets test cases fail in junit when the command does: %j', async (flags, failures) => {
    const root = repository();
    const folder = join(root, 'district');
    writeFileSync(
      join(folder, 'plans/sip.yaml'),
      `kind: sip
format: 1
id: sip-dune-2026
title: Dune Street improvement plan
school: dune
term: 2026-27
status: in_review
strategies:
  - id: groups
    title: Small groups every day
    aligns_to: [dip-2026#hls-1]
    actions:
      - {id: schedule, title: Write the schedule, due: 2026-10-01}
`,
    );
    const { stdout, code } = await runPip(['validate', '--format', 'junit', ...flags], folder);
    expect(stdout).toContain(`<testsuites name="pip validate" tests="4" ${failures}`);
    expect(code).toBe(failures === 'failures="1"' ? 1 : 0);
  });
});
