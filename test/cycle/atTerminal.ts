import type { Ask, Context } from '../../src/model/context.ts';
import { type KnownPart, type KnownPlan, type KnownResult, MEASURED } from './spring.ts';

/** Somebody at a terminal who reads what is asked about, and answers from what is known. */
export interface Answering {
  readonly world: Pick<Context, 'ask' | 'note' | 'err'>;
  /** First lines of what was asked about, one for each time. */
  readonly asked: readonly string[];
  /** What was said to have been typed wrongly. */
  readonly faults: readonly string[];
}

/** How somebody goes through a plan. */
export interface Manner {
  /** What is chosen first: a label of the list. */
  readonly enters?: string;
  /** Goes back once from this part, and answers the one before again. */
  readonly backFrom?: string;
  /** Stops at this part, and goes on another time. */
  readonly stopsAt?: string;
}

/** Fields that are added to a rating, by the label of the list and the question that follows. */
const MORE = [
  ['What worked', 'worked'],
  ['What comes next', 'next'],
] as const;

export function atTerminal(known: KnownPlan, manner: Manner = {}): Answering {
  const asked: string[] = [];
  const faults: string[] = [];
  const told: string[] = [];
  const left = new Set(['backFrom', 'stopsAt']);
  let more: string[] = [];
  const title = (): string => asked.at(-1)?.replace(/^(?:The plan itself|[^:]*): /, '') ?? '';
  const part = (): KnownPart | undefined => known.parts[title()];
  const result = (): KnownResult | undefined => {
    const [, measure = '', , group = ''] =
      /^Measure: (.*?)(; of these: (.*))?$/.exec(asked.at(-1) ?? '') ?? [];
    return known.results[measure]?.[group];
  };
  const isAt = (what: 'backFrom' | 'stopsAt'): boolean =>
    title() === manner[what] && left.delete(what);

  const labelFor = (message: string): string => {
    if (message === 'What shall be entered?') return manner.enters ?? 'What is still open';
    if (message === 'What becomes of it next year?') return part()?.becomes ?? 'Not decided yet';
    if (message === 'Anything else about it?') return more.shift() ?? 'No, go on';
    if (message === 'Write this?') return 'Write it';
    if (message.endsWith('how does it stand?')) return ratingFor();
    if (message.includes('the result')) return result()?.[0] ?? 'Skip';
    throw new Error(`Nobody knows what to say to: ${message}`);
  };
  const ratingFor = (): string => {
    if (isAt('stopsAt')) return 'Stop here';
    if (isAt('backFrom')) return 'Back';
    const said = part();
    if (!said) return 'Skip';
    more = MORE.filter(([, field]) => said[field] !== undefined).map(([label]) => label);
    if (said.done) more.push('Steps that are done');
    return ['○ Gaps', '◐ Lagging', '● Meets'][said.rating - 1] ?? '';
  };
  const textFor = (message: string): string => {
    if (message.startsWith('Who rates?')) return known.by;
    if (message.startsWith('A note')) return part()?.note ?? '';
    if (message.startsWith('Why another rating')) return part()?.why ?? '';
    if (message.includes('the result')) return result()?.[0] ?? '';
    if (message.startsWith('How many')) return String(result()?.[1] ?? '');
    if (message === 'Measured on') return MEASURED;
    const field = MORE.find(([label]) => message.startsWith(label))?.[1];
    if (field) return part()?.[field] ?? '';
    throw new Error(`Nobody knows what to type for: ${message}`);
  };

  const ask: Ask = {
    text: ({ message, check }) => {
      // What is no answer is told, and asked again.
      const fault = check?.('about sixty');
      if (fault !== undefined) faults.push(fault);
      const said = textFor(message);
      const wrong = check?.(said);
      return wrong === undefined ? Promise.resolve(said) : Promise.reject(new Error(wrong));
    },
    choose: ({ message, choices }) => {
      const label = labelFor(message);
      const choice = choices.find((each) => each.label === label);
      if (choice) return Promise.resolve(choice.value);
      const labels = choices.map((each) => each.label).join(', ');
      return Promise.reject(new Error(`${message} offers ${labels}, not ${label}.`));
    },
    chooseMany: ({ groups }) => {
      const wanted = Object.keys(part()?.done ?? {});
      const offered = groups.flatMap(({ choices }) => choices.map(({ value }) => value));
      return Promise.resolve(offered.filter((value) => wanted.includes(value)));
    },
  };
  const note = (text: string): void => {
    told.push(text);
    if (/^\n\S.*\n {2}/.test(text)) asked.push(text.split('\n')[1] ?? '');
  };
  const write = (text: string): void => void told.push(text);
  const err = { write, isTerminal: true, columns: 1000, colorLevel: 0 as const };
  return { world: { ask, note, err }, asked, faults };
}
