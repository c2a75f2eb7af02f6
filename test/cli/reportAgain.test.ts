import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/io/files.ts';
import { reportFolder, type ReportFolder } from './reports.ts';
import { runPip } from './runPip.ts';

const SLIPWAY = 'plans/schools/sip-slipway.yaml';

/** What of a folder was written again by a run, index and manifest apart. */
async function rewritten(folder: ReportFolder, run: () => Promise<unknown>): Promise<string[]> {
  const before = folder.writings();
  await run();
  return [...folder.writings()]
    .filter(([file, now]) => before.get(file) !== now && !/^(?:index|manifest)\./.test(file))
    .map(([file]) => file);
}

/** The files of one report. */
const filesOn = (plan: string, folder: ReportFolder): string[] =>
  folder.entry(plan).files.map(({ file }) => file);

describe('pip report, once more', { timeout: 60_000 }, () => {
  it('writes nothing again when nothing has changed, and leaves the same bytes', async () => {
    const folder = reportFolder();
    await folder.report();
    const first = folder.contents();
    const again: string[] = [];
    expect(await rewritten(folder, async () => again.push((await folder.report()).stderr))).toEqual(
      [],
    );
    expect(again.join('')).toBe('3 packets in out unchanged\n');
    expect(folder.contents()).toEqual(first);
  });

  it('makes what changed in a plan, and nothing of the others', async () => {
    const folder = reportFolder();
    await folder.report();
    folder.edit(SLIPWAY, 'title: Slipway K-8', 'title: Slipway and Pier K-8');
    expect(await rewritten(folder, () => folder.report())).toEqual(
      filesOn('sip-slipway-2026', folder),
    );
    expect(folder.contents().get('sam-sip-slipway-2026.md')).toContain('Slipway and Pier');
  });

  it('finds changes by content: a comment in a plan changes no report, but its hash is told', async () => {
    const folder = reportFolder();
    await folder.report();
    const [before] = folder
      .entry('sip-slipway-2026')
      .sources.filter(({ file }) => file === SLIPWAY);
    folder.edit(SLIPWAY, 'title:', '# Read by the council.\ntitle:');
    expect(await rewritten(folder, () => folder.report())).toEqual([]);
    const [after] = folder.entry('sip-slipway-2026').sources.filter(({ file }) => file === SLIPWAY);
    expect(after?.sha256).not.toBe(before?.sha256);
  });

  it.each([
    ['a template', 'templates/reports/sam.md.hbs', '# {{title}}\n'],
    ['the style of the page', 'templates/pages/report.css', 'body { color: black; }\n'],
  ])('makes all again for %s of the workspace', async (_what, path, text) => {
    const folder = reportFolder();
    await folder.report();
    mkdirSync(join(folder.root, path, '..'), { recursive: true });
    writeFileSync(join(folder.root, path), text);
    expect((await folder.report()).stderr).toContain('3 packets written to out');
  });

  it.each([
    ['another version of the program', { version: '0.0.1' }],
    ['another build of it', { build: () => 'another' }],
  ])('makes all again for %s', async (_what, world) => {
    const folder = reportFolder();
    await folder.report();
    expect((await folder.reportIn(world)).stderr).toContain('3 packets written to out');
  });

  it('makes all again for another day, another size of paper, and when told to', async () => {
    const folder = reportFolder();
    await folder.report();
    expect((await folder.report('--force')).stderr).toBe(
      '3 packets written to out as md, html, json\n',
    );
    expect((await folder.report('--as-of', '2027-02-03')).stderr).toContain('3 packets written');
    folder.edit('pip.config.yaml', 'size: letter', 'size: a4');
    expect((await folder.report('--as-of', '2027-02-03')).stderr).toContain('3 packets written');
  });

  it('replaces a file that somebody changed, and says so', async () => {
    const folder = reportFolder();
    await folder.report();
    const first = folder.contents();
    writeFileSync(join(folder.out, 'sam-sip-bahia-2026.html'), '<h1>All is well</h1>');
    const { stderr } = await folder.report();
    expect(stderr).toBe(
      'Changed since they were written, and made anew: sam-sip-bahia-2026.html\n1 packet written to out as md, html, json, 2 packets unchanged\n',
    );
    expect(folder.contents()).toEqual(first);
  });

  it('makes a file again that is gone, a picture of the text too', async () => {
    const folder = reportFolder();
    await folder.report();
    const first = folder.contents();
    const [picture = ''] = filesOn('sip-bahia-2026', folder).filter((file) => /svg$/.test(file));
    rmSync(join(folder.out, picture));
    rmSync(join(folder.out, 'sam-sip-mariner-2026.json'));
    const made = await rewritten(folder, () => folder.report());
    expect(made).toContain(picture);
    expect(made).toContain('sam-sip-mariner-2026.json');
    expect(made).not.toContain('sam-sip-mariner-2026.html');
    expect(folder.contents()).toEqual(first);
  });

  it('adds a format and keeps those that are there', async () => {
    const folder = reportFolder();
    await folder.report('--format', 'html');
    const made = await rewritten(folder, () => folder.report('--format', 'json'));
    expect(made.every((file) => file.endsWith('.json'))).toBe(true);
    expect(filesOn('sip-bahia-2026', folder)).toEqual([
      'sam-sip-bahia-2026.html',
      'sam-sip-bahia-2026.json',
    ]);
    expect(folder.contents().get('index.html')).toContain('sam-sip-bahia-2026.html');
  });

  it('no longer lists files of a format that were made of something else', async () => {
    const folder = reportFolder();
    await folder.report('--format', 'html,json', '--plan', 'sip-slipway-2026');
    folder.edit(SLIPWAY, 'title: Slipway K-8', 'title: Slipway and Pier K-8');
    const { stderr } = await folder.report('--format', 'html', '--plan', 'sip-slipway-2026');
    expect(stderr).toContain('Left alone, and no longer listed: sam-sip-slipway-2026.json\n');
    expect(filesOn('sip-slipway-2026', folder)).toEqual(['sam-sip-slipway-2026.html']);
  });

  it.each([
    ['damaged', '{"schemaVersion": 1,'],
    ['written by hand', '{"schemaVersion": 1, "reports": [], "seal": ""}'],
    ['no manifest', 'null'],
  ])('takes nothing from a manifest that is %s', async (_what, text) => {
    const folder = reportFolder();
    await folder.report();
    const first = folder.contents();
    writeFileSync(join(folder.out, 'manifest.json'), text);
    const { stderr } = await folder.report();
    expect(stderr).toContain('manifest.json was changed or damaged');
    expect(stderr).toContain('3 packets written');
    expect(folder.contents()).toEqual(first);
  });

  it('completes what was broken off: what was written stands whole, the manifest comes last', async () => {
    const folder = reportFolder();
    let left = 8;
    const broken = await folder.reportIn({
      files: {
        ...diskFiles,
        write: (...args) => {
          left -= 1;
          if (left < 0) throw new Error('The power went out.');
          diskFiles.write(...args);
        },
      },
    });
    expect(broken.code).toBe(3);
    expect(folder.contents().size).toBe(8);
    expect(folder.contents().has('manifest.json')).toBe(false);
    await folder.report();
    const whole = reportFolder();
    await whole.report();
    expect(folder.contents()).toEqual(whole.contents());
  });
});

