import type { HealthFacts, MachineFacts, WorkspaceFacts } from '../../../src/model/health.ts';

export const GIGABYTE = 1_000_000_000;

/** A machine that has all that is needed. */
export const MACHINE: MachineFacts = {
  platform: 'linux',
  node: '22.1.0',
  git: '2.45.0',
  browser: {
    state: 'prints',
    version: 'Chrome/143',
    path: '/opt/chrome',
    origin: 'installed',
    hasSandbox: true,
  },
  folders: [
    { use: 'workspace', path: '/plans', fault: null, free: 60 * GIGABYTE },
    { use: 'cache', path: '/cache', fault: null, free: 60 * GIGABYTE },
    { use: 'temporary', path: '/tmp', fault: null, free: 60 * GIGABYTE },
  ],
  commands: [
    { name: 'pip', path: '/usr/bin/pip', program: 'python' },
    { name: 'pip-plans', path: '/usr/local/bin/pip-plans', program: 'ours' },
  ],
};

/** A workspace that is set up. */
export const WORKSPACE: WorkspaceFacts = {
  root: 'plans',
  plans: [
    { kind: 'dip', count: 1 },
    { kind: 'sip', count: 17 },
  ],
  errors: 0,
  warnings: 0,
  git: { state: 'repository', missing: [] },
  workflows: [{ file: '.github/workflows/plans.yml', version: '1.2.0' }],
  staleSchemas: [],
  lostSchemas: [],
};

/** Facts where everything is fine. */
export const FINE: HealthFacts = {
  version: '1.2.0',
  oldestNode: '20.19.0',
  machine: MACHINE,
  missingFonts: [],
  terminal: { isTerminal: true, columns: 120, colorLevel: 3, locale: 'en_US.UTF-8' },
  workspace: WORKSPACE,
};
