import { CHANGE_NAMES } from '../diff/changeNames.ts';
import { wrap } from '../format/wrap.ts';
import type { ChangeName } from '../model/change.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { nearest } from '../model/nearest.ts';
import { RULES } from '../rules/index.ts';
import { TEXT_RULES, type TextRule } from '../workspace/textRules.ts';
import { type Command, EXIT } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';

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

/** `pip explain [name]`: says what a rule wants, why, and how a plan keeps to it, or what a change means. */
export const explain: Command<Options> = {
  declare(command) {
    command
      .argument('[name]', 'a rule, like action-without-owner, or a change (default: list all)')
      .option('-f, --format <name>', `output format: ${FORMATS.join(', ')}`, 'text')
      .addHelpText(
        'after',
        `
The severity of references and rules can be set under rules: in the configuration, that of changes
under changes:. What a rule finds is excused where it stands, with a reason:
  # pip-disable-line <rule> -- <reason>         behind the line
  # pip-disable-next-line <rule> -- <reason>    above it
  # pip-disable-file <rule> -- <reason>         at the top, for the whole file

Examples:
  pip explain                         every rule and change, one line each
  pip explain action-without-owner    one rule, with a bad and a good example
  pip explain target-lowered          one change that pip diff tells of
  pip explain --format json           for scripts`,
      );
    addJsonFlag(command);
  },

  run(context, { args: [id], options: { format } }) {
    if (!FORMATS.includes(format)) {
      throw new CommandError(`There is no format called ${format}.`, {
        hint: `Formats: ${FORMATS.join(', ')}.`,
      });
    }
    const change = CHANGE_NAMES.find((each) => each.id === id) ?? null;
    const rule = id === undefined || change ? null : ruleWith(id);
    if (format === 'json') context.out.write(asJson(rule, change));
    else if (change) context.out.write(changeText(change, context));
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
    [...all, ...CHANGE_NAMES].map((each) => each.id),
  );
  throw new CommandError(`There is no rule and no change called ${id}.`, {
    hint: near ? `Did you mean ${near}?` : 'pip explain lists them all.',
  });
}

function asList(): string {
  const all = GROUPS.flatMap(({ rules }) => rules);
  const idWidth = Math.max(...all.map(({ id }) => id.length));
  const severityWidth = Math.max(...all.map(({ severity }) => severity.length));
  const line = ({ id, severity, summary }: Explained) =>
    `  ${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  ${summary}\n`;
  const rules = GROUPS.map((group) => `${group.heading}:\n${group.rules.map(line).join('')}`);
  return [...rules, `Changes:\n${CHANGE_NAMES.map(changeLine).join('')}`].join('\n');
}

const WEAKER =
  'A promise became weaker: pip diff marks it with ▼, and --fail-on weakened fails on it unless the plan records an amendment that explains it.';

const CHANGE_WIDTH = Math.max(...CHANGE_NAMES.map(({ id }) => id.length));

const changeLine = ({ id, class: of, severity, weakens, summary }: ChangeName): string =>
  `  ${id.padEnd(CHANGE_WIDTH)}  ${severity.padEnd('warning'.length)}  ${weakens ? '▼' : ' '} ${of.padEnd('commitment'.length)}  ${summary}\n`;

function changeText(
  { id, class: of, severity, weakens, summary, reason }: ChangeName,
  { out }: Context,
): string {
  const width = Math.min(Math.max(out.columns, 40), MAX_COLUMNS);
  const texts = [summary, reason, ...(weakens ? ['', WEAKER] : [])];
  const text = texts.map((each) => wrap(each, width, '')).join('\n');
  return `${id} (change: ${of}, ${severity})\n\n${text}\n`;
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

function asJson(only: Explained | null, change: ChangeName | null): string {
  const rules = GROUPS.flatMap(({ id: group, rules: list }) =>
    list
      .filter((rule) => change === null && (only === null || rule === only))
      .map(({ id, severity, summary, reason, file, bad, good }) => {
        const where = file === undefined ? {} : { file };
        return { id, group, severity, summary, reason, ...where, bad, good };
      }),
  );
  const changes = CHANGE_NAMES.filter(
    (each) => only === null && (change === null || each === change),
  );
  return `${JSON.stringify({ schemaVersion: 1, rules, changes }, null, 2)}\n`;
}
