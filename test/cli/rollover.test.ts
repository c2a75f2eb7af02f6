import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Interrupted } from '../../src/model/interrupted.ts';
import { pip, problems, read, scripted, smallWorkspace } from '../scaffold/workspaces.ts';
import { temporaryFolder } from '../temporary.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');
const PATIENCE = 60_000;

function example(name: string): string {
  const root = temporaryFolder();
  cpSync(join(EXAMPLES, name), root, { recursive: true });
  return root;
}

/** Files below a folder with their content. */
const contents = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );

const SCHOOL = 'plans/sip-2027.yaml';

describe('the plans of an example district', () => {
  it.each([
    ['harborview', 11],
    ['delta-valley', 1],
    ['lone-star', 2],
  ])(
    '%s: all go on, with nothing wrong but what is to be filled in',
    async (name, count) => {
      const root = example(name);
      const before = contents(join(root, 'plans'));
      const { code, stderr } = await pip(root, 'rollover --to 2027-28');
      expect(code).toBe(0);
      expect(stderr.match(/was written\./g)).toHaveLength(count);
      const after = contents(join(root, 'plans'));
      expect(after.size).toBe(before.size + count);
      for (const [file, text] of before) expect(after.get(file)).toBe(text);
      expect(await problems(root)).toEqual([]);
      // They go on once.
      const again = await pip(root, 'rollover');
      expect(again.code).toBe(2);
      expect(again.stderr).toContain('is there already');
      expect(contents(join(root, 'plans'))).toEqual(after);
    },
    PATIENCE,
  );

  it('of persons do not go on, each for the same reason', async () => {
    const root = example('harborview-staff');
    for (const id of ['tip-e-2207-2026', 'student-s-0417-2026', 'support-e-3114-2026']) {
      const { stderr, code } = await pip(root, `rollover ${id}`);
      expect(code).toBe(2);
      expect(stderr).toContain('A plan about one person ends with its outcome');
      expect(stderr).not.toMatch(/Morgan|Aldous/);
    }
  });

  it('go on in the years of their span and no further', async () => {
    const root = example('delta-valley');
    await pip(root, 'rollover --to 2027-28');
    await pip(root, 'rollover --to 2028-29');
    const last = await pip(root, 'rollover cim-2028 --to 2029-30');
    expect(last.code).toBe(2);
    expect(last.stderr).toContain('It ends with 2028-29, the last of its years.');
    expect(last.stderr).toContain('pip new cim --from cim-2028 --term 2029-30');
  });
});

describe('a school that rolls its plan over alone', () => {
  it('is told which plan has no next edition, and keeps the reference', async () => {
    const root = smallWorkspace();
    const { stdout } = await pip(root, 'rollover sip-dune-2026 --keep all');
    expect(stdout).toContain('2 references name a plan without a next edition\n      dip-2026\n');
    expect(read(root, SCHOOL)).toContain('aligns_to: [dip-2026#hls-1]');
    expect(await problems(root)).toEqual([]);
  });

  it('finds the next edition that is there already, and what it has', async () => {
    const root = smallWorkspace();
    await pip(root, 'rollover dip-2026 --stop hls-1');
    const { stdout } = await pip(root, 'rollover sip-dune-2026');
    expect(parse(read(root, SCHOOL))).toMatchObject({ aligns_to: 'dip-2027' });
    expect(stdout).toContain('dip-2026#hls-1 has no place in 2027-28');
  });

  it('cannot do so while the plan has errors', async () => {
    const root = smallWorkspace();
    const file = join(root, 'plans/sip.yaml');
    writeFileSync(file, read(root, 'plans/sip.yaml').replace('due: 2026-10-01', 'due: soon'));
    const { stderr, code } = await pip(root, 'rollover sip-dune-2026');
    expect(code).toBe(2);
    expect(stderr).toContain('sip-dune-2026 cannot be rolled over. It has errors.');
  });

  it('never has a file written over', async () => {
    const root = smallWorkspace({ [SCHOOL]: '# mine\n' });
    const { stderr, code } = await pip(root, 'rollover sip-dune-2026');
    expect(code).toBe(2);
    expect(stderr).toContain('Another file stands at plans/sip-2027.yaml.');
    expect(read(root, SCHOOL)).toBe('# mine\n');
  });

  it('is passed over among others, which is said', async () => {
    const root = smallWorkspace({ [SCHOOL]: '# mine\n' });
    const { stderr, code } = await pip(root, 'rollover');
    expect(code).toBe(0);
    expect(stderr).toContain(
      'Not rolled over: sip-dune-2026. Another file stands at plans/sip-2027.yaml. It was not',
    );
    expect(existsSync(join(root, 'plans/dip-2027.yaml'))).toBe(true);
  });

  it('may look at it first', async () => {
    const root = smallWorkspace();
    const { stderr } = await pip(root, 'rollover --dry-run');
    expect(stderr).toContain('this was a dry run');
    expect(existsSync(join(root, SCHOOL))).toBe(false);
  });
});

