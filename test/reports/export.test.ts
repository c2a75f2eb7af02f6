import { describe, expect, it } from 'vitest';
import { publicView } from '../../src/disclosure/publicView.ts';
import { formatExportJson } from '../../src/format/export/formatExportJson.ts';
import type { Export, ExportValue } from '../../src/model/export.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { buildExport } from '../../src/reports/export/buildExport.ts';
import { dip, sip, workspaceOf } from '../workspace/workspaceOf.ts';

const DIRECTORY = `format: 1
districts:
  - {id: dune-district, name: Dune Public Schools, codes: {state: "0430011"}}
schools:
  - {id: dune, name: Dune Street School, district: dune-district, codes: {state: "0430111", nces: "090000100123"}}
`;

const PLAN = sip(`aligns_to: dip-2026
progress:
  winter: {rating: 2, by: Principal, on: 2027-01-20}
revisions:
  - {version: "1.1", on: 2026-12-01, what: Target of reading, reason: New test, components: [reading]}
budget: [{source: Title I-A, code: "0100", planned: 5000}]
goals:
  - id: reading
    code: "1"
    statement: Every student reads.
    measures:
      - id: g3
        name: Grade 3 at benchmark
        unit: percent
        direction: increase
        baseline: {value: 51, period: spring 2026, n: 74, comparison: {state: 48.5}}
        history: [{period: 2024-25, value: suppressed}]
        benchmarks: {winter: 57}
        yearly_targets: {2026-27: 60}
        target: {value: 62, by: 2027-06-15}
        results: {fall: {value: 0, n: 73, on: 2026-10-30}}
        groups:
          - {group: English learners, baseline: new, target: {value: 50, type: at_least}, results: {fall: suppressed, winter: not_applicable}}
      - id: policy
        name: Policy adopted
        unit: text
        direction: increase
        baseline: new
        target: {type: qualitative, text: Adopted by June}
        results: {fall: {value: missing}}
    strategies:
      - id: groups
        title: Small groups
        budget: [{source: Title I-A, code: "0100", planned: 5000}, {source: General fund, planned: 0}]
        owners: [{name: Jo Park, title: Coach}, {title: Principal}]
        progress:
          fall: {note: Only words.}
          winter: {rating: 3, note: In five of eight rooms., external: {rating: 2, by: State}}
        actions:
          - {id: schedule, title: Schedule, owner: {title: Coach}, due: 2026-10-01, status: completed, milestones: [{id: first, title: First week}]}
`);

const DIP = dip(`goals: [{id: lead, statement: All lead.}]
`);

const FILES = { 'directory.yaml': DIRECTORY, 'plans/sip.yaml': PLAN, 'plans/dip.yaml': DIP };

function exported(workspace: Workspace, asOf = '2027-02-02'): Export {
  return buildExport(workspace, workspace.plans, { asOf, audience: 'internal' });
}

const { workspace: WORKSPACE } = workspaceOf(FILES);

/** Rows of a table, narrowed to some of its columns. */
function rowsOf(all: Export, name: string, ...wanted: string[]): ExportValue[][] {
  const table = all.tables.find((each) => each.name === name);
  if (!table) throw new Error(`There is a table ${name}`);
  const places = wanted.map((column) => table.columns.findIndex((each) => each.name === column));
  expect(places).not.toContain(-1);
  return table.rows.map((row) => places.map((at) => row[at] ?? null));
}

const rows = (name: string, ...wanted: string[]) => rowsOf(exported(WORKSPACE), name, ...wanted);

