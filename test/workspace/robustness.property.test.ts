import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { layout, planOfShape, shape, write } from './randomPlan.ts';
import { CONFIG, DIRECTORY, load, PLAN, sip } from './workspaceOf.ts';

const FILES = ['pip.config.yaml', 'directory.yaml', 'measures/all.yaml', PLAN] as const;

/** Loads a text as whatever file it may be; everything said of it must point into it. */
function loadEverywhere(text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  const length = (line: number) => (lines[line - 1] ?? '').length;
  for (const file of FILES) {
    for (const found of load({ [file]: text }).diagnostics) {
      // What contradicts this text in another file has its place there.
      if (found.file !== file) continue;
      const { line, column, endLine, endColumn } = found;
      expect(line).toBeGreaterThanOrEqual(1);
      expect(endLine).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(length(line) + 1);
      expect(endColumn).toBeLessThanOrEqual(length(endLine) + 1);
      expect(line < endLine || (line === endLine && column <= endColumn)).toBe(true);
      expect(found.message).toMatch(/\S[.?]$/);
    }
  }
}

const TOKENS = [
  ...['\n', '\n  ', '\n    ', '\t', ' ', '- ', ': ', ':', '#', '? ', '|', '>', '"', "'", ','],
  ...['{', '}', '[', ']', '&a ', '*a', '!!str ', '!x ', '---\n', '...\n', '%YAML 1.1\n', '<<: '],
  ...['kind: sip', 'format: 1', 'id', 'goals', 'title', 'results', 'null', '~', '0x1F', '1e999'],
  ...['\r\n', '\r', '\u0000', '\ufeff', '\u2028', '📚', 'ñ', '\\', '@', '`', '__proto__', 'a'],
];

describe('whatever a file holds, it gets messages and never a crash', () => {
  it('letters at random', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), loadEverywhere));
  });

  it('pieces of YAML at random', () => {
    const pieces = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (tokens) => loadEverywhere(tokens.join(''))),
      { numRuns: 500 },
    );
  });

  it('any data at all', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), layout, (value, drawn) => {
        loadEverywhere(write(value, drawn));
        const fields = { kind: 'sip', format: 1, id: 'a', title: 'T', goals: value, custom: value };
        loadEverywhere(write(fields, drawn));
      }),
    );
  });

  it('values that cannot be turned into words, in every field of a plan', () => {
    const whole = { kind: 'sip', format: 1, id: 'a', title: 'T', adopted: '2026-09-01', goals: [] };
    for (const field of [...Object.keys(whole), 'school_year', 'school', 'vision', 'results']) {
      for (const value of [{ toString: null }, [{ toString: null }]]) {
        loadEverywhere(JSON.stringify({ ...whole, [field]: value }));
      }
    }
  });

  it('a plan with letters lost, doubled or strayed in', () => {
    const slip = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 12 }),
      insert: fc.constantFrom('', ...TOKENS),
    });
    const slips = fc.array(slip, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shape, layout, slips, (sizes, drawn, list) => {
        const broken = list.reduce(
          (text, { at, remove, insert }) => {
            const place = at % (text.length + 1);
            return text.slice(0, place) + insert + text.slice(place + remove);
          },
          write(planOfShape(sizes).data, drawn),
        );
        loadEverywhere(broken);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file that cannot be read', () => {
  it('says why, and hides nothing of the others', async () => {
    const { loadWorkspace } = await import('../../src/workspace/loadWorkspace.ts');
    const { diagnostics, workspace } = loadWorkspace([
      { file: 'pip.config.yaml', text: CONFIG },
      { file: 'directory.yaml', text: DIRECTORY },
      { file: 'plans/a.yaml', unreadable: 'This file is no text.' },
      { file: PLAN, text: sip('mascot: otter\n') },
    ]);
    expect(diagnostics.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      ['plans/a.yaml', 'unreadable-file', 'This file is no text.'],
      [PLAN, 'unknown-field', 'There is no field `mascot` in a school improvement plan.'],
    ]);
    expect(workspace?.plans.map(({ id }) => id)).toEqual(['sip-dune-2026']);
    expect(workspace?.plansComplete).toBe(false);
  });

  it('is told every one of its thousands of faults', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `field-${index}: x\n`).join('');
    const { diagnostics } = load(sip(many));
    expect(new Set(diagnostics.map(({ line }) => line)).size).toBe(3000);
  });

  it('adds up the faults of a list without copying them for each entry', () => {
    const entries = Array.from({ length: 20_000 }, (_, index) => `  - {id: g${index}}\n`).join('');
    const concat = vi.spyOn(Array.prototype, 'concat');
    const { diagnostics } = load(sip(`goals:\n${entries}`));
    const copied = concat.mock.contexts.reduce<number>(
      (sum, list) => sum + (list as readonly unknown[]).length,
      0,
    );
    concat.mockRestore();
    expect(diagnostics).toHaveLength(10_001);
    expect(copied).toBeLessThan(1_000_000);
  });
});
