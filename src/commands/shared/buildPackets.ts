import type { Audience } from '../../model/audience.ts';
import type { Context } from '../../model/context.ts';
import type { PlanHistory } from '../../model/history.ts';
import { PLAN_LANGUAGE } from '../../model/language.ts';
import type { Plan } from '../../model/workspace.ts';
import { type BuiltReport, type Report, takesKind } from '../../reports/report.ts';
import { outlineOf } from '../../workspace/outlineOf.ts';
import type { HistoryOf } from './planHistories.ts';
import type { ChangesOf } from './readChanges.ts';
import type { Rendering } from './renderReport.ts';
import type { Job } from './writeReports.ts';

/** A report on one plan, built and not yet rendered. */
export interface Packet {
  readonly plan: Plan;
  readonly report: Report;
  readonly audience: Audience;
  readonly built: BuiltReport;
  /** Its files without their ending. */
  readonly name: string;
  /** The same only while everything is that its files are made of, the browser apart. */
  readonly key: string;
}

/** What git knows of the plans. */
export interface Known {
  readonly historyOf: HistoryOf;
  readonly changesOf: ChangesOf;
}

const NO_HISTORY: PlanHistory = { commits: [], remark: null };

/** Builds every report on every plan that it is made of. */
export function buildPackets(
  context: Context,
  job: Job,
  rendering: Rendering,
  known: Known,
): Packet[] {
  const program = [context.version, context.build(), job.asOf];
  return job.reports.flatMap((report) =>
    job.plans
      .filter(({ kind }) => takesKind(report, kind))
      .flatMap(({ id }) => {
        const audience = job.audience ?? report.audience;
        const plan = job.viewFor(audience).workspace.plansById.get(id);
        const built = plan ? build(report, plan, audience, job, known) : null;
        if (!plan || built === null) return [];
        const made = [
          ...program,
          rendering.inputs(report.id, built.model.language),
          audience,
          asText(built),
        ];
        const key = context.hash(made.join('\0'));
        return [
          { plan, report, audience, built, name: nameOf(report, plan, audience, built), key },
        ];
      }),
  );
}

/** Pages for others and in other languages stand beside each other: `sam-x.public`, `summary-x.es`. */
function nameOf(
  { id, audience: usual }: Report,
  plan: Plan,
  audience: Audience,
  { model: { language } }: BuiltReport,
): string {
  const whom = audience === usual ? '' : `.${audience}`;
  return `${id}-${plan.id}${whom}${language === PLAN_LANGUAGE ? '' : `.${language}`}`;
}

/** A report's model; null where it speaks for a cycle in which the plan has no progress. */
function build(
  report: Report,
  plan: Plan,
  audience: Audience,
  job: Job,
  { historyOf, changesOf }: Known,
): BuiltReport | null {
  const { asOf, schemas, language } = job;
  const { workspace, rollUps } = job.viewFor(audience);
  const rollUp = (job.rollUp && rollUps.get(job.rollUp.cycle.id)) ?? null;
  const rolled = rollUp?.plans.get(plan.id) ?? null;
  const kind = workspace.kinds.find(({ id }) => id === plan.kind);
  const schema = schemas.get(kind?.schema ?? '');
  const outline = schema && !report.needsCycle ? outlineOf(schema) : [];
  const source = { workspace, plan, outline, asOf };
  const said = (built: BuiltReport) =>
    audience === report.audience ? built : saidFor(audience, built);
  if (!report.needsCycle) return said(report.build({ ...source, rollUp, rolled }));
  if (!rollUp || !rolled) return null;
  // What people write to each other when they save a change is not reviewed for the public.
  const revisions = audience === 'public' ? NO_HISTORY : historyOf(plan);
  const changed = changesOf(report, plan, audience);
  return said(report.build({ ...source, rollUp, rollUps, rolled, revisions, changed, language }));
}

/** A report for others than usual says on each page and in the index whom it is for. */
function saidFor(audience: Audience, built: BuiltReport): BuiltReport {
  const { running, listing } = built;
  return {
    ...built,
    running: { ...running, right: audience === 'public' ? 'Public · ' : 'Internal · ' },
    listing: { ...listing, title: `${listing.title} (${audience})` },
  };
}

/** Everything of a report as one text. */
const asText = (built: BuiltReport): string =>
  JSON.stringify(built, (_, value: unknown) => (value instanceof Map ? [...value] : value));
