type TextPair = readonly [before: string | undefined, after: string | undefined];

/**
 * Texts of a list that are not in both states of it: those with most words in common as pairs, the
 * rest alone. Their order says nothing.
 */
export function pairTexts(before: readonly string[], after: readonly string[]): TextPair[] {
  const [gone, come] = [minus(before, after), minus(after, before)];
  const candidates = gone
    .flatMap((was, from) => come.map((is, to) => ({ from, to, likeness: likenessOf(was, is) })))
    .filter(({ likeness }) => likeness >= ENOUGH)
    .sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
  const heirs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of candidates) {
    if (heirs.has(from) || taken.has(to)) continue;
    heirs.set(from, to);
    taken.add(to);
  }
  const alone = come.filter((_, index) => !taken.has(index));
  return [
    ...gone.map((was, from): TextPair => [was, come[heirs.get(from) ?? -1]]),
    ...alone.map((is): TextPair => [undefined, is]),
  ];
}

/** Half of the words in common: less is another text. */
const ENOUGH = 0.5;

/** What a list has that the other has not, each as often as it has it more. */
function minus(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of other) left.set(text, (left.get(text) ?? 0) + 1);
  return list.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

/** Share of the words that two texts have in common, 0 to 1. */
function likenessOf(one: string, other: string): number {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(a.size, b.size, 1);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
