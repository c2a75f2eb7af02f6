import type { CommandEntry } from './command.ts';

/** Every command, in the order of the help. Only the one that is called is loaded. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'validate',
    group: 'Check',
    summary: 'check plans: syntax, fields, references, rules',
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'explain',
    group: 'Check',
    summary: 'say what a rule wants or a change means, and why',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'status',
    group: 'See',
    summary: 'say how plans stand: ratings, measures, what is late and due',
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'report',
    group: 'See',
    summary: 'write packets and reports as PDF, HTML and Markdown',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'preview',
    group: 'See',
    summary: 'show reports in the browser, made again as files are saved',
    load: async () => (await import('./preview.ts')).preview,
  },
  {
    name: 'diff',
    group: 'Review',
    summary: 'say what changed between two revisions, and what it means',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'rate',
    group: 'Enter',
    summary: 'write ratings and results of a cycle into a plan',
    load: async () => (await import('./rate.ts')).rate,
  },
  {
    name: 'set',
    group: 'Enter',
    summary: 'write fields of a plan: dates, owners, results, status',
    load: async () => (await import('./set.ts')).set,
  },
  {
    name: 'history',
    group: 'Review',
    summary: 'say how plans came to be: ratings, results, amendments over time',
    load: async () => (await import('./history.ts')).history,
  },
  {
    name: 'blame',
    group: 'Review',
    summary: 'say which commit each field of a part comes from',
    load: async () => (await import('./blame.ts')).blame,
  },
  {
    name: 'import',
    group: 'Enter',
    summary: 'write results from an export into the plans they belong to',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'export',
    group: 'See',
    summary: 'give plans as JSON, CSV tables or a workbook',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'sheet',
    group: 'Enter',
    summary: 'have a cycle filled in in a spreadsheet, and read it back',
    load: async () => (await import('./sheet.ts')).sheet,
  },
  {
    name: 'git',
    group: 'Review',
    summary: 'have git show plans readably and merge them part by part',
    load: async () => (await import('./git.ts')).git,
  },
  {
    name: 'fmt',
    group: 'Check',
    summary: 'put plans into canonical form; what they say stays',
    load: async () => (await import('./fmt.ts')).fmt,
  },
  {
    name: 'init',
    group: 'Begin',
    summary: 'make a workspace: configuration, directory, example plans',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'new',
    group: 'Begin',
    summary: 'make a plan from a starter or from another plan',
    load: async () => (await import('./new.ts')).newCommand,
  },
  {
    name: 'rollover',
    group: 'Begin',
    summary: "begin next year's plans: what goes on, what is open, what is left",
    load: async () => (await import('./rollover.ts')).rollover,
  },
  {
    name: 'schema',
    group: 'Set up',
    summary: 'print the JSON Schema of a kind of plan, for editors',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'migrate',
    group: 'Begin',
    summary: 'rewrite plans of an older format in the current one',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  {
    name: 'doctor',
    group: 'Set up',
    summary: 'say whether this machine has what is needed, and what to do',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'completion',
    group: 'Set up',
    summary: 'have bash, zsh or fish complete what is typed',
    load: async () => (await import('./completion.ts')).completion,
  },
];
