import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { type Language, PLAN_LANGUAGE } from '../../model/language.ts';
import { nearest } from '../../model/nearest.ts';
import type { Report } from '../../reports/report.ts';
import { readLanguage } from '../../workspace/readLanguage.ts';

const FOLDER = 'templates/words';
const SUFFIX = '.yaml';
const MOST_FAULTS = 10;

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
  return read(context, root, code);
}

/** Codes of the languages that pip and the workspace have words of. */
function knownLanguages({ assets, files }: Context, root: string): string[] {
  const names = [...assets.list(FOLDER), ...files.names(root, FOLDER)];
  const codes = names
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length));
  return [...new Set(codes)].sort();
}

function mustBeKnown(code: string, known: readonly string[]): void {
  if (known.includes(code)) return;
  const near = nearest(code, known);
  const languages = `Languages: ${known.join(', ')}.`;
  throw new CommandError(`There are no words in a language called ${code}.`, {
    hint: `${near ? `Did you mean ${near}? ` : ''}${languages} Another is one file: ${FOLDER}/<code>${SUFFIX}`,
  });
}

function read({ assets, files }: Context, root: string, code: string): Language {
  const path = `${FOLDER}/${code}${SUFFIX}`;
  const own = files.read(root, path);
  const text = own === null ? assets.text(path) : new TextDecoder().decode(own);
  const read = readLanguage(code, text);
  if ('language' in read) return read.language;
  const rest = read.faults.length - MOST_FAULTS;
  throw new CommandError(
    [
      `The words in ${path} cannot be used:`,
      ...read.faults.slice(0, MOST_FAULTS),
      ...(rest > 0 ? [`and ${rest} more`] : []),
    ].join('\n  '),
    {
      hint: `Compare it with the English words: ${FOLDER}/${PLAN_LANGUAGE}${SUFFIX} of the package.`,
    },
  );
}
