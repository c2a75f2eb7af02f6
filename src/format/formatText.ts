import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { printable } from '../model/printable.ts';
import { firstOfEach } from './firstOfEach.ts';
import type { Screen, Shown } from './index.ts';
import { sourceFrame } from './sourceFrame.ts';
import { wrap } from './wrap.ts';

/** Diagnostics for people: place, message, the line with a mark under it, what to do. */
export function formatText({ diagnostics, texts }: Shown, screen: Screen): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.min(Math.max(screen.columns, 40), 120);
  return firstOfEach(diagnostics)
    .map(({ diagnostic, more }) => {
      const text = texts.get(diagnostic.file) ?? '';
      return `${oneDiagnostic(diagnostic, text, width, paint)}${leftOut(diagnostic, more, paint)}`;
    })
    .join('\n');
}

/** The other formats leave nothing out. */
const leftOut = ({ rule }: Diagnostic, more: number, paint: ChalkInstance): string =>
  more === 0
    ? ''
    : paint.dim(`  and ${more} more of ${rule} in this file; --format json lists them all\n`);

const severityColor = (paint: ChalkInstance, severity: Severity): ChalkInstance =>
  ({ error: paint.red.bold, warning: paint.yellow.bold, info: paint.blue.bold })[severity];

function oneDiagnostic(
  diagnostic: Diagnostic,
  text: string,
  width: number,
  paint: ChalkInstance,
): string {
  const { file, line, column, severity, rule, message, hint } = diagnostic;
  const color = severityColor(paint, severity);
  const head = `${paint.bold(`${printable(file)}:${line}:${column}`)} ${color(severity)} ${paint.dim(rule)}`;
  const body = [`  ${wrap(printable(message), width - 2, '  ')}`];
  const frame = sourceFrame(text, diagnostic, width - String(line).length - 6);
  if (frame) {
    const gutter = String(line).length;
    const numbered = frame.lines.map(
      (each) => `  ${paint.dim(`${String(each.number).padStart(gutter)} │`)} ${each.text}`,
    );
    const marks = color('^'.repeat(frame.marks));
    body.push(
      ...numbered,
      `  ${' '.repeat(gutter)} ${paint.dim('│')} ${' '.repeat(frame.indent)}${marks}`,
    );
  }
  if (hint) body.push(`  ${paint.cyan('→')} ${wrap(printable(hint), width - 4, '    ')}`);
  return `${head}\n${body.join('\n')}\n`;
}

const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

/** One line that counts what was checked and what was found. */
export function formatSummary(
  { diagnostics, files, excused = [], known = 0 }: Shown,
  screen: Screen,
): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const checked = `${counted(files, 'file')} checked`;
  const excuses = excused.length > 0 ? `, ${excused.length} excused` : '';
  const besides = `${excuses}${known > 0 ? `, ${known} known from the baseline` : ''}`;
  const gap = diagnostics.length > 0 ? '\n' : '';
  if (errors === 0 && warnings === 0)
    return `${gap}${paint.green('✓')} ${checked}, no problems${besides}\n`;
  const mark = errors > 0 ? paint.red('✗') : paint.yellow('!');
  return `${gap}${mark} ${checked}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${besides}\n`;
}