describe('an export of plans', () => {
  it('says in every row whom it is about, codes as texts', () => {
    const place = ['plan', 'kind', 'school', 'school_code', 'district', 'district_code'];
    expect(rows('plans', ...place, 'school_year', 'aligns_to')).toEqual([
      ['dip-2026', 'dip', null, null, 'dune-district', '0430011', '2026-27', null],
      [
        'sip-dune-2026',
        'sip',
        'dune',
        '0430111',
        'dune-district',
        '0430011',
        '2026-27',
        'dip-2026',
      ],
    ]);
    const codes = rows('codes', 'plan', 'level', 'scheme', 'code');
    expect(codes).toContainEqual(['sip-dune-2026', 'school', 'nces', '090000100123']);
  });

  it('has each part once: steps as actions, everything else as components', () => {
    expect(rows('components', 'component', 'position', 'level', 'parent', 'title')).toEqual([
      ['lead', 1, 'goal', null, 'All lead.'],
      ['reading', 1, 'goal', null, 'Every student reads.'],
      ['groups', 2, 'strategy', 'reading', 'Small groups'],
    ]);
    expect(rows('components', 'owners')).toContainEqual(['Jo Park, Coach; Principal']);
    expect(rows('actions', 'component', 'parent', 'parent_title', 'due', 'status')).toEqual([
      ['schedule', 'groups', 'Small groups', '2026-10-01', 'completed'],
      ['first', 'schedule', 'Schedule', null, null],
    ]);
  });

  it('keeps zero, missing, suppressed and not applicable apart', () => {
    expect(rows('results', 'measure', 'group', 'cycle', 'state', 'result', 'value', 'n')).toEqual([
      ['g3', 'all', 'fall', 'value', 0, 0, 73],
      ['g3', 'all', 'winter', 'missing', 'missing', null, null],
      ['g3', 'English learners', 'fall', 'suppressed', 'suppressed', null, null],
      ['g3', 'English learners', 'winter', 'not_applicable', 'not_applicable', null, null],
      ['policy', 'all', 'fall', 'value', 'missing', null, null],
      ['policy', 'all', 'winter', 'missing', 'missing', null, null],
    ]);
  });

  it('calls nothing missing before its cycle has begun', () => {
    const fall = rowsOf(exported(WORKSPACE, '2026-10-01'), 'results', 'cycle', 'state');
    expect(fall).not.toContainEqual(['winter', 'missing']);
  });

  it('says where measures start and what is promised', () => {
    expect(rows('baselines', 'measure', 'group', 'of', 'period', 'state', 'value', 'n')).toEqual([
      ['g3', 'all', 'baseline', 'spring 2026', 'value', 51, 74],
      ['g3', 'all', 'history', '2024-25', 'suppressed', null, null],
      ['g3', 'English learners', 'baseline', null, 'new', null, null],
      ['policy', 'all', 'baseline', null, 'new', null, null],
    ]);
    expect(rows('targets', 'group', 'of', 'cycle', 'year', 'by', 'type', 'value', 'text')).toEqual([
      ['all', 'benchmark', 'winter', null, null, 'absolute', 57, null],
      ['all', 'yearly_target', null, '2026-27', null, 'absolute', 60, null],
      ['all', 'target', null, null, '2027-06-15', 'absolute', 62, null],
      ['English learners', 'target', null, null, null, 'at_least', 50, null],
      ['all', 'target', null, null, null, 'qualitative', null, 'Adopted by June'],
    ]);
    expect(rows('comparisons', 'measure', 'cycle', 'compared_with', 'value')).toEqual([
      ['g3', null, 'state', 48.5],
    ]);
  });

  it('has every judgement, with words alone too', () => {
    const wanted = ['component', 'level', 'cycle', 'rating', 'note', 'external_rating'];
    expect(rows('ratings', ...wanted)).toEqual([
      [null, 'plan', 'winter', 2, null, null],
      ['groups', 'strategy', 'fall', null, 'Only words.', null],
      ['groups', 'strategy', 'winter', 3, 'In five of eight rooms.', 2],
    ]);
    expect(rows('ratings', 'rating_label')[0]).toEqual(['Is lagging in progress']);
  });

  it('has budget lines and amendments as they are written', () => {
    expect(rows('budget_lines', 'component', 'source', 'code', 'planned', 'counted')).toEqual([
      [null, 'Title I-A', '0100', 5000, false],
      ['groups', 'Title I-A', '0100', 5000, true],
      ['groups', 'General fund', null, 0, true],
    ]);
    expect(rows('amendments', 'version', 'on', 'what', 'reason', 'components')).toEqual([
      ['1.1', '2026-12-01', 'Target of reading', 'New test', 'reading'],
    ]);
  });

  it('has the same tables and columns for every workspace, and says what they mean', () => {
    const shape = ({ tables }: Export) =>
      tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]);
    const { workspace } = workspaceOf(sip(''));
    expect(shape(exported(workspace))).toEqual(shape(exported(WORKSPACE)));
    const all = exported(WORKSPACE).tables.filter(({ name }) => name !== 'columns');
    expect(rows('columns', 'table', 'column')).toEqual(
      all.flatMap(({ name, columns }) => columns.map((column) => [name, column.name])),
    );
  });
});

describe('an export for the public', () => {
  const SECRET = sip(`goals:
  - id: reading
    statement: Every student reads.
    measures:
      - id: g3
        name: Grade 3 at benchmark
        unit: percent
        direction: increase
        baseline: {value: 51, n: 74}
        target: {value: 62}
        results: {fall: {value: 52.1, n: 73}}
        groups:
          - {group: English learners, baseline: {value: 37.5, n: 8}, target: {value: 50}, results: {fall: {value: 44.4, n: 9, note: 4 of 9}}}
    strategies:
      - {id: hidden, title: Staffing trouble, visibility: internal, progress: {winter: {rating: 1, note: A secret}}}
      - {id: shown, title: Small groups}
`);

  it('holds no small value, and nothing that is internal', () => {
    const { workspace } = workspaceOf({ 'directory.yaml': DIRECTORY, 'plans/sip.yaml': SECRET });
    const open = publicView(workspace).workspace;
    const all = exported(open);
    const text = formatExportJson(all);
    for (const secret of ['37.5', '44.4', '4 of 9', 'Staffing', 'secret', 'hidden']) {
      expect([secret, formatExportJson(exported(workspace)).includes(secret)]).toEqual([
        secret,
        true,
      ]);
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
    expect(rowsOf(all, 'results', 'group', 'cycle', 'state', 'value', 'n')).toContainEqual([
      'English learners',
      'fall',
      'suppressed',
      null,
      null,
    ]);
    expect(rowsOf(all, 'results', 'group', 'value')).toContainEqual(['all', 52.1]);
  });
});
