import type { TextRule } from '../textRules.ts';

/** What is to be said of files that a workspace puts in the place of the program's. */
export const OVERRIDE_RULES: readonly TextRule[] = [
  {
    id: 'faulty-template',
    severity: 'error',
    summary: 'Templates of the workspace can be read, and ask for what there is.',
    reason: 'A field whose name is misspelt would leave a blank on every page.',
    file: 'templates/reports/sam.md.hbs',
    bad: '# {{school.nmae}}',
    good: '# {{school.name}}',
  },
  {
    id: 'faulty-words',
    severity: 'error',
    summary: 'Words of the workspace replace words that reports print.',
    reason:
      'A word that no report prints is changed in vain, and one without its value says nothing.',
    file: 'templates/words/en.yaml',
    bad: 'phrases: {"Due by {date}": Due soon}',
    good: 'phrases: {"Due by {date}": "To be done by {date}"}',
  },
  {
    id: 'idle-override',
    severity: 'warning',
    summary:
      'Every file under templates/ stands in the place of one that the program brings along.',
    reason: 'A file whose name is misspelt changes nothing, although somebody wrote it to.',
    file: 'templates/words/en.yaml',
    bad: '# Words of our district',
    good: 'words: {met: We reached the goal}',
  },
  {
    id: 'unfit-logo',
    severity: 'error',
    summary: 'The logo is a picture of this workspace that may stand on a page.',
    reason: 'Every report carries it: without it none can be printed.',
    file: 'pip.config.yaml',
    bad: `format: 1
organization: example-district
school_year: 2026-27
page: {logo: logo.svg}`,
    good: `format: 1
organization: example-district
school_year: 2026-27
page: {accent: "#1b4f72"}`,
  },
];
