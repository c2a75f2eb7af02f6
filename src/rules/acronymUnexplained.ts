import type { Path } from '../model/diagnostic.ts';
import type { Plan } from '../model/workspace.ts';
import { acronymsIn } from './acronymsIn.ts';
import { contentOf, pathOf } from './contentOf.ts';
import { isExplained } from './isExplained.ts';
import type { Rule } from './rule.ts';

export const acronymUnexplained: Rule = {
  id: 'acronym-unexplained',
  severity: 'info',
  summary: 'An acronym is spelled out once, in the plan or in its glossary.',
  reason:
    'Families and new members of a board do not know the short names of a profession, and give up reading after the third.',
  bad: `strategies:
  - {id: groups, title: Small groups in MTSS meetings}`,
  good: `strategies:
  - {id: groups, title: Small groups in MTSS meetings}
glossary: {MTSS: "Multi-tiered system of supports, help that grows with the need."}`,
  *check(plan, { workspace }) {
    for (const [acronym, path] of firstUses(plan)) {
      if (isExplained(acronym, plan, workspace)) continue;
      yield {
        path,
        message: `"${acronym}" is not spelled out anywhere in this plan.`,
        hint: 'Spell it out where it stands first, as in `school governance council (SGC)`, or add it to `glossary`.',
      };
    }
  },
};

/** Where each acronym stands first in what a plan prints. */
function firstUses(plan: Plan): Map<string, Path> {
  const uses = new Map<string, Path>();
  for (const place of contentOf(plan).narrative) {
    const found = place.isCustom ? [] : acronymsIn(place.text);
    if (found.length === 0) continue;
    const path = pathOf(place);
    if (isName(path)) continue;
    for (const acronym of found) {
      if (!uses.has(acronym)) uses.set(acronym, path);
    }
  }
  return uses;
}

const LISTS_OF_PEOPLE = ['owners', 'team', 'contacts', 'signatures', 'signatures_at_start'];

/** Whether a text is somebody's name: its initials, as in JR Smith, are no acronym. */
function isName(path: Path): boolean {
  const field = path.at(-1);
  if (field === 'by' || field === 'collected_by') return true;
  const isOfPerson = path.at(-2) === 'owner' || LISTS_OF_PEOPLE.includes(String(path.at(-3)));
  return field === 'name' && isOfPerson;
}
