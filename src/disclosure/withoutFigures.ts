import type { Edit } from './edits.ts';
import { isMapping } from './isInternal.ts';

/** Fields beside a value from which it, or who stands behind it, could be told. */
const TELLING = new Set(['value', 'n', 'count', 'printed', 'comparison', 'note']);

/** A value as the public sees it when it is withheld: why it is not there, when and from where. */
export function withoutFigures(written: unknown, { form, band }: Edit): unknown {
  if (form === 'comparison') return undefined;
  if (form === 'baseline' || !isMapping(written)) return 'suppressed';
  if (form === 'profile') return { group: written['group'] };
  const rest = Object.fromEntries(Object.entries(written).filter(([name]) => !TELLING.has(name)));
  if (form === 'history') return { ...rest, value: 'suppressed' };
  return { ...rest, value: 'suppressed', ...(band === null ? {} : { printed: band }) };
}
