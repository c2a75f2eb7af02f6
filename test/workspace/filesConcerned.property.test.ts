import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/commands/shared/checkWorkspace.ts';
import { realContext } from '../../src/context.ts';
import type { Context } from '../../src/model/context.ts';
import { filesConcerned } from '../../src/workspace/filesConcerned.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';

type Texts = Readonly<Record<string, string>>;

const SETTINGS: Texts = {
  'pip.config.yaml': `format: 1
organization: dune-district
school_year: 2026-27
assistance: {required_by: [in need of improvement]}
funding: [{source: Title I-A, allocation: 1000}]
`,
  'directory.yaml': `format: 1
districts:
  - {id: dune-district, name: Dune Public Schools}
schools:
  - id: dune
    name: Dune Street School
    district: dune-district
    designations: [{name: in need of improvement, year: 2026-27}]
`,
};

const IDS = ['alpha', 'bravo', 'charlie', 'delta'];
const PARTS = ['one', 'two'];
const MEASURES = ['reading', 'absence'];

const some = (list: readonly string[]) => fc.subarray([...list], { maxLength: 2 });

/** A plan that may refer to any other, use any measure, share its id or be broken. */
const plan: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(null, 'kind: sip\n  id: [', 'kind: sip\nformat: 1\n') },
  {
    weight: 6,
    arbitrary: fc
      .record({
        kind: fc.constantFrom('sip', 'sip', 'dip', 'addendum'),
        id: fc.constantFrom(...IDS),
        term: fc.constantFrom('2026-27', '2025-26'),
        named: some(IDS),
        parts: some(IDS.flatMap((id) => PARTS.map((part) => `${id}#${part}`))),
        uses: fc.constantFrom(null, ...MEASURES),
        goals: fc.boolean(),
        words: fc.constantFrom('Our MTSS team', 'Our multi-tiered system of supports (MTSS)', 'We'),
        file: fc.constantFrom(null, 'notes/a plan.pdf', 'notes/b.pdf'),
        planned: fc.constantFrom(0, 700),
        isOdd: fc.boolean(),
      })
      .map(planText),
  },
);

function planText(drawn: {
  kind: string;
  id: string;
  term: string;
  named: string[];
  parts: string[];
  uses: string | null;
  goals: boolean;
  words: string;
  file: string | null;
  planned: number;
  isOdd: boolean;
}): string {
  const { kind, id, term, named, parts, uses, goals, words, file, planned, isOdd } = drawn;
  const head = `kind: ${kind}\nformat: 1\nid: ${id}\ntitle: ${words} reads\nterm: ${term}\nstatus: draft\n`;
  const about = kind === 'dip' ? 'organization: dune-district\n' : 'school: dune\n';
  const odd = isOdd ? 'colour: blue\n' : '';
  const attached = file === null ? '' : `attachments: [{title: Notes, file: ${file}}]\n`;
  if (kind === 'addendum') {
    return `${head}${about}${odd}${attached}attached_to: [${named.join(', ')}]\n`;
  }
  const measures = uses === null ? '' : `measures: [{id: m, uses: ${uses}}]\n`;
  const strategies = `    strategies:
      - {id: two, title: ${words} read daily, aligns_to: [${parts.join(', ')}]}
`;
  const work = `goals:
  - id: one
    statement: Half of our students read at benchmark by June.
    budget: [{source: Title I-A, planned: ${planned}}]
${goals ? strategies : ''}`;
  return `${head}${about}${odd}${attached}aligns_to: [${named.join(', ')}]\n${measures}${work}`;
}

const measures: fc.Arbitrary<string | null> = fc.oneof(
  fc.constantFrom(null, 'format: 1\nmeasures: 7\n'),
  fc
    .subarray(MEASURES, { minLength: 1 })
    .map(
      (ids) =>
        `format: 1\nmeasures:\n${ids.map((id) => `  - {id: ${id}, name: Share of ${id}, unit: percent, direction: increase}\n`).join('')}`,
    ),
);

const FILES = ['plans/a.yaml', 'plans/b.yaml', 'plans/c.yaml', 'plans/d.yaml'];
const notes: fc.Arbitrary<string | null> = fc.constantFrom(null, 'A note');

/** A workspace and what became of it: most files as before, some drawn anew. */
const pair: fc.Arbitrary<{ old: Texts; now: Texts }> = fc
  .record({
    old: fc.tuple(plan, plan, plan, plan, measures, notes),
    drawn: fc.tuple(plan, plan, plan, plan, measures, notes),
    isDrawn: fc.tuple(...Array.from({ length: 6 }, () => fc.integer({ max: 3, min: 0 }))),
  })
  .map(({ old, drawn, isDrawn }) => ({
    old: textsOf(old),
    now: textsOf(old.map((text, at) => (isDrawn[at] === 0 ? (drawn[at] ?? null) : text))),
  }));

function textsOf(list: readonly (string | null)[]): Texts {
  const names = [...FILES, 'measures/shared.yaml', 'notes/a plan.pdf'];
  const there = names.flatMap((name, at) => {
    const text = list[at];
    return text === null || text === undefined ? [] : [[name, text] as const];
  });
  return { ...SETTINGS, ...Object.fromEntries(there) };
}

/** What is wrong with a workspace whose files are these. */
async function check(texts: Texts) {
  const real = realContext({ cwd: '/', color: 'never', quiet: true });
  const context: Context = {
    ...real,
    files: {
      ...real.files,
      isFolder: () => true,
      findWorkspace: () => '/workspace',
      resolve: () => ({ state: 'missing' }),
      readSources: () => sourcesOf(texts),
      exists: (_root, path) => path in texts,
      names: () => [],
    },
  };
  return checkWorkspace(context, '2027-02-02');
}

const sourcesOf = (texts: Texts) =>
  Object.entries(texts)
    .filter(([file]) => file.endsWith('.yaml'))
    .map(([file, text]) => ({ file, text }));

describe('files concerned by a change', () => {
  it('are all about which anything new is said, whatever changed', async () => {
    let narrowed = 0;
    await fc.assert(
      fc.asyncProperty(pair, async ({ old, now }) => {
        const changes = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
          (file) => old[file] !== now[file],
        );
        const was = await check(old);
        const is = await check(now);
        const were = Object.fromEntries(
          Object.entries(old).filter(([file]) => file in SETTINGS || changes.includes(file)),
        );
        const before = loadWorkspace(sourcesOf(were)).workspace;
        if (!before || !is.workspace) throw new Error('The configuration is sound.');
        const files = Object.keys(now).filter((file) => file.endsWith('.yaml'));
        const concerned = filesConcerned({ now: is.workspace, before, changed: changes }, files);
        const known = new Set(was.diagnostics.map(({ fingerprint }) => fingerprint));
        const unheard = is.diagnostics
          .filter(({ fingerprint, file }) => !known.has(fingerprint) && !concerned.has(file))
          .map(({ file, rule, message }) => `${file} ${rule} ${message}`);
        if (concerned.size < files.length) narrowed += 1;
        expect(unheard).toEqual([]);
      }),
      { numRuns: 120, seed: 7 },
    );
    expect(narrowed).toBeGreaterThan(40);
  });
});
