import type { Path } from '../model/diagnostic.ts';
import type { District, Measure, School } from '../model/plan.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { type Edits, editsOf, pathKey } from './edits.ts';
import { gather } from './gather.ts';
import { whyNotPublic } from './isInternal.ts';
import { linesOf } from './linesOf.ts';
import { measureComputations, measureReadings } from './measureReadings.ts';
import { normal } from './normal.ts';
import { profileReadings } from './profileReadings.ts';
import { publicPlan } from './publicPlan.ts';
import { reviseData } from './reviseData.ts';
import { withhold } from './withhold.ts';
import { withoutFigures } from './withoutFigures.ts';

export interface PublicView {
  /** The workspace as the public may see it. */
  readonly workspace: Workspace;
  /** How many figures of each plan are withheld, by the plan's id. */
  readonly withheld: ReadonlyMap<string, number>;
  /** Withheld shares that texts of a plan say all the same, by the plan's id. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
}

/**
 * A workspace that holds only what may be published. Whatever is computed from it, drawn or
 * written follows from published values alone. Small values are withheld by the configuration's
 * `suppression`; with them go all values from which they could be worked out. Values of a group
 * whose size nobody states are withheld, because it may be small; those of a whole school are not.
 */
export function publicView(workspace: Workspace): PublicView {
  const open = workspace.plans.filter((plan) => whyNotPublic(plan, workspace) === null);
  const edits = withheldIn(workspace, open);
  const editsIn = (document: object | undefined): Edits =>
    (document && edits.get(document)) ?? new Map();
  const { settings, schools, districts } = workspace;
  const sharedMeasures = new Map(
    [...workspace.sharedMeasures].map(([id, shared]) => [id, edited(shared, editsIn(shared))]),
  );
  const published = { sharedMeasures, groups: groupNames(workspace), settings };
  const results = open.map((plan) => {
    const own = editsIn(plan);
    const taken = new Set(plan.measures.map(({ data }) => data.uses ?? ''));
    const shared = [...taken].map((id) => editsIn(workspace.sharedMeasures.get(id)));
    const counted = [own, ...shared].reduce((sum, each) => sum + countOf(each), 0);
    const { inTables, ...shown } = publicPlan(plan, { ...published, edits: own });
    return { ...shown, withheld: counted + inTables };
  });
  const plans = results.map(({ plan }) => plan);
  return {
    workspace: {
      ...workspace,
      plans,
      plansById: new Map(plans.map((plan) => [plan.id, plan])),
      sharedMeasures,
      schools: schools.map((school) => edited(school, editsIn(school))),
      districts: districts.map((district) => edited(district, editsIn(district))),
    },
    withheld: new Map(results.map(({ plan, withheld }) => [plan.id, withheld])),
    mentions: new Map(results.map(({ plan, mentions }) => [plan.id, mentions])),
  };
}

/** What is withheld, by the document that prints it. */
function withheldIn(workspace: Workspace, open: readonly Plan[]): ReadonlyMap<object, Edits> {
  const limits = workspace.settings.suppression;
  const readings = [
    ...open.flatMap((plan) => measureReadings(plan, workspace)),
    ...profileReadings(workspace),
  ];
  const computed = open.flatMap((plan) => measureComputations(plan, workspace));
  const { cells, families, computations } = gather(readings, computed);
  const lines = families.flatMap(linesOf);
  return editsOf(withhold({ cells, lines, computations }, limits), families, limits);
}

const countOf = (edits: Edits): number =>
  [...edits.values()].filter(({ form }) => form !== 'comparison').length;

/** Names by which this workspace knows groups of students. */
function groupNames({ schools, districts, plans, sharedMeasures }: Workspace): Set<string> {
  const profiles = [...schools, ...districts].flatMap(({ profile }) => profile?.groups ?? []);
  const measures = [
    ...sharedMeasures.values(),
    ...plans.flatMap((plan) => plan.measures.map(({ data }) => data)),
  ];
  const groups = [...profiles, ...measures.flatMap((measure) => measure.groups ?? [])];
  return new Set(groups.map(({ group }) => normal(group)));
}

/** A document with its withheld values taken out. */
function edited<T extends Measure | School | District>(document: T, edits: Edits): T {
  if (edits.size === 0) return document;
  const revise = (value: unknown, path: Path): unknown => {
    const edit = edits.get(pathKey(path));
    return edit ? withoutFigures(value, edit) : value;
  };
  return reviseData(document, revise) as T;
}
