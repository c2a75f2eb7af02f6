import { wrap } from '../format/wrap.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { nearest } from '../model/nearest.ts';
import { RULES } from '../rules/index.ts';
import { TEXT_RULES, type TextRule } from '../workspace/textRules.ts';
import { type Command, EXIT } from './command.ts';

interface Options {
  readonly format: string;
}

/** Rules as they are explained: the two lists of them have this in common. */
type Explained = TextRule;

const GROUPS: readonly { id: string; heading: string; rules: readonly Explained[] }[] = [
  { id: 'texts', heading: 'Texts and fields', rules: TEXT_RULES },
  { id: 'rules', heading: 'References and rules', rules: RULES },
];
const FORMATS = ['text', 'json'];
const MAX_COLUMNS = 100;

/** `pip explain [rule]`: says what a rule wants, why, and how a plan keeps to it. */
export const explain: Command<Options> = {
  declare(command) {
    command
      .argument('[rule]', 'the id of a rule, like action-without-owner (default: list all)')
      .option('-f, --format <name>', `output format: ${FORMATS.join(', ')}`, 'text')
      .addHelpText(
        'after',
        `
The severity of references and rules can be set under rules: in the configuration. What one of them
finds is excused where it stands, with a reason:
  # pip-disable-line <rule> -- <reason>         behind the line
  # pip-disable-next-line <rule> -- <reason>    above it
  # pip-disable-file <rule> -- <reason>         at the top, for the whole file

Examples:
  pip explain                         every rule, one line each
  pip explain action-without-owner    one rule, with a bad and a good example
  pip explain --format json           for scripts`,
      );
  },

  run(context, { args: [id], options: { format } }) {
    if (!FORMATS.includes(format)) {
      throw new CommandError(`There is no format called ${format}.`, {
        hint: `Formats: ${FORMATS.join(', ')}.`,
      });
    }
    const rule = id === undefined ? null : ruleWith(id);
    if (format === 'json') context.out.write(asJson(rule));
    else context.out.write(rule ? asText(rule, context) : asList());
    return Promise.resolve(EXIT.fine);
  },
};

function ruleWith(id: string): Explained {
  const all = GROUPS.flatMap(({ rules }) => rules);
  const rule = all.find((each) => each.id === id);
  if (rule) return rule;
  const near = nearest(
    id,
    all.map((each) => each.id),
  );
  throw new CommandError(`There is no rule called ${id}.`, {
    hint: near ? `Did you mean ${near}?` : 'pip explain lists all rules.',
  });
}

function asList(): string {
  const all = GROUPS.flatMap(({ rules }) => rules);
  const idWidth = Math.max(...all.map(({ id }) => id.length));
  const severityWidth = Math.max(...all.map(({ severity }) => severity.length));
  const line = ({ id, severity, summary }: Explained) =>
    `  ${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  ${summary}\n`;
  return GROUPS.map(({ heading, rules }) => `${heading}:\n${rules.map(line).join('')}`).join('\n');
}

function asText(rule: Explained, { out }: Context): string {
  const { id, severity, summary, reason, bad, good } = rule;
  const width = Math.min(Math.max(out.columns, 40), MAX_COLUMNS);
  const where = rule.file === undefined ? '' : `, in ${rule.file}`;
  const example = (text: string) => text.replace(/^(?=.)/gm, '  ');
  return `${id} (${severity})

${wrap(summary, width, '')}
${wrap(reason, width, '')}

Bad${where}:
${example(bad)}

Good${where}:
${example(good)}
`;
}

function asJson(only: Explained | null): string {
  const rules = GROUPS.flatMap(({ id: group, rules: list }) =>
    list
      .filter((rule) => only === null || rule === only)
      .map(({ id, severity, summary, reason, file, bad, good }) => {
        const where = file === undefined ? {} : { file };
        return { id, group, severity, summary, reason, ...where, bad, good };
      }),
  );
  return `${JSON.stringify({ schemaVersion: 1, rules }, null, 2)}\n`;
}
