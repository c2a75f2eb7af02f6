import { Chalk } from 'chalk';
import type { FieldRecord, PartRecord } from '../../model/planRecord.ts';
import { printable } from '../../model/printable.ts';
import type { Screen } from '../index.ts';
import { wrap } from '../wrap.ts';
import { commitOf } from './formatHistoryJson.ts';
import { oneLine } from './historyLines.ts';
import { jsonText } from '../jsonText.ts';

const WIDEST = 100;
/** Longer texts are cut: whom they come from is asked here, not what they say. */
const LONGEST = 160;

/** Who wrote each field of a part last, for a terminal. */
export function formatBlameText({ part, fields }: PartRecord, screen: Screen): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.min(Math.max(screen.columns, 60), WIDEST);
  const lines = fields.map(({ label, text, states }) => {
    const said = oneLine(text);
    const value = said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said;
    const by = states.at(-1)?.revision;
    const words = by
      ? `${by.commit.slice(0, 7)} ${by.on} ${by.author}: ${by.subject}`
      : 'not committed as it is';
    const field = wrap(`${printable(label)}: ${value}`, width, '    ');
    return `${field}\n    ${paint.dim(wrap(words, width - 4, '      '))}\n`;
  });
  return `${paint.bold(`${part.label} ${part.id}`)}  ${oneLine(part.title)}\n\n${lines.join('')}`;
}

/** The same for scripts. */
export function formatBlameJson(plan: string, { part, fields }: PartRecord): string {
  const document = {
    schemaVersion: 1,
    plan,
    part: { type: part.type, id: part.id, title: part.title },
    fields: fields.map(fieldOf),
  };
  return jsonText(document);
}

function fieldOf({ field, label, text, states }: FieldRecord) {
  const by = states.at(-1)?.revision;
  return { field, label, text, ...(by ? { by: commitOf(by) } : { by: null }) };
}
