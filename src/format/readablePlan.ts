import { printable } from '../model/printable.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A part of a plan: what has an id and stands in a list. */
interface Part {
  readonly list: string;
  readonly fields: Fields;
}

/**
 * A plan as lines to be compared: a heading for each part with an id, one fact a line, one sentence a
 * line. Quotes, layout and comments of the file leave no trace.
 */
export function readablePlan(plan: Fields): string {
  return partLines({ list: '', fields: plan }, 1).join('\n').concat('\n');
}

const DEEPEST = 6;

function partLines({ list, fields }: Part, depth: number): string[] {
  const parts: Part[] = [];
  const facts = Object.entries(fields).flatMap(([name, value]) =>
    name === 'id' || name === 'title' ? [] : factLines(name, value, parts),
  );
  const marks = '#'.repeat(Math.min(depth, DEEPEST));
  const title = typeof fields['title'] === 'string' ? `: ${oneLine(fields['title'])}` : '';
  const id = typeof fields['id'] === 'string' ? oneLine(fields['id']) : '';
  const name = [list, id].filter((word) => word !== '').join(' ');
  const heading = name + title === '' ? [] : [`${marks} ${name}${title}`];
  const nested = parts.flatMap((part) => ['', ...partLines(part, depth + 1)]);
  return [...heading, ...facts, ...nested];
}

/** What a field says, one line a fact. Parts in it are put aside: each gets a heading of its own. */
function factLines(name: string, value: unknown, parts: Part[]): string[] {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    return entries.flatMap((entry) => entryLines(name, entry, parts));
  }
  if (isMapping(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      factLines(`${name}.${oneLine(key)}`, inner, parts),
    );
  }
  if (typeof value !== 'string')
    return [`${name}: ${value === null ? '' : String(value)}`.trimEnd()];
  const sentences = sentencesOf(value);
  const isLong = sentences.length > 1 || (sentences[0] ?? '').length > LONG;
  if (!isLong) return [`${name}: ${sentences[0] ?? ''}`.trimEnd()];
  return [`${name}:`, ...sentences.map((sentence) => `    ${sentence}`)];
}

function entryLines(name: string, entry: unknown, parts: Part[]): string[] {
  if (!isMapping(entry)) return factLines(name, entry, parts);
  if (typeof entry['id'] === 'string') {
    parts.push({ list: name, fields: entry });
    return [];
  }
  // An entry goes by what it says first, so that one more above it changes no line of it.
  const [first, ...rest] = Object.entries(entry);
  if (!first) return [`${name}: {}`];
  const isNamed = typeof first[1] === 'string' || typeof first[1] === 'number';
  const label = isNamed ? `${name} [${oneLine(String(first[1])).slice(0, LONG)}]` : name;
  const facts =
    isNamed && rest.length > 0 && String(first[1]).length <= LONG ? rest : [first, ...rest];
  return facts.flatMap(([key, value]) => factLines(`${label}.${oneLine(key)}`, value, parts));
}

/** Longer texts stand below their name, a sentence a line. */
const LONG = 60;

function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?]["”’)]?) +(?=["“‘(¿¡]?[\p{Lu}\d])/u)
    .map((sentence) => printable(sentence.trim()))
    .filter((sentence) => sentence !== '');
}

const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim());

const isMapping = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