describe('a report on some of the plans', { timeout: 60_000 }, () => {
  it('leaves index and manifest of the whole as they were', async () => {
    const folder = reportFolder();
    await folder.report();
    const first = folder.contents();
    await folder.report('--plan', 'sip-slipway-2026');
    await folder.report('--school', 'bahia');
    expect(folder.contents()).toEqual(first);
  });

  it('lists the others as they were made, also when their plans have changed or broken since', async () => {
    const folder = reportFolder();
    await folder.report();
    const before = folder.entry('sip-bahia-2026');
    folder.edit('plans/schools/sip-bahia.yaml', 'term: 2026-27', 'term: 2026-28');
    const { code } = await folder.report('--plan', 'sip-slipway-2026', '--as-of', '2027-02-09');
    expect(code).toBe(0);
    expect(folder.entry('sip-bahia-2026')).toEqual(before);
    expect(folder.entry('sip-slipway-2026').asOf).toBe('2027-02-09');
    expect(folder.manifest().reports).toHaveLength(3);
    expect(folder.contents().get('index.html')).toContain('sam-sip-bahia-2026.html');
  });

  it('drops the reports of a plan that is gone, leaves their files and says which', async () => {
    const folder = reportFolder();
    await folder.report();
    rmSync(join(folder.root, 'plans/schools/sip-bahia.yaml'));
    const { stderr } = await folder.report('--plan', 'sip-slipway-2026');
    expect(stderr).toMatch(/^Left alone, and no longer listed: .*sip-bahia-2026.* and \d+ more\n/m);
    expect(folder.manifest().reports).toHaveLength(2);
    expect(folder.contents().has('sam-sip-bahia-2026.html')).toBe(true);
    expect(folder.contents().get('index.html')).not.toContain('sam-sip-bahia-2026.html');
  });

  it('of another sort stands beside what is there', async () => {
    const folder = reportFolder();
    await folder.report('--plan', 'sip-slipway-2026');
    const packet = folder.contents().get('sam-sip-slipway-2026.md');
    await folder.report('plan', '--plan', 'sip-slipway-2026');
    expect(folder.manifest().reports.map(({ name }) => name)).toEqual([
      'sam-sip-slipway-2026',
      'plan-sip-slipway-2026',
    ]);
    expect(folder.contents().get('sam-sip-slipway-2026.md')).toBe(packet);
    expect((await folder.report('--plan', 'sip-slipway-2026')).stderr).toContain('unchanged');
  });

  it('is followed by one on another cycle in the same folder, which lists its own alone', async () => {
    const folder = reportFolder();
    await folder.report('--plan', 'sip-slipway-2026', 'sip-bahia-2026');
    await folder.report('--cycle', 'fall', '--plan', 'sip-slipway-2026');
    expect(folder.manifest().reports.map(({ plan }) => plan)).toEqual(['sip-slipway-2026']);
  });
});

describe('reports on several cycles at once', { timeout: 60_000 }, () => {
  it('get a folder each, so that none takes the index of another', async () => {
    const folder = reportFolder();
    const argv = ['report', 'plan', 'board', '--out', 'out', '--format', 'md'];
    const { stdout, code } = await runPip(argv, folder.root);
    const cycle = /out\/(\w+)\/index\.html/.exec(stdout)?.[1] ?? '';
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `out/index.html\nout/${cycle}/index.html\n`,
    });
    const files = [...folder.contents().keys()];
    expect(files).toContain('plan-dip-2026.md');
    expect(files).toContain(`${cycle}/board-dip-2026.md`);
  });
});
