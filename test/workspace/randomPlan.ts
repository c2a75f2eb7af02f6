import fc from 'fast-check';
import { stringify } from 'yaml';

type Fields = Record<string, unknown>;

/** A place in a plan that a fault can be put into. */
interface Spot {
  readonly fields: Fields;
  readonly key: string;
}

/** A valid plan and every place where it can be broken, in document order. */
export interface RandomPlan {
  readonly data: Fields;
  /** Mappings that know all their fields. */
  readonly mappings: readonly Fields[];
  readonly texts: readonly Spot[];
  readonly numbers: readonly Spot[];
  readonly dates: readonly Spot[];
  readonly required: readonly Spot[];
}

export interface Shape {
  readonly goals: readonly { readonly strategies: readonly number[]; readonly measures: number }[];
  readonly team: number;
}

/** Sizes of plans: what is drawn is small, so that a counterexample can be read. */
export const shape: fc.Arbitrary<Shape> = fc.record({
  goals: fc.array(
    fc.record({
      strategies: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
      measures: fc.nat({ max: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  team: fc.nat({ max: 2 }),
});

/** A valid school plan of a size; every text and number in it stands there once. */
export function planOfShape(sizes: Shape): RandomPlan {
  const mappings: Fields[] = [];
  const texts: Spot[] = [];
  const numbers: Spot[] = [];
  const dates: Spot[] = [];
  const required: Spot[] = [];
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const mapping = (fields: Fields, needed: readonly string[] = []): Fields => {
    mappings.push(fields);
    required.push(...needed.map((key) => ({ fields, key })));
    for (const [key, value] of Object.entries(fields)) {
      if (typeof value === 'number' && key !== 'format') numbers.push({ fields, key });
      if (typeof value !== 'string') continue;
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) dates.push({ fields, key });
      else if (/^(Text|id)/.test(value)) texts.push({ fields, key });
    }
    return fields;
  };
  const text = () => `Text ${next()}: “größer” 📚 # and more`;
  const id = () => `id-${next()}`;
  const day = () => {
    const number = next();
    const part = (value: number) => String(value + 1).padStart(2, '0');
    return `2026-${part(Math.floor(number / 28) % 12)}-${part(number % 28)}`;
  };
  const list = <T>(size: number, make: () => T): T[] => Array.from({ length: size }, make);

  const action = () =>
    mapping(
      {
        id: id(),
        title: text(),
        owner: mapping({ name: text() }),
        due: day(),
        status: 'completed',
      },
      ['id', 'title'],
    );
  const strategy = (actions: number) =>
    mapping({ id: id(), title: text(), rationale: text(), actions: list(actions, action) }, [
      'id',
      'title',
    ]);
  const measure = () =>
    mapping(
      {
        id: id(),
        name: text(),
        unit: 'percent',
        baseline: mapping({ value: 1000 + next(), n: 1000 + next() }, ['value']),
        results: { fall: mapping({ value: 1000 + next(), on: day() }, ['value']) },
      },
      ['id', 'name'],
    );
  const goal = ({ strategies, measures }: Shape['goals'][number]) =>
    mapping(
      {
        id: id(),
        statement: text(),
        measures: list(measures, measure),
        strategies: strategies.map(strategy),
      },
      ['id', 'statement'],
    );
  const data = mapping(
    {
      kind: 'sip',
      format: 1,
      id: id(),
      title: text(),
      school: id(),
      term: '2026-27',
      status: 'adopted',
      vision: `${text()}\n\n${text()}\n`,
      team: list(sizes.team, () => mapping({ name: text(), role: text() })),
      goals: sizes.goals.map(goal),
    },
    ['format', 'id', 'title', 'school', 'term', 'status'],
  );
  return { data, mappings, texts, numbers, dates, required };
}

/** How a plan may be written down. */
export const layout = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  collectionStyle: fc.constantFrom<'block' | 'any' | 'flow'>('block', 'flow'),
  lineWidth: fc.constantFrom(0, 40, 80),
  windows: fc.boolean(),
});

export type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** The plan as YAML. */
export function write(data: unknown, { windows, ...options }: Layout): string {
  const text = stringify(data, { ...options, aliasDuplicateObjects: false });
  return windows ? text.replaceAll('\n', '\r\n') : text;
}
