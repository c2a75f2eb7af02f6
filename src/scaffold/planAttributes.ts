/** Files that plans are in, as git names them from the workspace's folder. */
const PATTERNS = ['plans/**/*.yaml', 'plans/**/*.yml'];
const WANTED = ['diff=pip', 'merge=pip'];

const ABOUT = `# Shown and merged part by part, once "pip git setup" ran in a clone.`;

/**
 * A `.gitattributes` that has git show and merge plans by their parts: what stands in it stays, what
 * it says about plans already counts.
 */
export function planAttributes(text: string): string {
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const missing = PATTERNS.map((pattern) => lineFor(pattern, lines)).filter(
    (line) => line !== null,
  );
  if (missing.length === 0) return text;
  const space = lines.length === 0 ? [] : [''];
  return `${[...lines, ...space, ABOUT, ...missing].join('\n')}\n`;
}

function lineFor(pattern: string, lines: readonly string[]): string | null {
  const said = lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first === pattern)
    .flatMap(([, ...attributes]) => attributes.map(nameOf));
  const missing = WANTED.filter((attribute) => !said.includes(nameOf(attribute)));
  return missing.length === 0 ? null : [pattern, ...missing].join(' ');
}

/** `-diff`, `!diff` and `diff=other` all say something about `diff`. */
const nameOf = (attribute: string): string => attribute.replace(/^[-!]/, '').replace(/=.*/, '');
