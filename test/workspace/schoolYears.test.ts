import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolYear } from '../../src/model/dates.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';

const CONFIG = { organization: 'seaside', school_year: '2026-27' };

/** What is said of a plan of a year in a workspace of a year. */
function found(term: string, files: Readonly<Record<string, string>> = {}): string[] {
  const texts = {
    'pip.config.yaml': JSON.stringify({ format: 1, ...CONFIG }),
    'directory.yaml': 'format: 1\ndistricts: [{id: seaside, name: Seaside Schools}]\n',
    'plans/dip.yaml': `kind: dip
format: 1
id: dip-2026
title: Seaside district plan
organization: seaside
term: "${term}"
status: draft
`,
    ...files,
  };
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  return loadWorkspace(sources).diagnostics.map(
    ({ file, line, rule, message, hint }) => `${file}:${line} ${rule} ${message} ${hint}`,
  );
}

describe('a school year', () => {
  it('is that of any two years that follow each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        expect(found(schoolYear(year))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('skips no year and does not run backward', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 0, max: 99 }),
        (year, end) => {
          const typed = `${year}-${String(end).padStart(2, '0')}`;
          fc.pre(typed !== schoolYear(year));
          expect(found(typed)).toEqual([
            `plans/dip.yaml:6 malformed-value \`term\` cannot be "${typed}". A school year is its first year and the last two digits of the next. Did you mean \`${schoolYear(year)}\`?`,
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['pip.config.yaml', JSON.stringify({ format: 1, ...CONFIG, school_year: '2026-28' })],
    [
      'pip.config.yaml',
      JSON.stringify({
        format: 1,
        ...CONFIG,
        monitoring: [{ level: 'a', name: 'A', years: ['2026-26'], form: 'F', recipient: 'R' }],
      }),
    ],
    [
      'directory.yaml',
      'format: 1\ndistricts: [{id: seaside, name: S, designations: [{name: watch, year: 2025-27}]}]\n',
    ],
    [
      'measures/a.yaml',
      'format: 1\nmeasures: [{id: a, name: A, results: {fall: {value: 1, data_year: 2026-28}}}]\n',
    ],
    [
      'plans/more.yaml',
      `kind: cim
format: 1
id: cim-2026
title: Monitoring
organization: seaside
term: 2026-27
span: {from: 2026-27, to: 2030-32}
status: draft
`,
    ],
  ])('is checked wherever it stands: %s', (file, text) => {
    const diagnostics = found('2026-27', { [file]: text });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics.join()).toMatch(/ malformed-value .*A school year/);
  });
});
