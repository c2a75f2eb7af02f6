import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { CommandError } from '../model/commandError.ts';
import type { Kind } from '../model/kind.ts';
import { TO_BE_FILLED_IN } from '../model/toBeFilledIn.ts';
import { writeDocument } from '../model/writeDocument.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import type { Ground, NewPlan, PlanAnswers } from './answers.ts';
import { defaultTitle } from './newPlan.ts';
import { planId } from './planId.ts';
import { pathFrom, withModeline } from './schemaPath.ts';

/** What happened under the old plan, or was decided about it. */
const GONE_EVERYWHERE = new Set([
  'progress',
  'results',
  'history',
  'benchmarks',
  'yearly_targets',
  'changes',
  'actual',
  'submissions',
]);
const GONE_FROM_PLAN = new Set([
  'version',
  'approvals',
  'signatures',
  'revisions',
  'previous_review',
  'engagement',
]);
/** Days, which only fit the year that they were written for. */
const DAYS = new Set(['start', 'due', 'by', 'on']);

/**
 * Makes the file of a new plan from another plan: its parts, titles, owners and comments, without
 * what was rated, measured, decided or signed. Baselines, targets and the summary are to be filled
 * in again, and in another school year the days too.
 */
export function copyPlan(
  kind: Kind,
  answers: PlanAnswers,
  workspace: Workspace,
  ground: Omit<Ground, 'starter'> & { readonly from: Plan; readonly text: string },
): NewPlan {
  const { from, text, folder, schemaFile, hash } = ground;
  mustBeCopyable(kind, from);
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const map: unknown = document.contents;
  if (document.errors.length > 0 || !isMap(map) || hasAlias(document)) {
    throw new CommandError(`${from.file} cannot be copied.`, {
      hint: 'Correct what `pip validate` says about it, and write out names such as *name.',
    });
  }
  const ids = planId(kind, answers, workspace, hash);
  const file = `${folder}/${ids.id}.yaml`;
  empty(map, { isPlan: true, isOtherYear: answers.term !== from.term });
  rename(map, answers, from, workspace);
  map.set('id', ids.id);
  const written = writeDocument(document);
  return { ...ids, file, text: withModeline(written, pathFrom(file, schemaFile)) };
}

function mustBeCopyable(kind: Kind, from: Plan): void {
  if (from.kind !== kind.id) {
    throw new CommandError(`${from.id} is of the kind ${from.kind}, not ${kind.id}.`, {
      hint: `Plans are copied within their kind: pip new ${from.kind} --from ${from.id}.`,
    });
  }
  if (kind.confidential) {
    throw new CommandError('The plan of one person is not copied for another.', {
      hint: `Begin with an empty one: pip new ${kind.id}.`,
    });
  }
}

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** What the new plan is, in the fields of its head. */
function rename(map: YAMLMap, answers: PlanAnswers, from: Plan, workspace: Workspace): void {
  const { about, term, title } = answers;
  const isSameAbout = about.id === from.about;
  const kind = workspace.kinds.find(({ id }) => id === from.kind);
  const usual = kind ? defaultTitle(kind, about.id, workspace) : from.title;
  map.set('title', title ?? (isSameAbout ? from.title : usual));
  map.set('term', term);
  map.set('status', 'draft');
  for (const field of ['school', 'organization']) if (field !== about.field) map.delete(field);
  map.set(about.field, about.id);
  if (map.has('summary')) map.set('summary', `${TO_BE_FILLED_IN}: the plan in plain sentences`);
  const { span } = from.data;
  if (span && (term < span.from || term > span.to)) map.delete('span');
}

interface Where {
  readonly isPlan: boolean;
  readonly isOtherYear: boolean;
}

/** Takes out of a mapping and all below it what belongs to the old plan alone. */
function empty(map: YAMLMap, where: Where): void {
  const { isPlan, isOtherYear } = where;
  if (isOtherYear && !map.has('timeline')) undate(map);
  map.items = map.items.filter((pair) => {
    const name = nameOf(pair);
    if (isPlan ? GONE_FROM_PLAN.has(name) : name === 'status') return false;
    return !GONE_EVERYWHERE.has(name) && !(isOtherYear && DAYS.has(name));
  });
  for (const pair of map.items) {
    const name = nameOf(pair);
    if (name === 'custom') continue;
    if ((name === 'baseline' || name === 'target') && isMap(pair.value)) reopen(pair.value);
    emptyBelow(pair.value, { isPlan: false, isOtherYear });
  }
}

function emptyBelow(node: unknown, where: Where): void {
  if (isMap(node)) empty(node, where);
  else if (isSeq(node)) for (const item of node.items) emptyBelow(item, where);
}

/** Puts words to be filled in where the day stood. */
function undate(map: YAMLMap): void {
  const pair = map.items.find((each) => nameOf(each) === 'due');
  if (!pair || !isScalar(pair.key) || !isScalar(pair.value)) return;
  pair.key.value = 'timeline';
  pair.value.value = TO_BE_FILLED_IN;
}

/** A value that somebody has to find out, or promise, anew. */
function reopen(map: YAMLMap): void {
  if (!map.has('value')) return;
  map.set('value', TO_BE_FILLED_IN);
  for (const field of ['n', 'period', 'on', 'note', 'source']) map.delete(field);
}

const nameOf = ({ key }: Pair): string => (isScalar(key) && !isAlias(key) ? String(key.value) : '');
