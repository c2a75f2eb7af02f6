import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONCEPTS, type Concept, placeInWords } from './concepts.ts';
import { parseYaml } from '../../src/workspace/parseYaml.ts';
import { schemas } from '../../src/workspace/validators.js';
import { checkFiles } from '../rules/exampleWorkspace.ts';
import { nodesAt, traceUse, valuesOf } from './placesInSchemas.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/concepts/', import.meta.url));
const GUIDE = new URL('../../CONTRIBUTING.md', import.meta.url);

/** How many concepts each letter has. */
const COUNTS = { A: 21, B: 9, C: 8, D: 26, E: 27, F: 24, G: 8, H: 3 };

const sources = readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    file: file.replaceAll('\\', '/'),
    text: readFileSync(`${FIXTURE}${file}`, 'utf8'),
  }));

/** All paths at which a concept stands. */
function pathsOf({ place }: Concept): string[] {
  return place.type === 'field' || place.type === 'value' ? [place.at, ...place.also] : [];
}

describe('the concepts of real plans', () => {
  it('are 126, each once and in order', () => {
    const expected = Object.entries(COUNTS).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`),
    );
    expect(expected).toHaveLength(126);
    expect(CONCEPTS.map(({ id }) => id)).toEqual(expected);
  });

  it.each(CONCEPTS)('$id $concept: its places are in the schemas', (concept) => {
    for (const path of pathsOf(concept)) expect(nodesAt(path), path).not.toEqual([]);
    const { place } = concept;
    if (place.type === 'value') expect(nodesAt(place.at).flatMap(valuesOf)).toContain(place.value);
  });

  it('need the open mapping seldom, and never without a reason', () => {
    const custom = CONCEPTS.flatMap(({ place }) => (place.type === 'custom' ? [place] : []));
    expect(custom.length).toBeLessThanOrEqual(5);
    for (const { reason } of custom) expect(reason.length).toBeGreaterThan(20);
  });

  it('say where they are computed', () => {
    for (const { place } of CONCEPTS) {
      if (place.type === 'computed') expect(place.in).not.toBe('');
    }
  });
});

describe('the workspace that uses them all', () => {
  const used = new Map<string, unknown[]>();
  for (const { file, text } of sources) {
    const { data } = parseYaml(text);
    traceUse(schemaNameOf(file, data), data, used);
  }

  it('has no fault of shape, and no rule finds an error in it', () => {
    const { diagnostics } = checkFiles(sources);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  /** Schemas of the documents that the workspace has. The others are about single persons. */
  const held = ['common', 'dip', 'sip', 'config', 'directory', 'measures'];

  it.each(CONCEPTS)('$id $concept: is used', (concept) => {
    const { place } = concept;
    const here = pathsOf(concept).filter((path) => held.includes(path.split('#')[0] ?? ''));
    for (const path of here) expect(used.has(path), `no document uses ${path}`).toBe(true);
    if (place.type === 'value') expect(used.get(place.at)).toContain(place.value);
  });
});

it('CONTRIBUTING.md has the table (UPDATE_CONCEPTS=1 writes it)', () => {
  const rows = CONCEPTS.map(
    ({ id, concept, place }) => `| ${id} | ${concept} | ${placeInWords(place)} |`,
  );
  const table = ['| id | concept | place |', '| --- | --- | --- |', ...rows].join('\n');
  const guide = readFileSync(GUIDE, 'utf8');
  const between = /(<!-- concepts -->\n)[\s\S]*?(\n<!-- \/concepts -->)/;
  expect(guide).toMatch(between);
  const current = guide.replace(between, (_all, start: string, end: string) => start + table + end);
  if (process.env['UPDATE_CONCEPTS'] === '1') writeFileSync(GUIDE, current);
  else expect(guide).toBe(current);
});

function schemaNameOf(file: string, data: unknown): string {
  if (file === 'pip.config.yaml') return 'config';
  if (file === 'directory.yaml') return 'directory';
  if (file.startsWith('measures/')) return 'measures';
  const { kind } = data as { kind: string };
  expect(Object.keys(schemas)).toContain(kind);
  return kind;
}
