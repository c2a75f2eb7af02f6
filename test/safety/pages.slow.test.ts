import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { realContext } from '../../src/context.ts';
import '../cli/repository.ts';
import { type PipRun, runPip } from '../cli/runPip.ts';
import { previewing } from '../preview/previewing.ts';
import { filesIn, hostileTo, hostileWorkspace, SOURCES } from './hostileTexts.ts';
import { asHtml } from './openVisitor.ts';
import { visited } from './visited.ts';

const open = visited();

const [CONCEPTS] = SOURCES;

/** Hostile plans in a repository that had others before. */
function committed(): string {
  const { root } = hostileWorkspace(CONCEPTS, hostileTo(open.server.origin));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch', 'main');
  const plans = filesIn(join(root, 'plans'), '.yaml').map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));
  for (const { file, text } of plans) writeFileSync(file, text.replace(/T(\d+)T/g, 'U$1U <b>was'));
  git('add', '--all');
  git('commit', '--quiet', '--message', '<script>alert(1)</script> ![p](javascript:alert(1))');
  for (const { file, text } of plans) writeFileSync(file, text);
  return root;
}

function pip(root: string, line: string): Promise<PipRun> {
  const { history } = realContext({ cwd: root, color: 'never', quiet: true });
  return runPip(line.split(' '), root, { history });
}

describe('hostile texts in what is made for people who review', { timeout: 300_000 }, () => {
  it.each([
    'diff --format markdown',
    'status --format markdown',
    'status sip-gull --format markdown',
    'history sip-gull --format markdown',
    'validate --format markdown',
  ])('are text in Markdown: pip %s', async (line) => {
    const { stdout, stderr } = await pip(committed(), line);
    expect(stdout.length, stderr).toBeGreaterThan(200);
    expect(await open.visitor.dangers(asHtml(stdout), 'text/html')).toEqual([]);
  });

  it('are text in the page of changes', async () => {
    const { stdout } = await pip(committed(), 'diff --format html');
    expect(await open.visitor.words(stdout)).toContain('<script src="');
    expect(await open.visitor.dangers(stdout, 'text/html')).toEqual([]);
  });

  it('are text in the pages of a preview', async () => {
    const { address, get } = await previewing(committed());
    const { body } = await get('/');
    const links = [...body.matchAll(/href="(\/[^"#]*)"/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(1);
    for (const path of new Set(['/', ...links])) {
      await open.visitor.open(new URL(path, address).href);
    }
    expect(open.server.heard()).toEqual([]);
  });
});

/** What a part of a PDF file would do when it is opened or clicked, each by its name. */
function actionsIn(document: PDFDocument): string[] {
  const names = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? dictionariesIn(object) : []));
  return names.flatMap((dict) => {
    const kind = dict.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';
    const uri = dict.lookupMaybe(PDFName.of('URI'), PDFString)?.asString() ?? '';
    const scripts = ['JS', 'JavaScript', 'AA', 'OpenAction', 'EmbeddedFiles', 'XFA'].filter(
      (name) => dict.has(PDFName.of(name)),
    );
    const acts = ['Launch', 'SubmitForm', 'ImportData', 'GoToR', 'JavaScript'].includes(kind);
    const leads = uri !== '' && !/^https?:/.test(uri);
    return [...scripts, ...(acts ? [kind] : []), ...(leads ? [uri] : [])];
  });
}

const dictionariesIn = (dict: PDFDict): PDFDict[] => [
  dict,
  ...dict.values().flatMap((value) => (value instanceof PDFDict ? dictionariesIn(value) : [])),
];

describe('hostile texts in print', { timeout: 300_000 }, () => {
  it.each(SOURCES)('are text, and load nothing: $from', async (source) => {
    const { root } = hostileWorkspace(source, hostileTo(open.server.origin));
    const argv = ['report', ...source.report.split(' '), '--format', 'pdf', '--out', 'out'];
    const { code, stderr } = await runPip([...argv, '--concurrency', '1'], root);
    expect(code, stderr).toBe(0);
    const files = filesIn(join(root, 'out'), '.pdf');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const document = await PDFDocument.load(readFileSync(file));
      expect(actionsIn(document), file).toEqual([]);
    }
    expect(open.server.heard()).toEqual([]);
  });
});
