import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Document, isMap, isScalar, visit } from 'yaml';
import { migrateWith } from '../../src/commands/migrate.ts';
import { realContext } from '../../src/context.ts';
import { type Upgrade, UPGRADES } from '../../src/workspace/formats.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import { migrateText } from '../../src/workspace/migrateText.ts';
import { BUILT_IN } from '../../src/workspace/shapes.ts';
import { temporaryFolder } from '../temporary.ts';
import { CONFIG, DIRECTORY } from './workspaceOf.ts';

/** A made-up older format: titles were names, and actions were steps. */
const OLDER: Upgrade = {
  from: 0,
  to: 1,
  kinds: ['sip'],
  upgrade(document: Document) {
    visit(document, {
      Pair(_key, { key }) {
        if (isScalar(key) && key.value === 'name') key.value = 'title';
        if (isScalar(key) && key.value === 'steps') key.value = 'actions';
      },
    });
  },
};
const OLDEST: Upgrade = {
  from: -1,
  to: 0,
  kinds: ['sip', 'dip'],
  upgrade({ contents }) {
    if (isMap(contents)) contents.set('term', '2026-27');
  },
};

const OLD = `# My plan.
kind: sip
format: 0 # as it was
id: sip-dune-2026
name: Dune Street improvement plan
school: dune
term: 2026-27
status: adopted
strategies:
  # The first.
  - id: groups
    name: Small groups
    summary: >-
      A text that is folded over two lines, because it would be far too long for a single
      line of a plan.
    steps:
      - {id: schedule, name: Write the schedule, dew: 2026-10-01}
`;

const load = (plan: string, upgrades?: readonly Upgrade[]) =>
  loadWorkspace(
    [
      { file: 'pip.config.yaml', text: CONFIG },
      { file: 'directory.yaml', text: DIRECTORY },
      { file: 'plans/sip.yaml', text: plan },
    ],
    BUILT_IN,
    upgrades,
  );

const GOOD = OLD.replace('dew:', 'due:').replace(/ {4}summary: >-\n.*\n.*\n/, '');

describe('a plan of an older format', () => {
  it('keeps loading, as if it had been written today', () => {
    const { workspace, diagnostics } = load(GOOD, [OLDER]);
    expect(diagnostics).toEqual([]);
    const plan = workspace?.plansById.get('sip-dune-2026');
    expect(plan?.title).toBe('Dune Street improvement plan');
    expect(plan?.byId.get('schedule')).toMatchObject({
      level: 'action',
      data: { due: '2026-10-01' },
    });
    expect(plan?.data).toHaveProperty('format', 1);
  });

  it('is upgraded step by step', () => {
    const oldest = GOOD.replace('format: 0', 'format: -1').replace('term: 2026-27\n', '');
    expect(load(oldest, [OLDER, OLDEST]).workspace?.plans[0]?.term).toBe('2026-27');
  });

  it('has its faults where they stand in the text', () => {
    const { diagnostics, place } = load(OLD, [OLDER]);
    expect(diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'unknown-field 13:5',
      'unknown-field 17:50',
    ]);
    const path = ['strategies', 0, 'actions', 0, 'title'];
    const parts = { file: 'plans/sip.yaml', rule: 'x', severity: 'error', message: '.' } as const;
    expect(place({ ...parts, path })).toMatchObject({ line: 17, column: 30 });
  });
});

describe('a format that is not known', () => {
  const about = (plan: string, upgrades?: readonly Upgrade[]) =>
    load(plan, upgrades).diagnostics.map(({ rule, line, message, hint }) => {
      return `${line} ${rule}: ${message} ${hint}`;
    });

  it('is one diagnostic, whatever else there is', () => {
    expect(about(OLD.replace('format: 0', 'format: 2'), [OLDER])).toEqual([
      '3 unknown-format: This pip cannot read format 2. It reads formats 0, 1. It was written for a newer pip: install that with `npm install pip-plans@latest`.',
    ]);
    expect(about(OLD.replace('format: 0', 'format: "1"'))).toEqual([
      '3 unknown-format: This pip cannot read format "1". It reads format 1. Write `format: 1`.',
    ]);
    expect(about(OLD)).toHaveLength(1);
  });

  it('of the configuration is one, too', () => {
    const sources = [{ file: 'pip.config.yaml', text: 'format: 7\ncolour: red\n' }];
    const { workspace, diagnostics } = loadWorkspace(sources);
    expect(workspace).toBeNull();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-format']);
  });

  it('of another kind stays unknown', () => {
    expect(about(OLD.replace('kind: sip', 'kind: dip'), [OLDER])).toHaveLength(1);
  });
});

describe('migrating', () => {
  it('rewrites what changed and keeps comments', () => {
    const changed = OLD.replaceAll('name:', 'title:')
      .replace('steps:', 'actions:')
      .replace('format: 0', 'format: 1');
    expect(migrateText(OLD, [OLDER])).toBe(changed);
    const onWindows = OLD.replaceAll('\n', '\r\n');
    expect(migrateText(onWindows, [OLDER])).toBe(changed.replaceAll('\n', '\r\n'));
  });

  it('leaves alone what is current, unknown or broken', () => {
    for (const format of ['1', '2', '"0"']) {
      expect(migrateText(OLD.replace('format: 0', `format: ${format}`), [OLDER])).toBeNull();
    }
    expect(migrateText('a: [', [OLDER])).toBeNull();
  });

  it('has nothing to do in format 1, which is the first', () => {
    expect(UPGRADES).toEqual([]);
  });

  it('writes files, or only names them', async () => {
    const root = temporaryFolder();
    const printed: string[] = [];
    const context = {
      ...realContext({ cwd: root, color: 'never', quiet: true }),
      out: {
        write: (text: string) => printed.push(text),
        isTerminal: false,
        columns: 80,
        colorLevel: 0,
      } as const,
    };
    const { readSources } = context.files;
    writeFileSync(join(root, 'pip.config.yaml'), CONFIG);
    context.files.write(root, 'plans/sip.yaml', OLD);
    const migrate = migrateWith([OLDER]);
    const now = () => readSources(root).map((source) => ('text' in source ? source.text : ''))[1];
    expect(await migrate.run(context, { args: [], options: { check: true } })).toBe(1);
    expect(await migrate.run(context, { args: [], options: { dryRun: true } })).toBe(0);
    expect(now()).toBe(OLD);
    expect(await migrate.run(context, { args: ['plans'], options: {} })).toBe(0);
    expect(now()).toContain('title: Dune');
    expect(printed).toHaveLength(3);
    expect(await migrate.run(context, { args: [], options: { check: true } })).toBe(0);
  });
});
