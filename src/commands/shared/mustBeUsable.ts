import { CommandError } from '../../model/commandError.ts';
import { PLAN_LANGUAGE } from '../../model/language.ts';
import type { ReadLanguage } from '../../workspace/readLanguage.ts';
import { wordFile } from './wordFiles.ts';

const MOST_FAULTS = 10;

/** A language that was read without faults; throws what is wrong with its file otherwise. */
export function mustBeUsable(
  code: string,
  read: ReadLanguage,
): Extract<ReadLanguage, { readonly phrases: unknown }> {
  if ('language' in read) return read;
  const rest = read.faults.length - MOST_FAULTS;
  const told = read.faults.map(({ message, range }) => `line ${range.line}: ${message}`);
  throw new CommandError(
    [
      `The words in ${wordFile(code)} cannot be used:`,
      ...told.slice(0, MOST_FAULTS),
      ...(rest > 0 ? [`and ${rest} more`] : []),
    ].join('\n  '),
    { hint: `Compare it with the English words: ${wordFile(PLAN_LANGUAGE)} of the package.` },
  );
}
