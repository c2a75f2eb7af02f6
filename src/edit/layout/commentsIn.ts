import { Parser } from 'yaml';

/** All comments of a YAML text, sorted: what must be the same in whatever order a text is written. */
export function commentsIn(text: string): string[] {
  const found: string[] = [];
  const look = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(look);
    if (typeof token !== 'object' || token === null) return;
    if ('type' in token && token.type === 'comment' && 'source' in token) {
      found.push(String(token.source).trimEnd());
    }
    for (const part of PARTS) if (part in token) look(Reflect.get(token, part));
  };
  look([...new Parser().parse(text)]);
  return found.sort();
}

/** Where tokens hold other tokens. */
const PARTS = ['start', 'key', 'sep', 'value', 'items', 'end', 'props'] as const;
