import type { Range } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { EXCUSE_FORMS, type Excuse, type NamedRule } from './readExcuses.ts';
import { isTextRule } from './isTextRule.ts';

/** What is wrong with an excuse; it brings its place along. */
export interface ExcuseFault {
  readonly rule: string;
  readonly range: Range;
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong with an excuse.
 * @param known ids of the rules that can be excused.
 * @param used the names in it that excused something; null while that cannot be known.
 */
export function faultsOf(
  excuse: Excuse,
  known: readonly string[],
  used: ReadonlySet<NamedRule> | null,
): ExcuseFault[] {
  const malformed = formFault(excuse);
  if (malformed) return [malformed];
  const ofNames = excuse.rules.flatMap((name) => nameFault(name, known) ?? []);
  if (excuse.reason === '') return [...ofNames, withoutReason(excuse)];
  const idle = excuse.rules.filter((name) => used?.has(name) === false && known.includes(name.id));
  return [...ofNames, ...idle.map((name) => withoutEffect(excuse, name))];
}

function formFault({ form, rules, range, isForFile, isAtTop }: Excuse): ExcuseFault | null {
  const fault = (message: string, hint: string): ExcuseFault => {
    return { rule: 'malformed-excuse', range, message, hint };
  };
  if (!EXCUSE_FORMS.includes(form)) {
    const [begun, ...others] = EXCUSE_FORMS.filter((known) => known.startsWith(form));
    const near = begun === undefined ? nearest(form, EXCUSE_FORMS) : begun;
    return fault(
      `There is no excuse called "${form}".`,
      near !== null && others.length === 0
        ? `Did you mean \`${near}\`?`
        : `Excuses are ${EXCUSE_FORMS.join(', ')}.`,
    );
  }
  if (rules.length === 0) {
    return fault(
      'This excuse names no rule.',
      `Write \`# ${form} <rule> -- <reason>\`; the rule stands beside the problem it names.`,
    );
  }
  if (!isForFile || isAtTop) return null;
  return fault(
    'An excuse for a whole file stands at its top, before the first field.',
    'Move it there, or excuse one line with `pip-disable-line`.',
  );
}

function nameFault({ id, range }: NamedRule, known: readonly string[]): ExcuseFault | null {
  if (known.includes(id)) return null;
  if (isTextRule(id)) {
    return {
      rule: 'inexcusable-rule',
      range,
      message: `\`${id}\` cannot be excused: it is about the text of a file, and what it names is not read.`,
      hint: 'Correct what it names, and take this out.',
    };
  }
  const near = nearest(id, known);
  return {
    rule: 'excuse-of-unknown-rule',
    range,
    message: `There is no rule called "${id}".`,
    hint: near ? `Did you mean \`${near}\`?` : 'The rule stands beside the problem that it names.',
  };
}

function withoutReason({ form, rules, range }: Excuse): ExcuseFault {
  const names = rules.map(({ id }) => id).join(', ');
  return {
    rule: 'excuse-without-reason',
    range,
    message: 'This excuse gives no reason, so it excuses nothing.',
    hint: `Say why behind two dashes: "# ${form} ${names} -- <reason>".`,
  };
}

function withoutEffect({ isForFile, isForNothing }: Excuse, { id, range }: NamedRule): ExcuseFault {
  const where = isForFile ? 'in this file' : 'on its line';
  return {
    rule: 'excuse-without-effect',
    range,
    message: `This excuse has no effect: nothing ${where} breaks \`${id}\`.`,
    hint: isForNothing
      ? 'For the line below write `pip-disable-next-line`.'
      : 'Take it out, or move it to the line that the problem is reported on.',
  };
}
