import { CommandError } from '../../model/commandError.ts';

/** What reports are written as. */
export const FORMATS = ['md', 'html', 'pdf', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Reads formats parted by commas. */
export function readFormats(list: string): Format[] {
  return list.split(',').map((name) => {
    const format = FORMATS.find((known) => known === name.trim());
    if (format) return format;
    throw new CommandError(`There is no report format called "${name}".`, {
      hint: `Formats: ${FORMATS.join(', ')}.`,
    });
  });
}
