import type { Path } from '../model/diagnostic.ts';

/** A file that a plan names, as it is written there. */
export interface FileReference {
  readonly target: string;
  readonly path: Path;
}

/** Files named under `file` and in links and pictures of Markdown texts; web addresses are none. */
export function fileReferences(value: unknown, path: Path = []): FileReference[] {
  if (typeof value === 'string') {
    const targets = path.at(-1) === 'file' ? [value.trim()] : linksIn(value);
    return targets.map((target) => ({ target, path }));
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => fileReferences(item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([field]) => field !== 'custom')
    .flatMap(([field, item]) => fileReferences(item, [...path, field]));
}

/** `[text](target "title")`, `![text](<target>)` and `[label]: target`. */
const LINK =
  /\]\(\s*(?:<([^>\n]+)>|([^\s()]+(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|^ {0,3}\[[^\]]+\]:\s*(?:<([^>\n]+)>|(\S+))/gm;

function linksIn(text: string): string[] {
  if (!text.includes('](') && !text.includes(']:')) return [];
  const targets = [...text.matchAll(LINK)].map((groups) => groups.slice(1).find(Boolean) ?? '');
  return [...new Set(targets.filter(isOfFile).map(withoutAnchor))];
}

/** Whether the target of a link is a file: no address with a scheme but `file:`, no place in the page. */
function isOfFile(target: string): boolean {
  if (/^file:/i.test(target)) return true;
  return (
    !/^(?:[a-z][a-z\d+.-]+:|[#?]|\/\/)/i.test(target) &&
    /[/\\]|\.[a-z\d]{1,5}(?:[#?]|$)/i.test(target)
  );
}

/** The file of a link: without the place in it, and with blanks that were written as %20. */
function withoutAnchor(target: string): string {
  const file = target.replace(/[#?].*$/, '');
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
