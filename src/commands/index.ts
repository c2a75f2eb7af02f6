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
    summary: 'say what a rule wants or a change means, and why',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'status',
    summary: 'say how plans stand: ratings, measures, what is late and due',
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'report',
    summary: 'write packets and reports as PDF, HTML and Markdown',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'preview',
    summary: 'show reports in the browser, made again as files are saved',
    load: async () => (await import('./preview.ts')).preview,
  },
  {
    name: 'diff',
    summary: 'say what changed between two revisions, and what it means',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'rate',
    summary: 'write ratings and results of a cycle into a plan',
    load: async () => (await import('./rate.ts')).rate,
  },
  {
    name: 'set',
    summary: 'write fields of a plan: dates, owners, results, status',
    load: async () => (await import('./set.ts')).set,
  },
  {
    name: 'history',
    summary: 'say how plans came to be: ratings, results, amendments over time',
    load: async () => (await import('./history.ts')).history,
  },
  {
    name: 'blame',
    summary: 'say which commit each field of a part comes from',
    load: async () => (await import('./blame.ts')).blame,
  },
  {
    name: 'import',
    summary: 'write results from an export into the plans they belong to',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'export',
    summary: 'give plans as JSON, CSV tables or a workbook',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'sheet',
    summary: 'have a cycle filled in in a spreadsheet, and read it back',
    load: async () => (await import('./sheet.ts')).sheet,
  },
  {
    name: 'git',
    summary: 'have git show plans readably and merge them part by part',
    load: async () => (await import('./git.ts')).git,
  },
  {
    name: 'fmt',
    summary: 'put plans into canonical form; what they say stays',
    load: async () => (await import('./fmt.ts')).fmt,
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
    name: 'rollover',
    summary: "begin next year's plans: what goes on, what is open, what is left",
    load: async () => (await import('./rollover.ts')).rollover,
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
  {
    name: 'doctor',
    summary: 'say whether this machine has what is needed, and what to do',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'completion',
    summary: 'have bash, zsh or fish complete what is typed',
    load: async () => (await import('./completion.ts')).completion,
  },
];
