import { contentOf, pathOf } from './contentOf.ts';
import { isPublic } from './isPublic.ts';
import type { Rule } from './rule.ts';
import { smallGroupsIn } from './smallGroupsIn.ts';

export const smallGroupInText: Rule = {
  id: 'small-group-in-text',
  severity: 'warning',
  summary:
    'The text of a public plan counts no group of students that is small enough to tell who they are.',
  reason:
    'Whoever knows the school knows the children behind "two of the four newcomers". Tables withhold such counts, and one sentence gives them away again.',
  bad: `progress:
  fall: {note: Two of the four English learners in grade 3 read at benchmark.}`,
  good: `progress:
  fall: {note: Fewer English learners in grade 3 read at benchmark than other students.}`,
  *check(plan, { workspace }) {
    if (!isPublic(plan, workspace)) return;
    const { suppression } = workspace.settings;
    for (const place of contentOf(plan).narrative) {
      if (place.isInternal || place.step === 'dosage') continue;
      for (const words of smallGroupsIn(place.text, suppression)) {
        const path = pathOf(place);
        if (IN_PERSON.has(String(path[0]))) break;
        yield {
          path,
          message: `"${words}" is a group so small that readers may know who is meant.`,
          hint: `Speak of a larger group, or say it without the number: counts under ${suppression.min_numerator} and groups under ${suppression.min_denominator} students are withheld from public output.`,
        };
      }
    }
  },
};

/** Parts that count seats and guests, not results. */
const IN_PERSON = new Set(['team', 'councils', 'contacts', 'engagement', 'calendar', 'signatures']);
