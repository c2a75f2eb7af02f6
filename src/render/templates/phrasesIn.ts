import Handlebars from 'handlebars';
import { fillsIn } from './fillPhrase.ts';
import { parseTemplate } from './parseTemplate.ts';

/** The fixed words of templates, each with the names that are filled into its braces. */
export function phrasesIn(texts: readonly string[]): Map<string, readonly string[]> {
  const phrases = new Map<string, readonly string[]>();
  const visitor = new Handlebars.Visitor();
  const note = ({ path, params }: Pick<hbs.AST.SubExpression, 'path' | 'params'>): void => {
    const [first] = params;
    if (path.original !== 'word') return;
    if (first?.type !== 'StringLiteral') return;
    const phrase = (first as hbs.AST.StringLiteral).value;
    phrases.set(phrase, fillsIn(phrase));
  };
  const { MustacheStatement, SubExpression } = visitor;
  visitor.MustacheStatement = (statement: hbs.AST.MustacheStatement) => {
    note(statement as Parameters<typeof note>[0]);
    MustacheStatement.call(visitor, statement);
  };
  visitor.SubExpression = (call: hbs.AST.SubExpression) => {
    note(call);
    SubExpression.call(visitor, call);
  };
  for (const text of texts) {
    const parsed = parseTemplate('', text);
    if ('tree' in parsed) visitor.accept(parsed.tree);
  }
  return phrases;
}
