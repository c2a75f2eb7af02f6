import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Screen, Shown } from './index.ts';
import { sourceFrame } from './sourceFrame.ts';
import { wrap } from './wrap.ts';

/** Diagnostics for people: place, message, the line with a mark under it, what to do. */
export function formatText({ diagnostics, texts }: Shown, screen: Screen): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.min(Math.max(screen.columns, 40), 120);
  return diagnostics
    .map((diagnostic) => oneDiagnostic(diagnostic, texts.get(diagnostic.file) ?? '', width, paint))
    .join('\n');
}

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
  const head = `${paint.bold(`${file}:${line}:${column}`)} ${color(severity)} ${paint.dim(rule)}`;
  const body = [`  ${wrap(message, width - 2, '  ')}`];
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
  if (hint) body.push(`  ${paint.cyan('→')} ${wrap(hint, width - 4, '    ')}`);
  return `${head}\n${body.join('\n')}\n`;
}

const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

/** One line that counts what was checked and what was found. */
export function formatSummary({ diagnostics, files }: Shown, screen: Screen): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const checked = `${counted(files, 'file')} checked`;
  const gap = diagnostics.length > 0 ? '\n' : '';
  if (errors === 0 && warnings === 0) return `${gap}${paint.green('✓')} ${checked}, no problems\n`;
  const mark = errors > 0 ? paint.red('✗') : paint.yellow('!');
  return `${gap}${mark} ${checked}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`;
}
