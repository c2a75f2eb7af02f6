import { CommandError } from '../model/commandError.ts';
import { type Component, componentTitle } from '../model/component.ts';
import { firstYear, schoolYear, schoolYearDays } from '../model/dates.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/nearest.ts';
import { isToBeFilledIn, TO_BE_FILLED_IN } from '../model/toBeFilledIn.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { adopted, districtPlanFor, named } from './adoptions.ts';
import type { Ground, NewPlan, PlanAnswers } from './answers.ts';
import { fillStarter, oneLine, type Values, yamlText } from './fillStarter.ts';
import { planId } from './planId.ts';
import { pathFrom } from './schemaPath.ts';
import { slug } from './slug.ts';

/** Makes the file of a new plan from the starter of its kind. Unknown ids are a `CommandError`. */
export function newPlan(
  kind: Kind,
  answers: PlanAnswers,
  workspace: Workspace,
  ground: Ground,
): NewPlan {
  const { starter, folder, schemaFile, hash } = ground;
  const ids = planId(kind, answers, workspace, hash);
  const file = `${folder}/${ids.id}.yaml`;
  const values: Values = {
    id: yamlText(ids.id),
    title: yamlText(answers.title ?? defaultTitle(kind, answers.about.id, workspace)),
    school: aboutIn('school', answers),
    organization: aboutIn('organization', answers),
    term: answers.term,
    schemaPath: pathFrom(file, schemaFile),
    ...daysOf(answers.term, workspace),
    ...partsOf(kind, answers, workspace, starter),
  };
  const fitting = starterAbout(answers.about.field, starter);
  return { ...ids, file, text: fillStarter(fitting, values, kind.id) };
}

/** A starter that names the school, turned to name the district where the plan is about that. */
const starterAbout = (field: string, starter: string): string =>
  starter.includes(`{{${field}}}`)
    ? starter
    : starter.replace(/^(?:school|organization): \{\{\w+\}\}/m, `${field}: {{${field}}}`);

/** What a plan is called until somebody gives it a better name. Persons are never in it. */
export function defaultTitle(kind: Kind, aboutId: string, workspace: Workspace): string {
  const places = [...workspace.schools, ...workspace.districts];
  const name = places.find(({ id }) => id === aboutId)?.name ?? aboutId;
  if (kind.confidential) return kind.title;
  if (kind.isForm) return `${kind.title}, ${name}`;
  return kind.title.endsWith('improvement plan')
    ? `${name} improvement plan`
    : `${name}: ${kind.title.toLowerCase()}`;
}

/** What a starter can hold besides its own words. */
export const takesStrategies = (starter: string): boolean => starter.includes('{{#each strategies');
export const takesMeasures = (starter: string): boolean => starter.includes('{{#each measures');

const aboutIn = (field: string, { about }: PlanAnswers): string | null =>
  about.field === field ? yamlText(about.id) : null;

/** Days of the plan's own year, so that the examples in comments can be used as they are. */
function daysOf(term: string, { settings }: Workspace): Values {
  const year = firstYear(term);
  const cycles = settings.cycles.map(({ id }) => id);
  return {
    firstYear: String(year),
    lastTerm: schoolYear(year + 4),
    yearBegins: schoolYearDays(term).from,
    actionDay: `${year}-10-01`,
    cycleDay: `${year}-11-20`,
    targetDay: `${year + 1}-06-15`,
    firstCycle: cycles[0] ?? 'fall',
    cycleExample: cycles.map((id, index) => `${id}: ${53 + 4 * index}`).join(', '),
  };
}

function partsOf(kind: Kind, answers: PlanAnswers, workspace: Workspace, starter: string): Values {
  const { about, term, adopt, measures } = answers;
  if (adopt.length > 0 && !takesStrategies(starter)) throw takesNone(kind, '--adopt');
  if (measures.length > 0 && !takesMeasures(starter)) throw takesNone(kind, '--measures');
  const serves = about.field === 'school' ? districtPlanFor(about.id, term, workspace) : null;
  const taken = new Set([...starter.matchAll(/\bid: ([\w.-]+)/g)].map(([, id = '']) => id));
  for (const id of measures) taken.add(id);
  return {
    districtPlan: serves?.id ?? null,
    measures: [...new Set(measures)].map((id) => sharedMeasure(id, workspace)),
    strategies: adopted(adopt, serves, term).map((strategy) =>
      strategyBlock(strategy, serves, taken),
    ),
  };
}

const takesNone = (kind: Kind, flag: string): CommandError =>
  new CommandError(`A plan of the kind ${kind.id} does not take ${flag}.`);

function sharedMeasure(id: string, { sharedMeasures }: Workspace): Values {
  const shared = sharedMeasures.get(id);
  if (shared) return { id, label: oneLine(shared.name ?? id).replace(/\.$/, '') };
  const known = [...sharedMeasures.keys()];
  const near = nearest(id, known);
  const list = known.length > 0 ? `Shared measures: ${known.join(', ')}.` : 'There are none yet.';
  throw new CommandError(`No shared measure has the id ${id}.`, {
    hint: near ? `Did you mean ${near}?` : list,
  });
}

function strategyBlock(strategy: Component, serves: Plan | null, taken: Set<string>): Values {
  const title = oneLine(componentTitle(strategy));
  const isOpen = isToBeFilledIn(title);
  const plain = slug(isOpen ? strategy.id : title);
  const longer = plain === strategy.id ? `adopted-${plain}` : slug(`${plain}-${strategy.id}`);
  const id = [plain, longer].find((each) => !taken.has(each));
  const own = id ?? `${slug(strategy.id)}-of-${serves?.id ?? ''}`;
  taken.add(own);
  return {
    id: own,
    actionId: `${own}-first-step`,
    label: named(strategy),
    title: yamlText(isOpen ? title : `${TO_BE_FILLED_IN}: ${title}`),
    alignsTo: `${serves?.id ?? ''}#${strategy.id}`,
  };
}
