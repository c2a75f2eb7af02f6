import { cpSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../temporary.ts';
import { pip, problems, read, smallWorkspace } from './workspaces.ts';

const HARBORVIEW = resolve(import.meta.dirname, '../../examples/harborview');

describe('a plan copied with --from', () => {
  it('keeps parts, titles, owners and comments, and empties the rest', async () => {
    const root = smallWorkspace({
      'plans/old.yaml': `# A model.
kind: sip
format: 1
id: old
title: Old plan
school: dune
term: 2025-26
status: archived
version: "1.1"
summary: It went from 51 to 62.
approvals: [{body: Board of Education, on: 2025-06-29, decision: approved}]
progress: {winter: {rating: 2}}
goals:
  # The first goal.
  - id: reading
    title: Reading
    owner: {name: Jo Park, title: Assistant principal} # leads it
    measures:
      - id: readers
        name: Readers
        unit: percent
        direction: increase
        baseline: {value: 51, n: 74, period: spring 2025}
        benchmarks: {winter: 57}
        target: {value: 62, type: at_least, by: 2026-06-15}
        results: {winter: {value: 57.5, n: 73}}
    strategies:
      - id: groups
        title: Small groups
        aligns_to: [dip-2026#hls-1]
        status: in_progress
        custom: {status: kept, progress: kept}
        progress: {winter: {rating: 2}}
        actions:
          - {id: schedule, title: Write the schedule, owner: {name: Jo Park}, due: 2025-10-01, status: completed}
`,
    });
    const { stdout, code } = await pip(root, 'new sip --from old --term 2026-27 --id next');
    expect(code).toBe(0);
    const text = read(root, stdout.trim());
    expect(text).toContain('# A model.');
    expect(text).toContain('# The first goal.');
    expect(text).toContain('# leads it');
    expect(parse(text)).toEqual({
      kind: 'sip',
      format: 1,
      id: 'next',
      title: 'Old plan',
      school: 'dune',
      term: '2026-27',
      status: 'draft',
      summary: 'To be filled in: the plan in plain sentences',
      goals: [
        {
          id: 'reading',
          title: 'Reading',
          owner: { name: 'Jo Park', title: 'Assistant principal' },
          measures: [
            {
              id: 'readers',
              name: 'Readers',
              unit: 'percent',
              direction: 'increase',
              baseline: { value: 'To be filled in' },
              target: { value: 'To be filled in', type: 'at_least' },
            },
          ],
          strategies: [
            {
              id: 'groups',
              title: 'Small groups',
              aligns_to: ['dip-2026#hls-1'],
              custom: { status: 'kept', progress: 'kept' },
              actions: [
                {
                  id: 'schedule',
                  title: 'Write the schedule',
                  owner: { name: 'Jo Park' },
                  timeline: 'To be filled in',
                },
              ],
            },
          ],
        },
      ],
    });
    expect(await problems(root, stdout.trim())).toEqual([]);
  });

  it('works for every plan of the example, for another school and year', async () => {
    const root = temporaryFolder();
    cpSync(HARBORVIEW, root, { recursive: true });
    const ids = readdirSync(join(root, 'plans/schools')).map((file) => file.slice(0, -5));
    for (const id of ids) {
      const line = `new sip --from ${id}-2026 --school bahia --term 2027-28 --id copy-of-${id}`;
      const { stdout, stderr } = await pip(root, line);
      expect(stdout, stderr).not.toBe('');
      expect(await problems(root, stdout.trim())).toEqual([]);
      expect(read(root, stdout.trim())).not.toMatch(/^ *(progress|results|revisions):/m);
    }
    const { stdout } = await pip(root, 'new dip --from dip-2026 --id dip-next');
    expect(await problems(root, stdout.trim())).toEqual([]);
  });

  it('is of the same kind', async () => {
    const { stderr } = await pip(smallWorkspace(), 'new sip --from dip-2026');
    expect(stderr).toContain('dip-2026 is of the kind dip, not sip.');
  });

  it('is never about a person', async () => {
    const root = smallWorkspace({
      'pip.config.yaml':
        'format: 1\norganization: seaside\nschool_year: 2026-27\nvisibility: confidential\n',
    });
    await pip(root, 'new student --school dune --id s-1');
    const { stderr } = await pip(root, 'new student --from s-1');
    expect(stderr).toContain('The plan of one person is not copied for another.');
  });
});
