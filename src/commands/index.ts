import type { CommandEntry } from './command.ts';

/** Every command, in the order of the help. Only the one that is called is loaded. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'validate',
    summary: 'check plans: syntax, fields, references, rules',
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'explain',
    summary: 'say what a rule wants, and why, with examples',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'report',
    summary: 'write packets and reports as PDF, HTML and Markdown',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'init',
    summary: 'make a workspace: configuration, directory, example plans',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'new',
    summary: 'make a plan from a starter or from another plan',
    load: async () => (await import('./new.ts')).newCommand,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of a kind of plan, for editors',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'migrate',
    summary: 'rewrite plans of an older format in the current one',
    load: async () => (await import('./migrate.ts')).migrate,
  },
];
