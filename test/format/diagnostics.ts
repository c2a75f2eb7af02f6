import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Excused } from '../../src/model/excused.ts';
import { type DiagnosticFormat, formatDiagnostics, type Shown } from '../../src/format/index.ts';

const SCREEN = { columns: 80, colorLevel: 0 } as const;

export const warning: Diagnostic = {
  file: 'plans/a.yaml',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 12,
  severity: 'warning',
  rule: 'action-without-owner',
  message: 'Nobody is named for `visits`.',
  path: 'strategies[groups]',
  fingerprint: '00000000000001',
};

/** Every sign that means something to one of the formats. */
export const nasty: Diagnostic = {
  file: 'plans/b: 50%, c|d #1/é<&>"\'.yaml',
  line: 10,
  column: 1,
  endLine: 12,
  endColumn: 4,
  severity: 'error',
  rule: 'wrong-type',
  message:
    '100% of <b>"A" & \'B\'</b>, | *bold* \\ `x|y\\z`\r\nnext ::error:: ]]> \u0007 \uD800 😀',
  hint: 'Write it\nin one line.',
  path: 'vision',
  fingerprint: '00000000000002',
};

export const info: Diagnostic = {
  ...warning,
  line: 4,
  severity: 'info',
  rule: 'old-note',
  message: 'A remark.',
  fingerprint: '00000000000003',
};

export const SHOWN: Shown = {
  diagnostics: [warning, info, nasty],
  files: 3,
  texts: new Map(),
  paths: ['plans/a.yaml', nasty.file, 'plans/in-order.yaml'],
  rules: [
    { id: 'action-without-owner', severity: 'warning', summary: 'An owner.', reason: 'Else not.' },
    { id: 'wrong-type', severity: 'error', summary: 'The right sort.', reason: 'Else lost.' },
    { id: 'never-broken', severity: 'error', summary: 'Never.', reason: 'Never.' },
  ],
  version: '1.2.3',
};

/** One finding excused in words, and one of a confidential plan, whose words nobody is told. */
export const EXCUSED: readonly Excused[] = [
  {
    diagnostic: { ...warning, line: 9, rule: 'placeholder-owner', fingerprint: '00000000000004' },
    reason: 'The post is advertised.',
  },
  { diagnostic: { ...nasty, line: 20, fingerprint: '00000000000005' }, reason: '' },
];

/** What is written of nothing found in one file. */
export const NOTHING: Shown = { diagnostics: [], files: 1, texts: new Map(), paths: ['a.yaml'] };

/** More than any page shows. */
export const MANY: Shown = {
  ...SHOWN,
  diagnostics: Array.from({ length: 3000 }, (_, index) => ({ ...warning, line: index + 1 })),
};

export const format = (name: DiagnosticFormat, shown: Shown): string =>
  formatDiagnostics(name, shown, SCREEN);
