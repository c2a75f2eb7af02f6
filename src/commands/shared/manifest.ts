import type { Context } from '../../model/context.ts';
import type { Job } from './writeReports.ts';

/** A file that was written and what it was made of. */
export interface ManifestEntry {
  readonly file: string;
  readonly plan: string | null;
  /** Paths of the sources in the workspace. */
  readonly sources: readonly string[];
  readonly sha256: string;
}

/** Lists every output with its hash and sources, and every source with its hash and revision. */
export async function buildManifest(
  context: Context,
  { root, workspace, rollUp, asOf }: Job,
  outputs: readonly ManifestEntry[],
  browser: string | null,
): Promise<string> {
  const revision = await context.revision(root);
  const dirty = new Set(revision?.dirty ?? []);
  const sources = [...new Set(outputs.flatMap((output) => output.sources))].sort();
  const manifest = {
    schemaVersion: 1,
    tool: { name: 'pip', version: context.version, browser },
    schoolYear: workspace.settings.school_year,
    cycle: rollUp?.cycle.id ?? null,
    asOf,
    revision: revision?.commit ?? null,
    sources: sources.flatMap((file) => {
      const content = context.files.read(root, file);
      if (content === null) return [];
      return [
        { file, sha256: context.hash(content), uncommitted: revision ? dirty.has(file) : null },
      ];
    }),
    outputs: [...outputs]
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .map(({ sources: used, ...output }) => ({ ...output, sources: [...used].sort() })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
