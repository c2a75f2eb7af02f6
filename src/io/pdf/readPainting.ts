import { type Operator, readOperators } from './readOperators.ts';

/** Content that carries a number by which the structure of the document names it. */
export interface TaggedPart {
  readonly id: number;
  /** Whether it shows text or a picture; lines and backgrounds say nothing. */
  readonly speaks: boolean;
  /** Where the operator stands that opens it. */
  readonly start: number;
  readonly end: number;
}

/** Something painted that no structure knows of. */
export interface LoosePart {
  readonly isText: boolean;
  readonly start: number;
  readonly end: number;
  /** The number of the tagged content that follows on the same level of the graphics state. */
  readonly before: number | null;
}

/** What is painted on a page, in order. */
export interface Painting {
  readonly tagged: readonly TaggedPart[];
  readonly loose: readonly LoosePart[];
}

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);
/** Between two loose parts these change nothing but how the next is painted. */
const STATE = new Set('cm w J j M d ri i gs CS cs SC SCN sc scn G g RG rg K k'.split(' '));

/** Takes the content of a page, one character a byte; tells what on it is tagged and what is not. */
export function readPainting(content: string): Painting {
  const reader = new Reader(content);
  readOperators(content, (operator) => reader.take(operator));
  return reader.end();
}

interface OpenPart {
  readonly id: number | null;
  readonly start: number;
  readonly end: number;
  speaks: boolean;
}

class Reader {
  readonly #content: string;
  readonly #tagged: TaggedPart[] = [];
  readonly #loose: LoosePart[] = [];
  readonly #open: OpenPart[] = [];
  /** Loose parts since the graphics state was last given back: a tag may follow on the same level. */
  #waiting: { isText: boolean; start: number; end: number }[] = [];
  #start = -1;
  #showsText = false;
  #mayJoin = false;

  constructor(content: string) {
    this.#content = content;
  }

  take(operator: Operator): void {
    const { name } = operator;
    if (name === 'BMC' || name === 'BDC') this.#begin(operator);
    else if (name === 'EMC') this.#endTag();
    else if (this.#open.length > 0) this.#inside(name);
    else this.#outside(operator);
  }

  end(): Painting {
    this.#flush(null);
    return { tagged: this.#tagged, loose: this.#loose };
  }

  #begin({ name, start, end }: Operator): void {
    const id =
      name === 'BDC' ? /\/MCID\s+(\d+)/.exec(this.#content.slice(start, end))?.[1] : undefined;
    this.#flush(id === undefined ? null : Number(id));
    this.#start = -1;
    this.#open.push({ id: id === undefined ? null : Number(id), start, end, speaks: false });
  }

  #endTag(): void {
    const part = this.#open.pop();
    if (part && part.id !== null) this.#tagged.push({ ...part, id: part.id });
  }

  #inside(name: string): void {
    if (!SHOW.has(name) && name !== 'Do') return;
    for (const part of this.#open) part.speaks = true;
  }

  #outside({ name, start, end }: Operator): void {
    if (name === 'BT') [this.#start, this.#showsText] = [start, false];
    else if (SHOW.has(name)) this.#showsText = true;
    else if (name === 'ET') {
      if (this.#showsText && this.#start !== -1) this.#add(true, this.#start, end);
      this.#start = -1;
    } else if (PATH.has(name)) this.#start = this.#start === -1 ? start : this.#start;
    else if (name === 'n') this.#start = -1;
    else if (PAINT.has(name)) {
      this.#add(false, this.#start === -1 ? start : this.#start, end);
      this.#start = -1;
    } else if (name === 'Q') this.#flush(null);
    else if (!STATE.has(name) && this.#start === -1) this.#mayJoin = false;
  }

  #add(isText: boolean, start: number, end: number): void {
    const last = this.#waiting.at(-1);
    if (last && this.#mayJoin && last.isText === isText && !isText) last.end = end;
    else this.#waiting.push({ isText, start, end });
    this.#mayJoin = true;
  }

  #flush(before: number | null): void {
    this.#loose.push(...this.#waiting.map((part) => ({ ...part, before })));
    this.#waiting = [];
    this.#mayJoin = false;
  }
}
