import Handlebars from 'handlebars';
import { CommandError } from '../model/commandError.ts';
import type { Mark } from '../model/report.ts';
import { escapeMarkdown, escapeProse } from './escapeMarkdown.ts';
import { markText } from './markText.ts';

/** A template and the partials it may call, by name. */
export interface Templates {
  readonly name: string;
  readonly text: string;
  readonly partials: Readonly<Record<string, string>>;
  /** Folder of its pictures: reports on one plan may lie beside each other. The plan's id unless said. */
  readonly pictures?: string;
}

/** Fills a template with a report model. Every value is escaped for Markdown unless a helper made it. */
export function renderMarkdown(
  { name, text, partials, pictures }: Templates,
  model: object,
): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(HELPERS);
  for (const [partial, body] of Object.entries(partials)) {
    handlebars.registerPartial(partial, handlebars.compile(escaping(body, partial), OPTIONS));
  }
  const fill = handlebars.compile(escaping(text, name), OPTIONS);
  return tidy(filled(() => fill(model, { ...PLAIN_DATA, data: { pictures } }), name));
}

/** A template may read well and still ask for what is not there: a partial, a helper, a list. */
function filled(fill: () => string, name: string): string {
  try {
    return fill();
  } catch (error) {
    throw unusable(name, 'filled', error);
  }
}

/** Escaping for Markdown is ours; Handlebars' own is for HTML. */
const OPTIONS = { noEscape: true } as const;

/** Templates see a model's own fields only; left unsaid, Handlebars would write warnings. */
const PLAIN_DATA = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const;

const { SafeString } = Handlebars;
type Safe = InstanceType<typeof SafeString>;

/** Where a report's picture lies beside it. */
export function figurePath(folder: string, figure: string): string {
  return `figures/${folder}/${figure}.svg`;
}

/** What templates may call besides the built-in `if`, `unless`, `each` and `with`. */
const HELPERS = {
  /** Text of the plan in one line. Every `{{value}}` goes through it without being asked to. */
  md: (value: unknown): Safe => {
    if (value instanceof SafeString) return value;
    return new SafeString(
      value === null || value === undefined ? '' : escapeMarkdown(String(value)),
    );
  },
  /** Text of the plan in paragraphs and lists. */
  prose: (value: unknown): Safe =>
    new SafeString(typeof value === 'string' ? escapeProse(value) : ''),
  /** A sign with its word. */
  mark: (mark: Mark | null | undefined): Safe =>
    new SafeString(mark ? markText({ ...mark, word: escapeMarkdown(mark.word) }) : ''),
  /** A picture by its figure, with what it shows in words. */
  figure: (figure: { id: string; alt: string }, { data }: Handlebars.HelperOptions): Safe => {
    const { root, pictures } = data as { root: { plan: { id: string } }; pictures?: string };
    const path = figurePath(pictures ?? root.plan.id, figure.id);
    return new SafeString(`![${escapeMarkdown(figure.alt)}](${path})`);
  },
  /** Cells of a table head or rule, one for each entry. */
  cells: (list: readonly unknown[], cell: unknown): Safe =>
    new SafeString(list.map(() => ` ${String(cell)} |`).join('')),
  /** Instead of the built-in one, which writes to the terminal. */
  log: (): string => '',
  eq: (a: unknown, b: unknown): boolean => a === b,
  any: (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) > 0,
};

/** Rewrites `{{value}}` to `{{md value}}` in a template's tree, blocks and partials left as they are. */
function escaping(text: string, name: string): hbs.AST.Program {
  const tree = parsed(text, name);
  const visitor = new Handlebars.Visitor();
  visitor.MustacheStatement = (statement: hbs.AST.MustacheStatement) => {
    if (!statement.escaped) return;
    const { path, params, hash, loc } = statement;
    const isCall = params.length > 0 || hash !== undefined;
    const inner: hbs.AST.Expression = isCall
      ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression)
      : path;
    const md: hbs.AST.PathExpression = {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: ['md'],
      original: 'md',
      loc,
    };
    Object.assign(statement, { path: md, params: [inner], hash: undefined });
  };
  visitor.accept(tree);
  return tree;
}

function parsed(text: string, name: string): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    throw unusable(name, 'read', error);
  }
}

function unusable(name: string, doing: 'read' | 'filled', error: unknown): CommandError {
  const detail = error instanceof Error ? error.message : String(error);
  return new CommandError(`The template ${name} cannot be ${doing}: ${detail}`, { cause: error });
}

/** Loops leave blank lines; more than one in a row means no more than one. */
function tidy(markdown: string): string {
  const lines = markdown.split('\n').map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
