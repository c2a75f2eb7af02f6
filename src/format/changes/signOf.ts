import type { Change } from '../../model/change.ts';

/**
 * The sign before a change: ▼ for a promise that became weaker, ▽ where that is explained, ✗ before
 * an error, ! for another warning; empty for the rest.
 */
export function signOf({ severity, weakens, explained }: Change): string {
  if (explained !== null) return '▽';
  const isWarning = severity === 'warning' && !weakens;
  return [severity === 'error' ? '✗' : '', isWarning ? '!' : '', weakens ? '▼' : ''].join('');
}

const RANKS: Readonly<Record<Change['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Errors first; what is explained counts with the least. */
export const rankOf = ({ severity, explained }: Change): number =>
  RANKS[explained === null ? severity : 'info'];
