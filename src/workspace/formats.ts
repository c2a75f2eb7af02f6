import { type Document, isMap } from 'yaml';
import type { RuledFinding } from './readDocument.ts';
import { childValue, typeOf } from './schemaNodes.ts';

/** The format that this version writes, and that all schemas describe. */
export const CURRENT_FORMAT = 1;

/** The way from one format to the next. */
export interface Upgrade {
  readonly from: number;
  readonly to: number;
  /** Kinds of plan concerned; `null` for documents that are no plans. */
  readonly kinds: readonly (string | null)[];
  /**
   * Edits the YAML tree in place. A key is renamed by changing its node and a value by changing
   * its own: nodes keep their places in the text, so that findings still point there.
   */
  readonly upgrade: (document: Document) => void;
}

/** Every way from an older format. Format 1 is the first: there are none yet. */
export const UPGRADES: readonly Upgrade[] = [];

/** The upgrades that lead a document from its format to the current one; null where none do. */
export function upgradesFor(data: unknown, upgrades: readonly Upgrade[]): Upgrade[] | null {
  const kind = childValue(data, 'kind') ?? null;
  const way: Upgrade[] = [];
  let format = childValue(data, 'format');
  while (format !== CURRENT_FORMAT) {
    const next = upgrades.find(({ from, to, kinds }) => {
      return from === format && to > from && kinds.some((known) => known === kind);
    });
    if (!next) return null;
    way.push(next);
    format = next.to;
  }
  return way;
}

/** Brings a YAML tree to the current format, `format` itself included. Whether it had to be. */
export function upgradeDocument(
  document: Document,
  data: unknown,
  upgrades: readonly Upgrade[],
): boolean {
  const way = upgradesFor(data, upgrades) ?? [];
  for (const { to, upgrade } of way) {
    upgrade(document);
    const format = isMap(document.contents) ? document.contents.get('format', true) : undefined;
    if (format) format.value = to;
  }
  return way.length > 0;
}

/** What is wrong with the `format` of a document; null where it can be read, or is not said. */
export function checkFormat(data: unknown, upgrades: readonly Upgrade[]): RuledFinding | null {
  const format = childValue(data, 'format');
  if (format === undefined || format === null) return null;
  if (upgradesFor(data, upgrades)) return null;
  return {
    rule: 'unknown-format',
    path: ['format'],
    message: `This pip cannot read format ${shown(format)}. It reads ${readable(upgrades)}.`,
    hint: hintFor(format),
  };
}

const shown = (format: unknown): string =>
  typeof format === 'number' ? String(format) : JSON.stringify(format);

function readable(upgrades: readonly Upgrade[]): string {
  const older = new Set(upgrades.map(({ from }) => from));
  const known = [...older, CURRENT_FORMAT].sort((a, b) => a - b);
  return known.length === 1 ? `format ${CURRENT_FORMAT}` : `formats ${known.join(', ')}`;
}

function hintFor(format: unknown): string {
  if (typeOf(format) !== 'integer') return `Write \`format: ${CURRENT_FORMAT}\`.`;
  return Number(format) > CURRENT_FORMAT
    ? 'It was written for a newer pip: install that with `npm install pip-plans@latest`.'
    : `Write \`format: ${CURRENT_FORMAT}\`.`;
}
