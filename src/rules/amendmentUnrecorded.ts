import type { Component } from '../model/component.ts';
import { longDate } from '../model/dates.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Plan, PlanData } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';
import type { Rule } from './rule.ts';

export const amendmentUnrecorded: Rule = {
  id: 'amendment-unrecorded',
  severity: 'warning',
  summary:
    'What is changed in a plan after its adoption stands under `revisions`, with the reason.',
  reason:
    'A board adopts one plan. If a target or a strategy differs later and nothing says why, readers must think that a promise was quietly taken back.',
  bad: `version: "1.1"
approvals: [{body: Board of Education, on: 2026-08-24, decision: approved}]`,
  good: `version: "1.1"
approvals: [{body: Board of Education, on: 2026-08-24, decision: approved}]
revisions: [{version: "1.1", on: 2026-12-14, what: Groups start in January., reason: The coach came late.}]`,
  *check(plan) {
    if (plan.data.status !== 'adopted' && plan.data.status !== 'archived') return;
    yield* emptyReasons(plan.data);
    const adopted = adoptionDay(plan.data);
    if (adopted === null) return;
    yield* versionWithoutRevision(plan.data);
    yield* measuresChanged(plan, adopted);
    yield* workDropped(plan);
  },
};

/** The day on which the last body approved the plan for the first time; null where none did. */
function adoptionDay({ approvals = [] }: PlanData): string | null {
  const first = new Map<string, string>();
  for (const { body, on, decision } of approvals) {
    if (decision !== 'approved' && decision !== 'approved_with_conditions') continue;
    const known = first.get(body);
    if (known === undefined || on < known) first.set(body, on);
  }
  return [...first.values()].sort().at(-1) ?? null;
}

/** A reason that gives none. */
const NO_REASON =
  /^(?:n\/?a|none|no reason|see above|as above|updated?|various|changes?|changed|revised|amended|amendment|revision|\P{L}*)\.?$/iu;

function* emptyReasons({ revisions = [] }: PlanData): Generator<Finding> {
  for (const [index, { what, reason }] of revisions.entries()) {
    if (!NO_REASON.test(reason.trim()) && reason.trim() !== what.trim()) continue;
    yield {
      path: ['revisions', index, 'reason'],
      message: 'This amendment does not say why it was made.',
      hint: 'Write under `reason` what happened that the plan had not reckoned with.',
    };
  }
}

/** A version that no amendment made, or an amendment whose version the plan does not carry. */
function* versionWithoutRevision({ version, revisions = [] }: PlanData): Generator<Finding> {
  if (version === undefined) return;
  const numbered = revisions.filter((revision) => revision.version !== undefined);
  const last = numbered.reduce<(typeof numbered)[number] | null>(
    (latest, revision) => (latest === null || revision.on >= latest.on ? revision : latest),
    null,
  );
  if (last !== null && last.version !== version) {
    yield {
      path: ['version'],
      message: `The plan is version "${version}", and its last amendment, of ${longDate(last.on)}, is version "${last.version}".`,
      hint: 'Write the same version in both places, or add the amendment that is missing under `revisions`.',
    };
  } else if (revisions.length === 0 && /^[1-9]\d*\.0*[1-9]/.test(version)) {
    yield {
      path: ['version'],
      message: `Version "${version}" follows an amendment, and none stands under \`revisions\`.`,
      hint: 'Add `revisions:` with `version`, `on`, `what` and `reason` of each amendment.',
    };
  }
}

/** Changes of measures that came after the adoption and after the last amendment on record. */
function* measuresChanged({ data, measures }: Plan, adopted: string): Generator<Finding> {
  const last =
    (data.revisions ?? [])
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  for (const { data: measure, path } of measures) {
    for (const [index, { on }] of (measure.changes ?? []).entries()) {
      if (on <= adopted || on <= last) continue;
      yield {
        path: [...path, 'changes', index, 'on'],
        message: `This measure was changed on ${longDate(on)}, after the plan was adopted on ${longDate(adopted)}, and no amendment since then is on record.`,
        hint: 'Add the amendment under `revisions`, with the id of the measure under `components`.',
      };
    }
  }
}

/** Work that was given up without an amendment that names it or a judgement that says why. */
function* workDropped(plan: Plan): Generator<Finding> {
  const revisions = plan.data.revisions ?? [];
  // An amendment that names no parts may be about any of them.
  if (revisions.some(({ components }) => components === undefined)) return;
  const amended = new Set(revisions.flatMap(({ components = [] }) => components));
  for (const component of allComponents(plan)) {
    const { data, path, parent, levelLabel } = component;
    if (data.status !== 'discontinued' || parent?.data.status === 'discontinued') continue;
    if (withAncestors(component).some((each) => amended.has(each.id) || isJudged(each))) continue;
    yield {
      path: [...path, 'status'],
      message: `This part (${levelLabel.toLowerCase()}) of an adopted plan was discontinued, and no amendment names it.`,
      hint: `Add the amendment under \`revisions\`, with \`${component.id}\` under \`components\`.`,
    };
  }
}

function withAncestors(component: Component): Component[] {
  return component.parent ? [component, ...withAncestors(component.parent)] : [component];
}

/** Whether a judgement on record says that the work ends. */
function isJudged({ data }: Component): boolean {
  const entries = Object.values(data.progress ?? {});
  return (
    data.conclusion !== undefined ||
    entries.some(({ disposition }) => disposition === 'discontinue')
  );
}
