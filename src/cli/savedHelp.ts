import { readFileSync } from 'node:fs';

/** The file beside the bundle that holds the help as it is printed where nobody knows the width. */
export const HELP_FILE = 'help.txt';

/**
 * The help as it was printed when the package was built; null where something else is asked for, a
 * terminal has a width of its own, or nothing was saved. Half of the start is spared by it.
 */
export function savedHelp(argv: readonly string[], columns: number | undefined): string | null {
  const isHelp = argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h');
  if (!isHelp || columns !== undefined) return null;
  try {
    return readFileSync(new URL(HELP_FILE, import.meta.url), 'utf8');
  } catch {
    return null;
  }
}
