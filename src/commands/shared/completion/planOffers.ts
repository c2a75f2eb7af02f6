import { KINDS } from '../../../kinds/kinds.ts';
import { type Component, componentTitle } from '../../../model/component.ts';
import type { Context } from '../../../model/context.ts';
import {
  CONFIG_FILE,
  DIRECTORY_FILE,
  type SourceFile,
  type Workspace,
} from '../../../model/workspace.ts';
import { loadWorkspace } from '../../../workspace/loadWorkspace.ts';
import { shapesIn } from '../checkWorkspace.ts';
import { isPlan } from '../plansNamed.ts';
import type { Offer, Place } from './offersFor.ts';

/** A plan as far as can be told without reading it whole. */
export interface PlanHead {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly file: string;
}

/**
 * A workspace of its configuration, its directory and the files whose paths begin as told: reading
 * every plan of a large one would take longer than anybody waits for a word.
 */
export async function workspaceWith(
  { files, cwd }: Context,
  beginnings: readonly string[] = [],
): Promise<Workspace | null> {
  const root = files.findWorkspace(cwd);
  if (root === null) return null;
  const texts = [CONFIG_FILE, DIRECTORY_FILE].flatMap((file): SourceFile[] => {
    const bytes = files.read(root, file);
    return bytes === null ? [] : [{ file, text: new TextDecoder().decode(bytes) }];
  });
  if (beginnings.length === 0) return loadWorkspace(texts).workspace;
  const all = files.readSources(root);
  const { shapes } = await shapesIn(all);
  const isWanted = ({ file }: SourceFile) => beginnings.some((begins) => file.startsWith(begins));
  return loadWorkspace([...texts, ...all.filter(isWanted)], shapes).workspace;
}

/** The plans of the workspace, sorted by id, as far as their fields at the left margin tell. */
export function planHeads({ files, cwd }: Context): PlanHead[] {
  const root = files.findWorkspace(cwd);
  if (root === null) return [];
  const heads = files.readSources(root).flatMap((source) => {
    if (!('text' in source) || !isPlan(source.file)) return [];
    const id = fieldIn(source.text, 'id');
    const kind = fieldIn(source.text, 'kind');
    const title = isOpen(kind) ? fieldIn(source.text, 'title') : '';
    return id === '' ? [] : [{ id, kind, title, file: source.file }];
  });
  return heads.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of kinds that this program does not know nobody knows here whether they are for everybody. */
const isOpen = (kind: string): boolean =>
  KINDS.some(({ id, confidential }) => id === kind && !confidential);

/** A field at the left margin that stands in one line. */
function fieldIn(text: string, name: string): string {
  const [, value = ''] = new RegExp(`^${name}:[ ]+(.*?)(?:[ ]+#.*)?\r?$`, 'm').exec(text) ?? [];
  return value.replace(/^(["'])(.*)\1$/, '$2');
}

/** The parts of the plan that is named before: components, and measures where fields are written. */
export async function planOffers(
  context: Context,
  { command, args: [id] }: Pick<Place, 'command' | 'args'>,
): Promise<Offer[]> {
  const plan = await planCalled(context, id ?? '');
  if (!plan) return [];
  const parts = [...plan.byId.values()].filter((each) => isFor(command, each));
  const offers = parts.map((each) => ({
    word: each.id,
    about: plan.isSecret ? each.levelLabel : `${each.levelLabel}: ${componentTitle(each)}`,
  }));
  if (command !== 'set' && command !== 'blame') return offers;
  const measures = plan.measures.map((each) => ({
    word: each.id,
    about: plan.isSecret ? 'Measure' : `Measure: ${each.data.name}`,
  }));
  const whole = command === 'set' ? [{ word: '-', about: 'the plan itself' }] : [];
  return [...whole, ...offers, ...measures];
}

async function planCalled(context: Context, id: string) {
  const head = planHeads(context).find((each) => each.id === id);
  const workspace = head ? await workspaceWith(context, [head.file, 'measures/']) : null;
  const plan = workspace?.plansById.get(id);
  return plan && workspace ? { ...plan, isSecret: isSecret(workspace, plan.kind) } : null;
}

/** What such plans say is for those who open them. */
const isSecret = ({ settings, kinds }: Workspace, kind: string): boolean =>
  settings.visibility === 'confidential' ||
  kinds.some(({ id, confidential }) => id === kind && confidential);

function isFor(command: string, { level, role }: Component): boolean {
  if (command === 'rollover' || command === 'new') return level === 'strategy';
  return command !== 'rate' || role !== 'context';
}
