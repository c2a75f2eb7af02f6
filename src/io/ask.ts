import type * as prompts from '@clack/prompts';
import type { Ask, AskChoice } from '../model/context.ts';
import { Interrupted } from '../model/interrupted.ts';
import { printable } from '../model/printable.ts';

/** Lines of a list that fit on a small screen together with the question and the keys. */
const MAX_ITEMS = 14;

/**
 * Questions on the terminal, drawn on standard error so that results alone go to standard output.
 * Null where somebody may be waiting for a program and not for a person.
 */
export function terminalAsk(): Ask | null {
  const { stdin, stdout, stderr } = process;
  if (!stdin.isTTY || !stdout.isTTY || !stderr.isTTY) return null;
  return {
    text: ({ message, initial, check }) =>
      answer(({ text }) =>
        text({
          message: printable(message),
          output: stderr,
          ...(initial === undefined ? {} : { initialValue: initial }),
          validate: (typed) => check?.((typed ?? '').trim()),
        }),
      ).then((typed) => typed.trim()),
    choose: ({ message, choices, initial }) =>
      answer(({ select }) =>
        select<string>({
          message: printable(message),
          options: choices.map(option),
          maxItems: MAX_ITEMS,
          output: stderr,
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      ),
    chooseMany: ({ message, groups }) =>
      answer(({ groupMultiselect }) =>
        groupMultiselect<string>({
          message: printable(message),
          options: Object.fromEntries(
            groups.map(({ heading, choices }) => [fitted(printable(heading)), choices.map(option)]),
          ),
          required: false,
          selectableGroups: false,
          maxItems: MAX_ITEMS,
          output: stderr,
        }),
      ),
  };
}

/** The prompts are loaded when the first question is asked. */
async function answer<Answer>(
  put: (from: typeof prompts) => Promise<Answer>,
): Promise<Exclude<Answer, symbol>> {
  const given = await put(await import('@clack/prompts'));
  if (typeof given === 'symbol') throw new Interrupted();
  return given as Exclude<Answer, symbol>;
}

const option = ({ value, label, hint }: AskChoice) => ({
  value,
  label: fitted(printable(label)),
  ...(hint === undefined ? {} : { hint: printable(hint) }),
});

/** A list whose lines wrap cannot be read; what does not fit is cut. */
function fitted(label: string): string {
  const room = (process.stderr.columns ?? 80) - 18;
  return label.length > room ? `${label.slice(0, room - 1)}…` : label;
}
