import type { CST } from 'yaml';

/** What a text does that plans have no use for, and where. */
export interface OddToken {
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
  readonly from: number;
  readonly to: number;
}

/** No plan comes near it, and the parser stays far from the end of its stack. */
const MAX_DEPTH = 100;
/** Each is looked for in the whole file. */
const MAX_ALIASES = 100;

const DIRECTIVE = {
  rule: 'yaml-directive',
  message: 'A line that begins with % speaks to the parser, and plans have nothing to say to it.',
  hint: 'Take the line out.',
} as const;
const TOO_DEEP = {
  rule: 'yaml-syntax',
  message: 'This file nests too deeply to be a plan.',
} as const;

export interface TokensSeen {
  readonly odd: readonly OddToken[];
  /** Whether the text may be made into data at all: if not, `odd` says why. */
  readonly isBounded: boolean;
}

/** Looks through the tokens of a text, before anything is made of them, for what no plan needs. */
export function lookThroughTokens(tokens: readonly CST.Token[]): TokensSeen {
  const odd: OddToken[] = [];
  let aliases = 0;
  for (const { token, depth } of everyToken(tokens)) {
    if (depth > MAX_DEPTH) return { odd: [{ ...TOO_DEEP, ...spanOf(token) }], isBounded: false };
    if (token.type === 'directive') odd.push({ ...DIRECTIVE, ...spanOf(token) });
    if (token.type === 'tag' && !isSlip(token.source)) odd.push(tag(token));
    if (token.type !== 'alias') continue;
    aliases += 1;
    if (aliases > MAX_ALIASES) return { odd: [tooMany(token)], isBounded: false };
  }
  return { odd, isBounded: true };
}

/** An exclamation mark with a word is a text that lacks its quotes. */
const isSlip = (source: string): boolean => /^!(?![!<])/.test(source);

function spanOf(token: CST.Token): { from: number; to: number } {
  const length = 'source' in token ? token.source.length : 1;
  return { from: token.offset, to: token.offset + Math.max(1, length) };
}

function tag(token: CST.SourceToken): OddToken {
  return {
    rule: 'yaml-tag',
    message: 'This sign speaks to the parser, and plans have nothing to say to it.',
    hint: 'Take it out; a number that is to be kept as a text goes in quotes.',
    ...spanOf(token),
  };
}

function tooMany(token: CST.Token): OddToken {
  return {
    rule: 'yaml-syntax',
    message: `More than ${MAX_ALIASES} names in this file stand for other parts (*name).`,
    hint: 'Write the parts out instead.',
    ...spanOf(token),
  };
}

interface Placed {
  readonly token: CST.Token;
  readonly depth: number;
}

/** Every token in reading order with the number of collections around it; calls no function within itself. */
function* everyToken(tokens: readonly CST.Token[]): Generator<Placed> {
  const ahead: Placed[] = [];
  const push = (list: readonly (CST.Token | null | undefined)[], depth: number) => {
    for (const token of list.toReversed()) if (token) ahead.push({ token, depth });
  };
  push(tokens, 0);
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    yield next;
    const { token, depth } = next;
    if (token.type === 'document') push([...token.start, token.value], depth);
    if (!('items' in token)) continue;
    const parts = token.items.flatMap(({ start, key, sep, value }) => [
      ...start,
      key,
      ...(sep ?? []),
      value,
    ]);
    push(parts, depth + 1);
  }
}
