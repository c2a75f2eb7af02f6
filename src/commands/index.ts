import type { CommandEntry } from './command.ts';

/** Every command, in the order of the help. Only the one that is called is loaded. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'validate',
    summary: 'check plans: syntax, fields, references, rules',
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'report',
    summary: 'write packets and reports as PDF, HTML and Markdown',
    load: async () => (await import('./report.ts')).report,
  },
];
