import { publicView } from '../../disclosure/publicView.ts';
import type { Audience } from '../../model/audience.ts';
import { once } from '../../model/once.ts';
import type { RollUp } from '../../model/rollup.ts';
import type { Workspace } from '../../model/workspace.ts';
import { rollUp } from '../../rollup/rollUp.ts';

/** A workspace as somebody may see it, with the progress that follows from what they see. */
export interface View {
  readonly workspace: Workspace;
  /** Progress by cycle id. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
  /** How many figures of each plan are withheld, by the plan's id. */
  readonly withheld: ReadonlyMap<string, number>;
  /** Withheld shares that texts of a plan say all the same, by the plan's id. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
}

export type ViewFor = (audience: Audience) => View;

/** What each audience may see; that of the public is made once, when a report first asks for it. */
export function viewsOf(
  workspace: Workspace,
  rollUps: ReadonlyMap<string, RollUp>,
  asOf: string,
): ViewFor {
  const internal: View = { workspace, rollUps, withheld: new Map(), mentions: new Map() };
  const open = once((): View => {
    const { workspace: shown, ...told } = publicView(workspace);
    const { cycles } = shown.settings;
    const progress = cycles.map((cycle) => [cycle.id, rollUp(shown, cycle, asOf)] as const);
    return { workspace: shown, rollUps: new Map(progress), ...told };
  });
  return (audience) => (audience === 'public' ? open() : internal);
}
