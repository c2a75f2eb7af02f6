import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestRepository, type TestRepository } from '../cli/repository.ts';
import type { PipRun } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/lone-star');
const PLAN = 'plans/campuses/mesquite-flat.yaml';

/** A district whose kind of plan stands in its own schemas and in no code, committed. */
function loneStar(): TestRepository {
  const repository = openTestRepository(temporaryFolder());
  cpSync(EXAMPLE, repository.folder, {
    recursive: true,
    filter: (path) => !path.startsWith(join(EXAMPLE, 'reports')),
  });
  repository.git('init', '--quiet', '--initial-branch', 'main');
  repository.commit();
  return repository;
}

/** What a principal changes after the December review. */
function review({ edit }: TestRepository): void {
  edit(
    PLAN,
    'meet grade level in reading, up from 41%.',
    'meet grade level in reading, up from 41% in spring.',
  );
  edit(PLAN, '                rating: 5\n', '                rating: 4\n');
  edit(PLAN, 'due: 2027-05-28', 'due: 2027-06-11');
  edit(PLAN, 'esf_lever: 4 Instructional materials', 'esf_lever: 5 Instruction');
}

const fine = ({ stdout, stderr, code }: PipRun): string => {
  expect({ code, stderr }).toEqual({ code: 0, stderr });
  return stdout;
};

describe('a kind of plan that a district adds by a schema alone works without code, from the starter to the diff', () => {
  it('is compared by its own parts and fields: objective, rating, due date, lever', async () => {
    const repository = loneStar();
    review(repository);
    const { plans } = JSON.parse(fine(await repository.pip('diff', '--format', 'json')));
    const [{ kind, changes }] = plans;
    expect(kind).toBe('campus');
    const told = changes.map(
      ({ name, part, fieldLabel }: Record<string, string> & { part: Record<string, string> }) =>
        `${name}: ${part['label']} ${part['id']}: ${fieldLabel}`,
    );
    expect(told).toEqual([
      'amendment-missing: Campus improvement plan campus-mesquite-flat-2026: ',
      'reworded: Performance objective po-reading: Statement',
      'date-later: Strategy materials: Due',
      'figures-reworded: Strategy materials: Esf lever',
      'closed-rating-changed: Strategy materials: December review rating',
    ]);
    const text = fine(await repository.pip('diff'));
    expect(text).toContain('Due: May 28, 2027 → June 11, 2027 (14 days later)');
  });

  it('has severities of its own for changes', async () => {
    const repository = loneStar();
    const { edit, commit, pip } = repository;
    edit('pip.config.yaml', 'format: 1\n', 'format: 1\nchanges: {date-later: {campus: error}}\n');
    commit();
    expect((await pip('validate')).code).toBe(0);
    review(repository);
    expect((await pip('diff', '--fail-on', 'error')).code).toBe(1);
    edit('pip.config.yaml', '{campus: error}', '{campsu: error}');
    const { stdout, code } = await pip('validate');
    expect({ code, stdout }).toEqual({
      code: 2,
      stdout: expect.stringContaining('Did you mean `campus`?'),
    });
  });

  it('is checked, summed up and printed as any other, after the change', async () => {
    const repository = loneStar();
    review(repository);
    const { folder, pip } = repository;
    expect(fine(await pip('validate'))).toBe('');
    const status = fine(await pip('status', 'campus-mesquite-flat-2026'));
    expect(status).toContain('By June, 52% of grade 3 students');
    fine(
      await pip(
        'report',
        'plan',
        '--format',
        'md',
        '--plan',
        'campus-mesquite-flat-2026',
        '--out',
        'made',
      ),
    );
    const documents = readdirSync(join(folder, 'made'), { recursive: true, encoding: 'utf8' });
    const [document = ''] = documents.filter((file) => file.endsWith('.md'));
    const text = readFileSync(join(folder, 'made', document), 'utf8');
    expect(text).toContain('up from 41% in spring.');
    expect(text).toContain('5 Instruction');
  });

  it('begins anew from its own starter', async () => {
    const { folder, pip } = loneStar();
    const made = fine(
      await pip('new', 'campus', '--school', 'windmill-junior-high', '--term', '2027-28'),
    );
    const text = readFileSync(join(folder, made.trim()), 'utf8');
    expect(text).toContain('kind: campus');
    expect((await pip('validate')).code).toBe(0);
  });
});
