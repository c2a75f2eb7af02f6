import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { applyBaseline } from '../../src/workspace/applyBaseline.ts';
import { diagnose, inReadingOrder } from '../../src/workspace/diagnose.ts';
import { type Baseline, readBaseline } from '../../src/workspace/readBaseline.ts';
import { writeBaseline } from '../../src/workspace/writeBaseline.ts';
import { marked } from './marked.ts';
import { say, spot } from './workspaceOf.ts';

interface Where {
  readonly file?: string;
  readonly line?: number;
  readonly rule?: string;
  readonly message?: string;
}

function problem({ file = 'plans/a.yaml', line = 1, ...parts }: Where = {}): Diagnostic {
  const range = { line, column: 1, endLine: line, endColumn: 2 };
  const { rule = 'action-without-owner', message = 'This action has no owner.' } = parts;
  return diagnose({ file, rule, severity: 'warning', path: ['id'], message }, range, {});
}

const ALL = { isChosen: () => true, isSecret: () => false };

const textOf = (diagnostics: readonly Diagnostic[]): string =>
  writeBaseline({ entries: [], diagnostics, ...ALL }).text;

function read(text: string): Baseline {
  const baseline = readBaseline(text);
  if ('rule' in baseline) throw new Error(baseline.message);
  return baseline;
}

const left = (diagnostics: readonly Diagnostic[], text: string, rulesRan = true): string[] =>
  applyBaseline(diagnostics, read(text), rulesRan).diagnostics.map(say);

describe('a baseline', () => {
  it('has an entry a line, in the order of files and rules, with words to be read', () => {
    const listed = [
      problem({ file: 'plans/b.yaml' }),
      problem({ line: 7, rule: 'yaml-syntax', message: 'This text has no end.' }),
      problem({ line: 4 }),
      problem({ line: 9 }),
    ];
    expect(textOf(listed)).toBe(`{
  "format": 1,
  "entries": [
    {"file": "plans/a.yaml", "rule": "action-without-owner", "fingerprint": "${listed[2]?.fingerprint}", "count": 2, "message": "This action has no owner."},
    {"file": "plans/a.yaml", "rule": "yaml-syntax", "fingerprint": "${listed[1]?.fingerprint}", "count": 1, "message": "This text has no end."},
    {"file": "plans/b.yaml", "rule": "action-without-owner", "fingerprint": "${listed[0]?.fingerprint}", "count": 1, "message": "This action has no owner."}
  ]
}
`);
  });

  it('leaves out what it lists, wherever the lines have moved', () => {
    const text = textOf([problem({ line: 4 }), problem({ line: 9 })]);
    expect(left([problem({ line: 40 }), problem({ line: 90 })], text)).toEqual([]);
  });

  it('leaves out no more than it counts', () => {
    const text = textOf([problem()]);
    expect(left([problem({ line: 4 }), problem({ line: 9 })], text)).toEqual([
      '9:1 action-without-owner This action has no owner.',
    ]);
  });

  it('reports entries that list more than there is, at their line', () => {
    const text = textOf([
      problem({ line: 4 }),
      problem({ line: 9 }),
      problem({ file: 'gone.yaml' }),
    ]);
    expect(left([problem({ line: 4 })], text)).toEqual([
      '4:14 stale-baseline This entry no longer applies: `gone.yaml` has no such problem of `action-without-owner`.',
      '5:14 stale-baseline This entry counts 2 problems of `action-without-owner`, and `plans/a.yaml` has 1 left.',
    ]);
  });

  it('reports none of rules while a text cannot be read: what hangs on it is not found', () => {
    const text = textOf([problem(), problem({ rule: 'yaml-syntax', message: 'No end.' })]);
    const fault = problem({ rule: 'missing-field', message: 'This plan needs an `id`.' });
    expect(left([fault], text)).toEqual([
      '5:14 stale-baseline This entry no longer applies: `plans/a.yaml` has no such problem of `yaml-syntax`.',
      '1:1 missing-field This plan needs an `id`.',
    ]);
    expect(left([], textOf([problem()]), false)).toEqual([]);
  });

  it('names nothing of a confidential plan but its file and its rules', () => {
    const secret = [problem({ file: 'plans/s-0417.yaml', message: 'Words of the plan.' })];
    const { text } = writeBaseline({
      entries: [],
      diagnostics: secret,
      isChosen: () => true,
      isSecret: (file) => file === 'plans/s-0417.yaml',
    });
    expect(text).not.toContain('message');
    expect(left(secret, text)).toEqual([]);
  });
});

