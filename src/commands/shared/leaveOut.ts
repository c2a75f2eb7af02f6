import { dirname } from 'node:path';
import { BASELINE_FILE } from '../../model/baseline.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { EXCUSE, type Excused } from '../../model/excused.ts';
import type { Kind } from '../../model/kind.ts';
import type { SourceFile } from '../../model/workspace.ts';
import { RULES } from '../../rules/index.ts';

export interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
  readonly texts: ReadonlyMap<string, string>;
  readonly kinds: readonly Kind[];
  /** Whether what plans say was looked at, not their texts alone. */
  readonly rulesRan: boolean;
}

export interface Left {
  /** What is to be reported, in reading order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is excused where it stands. */
  readonly excused: readonly Excused[];
  /** What the baseline lists. */
  readonly known: readonly Diagnostic[];
  /** With that of the baseline, where something in it is to be shown. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Takes out of what was found in a workspace what is excused, and what its baseline lists. */
export async function leaveOut(context: Context, root: string, found: Found): Promise<Left> {
  const { diagnostics, excused } = await withoutExcused(found);
  const text = baselineText(context, root);
  if (text === null) return { diagnostics, excused, known: [], texts: found.texts };
  const { readBaseline } = await import('../../workspace/readBaseline.ts');
  const { applyBaseline } = await import('../../workspace/applyBaseline.ts');
  const baseline = readBaseline(text);
  const left =
    'rule' in baseline
      ? { diagnostics: [baseline, ...diagnostics], known: [] }
      : applyBaseline(diagnostics, baseline, found.rulesRan);
  const isShown = left.diagnostics.some(({ file }) => file === BASELINE_FILE);
  const texts = isShown ? new Map([...found.texts, [BASELINE_FILE, text]]) : found.texts;
  return { ...left, excused, texts };
}

/** Excuses are rare, and reading them takes a parser: it is loaded where some file has one. */
async function withoutExcused({
  diagnostics,
  sources,
  kinds,
  rulesRan,
}: Found): Promise<Pick<Left, 'diagnostics' | 'excused'>> {
  const mayExcuse = sources.some((source) => 'text' in source && source.text.includes(EXCUSE));
  if (!mayExcuse || !rulesRan) return { diagnostics, excused: [] };
  const { applyExcuses } = await import('../../workspace/applyExcuses.ts');
  const rules = RULES.map(({ id }) => id);
  return applyExcuses({ diagnostics, sources, rules, kinds });
}

/** The text of the workspace's baseline; null where it has none. */
export function baselineText({ files }: Context, root: string): string | null {
  const [folder, file] = [dirname(BASELINE_FILE), BASELINE_FILE].map(
    (path) => files.resolve(root, `${root}/${path}`).state,
  );
  if (file === 'missing' && folder !== 'outside') return null;
  const bytes = file === 'file' ? files.read(root, BASELINE_FILE) : null;
  if (bytes) return new TextDecoder().decode(bytes);
  throw new CommandError(`The baseline ${BASELINE_FILE} cannot be read.`, {
    hint: 'It has to be a file inside of the workspace that you may read.',
  });
}
