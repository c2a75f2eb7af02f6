import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { type Language, PLAN_LANGUAGE } from '../../model/language.ts';
import { nearest } from '../../model/nearest.ts';
import type { Report } from '../../reports/report.ts';
import { mustBeUsable } from './mustBeUsable.ts';
import { knownLanguages, readWords, wordFile } from './wordFiles.ts';

/** The language that was asked for, English where none was; every report must exist in it. */
export function chooseLanguage(
  context: Context,
  root: string,
  typed: string | undefined,
  reports: readonly Report[],
): Language {
  const code = typed ?? PLAN_LANGUAGE;
  mustBeKnown(code, knownLanguages(context, root));
  const only = reports.filter(({ isTranslated }) => isTranslated !== true);
  if (code !== PLAN_LANGUAGE && only.length > 0) {
    const names = only.map(({ id }) => id).join(', ');
    throw new CommandError(`--lang ${code}: these reports exist in English only: ${names}.`, {
      hint: 'The report summary can be had in other languages: pip report summary --lang es',
    });
  }
  return mustBeUsable(code, readWords(context, root, code)).language;
}

function mustBeKnown(code: string, known: readonly string[]): void {
  if (known.includes(code)) return;
  const near = nearest(code, known);
  const languages = `Languages: ${known.join(', ')}.`;
  throw new CommandError(`There are no words in a language called ${code}.`, {
    hint: `${near ? `Did you mean ${near}? ` : ''}${languages} Another is one file: ${wordFile('<code>')}`,
  });
}
