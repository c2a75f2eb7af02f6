import Handlebars from 'handlebars';
import { parseTemplate } from './parseTemplate.ts';

/** Names that calls hand to each partial, as `sign` in `{{> quoted sign=mark}}`. */
export function handedNames(texts: readonly string[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const visitor = new Handlebars.Visitor();
  visitor.PartialStatement = (statement: hbs.AST.PartialStatement) => {
    const partial = (statement.name as hbs.AST.PathExpression).original;
    const pairs = (statement.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
    const known = names.get(partial) ?? new Set();
    names.set(partial, new Set([...known, ...pairs.map(({ key }) => key)]));
  };
  for (const text of texts) {
    const parsed = parseTemplate('', text);
    if ('tree' in parsed) visitor.accept(parsed.tree);
  }
  return names;
}
