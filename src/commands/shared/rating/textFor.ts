import type { Ask } from '../../../model/context.ts';
import { printable } from '../../../model/printable.ts';

/** A line of text, with what was said before; undefined where it is empty. */
export async function textFor(
  ask: Ask,
  message: string,
  before: string | undefined,
): Promise<string | undefined> {
  // A line holds one line only, and nothing that steers the terminal.
  const isLine = before !== undefined && printable(before) === before;
  const initial = isLine ? { initial: before } : {};
  const said = await ask.text({ message, ...initial });
  return said === '' ? undefined : said;
}
