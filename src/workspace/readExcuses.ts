import type { Range } from '../model/diagnostic.ts';
import { EXCUSE } from '../model/excused.ts';
import { type LineStarts, lineStarts, positionAt } from './lineStarts.ts';
import { rangeAt } from './places.ts';
import { type Remark, yamlRemarks } from './yamlRemarks.ts';

const LINE = `${EXCUSE}-line`;
const NEXT_LINE = `${EXCUSE}-next-line`;
const FILE = `${EXCUSE}-file`;
export const EXCUSE_FORMS = [LINE, NEXT_LINE, FILE];

/** A rule as it is named in an excuse. */
export interface NamedRule {
  readonly id: string;
  readonly range: Range;
}

/** A remark that excuses findings of some rules on some lines, or means to. */
export interface Excuse {
  /** One of the forms, unless it is misspelt. */
  readonly form: string;
  readonly rules: readonly NamedRule[];
  /** Empty where none is given. */
  readonly reason: string;
  readonly range: Range;
  /** Whether it speaks for the whole file, and whether it stands where that is allowed. */
  readonly isForFile: boolean;
  readonly isAtTop: boolean;
  /** Whether it speaks for its own line, and nothing else stands there. */
  readonly isForNothing: boolean;
  /** The lines it speaks for, both inclusive; none where the form or the place is wrong. */
  readonly lines: { readonly from: number; readonly to: number };
}

interface Words {
  readonly form: string;
  readonly names: readonly { readonly id: string; readonly at: number }[];
  readonly reason: string;
}

/** The excuses in a YAML text, in their order: `# pip-disable-line rule, rule -- reason`. */
export function readExcuses(text: string): Excuse[] {
  if (!text.includes(EXCUSE)) return [];
  const lines = lineStarts(text);
  return yamlRemarks(text).flatMap((remark) => {
    const words = wordsOf(remark.text);
    if (!words) return [];
    const { form, names, reason } = words;
    const { from, beside, isFirst } = remark;
    const rules = names.map(({ id, at }) => ({
      id,
      range: rangeAt(lines, text, from + at, from + at + id.length),
    }));
    const range = rangeAt(lines, text, from, from + remark.text.length);
    const place = {
      isForFile: form === FILE,
      isAtTop: isFirst,
      isForNothing: form === LINE && beside === null,
    };
    return [{ form, rules, reason, range, ...place, lines: linesOf(form, remark, lines) }];
  });
}

/** The parts of an excuse; null where a remark speaks of something else. */
function wordsOf(remark: string): Words | null {
  const start = /^#+\s*/.exec(remark)?.[0].length ?? 0;
  const form = /^pip-disable[\w-]*/.exec(remark.slice(start))?.[0];
  if (form === undefined) return null;
  const from = start + form.length;
  const rest = remark.slice(from);
  // Word processors make one long dash of two.
  const dash = /--+|[–—]/.exec(rest);
  const found = [...rest.slice(0, dash?.index).matchAll(/[^\s,:]+/g)];
  const names = found.map(({ 0: id, index }) => ({ id, at: from + index }));
  if (dash) return { form, names, reason: rest.slice(dash.index + dash[0].length).trim() };
  return { form, names: names.slice(0, listed(rest, found)), reason: '' };
}

/** How many of the words are a list parted by commas: the rest is a reason that lacks its dashes. */
function listed(text: string, words: readonly RegExpExecArray[]): number {
  const last = words.findIndex(({ 0: word, index }, at) => {
    const next = words[at + 1];
    return !next || !text.slice(index + word.length, next.index).includes(',');
  });
  return last + 1;
}

const NONE = { from: 0, to: 0 };

function linesOf(
  form: string,
  { from, beside, next, isFirst }: Remark,
  starts: LineStarts,
): Excuse['lines'] {
  const lineOf = (offset: number) => positionAt(starts, offset).line;
  switch (form) {
    case FILE:
      return isFirst ? { from: 1, to: starts.length } : NONE;
    case LINE:
      return { from: lineOf(beside ?? from), to: lineOf(from) };
    case NEXT_LINE:
      return next ? { from: lineOf(next.from), to: lineOf(next.to) } : NONE;
    default:
      return NONE;
  }
}
