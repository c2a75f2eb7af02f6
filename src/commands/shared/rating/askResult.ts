import type { Ask } from '../../../model/context.ts';
import { isDay } from '../../../model/dates.ts';
import { isNonValue } from '../../../model/measureValues.ts';
import type { PlanWish } from '../../../model/importList.ts';
import type { Cycle } from '../../../model/workspace.ts';
import { rowEdits } from '../../../sheets/rowEdits.ts';
import type { CellKind, ColumnId, OpenValue, SheetRow } from '../../../sheets/sheetRow.ts';
import { offered, WITHOUT } from '../../../sheets/shownCell.ts';
import { type TypedValue, typedValue } from '../../../sheets/typedValue.ts';
import type { Way } from './way.ts';

/** The edits that write a result, and the day that it is of. */
export interface ResultAnswer {
  readonly edits: PlanWish['edits'];
  readonly on: string | null;
}

/**
 * Asks for the result of a measure: its value or why there is none, the number behind a percentage,
 * the day. An empty answer leaves it as it is; `day` is offered, `latest` the last that can be.
 */
export async function askResult(
  ask: Ask,
  row: SheetRow,
  { count, cycle, day, latest }: { count: string; cycle: Cycle; day: string; latest: string },
): Promise<ResultAnswer | Way> {
  const kind = row.open.get('value')?.kind;
  if (kind?.type !== 'result') return 'skip';
  const value = await valueFor(ask, kind, `${count}: the result, ${inUnit(row)}`);
  if (value === 'back' || value === 'skip' || value === 'quit') return value;
  const applied = new Map<ColumnId, { value: OpenValue; place: string }>();
  const add = (id: ColumnId, of: OpenValue): void => void applied.set(id, { value: of, place: '' });
  add('value', value.value);
  const isValue = !isNonValue(value.value);
  if (isValue && kind.measure.unit === 'percent') {
    const n = await ask.text({
      message: 'How many were counted? (may be empty)',
      check: (typed) => faultOf({ type: 'whole' }, typed),
    });
    if (n !== '') add('n', Number(n));
  }
  // What is suppressed was measured, too.
  const isMeasured = isValue || value.value === 'suppressed';
  const on = isMeasured ? await askDay(ask, day, latest) : null;
  if (on !== null) add('on', on);
  const made = rowEdits(row, { applied, unchanged: 0, notes: [] }, cycle, latest);
  return { edits: 'edits' in made ? made.edits : [], on };
}

const inUnit = ({ closed: { unit = '' } }: SheetRow): string =>
  /^(?:one|yes|words)/.test(unit) || unit === '' ? unit : `in ${unit}`;

type ResultKind = Extract<CellKind, { type: 'result' }>;

/** Words lead somewhere else, unless the result itself is one. */
const WAYS: readonly Way[] = ['back', 'skip', 'quit'];
const TYPED_WAYS: Readonly<Record<string, Way>> = { '': 'skip', back: 'back', stop: 'quit' };

async function valueFor(
  ask: Ask,
  kind: ResultKind,
  message: string,
): Promise<{ readonly value: OpenValue } | Way> {
  const words = offered(kind);
  if (words.length === 0) {
    const typed = await ask.text({
      message: `${message} (Enter: none yet; or: back, stop)`,
      check: (each) => (each in TYPED_WAYS ? undefined : faultOf(kind, each)),
    });
    return TYPED_WAYS[typed] ?? read(kind, typed);
  }
  const said = await ask.choose({
    message,
    initial: 'skip',
    choices: [
      ...words.map((word) => ({ value: `=${word}`, label: word })),
      ...WITHOUT.map(({ value, label }) => ({ value: `=${String(value)}`, label })),
      { value: 'skip', label: 'Skip', hint: 'leave it as it is' },
      { value: 'back', label: 'Back', hint: 'to the question before' },
      { value: 'quit', label: 'Stop here', hint: 'and look at what was said so far' },
    ],
  });
  return WAYS.find((way) => way === said) ?? read(kind, said.slice(1));
}

function read(kind: ResultKind, typed: string): { readonly value: OpenValue } {
  const value = valueOf(kind, typed);
  return 'value' in value ? value : { value: null };
}

/** A value of the measure, or one of the words for why there is none. */
function valueOf(kind: CellKind, typed: string): TypedValue {
  const cell = { type: 'text', value: typed, format: '', isFormula: false } as const;
  const without = typedValue({ type: 'choice', choices: WITHOUT }, cell);
  return kind.type === 'result' && 'value' in without ? without : typedValue(kind, cell);
}

function faultOf(kind: CellKind, typed: string): string | undefined {
  const value = valueOf(kind, typed);
  if (!('why' in value)) return undefined;
  const isWord = kind.type === 'result' && !/\d/.test(typed);
  return isWord ? `${value.why} ${WORDS_HINT}` : `${value.why} ${value.hint}`;
}

const WORDS_HINT = `Type a number, or why there is none: ${WITHOUT.map(({ label }) => label.toLowerCase()).join(', ')}.`;

async function askDay(ask: Ask, day: string, latest: string): Promise<string> {
  return ask.text({
    message: 'Measured on',
    initial: day,
    check: (typed) => {
      if (!isDay(typed)) return `"${typed}" is not a day. Type it like ${latest}.`;
      return typed > latest ? `${typed} is still to come.` : undefined;
    },
  });
}
