import type { Finding } from '../model/diagnostic.ts';
import { oncePer } from '../model/oncePer.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import type { Rule } from './rule.ts';

export const confidentialName: Rule = {
  id: 'confidential-name',
  severity: 'error',
  summary: 'The id and the file name of a confidential plan do not say whom it is about.',
  reason:
    'Ids and file names stand in messages, logs, manifests and the history of the repository, where what the plan itself says never stands.',
  bad: `kind: support
id: support-okafor-2026
person: {name: Denise Okafor, role: School counselor}`,
  good: `kind: support
id: support-e-3114-2026
person: {name: Denise Okafor, role: School counselor}`,
  *check(plan, { workspace }) {
    const isConfidential = workspace.kinds.some(
      ({ id, confidential }) => confidential && id === plan.kind,
    );
    if (!isConfidential) return;
    const file = plan.file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
    if (tells(plan.id, plan, workspace)) yield told('id of this plan');
    if (tells(file, plan, workspace)) yield told('name of this file');
  },
};

const told = (what: string): Finding => ({
  path: ['id'],
  message: `The ${what} may say whom the plan is about.`,
  hint: 'Make it of the kind, a local code and the year, as in `student-s-0417-2026`.',
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/**
 * Whether a name gives a person away. A plan about a teacher or support professional names the
 * person, so their names must not stand in it. A student's plan names nobody: there every word
 * that is neither a kind of plan, a school nor part of the code might be the name.
 */
function tells(name: string, { data }: Plan, workspace: Workspace): boolean {
  const harmless = harmlessWords(workspace);
  const words = wordsOf(name).filter((word) => !harmless.has(word));
  if (data.kind === 'tip') return overlap(words, data.teacher?.name);
  if (data.kind === 'support') return overlap(words, data.person?.name);
  if (data.kind !== 'student') return false;
  const code = wordsOf(data.student.local_code);
  return words.some((word) => !code.includes(word));
}

const harmlessWords = oncePer(({ kinds, schools, districts }: Workspace) => {
  const places = [...schools, ...districts].map(({ id }) => id);
  return new Set([...kinds.map(({ id }) => id), ...places, 'plan'].flatMap(wordsOf));
});

const overlap = (words: readonly string[], name: string | undefined): boolean =>
  wordsOf(name ?? '').some((part) => words.includes(part));
