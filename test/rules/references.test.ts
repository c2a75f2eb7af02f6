import { describe, expect, it } from 'vitest';
import { check, planWith } from './exampleWorkspace.ts';

const REFERENCES = planWith(`aligns_to: dip-hidden
strategies:
  - {id: groups, title: Small groups every day, aligns_to: [dip-example#hls-1], sites: [hidden-school]}`);

const found = (plan: string, files: Record<string, string> = {}): string[] =>
  check(plan, files).inPlan.map(({ rule, message, hint }) => `${rule}: ${message} ${hint}`);

describe('a reference to something that may only be hidden', () => {
  it('is reported where everything can be seen', () => {
    expect(found(REFERENCES)).toEqual([
      'unresolved-reference: There is no school `hidden-school` in directory.yaml. Write an `id` that stands there, or add the school.',
      'unresolved-reference: There is no plan with the id `dip-hidden` in this workspace. Write the `id` that stands at the top of the other plan.',
    ]);
  });

  it('is not reported where the plan has the id but not the shape of a plan', () => {
    const files = { 'plans/hidden.yaml': 'kind: dip\nformat: 2\nid: dip-hidden\n' };
    expect(found(REFERENCES, files).join()).not.toContain('dip-hidden');
  });

  it('is not reported while the id of some plan cannot be read', () => {
    const files = { 'plans/hidden.yaml': 'kind: dip\n  id: dip-hidden\n' };
    expect(found(REFERENCES, files).join()).not.toContain('dip-hidden');
  });

  it('is not reported while the directory has faults', () => {
    const directory = `format: 1
districts: [{id: example-district, name: Example Public Schools}]
schools: [{id: example-school, name: Example, district: example-district}, {id: hidden-school}]
`;
    expect(found(REFERENCES, { 'directory.yaml': directory }).join()).not.toContain('school');
  });

  it('is not reported where the part was left out of its plan', () => {
    const dip = `kind: dip
format: 1
id: dip-example
title: Example district plan
organization: example-district
term: 2026-27
status: adopted
goals:
  - {id: reading, title: Reading, strategies: [{id: hls-1, titel: Mistyped}]}
`;
    const plan = planWith('strategies: [{id: s-1, title: One, aligns_to: [dip-example#hls-1]}]');
    expect(found(plan, { 'plans/dip-example.yaml': dip })).toEqual([]);
  });
});

describe('a circle of plans', () => {
  const dip = (id: string, alignsTo: string): string => `kind: dip
format: 1
id: ${id}
title: ${id}
organization: example-network
term: 2026-27
status: adopted
aligns_to: ${alignsTo}
`;

  it('is reported in each of its plans, once, and not in those that lead into it', () => {
    const files = {
      'plans/a.yaml': dip('dip-a', '[dip-b, dip-b#x, dip-c]'),
      'plans/b.yaml': dip('dip-b', 'dip-c'),
      'plans/c.yaml': dip('dip-c', 'dip-a'),
      'plans/network.yaml': dip('network-2026', 'dip-a'),
    };
    const { diagnostics } = check(planWith('aligns_to: dip-a'), files);
    const circles = diagnostics.filter(({ rule }) => rule === 'circular-reference');
    expect(circles.map(({ file, path, message }) => `${file} ${path} ${message}`)).toEqual([
      'plans/a.yaml aligns_to[0] Plans serve each other in a circle: `dip-a` -> `dip-b` -> `dip-c` -> `dip-a`.',
      'plans/b.yaml aligns_to Plans serve each other in a circle: `dip-b` -> `dip-c` -> `dip-a` -> `dip-b`.',
      'plans/c.yaml aligns_to Plans serve each other in a circle: `dip-c` -> `dip-a` -> `dip-c`.',
    ]);
  });
});

describe('what was probably meant', () => {
  const hint = (reference: string): string =>
    found(planWith(`strategies: [{id: s, title: One, aligns_to: "${reference}"}]`)).join();

  it('is said where one id is near', () => {
    expect(hint('dip-example#need-readng')).toContain('Did you mean `need-reading`?');
    expect(hint('dip-exmaple#hls-1')).toContain('Did you mean `dip-example`?');
  });

  it('is not guessed where only the number is wrong', () => {
    expect(hint('dip-example#hls-9')).toContain('Look up the id in plans/dip-example.yaml.');
  });

  it('names the plan that has the part, where the plan was left out', () => {
    expect(hint('hls-1')).toContain('Write the plan before the part: `dip-example#hls-1`.');
    expect(hint('need-reading')).not.toContain('before the part');
  });
});
