import { nearest } from '../model/nearest.ts';
import type { CodeColumn, District, MappingFile, School } from '../model/plan.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import type { Columns } from './findColumns.ts';
import { type Left, left } from './left.ts';
import type { TableRow } from './table.ts';

/** What is looked up again for every row. */
export interface Directory {
  /** Ids of schools or districts by their official code. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly plans: ReadonlyMap<string, readonly Plan[]>;
}

/** Official codes of the schools or districts that rows are about, and the plans of each. */
export function directoryFor(mapping: MappingFile, workspace: Workspace): Directory {
  const isSchool = mapping.school !== undefined;
  const list: readonly (School | District)[] = isSchool ? workspace.schools : workspace.districts;
  const scheme = (mapping.school ?? mapping.district)?.scheme ?? 'state';
  const ids = new Map<string, string[]>();
  for (const { id, codes } of list) {
    const code = codes?.[scheme];
    if (code !== undefined) ids.set(code, [...(ids.get(code) ?? []), id]);
  }
  const plans = new Map<string, Plan[]>();
  for (const plan of workspace.plans.filter(isOpen(workspace))) {
    plans.set(plan.about, [...(plans.get(plan.about) ?? []), plan]);
  }
  return { ids, plans };
}

/** Figures of a school are none of a single person: such a plan has to be named itself. */
const isOpen =
  ({ kinds }: Workspace) =>
  ({ kind, data }: Plan): boolean =>
    data.status !== 'archived' && kinds.find(({ id }) => id === kind)?.confidential !== true;

/** The plans that a row may be about: those of its school or district, or the one it names. */
export function findPlans(
  { cells }: TableRow,
  columns: Columns,
  mapping: MappingFile,
  workspace: Workspace,
  directory: Directory,
): readonly Plan[] | Left {
  const at = columns.plan ?? columns.school ?? columns.district ?? 0;
  const word = cells[at] ?? '';
  if (word === '') return left('The row names nobody.', undefined, 'Totals and notes do not.');
  if (columns.plan !== null) return planNamed(word, workspace);
  const what = columns.school === null ? 'district' : 'school';
  const found = idFor(word, mapping[what], directory, what);
  if (typeof found !== 'string') return found;
  const plans = directory.plans.get(found);
  return plans ?? left(`The ${what} has no plan in this workspace.`, `${word} ${found}`);
}

function planNamed(id: string, workspace: Workspace): readonly Plan[] | Left {
  const plan = workspace.plansById.get(id);
  if (!plan) {
    const near = nearest(id, [...workspace.plansById.keys()]);
    return left('There is no such plan.', near === null ? id : `${id} (did you mean ${near}?)`);
  }
  const kind = workspace.kinds.find((each) => each.id === plan.kind);
  if (kind?.confidential === true && workspace.settings.visibility === 'public') {
    const hint = 'Move it to a workspace with `visibility: confidential`.';
    return left('The plan is confidential, and this workspace is public.', id, hint);
  }
  return [plan];
}

function idFor(
  word: string,
  column: CodeColumn | undefined,
  { ids }: Directory,
  what: string,
): string | Left {
  const code = /^\d+$/.test(word) ? word.padStart(column?.digits ?? 0, '0') : word;
  const found = ids.get(code) ?? [];
  if (found.length > 1) {
    const reason = `Several ${what}s of the directory have the code.`;
    const hint = 'Correct directory.yaml: a code stands for one.';
    return left(reason, `${code}: ${found.join(', ')}`, hint, true);
  }
  const [id] = found;
  return id ?? unknownCode(code, [...ids.keys()], what);
}

function unknownCode(code: string, known: readonly string[], what: string): Left {
  const short = (text: string): string => text.replace(/^0+/, '');
  const whole = known.find((each) => short(each) === short(code) && short(code) !== '');
  if (whole !== undefined) {
    const reason = 'The code lacks the zeros that one of the directory begins with.';
    const hint = `Say \`digits: ${whole.length}\` beside the column in the mapping to put them back.`;
    return left(reason, `${code} for ${whole}`, hint, true);
  }
  const near = known.find((each) => isSlip(code, each));
  const detail = near === undefined ? code : `${code} (near ${near})`;
  return left(`The code is that of no ${what} in the directory.`, detail);
}

/** Codes of a state are near each other: one digit that differs, or two that changed places. */
function isSlip(code: string, other: string): boolean {
  if (code.length !== other.length) return false;
  const places = [...code].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second] = places;
  const isSwap = code[first] === other[second ?? 0] && code[second ?? 0] === other[first];
  return places.length === 1 || (places.length === 2 && second === first + 1 && isSwap);
}
