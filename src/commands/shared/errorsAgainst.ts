import type { Diagnostic } from '../../model/diagnostic.ts';
import { inReadingOrder } from '../../workspace/diagnose.ts';
import { isTextFault } from '../../workspace/isTextRule.ts';
import type { Checked } from './checkWorkspace.ts';
import { WORDS_FOLDER } from './wordFiles.ts';

/** The errors in files that reports are made of: with any of them nothing is made. */
export function errorsAgainst(checked: Checked, needed: ReadonlySet<string>): Diagnostic[] {
  const isNeeded = (file: string): boolean => needed.has(file) || isTemplate(file);
  // A baseline puts up with files that cannot be read; a report cannot print them all the same.
  return inReadingOrder([...checked.diagnostics, ...checked.known.filter(isTextFault)]).filter(
    ({ severity, file }) => severity === 'error' && isNeeded(file),
  );
}

/** Reports share templates; of the languages each needs only its own. */
const isTemplate = (file: string): boolean =>
  file.startsWith('templates/') && !file.startsWith(`${WORDS_FOLDER}/`);
