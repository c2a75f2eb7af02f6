import { basename } from 'node:path';
import { CommandError } from '../../model/commandError.ts';
import type { Ask, Context } from '../../model/context.ts';
import { schoolYear } from '../../model/dates.ts';
import type { WorkspaceAnswers } from '../../scaffold/newWorkspace.ts';
import { slug } from '../../scaffold/slug.ts';
import { schoolYearFault } from './schoolYearFault.ts';

/** What was typed as flags. */
export interface GivenWorkspace {
  readonly name?: string;
  readonly id?: string;
  readonly state?: string;
  readonly schoolYear?: string;
  readonly confidential?: boolean;
  readonly yes?: boolean;
}

/** The answers that make a workspace: flags first, then the person at the terminal, then what is usual. */
export async function fillWorkspaceAnswers(
  { ask: atTerminal, today, version }: Context,
  root: string,
  given: GivenWorkspace,
): Promise<WorkspaceAnswers> {
  const ask = given.yes ? null : atTerminal;
  const name = await nameOf(ask, root, given);
  const line = (typed: string | undefined, message: string, usual: string, check: Check) =>
    answerOf(ask, { typed, message, usual, check });
  return {
    name,
    id: await line(given.id, 'A short id for it', slug(name), idFault),
    state: await line(given.state, 'Its state, in two letters (may stay empty)', '', stateFault),
    schoolYear: await line(
      given.schoolYear,
      'The school year of the plans',
      currentYear(today),
      schoolYearFault,
    ),
    confidential: given.confidential ?? (await askConfidential(ask)),
    version,
  };
}

type Check = (typed: string) => string | undefined;

async function nameOf(ask: Ask | null, root: string, given: GivenWorkspace): Promise<string> {
  if (given.name === undefined && ask === null && !given.yes) {
    throw new CommandError('pip init needs --name <text>, the name of the district.', {
      hint: 'On a terminal it asks; here nobody can answer. --yes takes the name of the folder.',
    });
  }
  return answerOf(ask, {
    typed: given.name,
    message: 'What is the district called?',
    usual: ask === null ? titled(basename(root)) : '',
    check: (typed) => (typed === '' ? 'Write its name.' : undefined),
  });
}

/** `harborview-plans` as a name: Harborview Plans. */
const titled = (folder: string): string =>
  folder
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .trim() || 'Our District';

interface Line {
  readonly typed: string | undefined;
  readonly message: string;
  readonly usual: string;
  readonly check: Check;
}

async function answerOf(ask: Ask | null, { typed, message, usual, check }: Line): Promise<string> {
  const initial = usual === '' ? {} : { initial: usual };
  const answer = (typed ?? (await ask?.text({ message, ...initial, check })) ?? usual).trim();
  const fault = check(answer);
  if (fault === undefined) return answer;
  throw new CommandError(fault);
}

async function askConfidential(ask: Ask | null): Promise<boolean> {
  if (ask === null) return false;
  const answer = await ask.choose({
    message: 'Which plans will live here?',
    choices: [
      { value: 'public', label: 'District and school plans' },
      { value: 'confidential', label: 'Plans about staff and students (confidential)' },
    ],
  });
  return answer === 'confidential';
}

const idFault = (typed: string): string | undefined =>
  /^[A-Za-z][A-Za-z0-9._-]*$/.test(typed)
    ? undefined
    : `"${typed}" cannot be an id: it begins with a letter; then come letters, digits and dashes.`;

const stateFault = (typed: string): string | undefined =>
  typed === '' || /^[A-Z]{2}$/.test(typed)
    ? undefined
    : `"${typed}" is not a state. Write two capital letters, like CT.`;

/** School years begin in July. */
function currentYear(today: string): string {
  const year = Number(today.slice(0, 4));
  return schoolYear(Number(today.slice(5, 7)) >= 7 ? year : year - 1);
}
