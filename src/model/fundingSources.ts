import type { PlacedLine } from './linesOnce.ts';
import type { Settings } from './workspace.ts';

/** The sources of the configuration in its order; then those that only the lines name. */
export function fundingSources(
  { funding }: Pick<Settings, 'funding'>,
  lines: readonly PlacedLine[],
): string[] {
  const configured = funding.map(({ source }) => source);
  return [...new Set([...configured, ...lines.map(({ line }) => line.source)])];
}