describe('a baseline that is written anew', () => {
  const before = read(textOf([problem(), problem(), problem({ file: 'plans/b.yaml' })])).entries;

  it('counts what came in and what went out', () => {
    const diagnostics = [problem(), problem({ file: 'plans/c.yaml' })];
    const written = writeBaseline({ entries: before, diagnostics, ...ALL });
    expect(written).toMatchObject({ added: 1, removed: 2, total: 2 });
  });

  it('keeps the entries of files that were not chosen', () => {
    const isChosen = (file: string) => file === 'plans/a.yaml';
    const written = writeBaseline({ entries: before, diagnostics: [], ...ALL, isChosen });
    expect(written).toMatchObject({ added: 0, removed: 2, total: 1 });
    expect(read(written.text).entries.map(({ file }) => file)).toEqual(['plans/b.yaml']);
  });
});

describe('a baseline that is broken says where and why', () => {
  const ENTRY = '"file": "a.yaml", "rule": "r"';
  it.each([
    ['«[]»', 'A baseline has `format` and `entries`.'],
    [
      '{"format": «2», "entries": []}',
      'A baseline that this version reads begins with `"format": 1`.',
    ],
    ['{"format": 1, "entries": «{}»}', '`entries` is a list.'],
    ['{"format": 1, "entries": [«3»]}', 'An entry has `file`, `rule`, `fingerprint`, `count`.'],
    ['{"format": 1, "entries": [{"file": «1»}]}', 'The `file` of an entry is a text.'],
    [
      `{"format": 1, "entries": [{${ENTRY}, "fingerprint": "f", "count": «0»}]}`,
      'The `count` of an entry is a whole number above 0.',
    ],
    [
      `{"format": 1, "entries": [{${ENTRY}, "fingerprint": "f", "count": «1.5»}]}`,
      'The `count` of an entry is a whole number above 0.',
    ],
    [
      '{"format": 1, "entries": []«»',
      'This is no baseline: The file ends where a comma or `}` is expected.',
    ],
    [
      '{"format": 1,\n«<<<<<<<» HEAD\n"entries": []}',
      'This is no baseline: Marks of a merge were left in it.',
    ],
  ])('%s', (withMarks, message) => {
    const { text, range } = marked(withMarks);
    const fault = readBaseline(text);
    if (!('rule' in fault)) throw new Error('This baseline could be read.');
    expect({ rule: fault.rule, severity: fault.severity, message: fault.message }).toEqual({
      rule: 'broken-baseline',
      severity: 'error',
      message,
    });
    expect(spot(fault)).toBe(range);
  });
});

describe('whatever the problems are', () => {
  const problems = fc.array(
    fc
      .record({
        file: fc.constantFrom('plans/a.yaml', 'plans/b.yaml', 'pläne "c".yaml'),
        line: fc.integer({ min: 1, max: 50 }),
        rule: fc.constantFrom('action-without-owner', 'yaml-syntax', 'target-missing'),
        message: fc.constantFrom('One.', 'Two "2".', 'Three\nlines.'),
      })
      .map(problem),
    { maxLength: 30 },
  );

  it('a baseline of them leaves none, is stable, and does not hang on their order', () => {
    fc.assert(
      fc.property(problems, problems, (now, shuffledWith) => {
        const text = textOf(now);
        expect(left(now, text)).toEqual([]);
        const order = new Map(now.map((each, at) => [each, shuffledWith[at]?.line ?? 0]));
        const shuffled = [...now].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        const { entries } = read(text);
        const again = writeBaseline({ entries, diagnostics: shuffled, ...ALL });
        expect(again).toMatchObject({ text, added: 0, removed: 0, total: now.length });
      }),
    );
  });

  it('each is either known or reported, and none twice', () => {
    fc.assert(
      fc.property(problems, problems, (before, now) => {
        const { diagnostics, known } = applyBaseline(now, read(textOf(before)), true);
        const told = diagnostics.filter(({ rule }) => rule !== 'stale-baseline');
        expect(inReadingOrder([...told, ...known])).toEqual(inReadingOrder(now));
        expect(new Set([...told, ...known]).size).toBe(now.length);
      }),
    );
  });

  it('what is written file by file is what is written at once', () => {
    fc.assert(
      fc.property(problems, problems, (before, now) => {
        const files = [...new Set([...before, ...now].map(({ file }) => file))];
        const byFile = files.reduce((text, chosen) => {
          const diagnostics = now.filter(({ file }) => file === chosen);
          const isChosen = (file: string) => file === chosen;
          const { entries } = read(text);
          return writeBaseline({ entries, diagnostics, ...ALL, isChosen }).text;
        }, textOf(before));
        expect(byFile).toBe(textOf(now));
      }),
    );
  });
});