describe('somebody who is asked', () => {
  const rollover = async (answers: (string | Error)[], before?: (root: string) => void) => {
    const root = smallWorkspace();
    before?.(root);
    const { world, asked } = scripted(answers);
    return { root, asked, ...(await pip(root, 'rollover', world)) };
  };

  it('sees what is known, decides, goes back, and sees the list before anything is written', async () => {
    const { root, asked, stdout, stderr, code } = await rollover([
      'stop',
      'back',
      'keep',
      'stop',
      'modify',
      'yes',
    ]);
    expect(code).toBe(0);
    expect(asked).toEqual([
      '1 of 3: what becomes of it?',
      '2 of 3: what becomes of it?',
      '1 of 3: what becomes of it?',
      '2 of 3: what becomes of it?',
      '3 of 3: what becomes of it?',
      'Write these 2 plans?',
    ]);
    expect(stderr).toContain('sip-dune-2026, Strategy: Small groups every day\n');
    expect(stderr).toContain('  Winter SAM: ◐ Lagging\n  In five of eight classrooms.\n');
    expect(stdout).toContain('  stop   1.2 Books at home\n');
    expect(read(root, 'plans/dip-2027.yaml')).not.toContain('hls-2');
    expect(read(root, SCHOOL)).toContain('rationale: "To be filled in: what changes this year');
  });

  it('may take the rest as it was decided', async () => {
    const { asked, stdout } = await rollover(['stop', 'rest', 'yes']);
    expect(asked).toHaveLength(3);
    expect(stdout).toContain('  stop   1.1 Daily small groups\n');
  });

  it.each([
    ['quits', ['stop', 'quit'], 0],
    ['does not want it', ['rest', 'no'], 0],
    ['presses Ctrl-C', ['stop', new Interrupted()], 130],
  ])('and %s has nothing written', async (_, answers, expected) => {
    const { root, code } = await rollover(answers);
    expect(code).toBe(expected);
    expect(existsSync(join(root, SCHOOL))).toBe(false);
  });

  it('while somebody else writes the plan is told so', async () => {
    const root = smallWorkspace();
    const { world } = scripted(['rest', 'yes']);
    const { ask } = world;
    const slow: typeof world = {
      ask: ask
        ? {
            ...ask,
            choose: (question) => {
              if (question.message.startsWith('Write')) {
                writeFileSync(join(root, 'plans/sip.yaml'), '# theirs\n');
              }
              return ask.choose(question);
            },
          }
        : null,
    };
    const { stderr, code } = await pip(root, 'rollover', slow);
    expect(code).toBe(3);
    expect(stderr).toContain('plans/sip.yaml was changed by somebody else meanwhile.');
    expect(existsSync(join(root, 'plans/dip-2027.yaml'))).toBe(false);
  });
});
