import Handlebars from 'handlebars';
import { stringify } from 'yaml';
import { CommandError } from '../model/commandError.ts';

/** What a starter's placeholders stand for; every name is there, so that a mistyped one is told. */
export type Values = Readonly<Record<string, unknown>>;

/** A text as it may stand behind `title:`; quoted only where YAML would read it otherwise. */
export function yamlText(text: string): string {
  return stringify(oneLine(text), { lineWidth: 0 }).trimEnd();
}

/** A text as it may stand in a comment. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Fills a starter. Values are written as they are given: the caller has made them YAML. A starter
 * has the few words of Handlebars that need no code.
 */
export function fillStarter(starter: string, values: Values, kind: string): string {
  try {
    const template = Handlebars.create().compile(starter, { noEscape: true, strict: true });
    return template(values);
  } catch (error) {
    const reason = error instanceof Error ? oneLine(error.message) : String(error);
    throw new CommandError(`The starter templates/new/${kind}.yaml cannot be filled: ${reason}`, {
      hint: `It may hold ${Object.keys(values)
        .map((name) => `{{${name}}}`)
        .join(', ')}.`,
    });
  }
}
