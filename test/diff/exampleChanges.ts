import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diffWorkspaces } from '../../src/diff/diffWorkspaces.ts';
import type { Change } from '../../src/model/change.ts';
import type { SourceFile } from '../../src/model/workspace.ts';
import { compileShapes } from '../../src/workspace/compileShapes.ts';
import { loadWorkspace } from '../../src/workspace/loadWorkspace.ts';
import type { Shapes } from '../../src/workspace/shapes.ts';
import { say } from '../workspace/workspaceOf.ts';
import { AS_OF, type Replaced, sideOf } from './plans.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const READ = /^(?:[^/]+\.yaml|(?:plans|measures)\/.*\.yaml|schemas\/.*\.json)$/;

/** What an example consists of, but plans other than one. */
function sourcesOf(example: string, file: string): SourceFile[] {
  const root = join(EXAMPLES, example);
  return filesUnder(root)
    .map((path) => path.slice(root.length + 1))
    .filter((path) => READ.test(path) && (!path.startsWith('plans/') || path === file))
    .map((path) => ({ file: path, text: readFileSync(join(root, path), 'utf8') }));
}

const compiled = new Map<string, Shapes>();

/** Compiling takes long, and every test of an example goes by the same. */
function shapesOf(example: string): Shapes {
  const shapes = compiled.get(example) ?? compileShapes(sourcesOf(example, '')).shapes;
  compiled.set(example, shapes);
  return shapes;
}

/**
 * Changes of a plan of an example when texts in it are replaced, each of which has to be there;
 * without the reminder that nobody recorded them.
 */
export function exampleChanges(example: string, file: string, ...replaced: Replaced[]): Change[] {
  const side = (edit: (text: string) => string) => {
    const sources = sourcesOf(example, file).map((each) =>
      each.file === file && 'text' in each ? { file, text: edit(each.text) } : each,
    );
    const { workspace, diagnostics } = loadWorkspace(sources, shapesOf(example));
    if (!workspace || diagnostics.length > 0) throw new Error(diagnostics.map(say).join('\n'));
    return sideOf(workspace);
  };
  const edited = (text: string): string =>
    replaced.reduce((now, [from, to]) => {
      if (!now.includes(from)) throw new Error(`${file} does not say: ${from}`);
      return now.replace(from, to);
    }, text);
  return diffWorkspaces(
    side((text) => text),
    side(edited),
    AS_OF,
  ).flatMap(({ changes }) => changes.filter(({ name }) => name !== 'amendment-missing'));
}
