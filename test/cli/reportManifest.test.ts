import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/commands/shared/manifest.ts';
import { runPip } from './runPip.ts';
import { reportFolder } from './reports.ts';

const path = join(import.meta.dirname, '../../schemas/output/manifest.schema.json');
const schema = JSON.parse(readFileSync(path, 'utf8'));
const isManifest = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const sha256 = (text: string | undefined): string =>
  createHash('sha256')
    .update(text ?? '', 'latin1')
    .digest('hex');

describe('the manifest of pip report', { timeout: 60_000 }, () => {
  it.each([
    ['packets', []],
    ['whole plans', ['plan']],
    ['a share', ['--shard', '1/1']],
  ])('obeys its schema for %s', async (_what, argv) => {
    const folder = reportFolder();
    await folder.report(...argv);
    const text = folder.contents().get(argv.length > 1 ? 'manifest.1-of-1.json' : 'manifest.json');
    isManifest(JSON.parse(text ?? ''));
    expect(isManifest.errors).toBeNull();
  });

  it('is described by the schema that pip schema prints, field by field', async () => {
    const folder = reportFolder();
    const { stdout } = await runPip(['schema', 'manifest-output'], folder.root);
    expect(JSON.parse(stdout)).toEqual(schema);
    await folder.report('--plan', 'sip-bahia-2026');
    const manifest = folder.manifest();
    expect(Object.keys(manifest).sort()).toEqual(Object.keys(schema.properties).sort());
    const entry = folder.entry('sip-bahia-2026');
    expect(Object.keys(entry).sort()).toEqual(Object.keys(schema.$defs.report.properties).sort());
  });

  it('lists every file in the folder with its hash', async () => {
    const folder = reportFolder();
    await folder.report();
    const contents = folder.contents();
    const { index, reports } = folder.manifest();
    const listed = [...reports.flatMap(({ files }) => files), ...(index ? [index] : [])];
    expect(listed.map(({ file }) => file).sort()).toEqual(
      [...contents.keys()].filter((file) => file !== 'manifest.json'),
    );
    for (const { file, sha256: hash } of listed) expect(hash).toBe(sha256(contents.get(file)));
  });

  it('names the sources with their hash, the day, the audience and the language', async () => {
    const folder = reportFolder();
    await folder.report('--plan', 'sip-bahia-2026');
    const { sources, ...entry } = folder.entry('sip-bahia-2026');
    expect(entry).toMatchObject({
      report: 'sam',
      audience: 'internal',
      language: 'en',
      asOf: '2027-02-02',
      revision: null,
    });
    for (const { file, sha256: hash, uncommitted } of sources) {
      expect(hash).toBe(sha256(readFileSync(join(folder.root, file), 'latin1')));
      expect(uncommitted).toBeNull();
    }
  });

  it('counts the plans that take up a district’s strategies among what its reports are made of', async () => {
    const folder = reportFolder();
    await folder.report('board');
    const sources = folder.entry('dip-2026').sources.map(({ file }) => file);
    expect(sources).toEqual([
      'directory.yaml',
      'measures/district.yaml',
      'pip.config.yaml',
      'plans/dip-2026.yaml',
      'plans/schools/sip-bahia.yaml',
      'plans/schools/sip-mariner.yaml',
      'plans/schools/sip-slipway.yaml',
    ]);
    folder.edit('plans/schools/sip-bahia.yaml', 'term: 2026-27', 'term: 2026-28');
    expect((await folder.report('board')).code).toBe(1);
    expect((await folder.report('plan', '--plan', 'dip-2026')).code).toBe(0);
  });

  it('never makes a run look at files out of its folder', async () => {
    const folder = reportFolder();
    await folder.report('--plan', 'sip-bahia-2026');
    const { seal: _, ...manifest } = folder.manifest() as Manifest & { seal: string };
    const [entry] = manifest.reports;
    if (!entry) throw new Error('Nothing is listed.');
    const content = readFileSync(join(folder.root, 'pip.config.yaml'), 'latin1');
    const outside = { file: '../pip.config.yaml', format: 'pdf', sha256: sha256(content) };
    const files = [...entry.files, { ...outside, browser: null }];
    const forged = { ...manifest, reports: [{ ...entry, files }] };
    const seal = createHash('sha256').update(JSON.stringify(forged)).digest('hex');
    writeFileSync(join(folder.out, 'manifest.json'), JSON.stringify({ ...forged, seal }));
    const { stderr } = await folder.report('--plan', 'sip-bahia-2026');
    expect(stderr).toBe('1 packet in out unchanged\n');
    expect(folder.entry('sip-bahia-2026').files).toEqual(entry.files);
  });
});
