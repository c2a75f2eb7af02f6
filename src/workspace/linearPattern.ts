/** A check of texts against a pattern, whose time grows with the text and never explodes. */
export interface LinearPattern {
  test(text: string): boolean;
  toString(): string;
}

/** A pattern may grow to so many states, and is matched against texts of this length and no longer. */
const MAX_STATES = 400;
const MAX_TEXT = 1000;
const MAX_REPEATS = 100;
const MAX_DEPTH = 30;

type Matches = (char: string) => boolean;
type Tree =
  | { readonly is: 'char'; readonly matches: Matches }
  | { readonly is: 'start' }
  | { readonly is: 'end' }
  | { readonly is: 'all'; readonly parts: readonly Tree[] }
  | { readonly is: 'any'; readonly parts: readonly Tree[] }
  | { readonly is: 'repeat'; readonly part: Tree; readonly min: number; readonly max: number };

type State =
  | { readonly is: 'char'; readonly matches: Matches; readonly next: number }
  | { readonly is: 'start' | 'end'; readonly next: number }
  | { readonly is: 'fork'; readonly next: readonly number[] }
  | { readonly is: 'found' };

/**
 * Compiles a pattern of a workspace's schema. The machine follows all ways through the pattern at
 * once, letter by letter, so that no pattern takes more than states times letters; what cannot be
 * matched like that (looking ahead or back, repeating what a group found) is refused.
 * @returns the check, or the reason why there is none
 */
export function linearPattern(source: string): LinearPattern | string {
  try {
    new RegExp(source, 'u');
  } catch {
    return 'This is no pattern: a bracket is open or a sign stands in the wrong place.';
  }
  const tree = parse(source);
  if (typeof tree === 'string') return tree;
  const states = toStates(tree);
  if (states === null) return 'This pattern is too large: its repetitions unfold into too much.';
  return { test: (text) => text.length <= MAX_TEXT && runs(states, text), toString: () => source };
}

/** One letter of the alphabet that stands for many: `.`, `\d`, `[a-z]`, `\p{L}`. */
function charOf(atom: string): Tree {
  const pattern = new RegExp(`^(?:${atom})$`, 'u');
  const known = new Map<string, boolean>();
  const matches = (char: string): boolean => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const result = pattern.test(char);
    if (known.size < 1000) known.set(char, result);
    return result;
  };
  return { is: 'char', matches };
}

const ATOM =
  /\[(?:[^\]\\]|\\.)*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[^bBk1-9])|[^()|\\[\]]/uy;
const TIMES = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;

class Refused extends Error {}

/** Reads a pattern that is known to be a valid one. */
function parse(source: string): Tree | string {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found;
  };

  const choice = (depth: number): Tree => {
    if (depth > MAX_DEPTH) throw new Refused('This pattern is nested too deeply.');
    const parts = [sequence(depth)];
    while (source.charAt(at) === '|') {
      at += 1;
      parts.push(sequence(depth));
    }
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'any', parts };
  };

  const sequence = (depth: number): Tree => {
    const parts: Tree[] = [];
    while (at < source.length && !'|)'.includes(source.charAt(at))) parts.push(repeated(depth));
    return { is: 'all', parts };
  };

  const repeated = (depth: number): Tree => {
    const part = single(depth);
    const times = take(TIMES);
    if (!times) return part;
    const [text, least, range, most] = times;
    const sign = text.charAt(0);
    const min = least === undefined ? (sign === '+' ? 1 : 0) : Number(least);
    const isOpen = least === undefined ? sign !== '?' : range !== undefined && most === '';
    const max = isOpen ? Number.POSITIVE_INFINITY : Number(most ?? least ?? 1);
    if (Math.max(min, isOpen ? 0 : max) > MAX_REPEATS) {
      throw new Refused(`This pattern repeats something more than ${MAX_REPEATS} times.`);
    }
    return { is: 'repeat', part, min, max };
  };

  const single = (depth: number): Tree => {
    const char = source.charAt(at);
    if (char === '^' || char === '$') {
      at += 1;
      return { is: char === '^' ? 'start' : 'end' };
    }
    if (char === '(') {
      at += 1;
      if (source.startsWith('?:', at)) at += 2;
      else if (source.charAt(at) === '?') {
        throw new Refused('Patterns of a workspace cannot look ahead or back, or name groups.');
      }
      const inside = choice(depth + 1);
      at += 1;
      return inside;
    }
    const atom = take(ATOM);
    if (atom) return charOf(atom[0]);
    throw new Refused(
      'Patterns of a workspace know no word ends (\\b) and cannot repeat what a group found (\\1).',
    );
  };

  try {
    return choice(0);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** The states of the machine, the last one first to be built; null when there are too many. */
function toStates(tree: Tree): readonly State[] | null {
  const states: State[] = [{ is: 'found' }];
  const add = (state: State): number => states.push(state) - 1;
  const build = (part: Tree, next: number): number => {
    if (states.length > MAX_STATES) return next;
    if (part.is === 'char') return add({ ...part, next });
    if (part.is === 'start' || part.is === 'end') return add({ is: part.is, next });
    if (part.is === 'repeat') return repeat(part.part, part.min, part.max, next);
    if (part.is === 'all') return part.parts.reduceRight((after, each) => build(each, after), next);
    return add({ is: 'fork', next: part.parts.map((each) => build(each, next)) });
  };
  const repeat = (part: Tree, min: number, max: number, next: number): number => {
    let entry = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop: number[] = [next];
      entry = add({ is: 'fork', next: loop });
      loop.push(build(part, entry));
    } else {
      for (let left = min; left < max && states.length <= MAX_STATES; left += 1) {
        entry = add({ is: 'fork', next: [next, build(part, entry)] });
      }
    }
    for (let left = 0; left < min && states.length <= MAX_STATES; left += 1) {
      entry = build(part, entry);
    }
    return entry;
  };
  const first = build(tree, 0);
  add({ is: 'fork', next: [first] });
  return states.length > MAX_STATES ? null : states;
}

/** Whether the pattern is found anywhere in a text. */
function runs(states: readonly State[], text: string): boolean {
  const first = states.length - 1;
  const chars = [...text];
  let active: readonly number[] = [];
  for (let at = 0; at <= chars.length; at += 1) {
    const here = reach(states, [...active, first], at === 0, at === chars.length);
    if (here === null) return true;
    const char = chars[at];
    if (char === undefined) return false;
    active = here.flatMap((id) => {
      const state = states[id];
      return state?.is === 'char' && state.matches(char) ? [state.next] : [];
    });
  }
  return false;
}

/** The states reached without a letter; null where the end of the pattern is among them. */
function reach(
  states: readonly State[],
  from: readonly number[],
  isStart: boolean,
  isEnd: boolean,
): number[] | null {
  const seen = new Set<number>();
  const todo = [...from];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const state = states[id];
    if (state?.is === 'found') return null;
    if (state?.is === 'fork') todo.push(...state.next);
    else if (state?.is === 'start' && isStart) todo.push(state.next);
    else if (state?.is === 'end' && isEnd) todo.push(state.next);
  }
  return [...seen];
}
