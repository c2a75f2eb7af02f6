import { childNameCues, mayCueNames } from './childNameCues.ts';
import { contentOf, pathOf } from './contentOf.ts';
import { isPublic } from './isPublic.ts';
import { knownNames } from './knownNames.ts';
import type { Rule } from './rule.ts';

export const studentNameInText: Rule = {
  id: 'student-name-in-text',
  severity: 'warning',
  summary: "The text of a public plan names no student and nobody of a student's family.",
  reason:
    'A public plan is read by neighbors and stays in the history of the repository. What a school knows of a child is not theirs to read.',
  bad: `progress:
  fall: {note: My student Ana Gomez now reads to the class.}`,
  good: `progress:
  fall: {note: Children who were silent in fall now read to the class.}`,
  *check(plan, { workspace }) {
    if (!isPublic(plan, workspace)) return;
    const { narrative, whole } = contentOf(plan);
    if (!mayCueNames(whole)) return;
    const cued = narrative.flatMap((place) =>
      childNameCues(place.text).map((found) => ({ ...found, place })),
    );
    if (cued.length === 0) return;
    const isKnown = knownNames(plan, workspace, narrative);
    for (const { name, cue, isSure, place } of cued) {
      if (isKnown(name, isSure)) continue;
      yield {
        path: pathOf(place),
        message: `The words beside "${cue}" look like the name of a child or of a child's family.`,
        hint: 'Take the name out: say what was done or seen without saying whose child it was.',
      };
    }
  },
};
