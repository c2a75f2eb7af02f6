import type { WorkspaceRule } from './rule.ts';

export const sharedMeasureUnused: WorkspaceRule = {
  id: 'shared-measure-unused',
  scope: 'workspace',
  severity: 'warning',
  summary: 'Every shared measure is used by a plan.',
  reason:
    'A measure that no plan takes over is reported nowhere. Most often a plan has one of the same name instead, which is then counted another way.',
  file: 'measures/shared.yaml',
  bad: `format: 1
measures:
  # plans have the line "uses: shared-absence", and none has "uses: days-lost"
  - {id: shared-absence, name: Students chronically absent, unit: percent, direction: decrease}
  - {id: days-lost, name: School days lost to suspension, unit: days, direction: decrease}`,
  good: `format: 1
measures:
  - {id: shared-absence, name: Students chronically absent, unit: percent, direction: decrease}`,
  *check({ workspace }) {
    const { plans, sharedMeasures, sharedMeasurePlaces, measuresComplete } = workspace;
    // What cannot be read may be what uses it.
    const isAllRead =
      measuresComplete &&
      workspace.brokenPlanFiles.length === 0 &&
      plans.every(({ leftOut }) => leftOut.length === 0);
    if (!isAllRead || plans.length === 0) return;
    const inPlans = plans.flatMap((plan) => plan.measures.map(({ data }) => data));
    const measures = [...inPlans, ...sharedMeasures.values()];
    const takenOver = measures.flatMap(({ uses }) => uses ?? []);
    // What is misspelt in a plan may be this one.
    if (takenOver.some((id) => !sharedMeasures.has(id))) return;
    const used = new Set([
      ...takenOver,
      ...measures.flatMap((each) => each.computed_from?.of ?? []),
    ]);
    for (const [id, { file, path }] of sharedMeasurePlaces) {
      if (used.has(id)) continue;
      yield {
        file,
        path: [...path, 'id'],
        message: `No plan uses the shared measure \`${id}\`.`,
        hint: `Write \`uses: ${id}\` in the plans that report it, or take it out.`,
      };
    }
  },
};
