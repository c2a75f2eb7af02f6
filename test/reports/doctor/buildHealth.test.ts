import { describe, expect, it } from 'vitest';
import type { HealthFacts, MachineFacts, WorkspaceFacts } from '../../../src/model/health.ts';
import { buildHealth } from '../../../src/reports/doctor/buildHealth.ts';
import { isOlder } from '../../../src/reports/doctor/versions.ts';
import { FINE, GIGABYTE, MACHINE, WORKSPACE } from './facts.ts';

/** What is wrong: the id and state of each check that is not fine, with what to do. */
const wrong = (facts: Partial<HealthFacts>) =>
  buildHealth({ ...FINE, ...facts })
    .checks.filter(({ state }) => state !== 'fine')
    .map(({ id, state, next }) => `${id} ${state}: ${next}`);

const onMachine = (facts: Partial<MachineFacts>) => wrong({ machine: { ...MACHINE, ...facts } });
const inWorkspace = (facts: Partial<WorkspaceFacts>) =>
  wrong({ workspace: { ...WORKSPACE, ...facts } });
const onTerminal = (facts: Partial<HealthFacts['terminal']>) =>
  wrong({ terminal: { ...FINE.terminal, ...facts } });

describe('a machine', () => {
  it('that has everything has no fault', () => {
    expect(wrong({})).toEqual([]);
  });

  it('needs a Node that is new enough', () => {
    expect(onMachine({ node: '20.18.3' })).toEqual([
      'node problem: Install a newer one from https://nodejs.org',
    ]);
    expect(onMachine({ node: '20.19.0' })).toEqual([]);
    expect(onMachine({ node: '100.0.0' })).toEqual([]);
  });

  it.each([
    ['linux', 'sudo apt install git'],
    ['darwin', 'xcode-select --install'],
    ['win32', 'winget install Git.Git'],
    ['freebsd', 'Install git from https://git-scm.com'],
  ])('does without git, which is named with how to get it on %s', (platform, next) => {
    const repository: WorkspaceFacts = { ...WORKSPACE, git: { state: 'none' } };
    const machine = { ...MACHINE, platform, git: null };
    expect(wrong({ machine, workspace: repository })).toEqual([`git warning: ${next}`]);
  });

  it('is told that its git is too old', () => {
    expect(onMachine({ git: '2.20.1' })).toEqual([
      'git warning: Install a newer one from https://git-scm.com',
    ]);
    expect(onMachine({ git: '2.24.0' })).toEqual([]);
  });

  it('needs a browser that prints, and hears what the search for it says', () => {
    const failed = { state: 'fails', reason: 'There is none.', hint: 'Install one: x' } as const;
    expect(onMachine({ browser: failed })).toEqual(['browser problem: Install one: x']);
    expect(onMachine({ browser: { ...failed, hint: null } })).toEqual([
      'browser problem: pip report --format md,html works without a browser',
    ]);
  });

  it('needs fonts', () => {
    expect(wrong({ missingFonts: ['a.woff2'] })).toEqual([
      'fonts problem: Install the package again: npm install',
    ]);
  });

  it('needs folders that can be written to, the cache less than the others', () => {
    const folders = MACHINE.folders.map((each) => ({ ...each, fault: 'permission denied' }));
    const next = 'Change its permissions, or its owner.';
    expect(onMachine({ folders })).toEqual([
      `workspace-folder problem: ${next}`,
      `cache-folder warning: ${next}`,
      `temporary-folder problem: ${next}`,
    ]);
  });

  it.each([
    [GIGABYTE, []],
    [0.3 * GIGABYTE, ['temporary-folder warning: Make room on that disk.']],
    [0.01 * GIGABYTE, ['temporary-folder problem: Make room on that disk.']],
    [null, []],
  ])('with %s bytes of room', (free, expected) => {
    expect(onMachine({ folders: [{ use: 'temporary', path: '/t', fault: null, free }] })).toEqual(
      expected,
    );
  });

  it.each([
    ['both names are ours', ['ours', 'ours'], true],
    ['pip is Python’s, and pip-plans is ours', ['python', 'ours'], true],
    ['there is no pip, and pip-plans is ours', [null, 'ours'], true],
    ['pip is Python’s alone', ['python', null], false],
    ['both are of others', ['other', 'other'], false],
    ['there is neither', [null, null], false],
  ] as const)('where %s', (_when, programs, isFine) => {
    const commands = programs.flatMap((program, index) =>
      program === null ? [] : [{ name: ['pip', 'pip-plans'][index] ?? '', path: '/b', program }],
    );
    const next = 'Type npx pip in the project, or: npm install --global pip-plans';
    expect(onMachine({ commands })).toEqual(isFine ? [] : [`name warning: ${next}`]);
  });

  it('has a terminal that shows our signs and tables', () => {
    expect(onTerminal({ locale: 'C' })).toEqual(['terminal warning: export LC_ALL=C.UTF-8']);
    expect(onTerminal({ columns: 60 })).toEqual(['terminal warning: Widen the window.']);
    expect(onTerminal({ isTerminal: false, columns: 60, locale: '' })).toEqual([]);
    expect(onTerminal({ locale: 'de_DE.utf8', colorLevel: 0 })).toEqual([]);
  });

  it('asks no locale of Windows', () => {
    const terminal = { ...FINE.terminal, locale: '' };
    expect(wrong({ terminal, machine: { ...MACHINE, platform: 'win32' } })).toEqual([]);
  });
});

