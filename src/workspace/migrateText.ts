import { writeDocument } from '../model/writeDocument.ts';
import { upgradeDocument, type Upgrade } from './formats.ts';
import { parseYaml } from './parseYaml.ts';

/**
 * The text of a document in the current format, its comments kept; null where it is in that format
 * already, is in none that is known, or cannot be read.
 */
export function migrateText(text: string, upgrades: readonly Upgrade[]): string | null {
  const { document, data, faults } = parseYaml(text);
  if (faults.length > 0 || !upgradeDocument(document, data, upgrades)) return null;
  const migrated = writeDocument(document);
  return text.includes('\r\n') ? migrated.replaceAll(/\r?\n/g, '\r\n') : migrated;
}
