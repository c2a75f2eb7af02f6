import { CONFIG_FILE } from '../model/workspace.ts';
import type { Rule } from './rule.ts';

export const confidentialInPublic: Rule = {
  id: 'confidential-in-public',
  severity: 'error',
  summary: 'Plans about one employee or one student stay out of a public workspace.',
  reason:
    'Evaluations of staff and records of students may not be shown to everyone who reads school plans, and git forgets nothing: they live in a repository of their own.',
  bad: `# pip.config.yaml says visibility: public
kind: support
id: support-e-3114-2026`,
  good: `# pip.config.yaml says visibility: confidential
kind: support
id: support-e-3114-2026`,
  *check({ id, kind }, { workspace: { kinds, settings } }) {
    if (settings.visibility === 'confidential') return;
    if (!kinds.some((known) => known.id === kind && known.confidential)) return;
    yield {
      path: ['kind'],
      message: `\`${id}\` is a confidential plan, and this workspace is public.`,
      hint: `Move it to a repository of its own whose ${CONFIG_FILE} says \`visibility: confidential\`. If it was committed here, it has to be taken out of the history as well.`,
    };
  },
};
