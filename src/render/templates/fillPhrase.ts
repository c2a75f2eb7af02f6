/** Names that a phrase has in braces: `Due by {date}` has `date`. */
export function fillsIn(phrase: string): string[] {
  return [...new Set([...phrase.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
}

/** A phrase with what stands in its braces; a name that nothing fills stays as it is. */
export function fillPhrase(phrase: string, fills: ReadonlyMap<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => fills.get(name) ?? whole);
}
