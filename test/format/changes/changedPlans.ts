import { diffWorkspaces } from '../../../src/diff/diffWorkspaces.ts';
import type { ChangedDocument } from '../../../src/format/changes/changedDocument.ts';
import type { PlanChanges } from '../../../src/model/change.ts';
import { AS_OF, type Replaced, STORY, withPlan } from '../../diff/plans.ts';

/** The plan of the story after some texts in it were replaced. */
export function changedStory(...replaced: Replaced[]): PlanChanges[] {
  const after = replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The plan does not say: ${from}`);
    return text.replace(from, to);
  }, STORY);
  return diffWorkspaces(withPlan(STORY), withPlan(after), AS_OF);
}

export const LOWERED: Replaced = ['target: {value: 62, by', 'target: {value: 60, by'];
export const REWORDED: Replaced = [
  'Groups of four to six from screening data.',
  'Groups of three from <b>screening</b> | data.',
];
export const RATED: Replaced = ['rating: 2, by: Principal', 'rating: 1, by: Principal'];

/** What a document says beside the changes. */
export const documentOf = (
  plans: readonly PlanChanges[],
  rest: Partial<ChangedDocument> = {},
): ChangedDocument => ({
  plans,
  off: 0,
  names: { before: 'main', after: 'the files on disk' },
  asOf: AS_OF,
  isConfidential: false,
  ...rest,
});

/** A plan of which nothing is known but its state. */
export const bare = (state: PlanChanges['state']): PlanChanges => ({
  plan: 'sip-reef-2026',
  formerId: null,
  title: '',
  kind: 'sip',
  state,
  fileBefore: null,
  fileAfter: 'plans/reef.yaml',
  leftOut: { before: 0, after: 0 },
  changes: [],
  effects: [],
});
