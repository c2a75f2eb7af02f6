/** Merges comments and blank lines: what one side took away is gone, what either added is there. */
export function mergeLines(base: string, ours: string, theirs: string): string {
  if (ours === base || ours === theirs) return theirs;
  if (theirs === base) return ours;
  const [was, one, other] = [linesOf(base), linesOf(ours), linesOf(theirs)];
  const kept = one.filter((line) => isBlank(line) || !was.includes(line) || other.includes(line));
  const added = other.filter(
    (line) => !isBlank(line) && !was.includes(line) && !one.includes(line),
  );
  return [...kept, ...added].join('');
}

/** The rest of a line behind its value: ours, unless only theirs changed. */
export function mergeTrail(base: string | undefined, ours: string, theirs: string): string {
  return ours === base ? theirs : ours;
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const isBlank = (line: string): boolean => line.trim() === '';
