import { resolve } from 'node:path';
import type { Context } from '../../model/context.ts';
import type { Made } from './makeFiles.ts';
import type { Job } from './writeReports.ts';

/** What a run came to, as far as a person should know. */
interface Outcome {
  readonly made: readonly Made[];
  /** The file to open next. */
  readonly result: string;
  /** Manifests that somebody changed. */
  readonly damaged: readonly string[];
  /** Files of earlier runs that belong to no report any more. */
  readonly left: readonly string[];
}

/** Prints where the reports are, and says what was made, replaced and left alone. */
export function tellReports(
  context: Context,
  { formats }: Job,
  folder: string,
  { made, result, damaged, left }: Outcome,
): void {
  for (const file of damaged) {
    context.note(`${file} was changed or damaged: nothing that it lists counts.\n`);
  }
  const restored = made.flatMap((each) => each.restored);
  if (restored.length > 0) {
    context.note(`Changed since they were written, and made anew: ${some(restored)}\n`);
  }
  if (left.length > 0) {
    context.note(`Left alone, and no longer listed: ${some(left)}\n`);
  }
  context.out.write(`${context.shown(resolve(folder, result))}\n`);
  context.note(`${summary(made, context.shown(folder), formats.join(', '))}\n`);
}

/** `9 packets written to x as md, pdf`, `1 packet and 2 documents written to x as md, 3 packets unchanged`. */
function summary(made: readonly Made[], folder: string, formats: string): string {
  const fresh = made.filter(({ isNew }) => isNew);
  const same = made.filter(({ isNew }) => !isNew);
  if (made.length === 0) return `Nothing to write to ${folder}`;
  if (fresh.length === 0) return `${countOf(same)} in ${folder} unchanged`;
  const written = `${countOf(fresh)} written to ${folder} as ${formats}`;
  return same.length === 0 ? written : `${written}, ${countOf(same)} unchanged`;
}

/** `9 packets`, `1 packet and 2 documents`. */
function countOf(made: readonly Made[]): string {
  const many = (count: number, word: string): string[] =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  const documents = made.filter(({ packet }) => !packet.report.needsCycle).length;
  return [...many(made.length - documents, 'packet'), ...many(documents, 'document')].join(' and ');
}

const SHOWN = 5;

/** A few files by name, pictures after what they stand in. */
function some(files: readonly string[]): string {
  const isPicture = (file: string): number => Number(file.includes('/'));
  const sorted = [...files].sort((a, b) => isPicture(a) - isPicture(b));
  const rest = files.length - SHOWN;
  return `${sorted.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
