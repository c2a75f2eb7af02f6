import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/io/readSource.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/workspace.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import { CONFIG, DIRECTORY, PLAN } from './workspaceOf.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The texts of all examples: plans, directories, configurations, measures. */
const TEXTS = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.ya?ml$/.test(path))
  .sort()
  .map((path) => readFileSync(join(EXAMPLES, path)))
  .filter(({ length }) => length < 30_000);

/** The same slips on every machine and every day. */
const RUNS = { numRuns: 150 } as const;

function check(source: SourceFile): void {
  const sources: SourceFile[] = [
    { file: 'pip.config.yaml', text: CONFIG },
    { file: 'directory.yaml', text: DIRECTORY },
    source,
  ];
  const { diagnostics } = loadWorkspace(sources);
  for (const found of diagnostics) {
    expect(found.file).toBe(PLAN);
    if ('text' in source) expectInside(source.text, found);
  }
  expect(loadWorkspace(sources).diagnostics).toEqual(diagnostics);
}

function expectInside(text: string, found: Diagnostic): void {
  const { line, column, endLine, endColumn, message } = found;
  const lines = text.split(/\r\n|\n|\r/);
  const widthOf = (number: number) => (lines[number - 1] ?? '').length + 1;
  expect(message).toMatch(/\S[.?]$/);
  expect(line).toBeGreaterThanOrEqual(1);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(endLine).toBeLessThanOrEqual(lines.length);
  expect(column).toBeLessThanOrEqual(widthOf(line));
  expect(endColumn).toBeLessThanOrEqual(widthOf(endLine));
  expect(line < endLine || (line === endLine && column <= endColumn)).toBe(true);
}

const which = fc.nat().map((choice) => TEXTS[choice % TEXTS.length] ?? Buffer.alloc(0));

describe('an example with something wrong in it is read or explained, the same twice', () => {
  it('bytes changed, lost and put in', () => {
    const slip = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 4 }),
      bytes: fc.uint8Array({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(which, fc.array(slip, { minLength: 1, maxLength: 5 }), (bytes, slips) => {
        const broken = slips.reduce((whole, { at, remove, bytes: added }) => {
          const place = at % (whole.length + 1);
          return Buffer.concat([whole.subarray(0, place), added, whole.subarray(place + remove)]);
        }, bytes);
        check(decode(PLAN, broken));
      }),
      RUNS,
    );
  });

  it('lines lost, doubled, moved, moved in and out', () => {
    const slip = fc.record({
      at: fc.nat(),
      to: fc.nat(),
      how: fc.constantFrom('lose', 'double', 'move', 'in', 'out', 'tab', 'cut', 'remark', 'join'),
    });
    fc.assert(
      fc.property(which, fc.array(slip, { minLength: 1, maxLength: 4 }), (bytes, slips) => {
        const lines = bytes.toString('utf8').split('\n');
        for (const { at, to, how } of slips)
          change(lines, at % lines.length, to % lines.length, how);
        check({ file: PLAN, text: lines.join('\n') });
      }),
      RUNS,
    );
  });
});

function change(lines: string[], at: number, to: number, how: string): void {
  const line = lines[at] ?? '';
  const changed: Readonly<Record<string, readonly string[]>> = {
    lose: [],
    double: [line, line],
    move: [],
    in: [`  ${line}`],
    out: [line.replace(/^ {1,2}/, '')],
    tab: [`\t${line.trimStart()}`],
    cut: [line.slice(0, to % (line.length + 1))],
    remark: [`# ${line}`],
    join: [`${line} ${lines[to] ?? ''}`],
  };
  lines.splice(at, 1, ...(changed[how] ?? []));
  if (how === 'move') lines.splice(to, 0, line);
}
