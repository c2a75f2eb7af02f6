import { longDate } from '../../model/dates.ts';
import type { PlanModel } from '../../model/planDocument.ts';
import type { Plan } from '../../model/workspace.ts';
import { ratingMark } from '../marks.ts';
import { DECISIONS, STATUS_WORDS, personText, printedDay } from '../words.ts';
import { referenceTexts } from './references.ts';
import type { PlanSource, Sources } from './source.ts';

/** Fields that the cover shows, and that need no section. */
export const ON_COVER: readonly string[] = [
  'id',
  'kind',
  'format',
  'title',
  'subtitle',
  'motto',
  'code',
  'term',
  'span',
  'status',
  'version',
  'contacts',
  'aligns_to',
];

/** What stands on the cover: whose plan, of when, in which version, decided by whom. */
export function coverOf(sources: Sources): Omit<PlanModel, 'report' | 'language' | 'sections'> {
  const { plan, workspace, asOf, isForm } = sources;
  const kind = workspace.kinds.find(({ id }) => id === plan.kind);
  const about = aboutName(sources);
  return {
    title: `${about === '' ? '' : `${about}: `}${plan.title}${plan.term === '' ? '' : `, ${plan.term}`}`,
    isForm,
    kind: kind?.title ?? plan.kind,
    about,
    district: districtName(sources),
    plan: planCover(sources),
    rating: ratingOf(sources),
    contacts: (plan.data.contacts ?? []).map((member) =>
      [personText({ ...member }), member.role, member.body, member.responsibility]
        .filter(Boolean)
        .join(', '),
    ),
    asOf: printedDay(asOf),
  };
}

function planCover(sources: Sources): PlanModel['plan'] {
  const { plan, workspace } = sources;
  const { data, id, title, term } = plan;
  const status = data.status ?? 'draft';
  const kind = workspace.kinds.find((each) => each.id === plan.kind);
  return {
    id,
    title,
    subtitle: data.subtitle ?? null,
    motto: data.motto ?? null,
    code: data.code ?? null,
    term,
    span: data.span ? `${data.span.from} to ${data.span.to}` : null,
    version: data.version ?? null,
    statusWord: STATUS_WORDS[status],
    isDraft: status === 'draft',
    isConfidential: isConfidential(sources) || (kind?.confidential ?? false),
    dates: datesOf(plan),
    serves: referenceTexts(data.aligns_to, sources),
  };
}

/** Whether nothing of this workspace is for everybody. */
const isConfidential = ({ workspace }: PlanSource): boolean =>
  workspace.settings.visibility === 'confidential';

function datesOf({ data }: Plan): string[] {
  const decisions = (data.approvals ?? []).map(
    ({ decision, body, on }) => `${DECISIONS[decision]} ${body}, ${longDate(on)}`,
  );
  const amended = (data.revisions ?? []).map(
    ({ on, version }) =>
      `Amended ${longDate(on)}${version === undefined ? '' : ` (version ${version})`}`,
  );
  return [...decisions, ...amended];
}

function aboutName({ plan, workspace }: PlanSource): string {
  const places = [...workspace.schools, ...workspace.districts];
  return places.find(({ id }) => id === plan.about)?.name ?? plan.about;
}

function districtName({ plan, workspace }: PlanSource): string {
  const school = workspace.schools.find(({ id }) => id === plan.about);
  const district = workspace.districts.find(({ id }) => id === school?.district);
  return district?.name ?? '';
}

function ratingOf({ rollUp, rolled, workspace }: Sources): PlanModel['rating'] {
  if (!rollUp || !rolled) return null;
  const rating = rolled.whole.stated?.rating ?? null;
  return { cycle: rollUp.cycle.name, mark: ratingMark(rating, workspace.settings.rating_scale) };
}
