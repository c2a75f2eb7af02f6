import type { OutlineField } from '../../model/outline.ts';
import { longDate } from '../../model/dates.ts';
import type { Fact, ProgressBlock } from '../../model/planDocument.ts';
import { ratingMark } from '../marks.ts';
import { DISPOSITIONS } from '../words.ts';
import { cycleName, type Sources } from './source.ts';
import { fieldsWithValues, isMapping, type Mapping, valueLine } from './values.ts';

/** The judgements of every cycle: rating with name and date, then what was written. */
export function progressBlock(
  progress: Mapping,
  { label }: OutlineField,
  sources: Sources,
): ProgressBlock {
  const order = sources.cycles.map(({ id }) => id);
  const ids = [
    ...order.filter((id) => id in progress),
    ...Object.keys(progress).filter((id) => !order.includes(id)),
  ];
  const { rating_scale } = sources.workspace.settings;
  return {
    type: 'progress',
    label,
    entries: ids.map((id) => {
      const entry = isMapping(progress[id]) ? progress[id] : {};
      const { rating } = entry;
      return {
        cycle: cycleName(sources, id),
        mark: typeof rating === 'number' ? ratingMark(rating, rating_scale) : null,
        facts: entryFacts(entry, sources),
      };
    }),
  };
}

function entryFacts(entry: Mapping, sources: Sources): Fact[] {
  const { rating: _, by, on, note, answers, ...rest } = entry;
  const signed = [by, typeof on === 'string' ? longDate(on) : on].filter((part) => part);
  const { prompts } = sources.workspace.settings;
  const answered = isMapping(answers) ? Object.entries(answers) : [];
  const facts = [
    { label: '', text: signed.map(String).join(', ') },
    { label: '', text: typeof note === 'string' ? note : '' },
    ...fieldsWithValues(rest, []).map(([field, value]) =>
      field.name === 'disposition'
        ? { label: 'Decision', text: decisionText(String(value)) }
        : { label: field.label, text: valueLine(value, field, sources) },
    ),
    ...answered.map(([id, text]) => ({ label: prompts[id] ?? id, text: String(text) })),
  ];
  return facts.filter(({ text }) => text !== '');
}

/** A word that is none of ours is printed as it is. */
const decisionText = (value: string): string =>
  Object.entries(DISPOSITIONS).find(([word]) => word === value)?.[1] ?? value;
