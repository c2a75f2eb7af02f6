import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/model/diagnostic.ts';
import { load, PLAN, planOf, say, sip } from './workspaceOf.ts';

/** What is left of a plan with mistakes, and where a rule's findings in it are shown. */
function remains(text: string) {
  const { workspace, diagnostics, place } = load(text);
  if (!workspace) throw new Error('The configuration is fine.');
  const plan = planOf(workspace);
  const lineOf = (path: Path) => {
    const found = { file: PLAN, rule: 'a-rule', severity: 'error', message: 'M.', path } as const;
    return place(found).line;
  };
  return { workspace, plan, messages: diagnostics.map(say), lineOf };
}

describe('a mistake in one place', () => {
  it('takes away the field alone, and leaves the part that it stands in', () => {
    const { plan, messages } = remains(sip('goals:\n  - {id: g, title: T, due: soon}\n'));
    expect(messages).toEqual(['9:28 not-a-date `due` has to be a day, not "soon".']);
    expect(plan.byId.get('g')?.data).toEqual({ id: 'g', title: 'T' });
    expect(plan.leftOut).toEqual([['goals', 0, 'due']]);
  });

  it('takes away the part that cannot be what it should be, and leaves its siblings', () => {
    const { plan, messages } = remains(
      sip('goals:\n  - {id: g}\n  - {id: h, title: H}\n  - {id: i, title: I}\n'),
    );
    expect(messages).toEqual(['9:5 missing-field A goal needs a `title` or a `statement`.']);
    expect([...plan.byId.keys()]).toEqual(['h', 'i']);
    expect(plan.leftOut).toEqual([['goals', 0]]);
  });

  it('never hides another mistake of the same plan', () => {
    const { messages, plan } = remains(
      sip(`vison: V
goals:
  - id: g
    title: T
    strategies:
      - {id: s, title: S, owner: Jo Park}
      - {id: t}
    measures:
      - {id: m, name: M, unit: persent}
team: Jo Park
`),
    );
    expect(messages.map((message) => message.split(' ').slice(0, 2).join(' '))).toEqual([
      '8:1 unknown-field',
      '13:34 wrong-type',
      '14:9 missing-field',
      '16:32 not-allowed-value',
      '17:7 wrong-type',
    ]);
    expect([...plan.byId.keys()]).toEqual(['g', 's']);
    expect(plan.measures.map(({ data }) => data)).toEqual([{ id: 'm', name: 'M' }]);
  });

  it('is forgotten when nothing of the plan can be used without it', () => {
    const { workspace, diagnostics } = load(sip('').replace('school: dune\n', ''));
    expect(diagnostics).toHaveLength(1);
    expect(workspace?.plans).toEqual([]);
    expect([...(workspace?.brokenPlanIds ?? [])]).toEqual(['sip-dune-2026']);
    expect(workspace?.plansComplete).toBe(true);
  });

  it('makes the list of plans incomplete when not even the id is known', () => {
    expect(load('title: "Dune\n').workspace?.plansComplete).toBe(false);
    expect(load(sip('')).workspace?.plansComplete).toBe(true);
  });
});

describe('what stands behind something left out', () => {
  const GOALS = `goals:
  - id: g
    code: "1"
  - id: h
    title: H
  - id: 9
    title: I
  - id: j
    title: J
    addresses:
      - not an id
      - need-1
      - 5
      - need-2
`;

  it('keeps its line, whatever its position has become', () => {
    const { plan, lineOf } = remains(sip(GOALS));
    // The first goal has no title, the third a number for an id: lines 9 and 13.
    expect([...plan.byId.keys()]).toEqual(['h', 'j']);
    expect(plan.byId.get('h')?.path).toEqual(['goals', 0]);
    expect(lineOf(['goals', 0])).toBe(11);
    expect(lineOf(['goals', 0, 'title'])).toBe(12);
    expect(lineOf(['goals', 1, 'title'])).toBe(16);
  });

  it('keeps its line in a list of words as well', () => {
    const { plan, lineOf } = remains(sip(GOALS));
    expect(plan.byId.get('j')?.data.addresses).toEqual(['need-1', 'need-2']);
    expect(lineOf(['goals', 1, 'addresses', 0])).toBe(19);
    expect(lineOf(['goals', 1, 'addresses', 1])).toBe(21);
  });

  it('is called by its place in the file', () => {
    const { plan } = remains(sip(GOALS));
    expect(plan.leftOut).toEqual([
      ['goals', 0],
      ['goals', 2, 'id'],
      ['goals', 3, 'addresses', 0],
      ['goals', 3, 'addresses', 2],
      ['goals', 2],
    ]);
  });

  it('stays when entries before and behind it are left out and fields between them too', () => {
    const { plan, lineOf } = remains(
      sip(`strategies:
  - {id: a}
  - {id: b, title: B, owner: Jo Park, due: soon}
  - {id: c}
  - {id: d, title: D}
  - {id: e}
  - {id: f, title: F, timeline: ""}
`),
    );
    expect([...plan.byId.keys()]).toEqual(['b', 'd', 'f']);
    expect(plan.byId.get('b')?.data).toEqual({ id: 'b', title: 'B' });
    expect(lineOf(['strategies', 1])).toBe(12);
    expect(lineOf(['strategies', 2])).toBe(14);
  });

  it('stays in a list that is used twice under a name', () => {
    const { plan, lineOf } = remains(
      sip(`goals:
  - {id: g, title: G, addresses: &needs [need 1, need-2, need-3]}
  - {id: h, title: H, addresses: *needs}
`),
    );
    expect(plan.byId.get('g')?.data.addresses).toEqual(['need-2', 'need-3']);
    expect(plan.byId.get('h')?.data.addresses).toEqual(['need-2', 'need-3']);
    expect(lineOf(['goals', 1, 'addresses', 0])).toBe(9);
  });
});

describe('ids', () => {
  it('are known even where the part that claims them was left out', () => {
    const { plan } = remains(
      sip(`goals:
  - id: g
    strategies: [{id: s, title: S, actions: [{id: a}]}]
  - {id: h, title: H}
`),
    );
    expect([...plan.byId.keys()]).toEqual(['h']);
    expect([...plan.claimedIds()].sort()).toEqual(['a', 'g', 'h', 's', 'sip-dune-2026']);
  });
});
