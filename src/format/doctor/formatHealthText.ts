import { Chalk, type ChalkInstance } from 'chalk';
import type { Health, HealthCheck } from '../../model/health.ts';
import { printable } from '../../model/printable.ts';
import type { Screen } from '../index.ts';
import { wrap } from '../wrap.ts';

/** What was found, for a terminal: a line a check, and below it what to do where something is wrong. */
export function formatHealthText({ checks }: Health, screen: Screen): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.min(Math.max(screen.columns, 60), 120);
  const margin = Math.max(...checks.map(({ id }) => id.length)) + 4;
  return checks.map((check) => lines(check, { paint, width, margin })).join('');
}

interface Page {
  readonly paint: ChalkInstance;
  readonly width: number;
  /** Column in which sentences begin. */
  readonly margin: number;
}

function lines({ id, state, found, next }: HealthCheck, { paint, width, margin }: Page): string {
  const sign = { fine: paint.green('✓'), warning: paint.yellow('!'), problem: paint.red('✗') };
  const indent = ' '.repeat(margin);
  // The sign is counted as one column, whatever colors it.
  const text = wrap(printable(found), width - margin, '').replaceAll('\n', `\n${indent}`);
  const head = `${sign[state]} ${id.padEnd(margin - 2)}${text}\n`;
  if (next === null) return head;
  const step = wrap(`→ ${printable(next)}`, width - margin, '  ').replaceAll('\n', `\n${indent}`);
  return `${head}${indent}${paint.bold(step)}\n`;
}
