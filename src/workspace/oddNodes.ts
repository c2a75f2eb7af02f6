import { isMap, isPair, isScalar, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { OddToken } from './oddTokens.ts';

/** The keys of a mapping that are no names, stand there twice, or are not what they look like. */
export function oddKeys(map: YAMLMap): OddToken[] {
  const seen = new Set<unknown>();
  let isNextEntry = false;
  return map.items.flatMap((pair) => {
    const name = isScalar(pair.key) ? pair.key.value : undefined;
    if (typeof name !== 'string') {
      const isNumber = typeof name === 'number' && map.flow === true && pair.value === null;
      return [{ ...(isNumber ? COMMA_IN_NUMBER : NO_NAME), ...spanOf(pair) }];
    }
    if (isScalar(pair.key) && pair.key.type === 'PLAIN' && name === '<<') {
      return [{ ...MERGE, ...spanOf(pair) }];
    }
    const isRepeated = seen.has(name);
    seen.add(name);
    if (!isRepeated) return strayInName(name, pair);
    // Of an entry without its dash every field is repeated, and one message is enough.
    if (isNextEntry) return [];
    isNextEntry = name === 'id';
    return [{ ...(isNextEntry ? NEXT_ENTRY : twice(name)), ...spanOf(pair) }];
  });
}

const NO_NAME = {
  rule: 'yaml-syntax',
  message: 'A field has to have a name made of letters.',
  hint: 'Put a name before the colon, in quotes if it is a number.',
} as const;

const COMMA_IN_NUMBER = {
  rule: 'yaml-syntax',
  message: 'The comma before this number ends the field before it.',
  hint: 'Write numbers without commas, as in 61500, and decimals with a point, as in 41.8.',
} as const;

const NEXT_ENTRY = {
  rule: 'duplicate-field',
  message: 'The field id stands here twice: another part seems to begin without its dash.',
  hint: 'Put a dash and a space before it, in line with the dash above: `- id: ...`.',
} as const;

const MERGE = {
  rule: 'yaml-merge',
  message: 'The name `<<` would merge another part into this one; plans are not merged.',
  hint: 'Write the fields out here.',
} as const;

const twice = (name: string) => ({
  rule: 'duplicate-field',
  message: `The field ${name} stands here twice; only one of the two could count.`,
  hint: 'Keep one of them.',
});

function spanOf({ key }: Pair): { from: number; to: number } {
  const [from = 0, to = 1] = (key as Node | null)?.range ?? [];
  return { from, to };
}

/** Blanks that are none at the ends of a name, letters without width in it, quotes that are none. */
const STRAY_IN_NAME =
  /^[\u00A0\u2000-\u200A\u202F\u205F\u3000]+|[\u00A0\u2000-\u200A\u202F\u205F\u3000]+$|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F]|^[“”„‘’‚]|[“”‘’]$/;

const ODD_BLANKS = /^[\u00A0\u2000-\u200A\u202F\u205F\u3000]+$/;

function strayInName(name: string, pair: Pair): OddToken[] {
  const match = STRAY_IN_NAME.exec(name);
  if (!match) return [];
  const { from, to } = spanOf(pair);
  const isPlain = isScalar(pair.key) && pair.key.type === 'PLAIN';
  if (isPlain && ODD_BLANKS.test(match[0])) {
    const start = from + match.index;
    return [{ ...STRAY_BLANK, from: start, to: start + match[0].length }];
  }
  const isQuote = /[“”„‘’‚]/.test(match[0]);
  return [
    {
      rule: 'stray-letter',
      message: isQuote
        ? 'Curly quotation marks are part of this name, and no field is called so.'
        : 'This name holds a letter that cannot be seen, and no field is called so.',
      hint: isQuote ? 'Take them out, or use straight ones.' : 'Delete the name and type it again.',
      from,
      to,
    },
  ];
}

/** A plain value that is read as something else than what was typed. */
export function oddValue(node: Scalar, above: readonly unknown[]): OddToken[] {
  const [from = 0, to = 1] = node.range ?? [];
  const source = node.source ?? '';
  if (node.type !== 'PLAIN') return [];
  if (/^[-?][\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(source)) {
    return [{ ...STRAY_BLANK, from: from + 1, to: from + 2 }];
  }
  if (typeof node.value !== 'number') return [];
  const fault = numberFault(source, node.value, above);
  return fault ? [{ rule: 'lost-digits', ...fault, from, to }] : [];
}

const STRAY_BLANK = {
  rule: 'stray-letter',
  message: 'This blank is no ordinary one: it came from a word processor or a web page.',
  hint: 'Replace it with an ordinary blank.',
} as const;

function numberFault(source: string, value: number, above: readonly unknown[]) {
  if (!Number.isFinite(value)) {
    return {
      message: `"${source}" is no number that can be counted with.`,
      hint: 'Write the number out, or put it in quotes if it is a text.',
    };
  }
  const isWhole = /^(?:[-+]?\d+|0[xo].*)$/.test(source);
  if (isWhole && !Number.isSafeInteger(value)) {
    return {
      message: `"${source}" has more digits than a number keeps; the last ones would be lost.`,
      hint: 'Put it in quotes if it is a code.',
    };
  }
  if (/^[-+]?0\d/.test(source) && isCustom(above)) {
    return {
      message: `"${source}" is a number here, and loses the zero at its front.`,
      hint: 'Put it in quotes if it is a code, or take the zero out.',
    };
  }
  return null;
}

/** Whether a node stands under `custom`, where no schema says that a code is a text. */
function isCustom(above: readonly unknown[]): boolean {
  return above.some(
    (part, index) =>
      isPair(part) && isMap(above[index - 1]) && isScalar(part.key) && part.key.value === 'custom',
  );
}
