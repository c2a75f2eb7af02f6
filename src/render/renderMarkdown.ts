import Handlebars from 'handlebars';
import { CommandError } from '../model/commandError.ts';
import type { TemplateFault } from '../model/templateFault.ts';
import { HELPERS, inMarkdown } from './templates/helpers.ts';
import { countedEach, makeMeter } from './templates/meter.ts';
import { parseTemplate } from './templates/parseTemplate.ts';
import { fileOfPartial } from './templates/templateFiles.ts';

/** A template and the partials it may call, by name. */
export interface Templates {
  /** The file of the template, for messages. */
  readonly name: string;
  readonly text: string;
  readonly partials: Readonly<Record<string, string>>;
}

/** What a document is filled with besides its model. */
export interface Filling {
  /** Folder of its pictures: reports on one plan may lie beside each other. The plan's id unless said. */
  readonly pictures?: string;
  /** Fixed words that the workspace replaces. */
  readonly phrases?: ReadonlyMap<string, string>;
}

/** Fills a report's template with a model; gives Markdown. */
export type Fill = (model: object, filling?: Filling) => string;

/**
 * Reads a template and its partials once for any number of models. Every value is escaped for
 * Markdown unless a helper made it. Fails where a template cannot be read or filled.
 */
export function readTemplate({ name, text, partials }: Templates): Fill {
  const handlebars = Handlebars.create();
  const meter = makeMeter();
  handlebars.registerHelper({
    md: inMarkdown,
    ...Object.fromEntries(HELPERS.map((helper) => [helper.name, helper.call])),
    each: countedEach(meter),
    // Instead of the built-in one, which writes to the terminal.
    log: (): string => '',
  });
  for (const [partial, body] of Object.entries(partials)) {
    const tree = escaping(parsed(fileOfPartial(partial), body));
    handlebars.registerPartial(partial, meter.counted(handlebars.compile(tree, OPTIONS)));
  }
  const fill = handlebars.compile(escaping(parsed(name, text)), OPTIONS);
  return (model, { pictures, phrases = new Map<string, string>() } = {}) => {
    meter.reset();
    const data = { pictures, phrases };
    return tidy(filled(() => fill(model, { ...PLAIN_DATA, data }), name));
  };
}

/** Fills a template with a report model, once. */
export function renderMarkdown(templates: Templates, model: object, filling?: Filling): string {
  return readTemplate(templates)(model, filling);
}

/** A template may read well and still ask for what is not there: a partial, a helper, a list. */
function filled(fill: () => string, name: string): string {
  try {
    return fill();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandError(`The template ${name} cannot be filled: ${detail}`, { cause: error });
  }
}

/** Escaping for Markdown is ours; Handlebars' own is for HTML. */
const OPTIONS = { noEscape: true } as const;

/** Templates see a model's own fields only; left unsaid, Handlebars would write warnings. */
const PLAIN_DATA = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const;

/** Rewrites `{{value}}` to `{{md value}}` in a template's tree, blocks and partials left as they are. */
function escaping(tree: hbs.AST.Program): hbs.AST.Program {
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

function parsed(file: string, text: string): hbs.AST.Program {
  const read = parseTemplate(file, text);
  if ('tree' in read) return read.tree;
  throw unreadable(read.fault);
}

const unreadable = ({ file, line, column, message, hint }: TemplateFault): CommandError =>
  new CommandError(
    `The template ${file} cannot be read: line ${line}, column ${column}: ${message}`,
    {
      hint,
    },
  );

/** Loops leave blank lines; more than one in a row means no more than one. */
function tidy(markdown: string): string {
  const lines = markdown.split('\n').map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
