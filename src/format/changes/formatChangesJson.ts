import type { PlanChanges } from '../../model/change.ts';
import { countChanges } from './changeWords.ts';

/** Changes for scripts: everything that is known of them, under a version. */
export function formatChangesJson(plans: readonly PlanChanges[], version: string): string {
  const document = {
    schemaVersion: 1,
    tool: { name: 'pip', version },
    plans: plans.map(({ plan, title, kind, state, fileBefore, fileAfter, changes, effects }) => ({
      plan,
      title,
      kind,
      state,
      fileBefore,
      fileAfter,
      changes: changes.map(({ part, before, after, ...change }) => ({
        ...change,
        part: { ...part, path: part.path.join('/') },
        before,
        after,
      })),
      effects,
    })),
    summary: countChanges(plans),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
