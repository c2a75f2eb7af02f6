import { describe, expect, it } from 'vitest';
import { roll } from './rolled.ts';

/** Ids of overdue and due-soon actions on 2027-02-02, with thirty days ahead: until 2027-03-04. */
function attention(actions: string, strategy = '', config = '') {
  const plan = `goals:
  - id: g
    title: G
    strategies:
      - id: s
        title: S
${strategy}        actions:
${actions}`;
  const { overdue, dueSoon } = roll(plan, { config }).rolled.actions;
  return { overdue, dueSoon };
}

const action = (id: string, fields: string) => `          - {id: ${id}, title: A, ${fields}}\n`;

describe('an action', () => {
  it.each<[string, string, 'overdue' | 'dueSoon' | null]>([
    ['due yesterday is overdue', 'due: 2027-02-01', 'overdue'],
    ['due today is due, not overdue', 'due: 2027-02-02', 'dueSoon'],
    ['due on the last of thirty days is due soon', 'due: 2027-03-04', 'dueSoon'],
    ['due a day later is not', 'due: 2027-03-05', null],
    ['in progress and late is overdue', 'due: 2026-10-01, status: in_progress', 'overdue'],
    ['not started and late is overdue', 'due: 2026-10-01, status: not_started', 'overdue'],
    ['completed is never overdue', 'due: 2026-10-01, status: completed', null],
    ['on hold is never overdue', 'due: 2026-10-01, status: on_hold', null],
    ['discontinued is never overdue', 'due: 2026-10-01, status: discontinued', null],
    ['completed is never due soon', 'due: 2027-02-10, status: completed', null],
    ['without a due date is neither', 'timeline: ongoing', null],
  ])('%s', (_, fields, list) => {
    expect(attention(action('a', fields))).toEqual({
      overdue: list === 'overdue' ? ['a'] : [],
      dueSoon: list === 'dueSoon' ? ['a'] : [],
    });
  });

  it.each([
    ['on hold', 'on_hold'],
    ['discontinued', 'discontinued'],
  ])('of a strategy that is %s waits with it', (_, status) => {
    const late = action('a', 'due: 2026-10-01');
    expect(attention(late, `        status: ${status}\n`).overdue).toEqual([]);
  });

  it('of a strategy that is called completed is still open', () => {
    const late = action('a', 'due: 2026-10-01');
    expect(attention(late, '        status: completed\n').overdue).toEqual(['a']);
  });

  it('of a goal that is on hold waits with it, however deep it stands', () => {
    const plan = `goals:
  - id: g
    title: G
    status: on_hold
    strategies:
      - {id: s, title: S, sub_items: [{id: i, title: I, actions: [{id: a, title: A, due: 2026-10-01}]}]}
  - {id: h, title: H, actions: [{id: b, title: B, due: 2026-10-01}]}
`;
    expect(roll(plan).rolled.actions.overdue).toEqual(['b']);
  });
});

describe('actions that need somebody', () => {
  it('come in the order of their dates, and of the file where these are the same', () => {
    const actions =
      action('d', 'due: 2027-01-05') +
      action('b', 'due: 2026-12-01') +
      action('c', 'due: 2027-01-05') +
      action('a', 'due: 2026-11-01');
    expect(attention(actions).overdue).toEqual(['a', 'b', 'd', 'c']);
  });

  it('are due soon for as many days as the district says', () => {
    const actions = action('a', 'due: 2027-02-02') + action('b', 'due: 2027-02-03');
    expect(attention(actions, '', 'due_soon_days: 0\n').dueSoon).toEqual(['a']);
    expect(attention(actions, '', 'due_soon_days: 1\n').dueSoon).toEqual(['a', 'b']);
  });

  it('are judged by the day of the report, not by the cycle', () => {
    const plan = 'goals: [{id: g, title: G, actions: [{id: a, title: A, due: 2027-05-01}]}]\n';
    const on = (asOf: string) => roll(plan, { cycle: 'fall', asOf }).rolled.actions;
    expect(on('2027-05-02').overdue).toEqual(['a']);
    expect(on('2027-04-01').dueSoon).toEqual(['a']);
    expect(on('2027-03-31').dueSoon).toEqual([]);
  });
});

describe('counting actions by status', () => {
  it('keeps those without a status apart, leaves milestones out, and adds up', () => {
    const plan = `goals:
  - id: g
    title: G
    actions:
      - {id: a, title: A, status: completed, milestones: [{id: m, title: M, status: completed}]}
      - {id: b, title: B, status: completed}
      - {id: c, title: C, status: in_progress}
      - {id: d, title: D}
      - {id: e, title: E, status: on_hold}
`;
    const { byStatus, total } = roll(plan).rolled.actions;
    expect(Object.fromEntries(byStatus)).toEqual({
      not_started: 0,
      in_progress: 1,
      completed: 2,
      on_hold: 1,
      discontinued: 0,
      no_status: 1,
    });
    // 0 + 1 + 2 + 1 + 0 + 1
    expect(total).toBe(5);
  });
});
