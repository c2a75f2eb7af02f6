import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import { type PipRun, runPip } from '../cli/runPip.ts';

/** Where somebody works on the plans of a workspace: files are changed part by part, or by pip itself. */
export interface Desk {
  /** Sets fields of a part by their path, like `target.value`; undefined takes one out. */
  change(plan: string, part: string, fields: Readonly<Record<string, unknown>>): void;
  /** Puts a new part at the end of a list. */
  add(plan: string, owner: string, list: string, part: object): void;
  drop(plan: string, part: string): void;
  /** Puts a part at a place of a list of the same or another part. */
  move(plan: string, part: string, to: readonly [owner: string, list: string, at: number]): void;
  /** Gives the file of a plan another name. */
  rename(plan: string, file: string): void;
  /** Writes the file of a plan anew, as a function of its text. */
  rewrite(plan: string, write: (text: string) => string): void;
  pip(...argv: string[]): Promise<PipRun>;
}

/** The desk in a folder on a day. */
export function openDesk(root: string, today: string): Desk {
  const rewrite: Desk['rewrite'] = (plan, write) => {
    const file = fileOf(root, plan);
    const before = readFileSync(file, 'utf8');
    const after = write(before);
    if (after === before) throw new Error(`Nothing happened to ${plan}.`);
    writeFileSync(file, after);
  };
  const edit = (plan: string, work: (document: Document) => void): void =>
    rewrite(plan, (text) => {
      const document = parseDocument(text);
      work(document);
      return document.toString({ lineWidth: 0 });
    });
  return {
    change: (plan, part, fields) =>
      edit(plan, (document) => {
        const { map } = find(document, part);
        for (const [name, value] of Object.entries(fields)) {
          const path = name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
          if (value === undefined) map.deleteIn(path);
          else map.setIn(path, document.createNode(value));
        }
      }),
    add: (plan, owner, list, part) =>
      edit(plan, (document) => listIn(document, owner, list).add(document.createNode(part))),
    drop: (plan, part) => edit(plan, (document) => void takeOut(document, part)),
    move: (plan, part, [owner, list, at]) =>
      edit(plan, (document) => {
        const map = takeOut(document, part);
        listIn(document, owner, list).items.splice(at, 0, map);
      }),
    rename: (plan, file) => renameSync(fileOf(root, plan), join(root, file)),
    rewrite,
    async pip(...argv) {
      const run = await runPip(argv, root, { today });
      if (run.code !== 0) throw new Error(`pip ${argv.join(' ')}: ${run.stderr}`);
      return run;
    },
  };
}

/** The files of plans below a folder. */
export const planFiles = (root: string): string[] =>
  readdirSync(join(root, 'plans'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(root, 'plans', file))
    .sort();

function fileOf(root: string, plan: string): string {
  const holds = (file: string): boolean =>
    readFileSync(file, 'utf8').split(/\r?\n/).includes(`id: ${plan}`);
  const file = planFiles(root).find(holds);
  if (file === undefined) throw new Error(`There is no plan ${plan}.`);
  return file;
}

/** The mapping of an id, and the list that it stands in. */
function find(document: Document, id: string): { map: YAMLMap; list: YAMLSeq | null } {
  let found: { map: YAMLMap; list: YAMLSeq | null } | null = null;
  visit(document, {
    Map(_, map, path) {
      if (map.get('id') !== id) return undefined;
      const above = path.at(-1);
      found = { map, list: isSeq(above) ? above : null };
      return visit.BREAK;
    },
  });
  if (found === null) throw new Error(`There is no part ${id}.`);
  return found;
}

function takeOut(document: Document, id: string): YAMLMap {
  const { map, list } = find(document, id);
  if (list === null) throw new Error(`${id} stands in no list.`);
  list.items.splice(list.items.indexOf(map), 1);
  return map;
}

function listIn(document: Document, owner: string, name: string): YAMLSeq {
  const { map } = find(document, owner);
  if (!map.has(name)) map.set(name, new YAMLSeq());
  const list = map.get(name);
  if (!isSeq(list)) throw new Error(`${name} of ${owner} is no list.`);
  return list;
}

/** Fields that a year of work brings. */
const OF_THE_YEAR = ['progress', 'results', 'revisions', 'actual', 'estimated'];

/** Takes out of a plan what the year brought, so that the year can begin. */
export function asItBegan(text: string): string {
  const document = parseDocument(text);
  visit(document, {
    Map(_, map) {
      for (const name of OF_THE_YEAR) map.delete(name);
      const status = map.get('status', true);
      const isWork = isScalar(status) && map !== document.contents;
      if (isWork && status.value !== 'not_started') map.set('status', 'not_started');
    },
  });
  if (!isMap(document.contents)) throw new Error('This is no plan.');
  return document.toString({ lineWidth: 0 });
}
