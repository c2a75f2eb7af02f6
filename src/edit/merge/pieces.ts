import type { Preferred } from './mergeData.ts';

/** Two texts of which somebody has to choose one. */
export interface Conflict {
  readonly ours: string;
  readonly theirs: string;
  /** Where it is, in the plan's own words: `strategy-a progress.winter.rating`. */
  readonly place: string;
}

/** A part of the merged text, in order: lines that count, or a choice. */
export type Piece = string | Conflict;

/** What the marks of a conflict look like. */
export interface Marks {
  /** How often the letter of a mark is repeated. */
  readonly size: number;
  readonly ours: string;
  readonly theirs: string;
}

/** The text where one side counts in every conflict. */
export function chosen(pieces: readonly Piece[], preferred: Preferred): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece[preferred])).join('');
}

/** The text with conflicts marked as git marks them. */
export function marked(pieces: readonly Piece[], { size, ours, theirs }: Marks): string {
  const mark = (letter: string, label: string): string => `${letter.repeat(size)}${label}\n`;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const open = mark('<', ` ${ours}: ${piece.place}`);
      const close = mark('>', ` ${theirs}`);
      return `${open}${ended(piece.ours)}${mark('=', '')}${ended(piece.theirs)}${close}`;
    })
    .join('');
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Pieces with what stands before the first field of an entry, in the place of the blanks there. */
export function hung(pieces: readonly Piece[], head: string, place: string): Piece[] {
  const whole = joined(pieces);
  const [first, ...rest] = whole;
  if (first === undefined) return [head.replace(/ *$/, '\n')];
  if (typeof first === 'string') return [behind(head, first), ...rest];
  if (first.ours !== '' && first.theirs !== '') {
    return [
      { ...first, ours: behind(head, first.ours), theirs: behind(head, first.theirs) },
      ...rest,
    ];
  }
  const side = (preferred: Preferred): string => behind(head, chosen(whole, preferred));
  return [{ ours: side('ours'), theirs: side('theirs'), place }];
}

/** Comments and blank lines before the first field stay above the dash. */
function behind(head: string, lines: string): string {
  const above = /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(lines)?.[0] ?? '';
  return `${above}${head}${lines.slice(above.length + head.length)}`;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (typeof piece !== 'string') whole.push(piece);
    else if (typeof last === 'string') whole[whole.length - 1] = last + piece;
    else if (piece !== '') whole.push(piece);
  }
  return whole;
}