describe('a workspace', () => {
  it('need not be there', () => {
    expect(wrong({ workspace: null })).toEqual([
      'workspace warning: pip init makes one; pip -C <folder> doctor looks at one elsewhere',
    ]);
  });

  it('has a configuration that can be used', () => {
    expect(inWorkspace({ plans: null, errors: 1 })).toEqual(['workspace problem: pip validate']);
  });

  it('has plans, with few errors', () => {
    expect(inWorkspace({ plans: [] })).toEqual(['plans warning: pip new']);
    expect(inWorkspace({ errors: 2 })).toEqual(['plans warning: pip validate']);
    expect(inWorkspace({ warnings: 2 })).toEqual([]);
  });

  it('lies in a repository that is set up', () => {
    expect(inWorkspace({ git: { state: 'none' } })).toEqual(['repository warning: git init']);
    const missing = ['.gitattributes', 'diff.pip.textconv', 'merge.pip.driver'];
    expect(inWorkspace({ git: { state: 'repository', missing } })).toEqual([
      'repository warning: pip git setup',
    ]);
    const refused = {
      state: 'refused',
      reason: 'Of another owner.',
      hint: 'To trust it: x',
    } as const;
    expect(inWorkspace({ git: refused })).toEqual(['repository warning: To trust it: x']);
  });

  it('is checked elsewhere by the same version', () => {
    const file = '.gitlab-ci.yml';
    expect(inWorkspace({ workflows: [{ file, version: '1.1.0' }] })).toEqual([
      'workflow warning: Write pip-plans@1.2.0 there, or install that one: npm install pip-plans@1.1.0',
    ]);
    expect(inWorkspace({ workflows: [] })).toEqual([]);
  });

  it('leads editors to schemas of this version', () => {
    expect(inWorkspace({ staleSchemas: ['a'] })).toEqual(['schemas warning: pip schema --write']);
    expect(inWorkspace({ lostSchemas: ['.pip/schemas/sip.schema.json'] })).toEqual([
      'schemas warning: pip schema --write',
    ]);
    expect(
      inWorkspace({ lostSchemas: ['node_modules/pip-plans/schemas/sip.schema.json'] }),
    ).toEqual(['schemas warning: npm install']);
  });
});

describe('versions', () => {
  it.each([
    ['2.9.0', '2.10.0', true],
    ['2.10.0', '2.9.0', false],
    ['2.24', '2.24.0', false],
    ['2.23.windows.1', '2.24.0', true],
    ['v20.19.0-rc.1', '20.19.0', false],
  ])('%s against %s', (version, than, older) => {
    expect(isOlder(version, than)).toBe(older);
  });
});
