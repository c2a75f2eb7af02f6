import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { temporaryFolder } from '../temporary.ts';

const LONG_WORD = 'Donaudampfschifffahrts'.repeat(4).slice(0, 80);
const ARABIC = 'محمد عبد الرحمن';
const HEBREW = 'שרה כהן-לוי';
const CHINESE = '王小明';
const VIETNAMESE = 'Nguyễn Thị Ánh';
const UKRAINIAN = 'Олена Коваль';
const SENTENCE =
  'Every teacher keeps the group, whatever else the day brings, and writes down what was read.';

/** Words and names of a plan: usual ones, or such as nobody expects. */
interface Wording {
  readonly title: (text: string) => string;
  readonly people: readonly string[];
}

const USUAL: Wording = {
  title: (text) => text,
  people: ['Ana Ruiz', 'Jo Park', "Sam O'Neill"],
};

const ODD: Wording = {
  title: (text) => `${text} ${LONG_WORD}`,
  people: [ARABIC, HEBREW, CHINESE, VIETNAMESE, UKRAINIAN, LONG_WORD, 'Zoë 🦊 Müller'],
};

interface Extent {
  readonly goals: number;
  readonly strategies: number;
  readonly actions: number;
}

/** What a plan of more than 250 pages holds. */
export const VAST: Extent = { goals: 46, strategies: 12, actions: 9 };

/** Makes a workspace whose plans are as short, as long and as odd as plans get. Gives its folder. */
export function extremeWorkspace(size: 'letter' | 'a4'): string {
  const root = temporaryFolder();
  const write = (path: string, content: object): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), stringify(content));
  };
  write('pip.config.yaml', {
    format: 1,
    organization: 'edge',
    school_year: '2026-27',
    page: { size, accent: '#ffd400' },
    reporting: { mid_year: 'winter', end_of_year: 'spring', board: [{ cycle: 'winter' }] },
  });
  write('directory.yaml', {
    format: 1,
    districts: [{ id: 'edge', name: `Edge Public Schools ${HEBREW}`, state: 'CT' }],
    schools: ['short', 'odd', 'vast'].map((id) => ({
      ...{ id, district: 'edge', level: 'elementary', grades: 'K-5' },
      name: id === 'odd' ? `${LONG_WORD} ${ARABIC}` : `School ${id}`,
    })),
  });
  write('plans/dip.yaml', plan('dip', 'dip-2026', ODD, { goals: 2, strategies: 9, actions: 1 }));
  write('plans/short.yaml', { ...head('sip', 'sip-short'), school: 'short', status: 'draft' });
  write('plans/odd.yaml', {
    ...plan('sip', 'sip-odd', ODD, { goals: 2, strategies: 5, actions: 6 }),
    school: 'odd',
  });
  write('plans/vast.yaml', {
    ...plan('sip', 'sip-vast', USUAL, VAST),
    school: 'vast',
    status: 'draft',
  });
  return root;
}

const head = (kind: string, id: string): object => ({
  ...{ kind, format: 1, id, title: `Plan ${id}`, term: '2026-27' },
  ...(kind === 'dip' ? { organization: 'edge' } : {}),
});

function plan(kind: string, id: string, wording: Wording, extent: Extent): object {
  const { goals, strategies, actions } = extent;
  return {
    ...head(kind, id),
    title: wording.title(`Plan ${id}`),
    status: 'adopted',
    goals: times(goals, (goal) => ({
      ...{ id: `g-${goal}`, code: String(goal), title: wording.title(`Goal ${goal}`) },
      statement: SENTENCE,
      measures: [measure(`m-${goal}`, goal, wording)],
      strategies: times(strategies, (number) => {
        const own = `${goal}-${number}`;
        return {
          ...{ id: `s-${own}`, code: own.replace('-', '.') },
          title: wording.title(`Daily groups ${own}`),
          owner: person(number, wording),
          progress: { winter: entry(number, wording) },
          actions: times(actions, (step) => ({
            ...{ id: `a-${own}-${step}`, title: wording.title(`Step ${own}.${step}`) },
            owner: person(step, wording),
            due: `2027-0${1 + (step % 6)}-1${step % 9}`,
            status: step % 4 === 0 ? 'not_started' : 'in_progress',
          })),
        };
      }),
    })),
  };
}

const times = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const person = (number: number, { people }: Wording): object => ({
  name: people[number % people.length],
  title: 'Teacher',
});

const entry = (number: number, { people }: Wording): object => ({
  ...{ rating: 1 + (number % 3), by: people[number % people.length], on: '2027-01-20' },
  note: `${SENTENCE} `.repeat(1 + (number % 4)).trim(),
});

const measure = (id: string, seed: number, { title }: Wording): object => ({
  ...{ id, name: title(`Readers at benchmark ${seed}`), unit: 'percent', direction: 'increase' },
  source: 'District screening',
  baseline: { value: 36 + (seed % 9), n: 80, period: 'school year 2025-26' },
  benchmarks: { fall: 45, winter: 50, spring: 55 },
  target: { value: 55, by: '2027-06-11' },
  results: {
    fall: { value: 44, n: 82, on: '2026-11-20' },
    winter: { value: 47 + (seed % 9), n: 81, on: '2027-01-22' },
  },
});
