import { childNameCues } from './childNameCues.ts';
import { isPublic } from './isPublic.ts';
import { knownNames } from './knownNames.ts';
import { narrativeTexts } from './narrativeTexts.ts';
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
    const texts = narrativeTexts(plan);
    const cued = texts.flatMap(({ text, path }) =>
      childNameCues(text).map((found) => ({ ...found, path })),
    );
    if (cued.length === 0) return;
    const isKnown = knownNames(plan, workspace, texts);
    for (const { name, cue, isSure, path } of cued) {
      if (isKnown(name, isSure)) continue;
      yield {
        path,
        message: `The words beside "${cue}" look like the name of a child or of a child's family.`,
        hint: 'Take the name out: say what was done or seen without saying whose child it was.',
      };
    }
  },
};
