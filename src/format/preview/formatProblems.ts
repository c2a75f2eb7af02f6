import type { Diagnostic } from '../../model/diagnostic.ts';
import { firstOfEach } from '../firstOfEach.ts';
import { sourceFrame } from '../sourceFrame.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Diagnostics in reading order, with the texts that they stand in. */
export interface Problems {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Lines are cut so that the mark under them is seen without scrolling. */
const FRAME_WIDTH = 96;
/** Whoever has more than this begins with the first ones. */
const MOST = 100;

/** Diagnostics as HTML in the words of `pip validate`: place, message, the line with a mark, what to do. */
export function formatProblems({ diagnostics, texts }: Problems): string {
  const listed = firstOfEach(diagnostics);
  const articles = listed
    .slice(0, MOST)
    .map(({ diagnostic, more }) => `${oneProblem(diagnostic, texts)}${leftOut(diagnostic, more)}`);
  const rest = listed.length - MOST;
  const ending = rest > 0 ? `<p>And ${rest} more: pip validate lists them all.</p>\n` : '';
  return `${articles.join('')}${ending}`;
}

const leftOut = ({ rule }: Diagnostic, more: number): string =>
  more === 0 ? '' : `<p>And ${more} more of ${escapeHtml(rule)} in this file.</p>\n`;

function oneProblem(diagnostic: Diagnostic, texts: Problems['texts']): string {
  const { file, line, column, severity, rule, message, hint } = diagnostic;
  const place = escapeHtml(`${file}:${line}:${column}`);
  const advice = hint === undefined ? '' : `<p class="hint">${escapeHtml(hint)}</p>\n`;
  return `<article class="problem ${severity}">
<p class="place"><code>${place}</code> <b>${severity}</b> ${escapeHtml(rule)}</p>
<p>${escapeHtml(message)}</p>
${frameOf(diagnostic, texts.get(file) ?? '')}${advice}</article>
`;
}

function frameOf(diagnostic: Diagnostic, text: string): string {
  const frame = sourceFrame(text, diagnostic, FRAME_WIDTH);
  if (!frame) return '';
  const gutter = String(diagnostic.line).length;
  const lines = frame.lines.map(
    ({ number, text: line }) => `${String(number).padStart(gutter)} │ ${escapeHtml(line)}`,
  );
  const marks = `${' '.repeat(gutter)} │ ${' '.repeat(frame.indent)}<b>${'^'.repeat(frame.marks)}</b>`;
  return `<pre tabindex="0" aria-label="Line ${diagnostic.line}">${[...lines, marks].join('\n')}</pre>\n`;
}
