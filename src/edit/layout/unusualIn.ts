import { type Document, isNode, isScalar, type Node, visit } from 'yaml';

/** Why a document cannot be laid out anew, in words; null where nothing stands in the way. */
export function unusualIn(document: Document, text: string): string | null {
  let found: string | null = null;
  visit(document, {
    Value(_key, { tag }) {
      if (tag !== undefined) found = 'It has tags (!name), which plans do not use.';
    },
    Pair(_key, { key }) {
      if (!isNode(key) || !isScalar(key) || isOdd(key, text)) {
        found = 'It has names of fields that are more than one plain word.';
      }
    },
  });
  return found;
}

/** Over several lines, marked by a question mark, or with a name that other parts refer to. */
const isOdd = ({ range, anchor }: Node & { anchor?: string }, text: string): boolean => {
  const [from = 0, to = 0] = range ?? [];
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return (
    text.slice(from, to).includes('\n') || /(?:^|\s)\?\s+$/.test(before) || anchor !== undefined
  );
};
