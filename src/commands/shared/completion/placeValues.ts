import type { Place } from './offersFor.ts';
import type { SourceName } from './sources.ts';

/** What is typed at a place: words, those of a source, paths, or null for a text of one's own. */
export type PlaceValues = readonly string[] | SourceName | 'files' | 'folders' | null;

/** Options mean the same wherever they are. */
const OPTIONS: Readonly<Record<string, PlaceValues>> = {
  '--adopt': 'strategies',
  '--as-of': null,
  '--audience': ['public', 'internal'],
  '--browser': 'files',
  '--by': null,
  '--challenges': null,
  '--changed': 'revisions',
  '--chdir': 'folders',
  '--color': ['auto', 'always', 'never'],
  '--command': null,
  '--concurrency': null,
  '--cycle': 'cycles',
  '--describe': 'reports',
  '--disposition': ['continue', 'modify', 'discontinue'],
  '--fail-on': 'failures',
  '--for': ['pip-plans', 'pip', 'npx'],
  '--format': 'listed',
  '--from': 'plans',
  '--id': null,
  '--keep': 'strategies',
  '--lang': 'languages',
  '--map': 'files',
  '--marker-size': null,
  '--max-problems': null,
  '--max-warnings': null,
  '--measures': 'measures',
  '--modify': 'strategies',
  '--name': null,
  '--next-steps': null,
  '--note': null,
  '--on': null,
  '--organization': 'districts',
  '--out': 'files',
  '--output': 'files',
  '--output-format': 'listed',
  '--plan': 'plans',
  '--port': null,
  '--rating': 'points',
  '--rationale': null,
  '--report': 'reports',
  '--school': 'schools',
  '--school-year': 'years',
  '--shard': null,
  '--sheet': null,
  '--since': ['last-report'],
  '--state': null,
  '--stdin-filename': 'files',
  '--stop': 'strategies',
  '--successes': null,
  '--table': 'tables',
  '--term': 'years',
  '--title': null,
  '--to': 'years',
  '--unset': null,
};

/** Arguments by command, in their order. */
const ARGUMENTS: Readonly<Record<string, readonly PlaceValues[]>> = {
  blame: ['plans', 'parts'],
  completion: [['bash', 'zsh', 'fish']],
  diff: ['revisions', 'revisions', 'files'],
  explain: ['explained'],
  export: ['plans'],
  fmt: ['files'],
  git: [['setup'], 'files'],
  history: ['plans'],
  import: [['results'], 'files'],
  init: ['folders'],
  migrate: ['files'],
  new: ['kinds'],
  preview: ['plans'],
  rate: ['plans', 'parts'],
  report: ['reports'],
  rollover: ['plans'],
  schema: ['schemas'],
  set: ['plans', 'parts', null],
  sheet: [['export', 'import'], 'plans'],
  status: ['plans'],
  validate: ['files'],
};

/** What is typed at a place of the command line; undefined where nobody said. */
export function placeValues({ command, place, args }: Place): PlaceValues | undefined {
  if (typeof place === 'string') return OPTIONS[place];
  if (command === 'sheet' && args[0] === 'import') return 'files';
  return ARGUMENTS[command]?.[place];
}
