import type { Audience } from '../../model/audience.ts';
import type { Context } from '../../model/context.ts';
import type { ListedDocument } from '../../model/planDocument.ts';
import type { PacketRow } from '../../model/indexReport.ts';
import type { Format } from './formats.ts';
import type { Shard } from './shard.ts';

/** A file that was written. */
export interface WrittenFile {
  /** Path from the folder of the manifest. */
  readonly file: string;
  readonly format: Format;
  readonly sha256: string;
  /** Name and version of the browser that printed it; null where none did. */
  readonly browser: string | null;
}

/** A report on one plan, with what it was made of and the files it was written to. */
export interface ReportEntry {
  /** Its files without their ending. */
  readonly name: string;
  readonly report: string;
  readonly plan: string;
  readonly audience: Audience;
  readonly language: string;
  readonly asOf: string;
  /** The same only while everything is that the report was made of. */
  readonly key: string;
  /** The commit that was checked out; null without git. */
  readonly revision: string | null;
  readonly sources: readonly Source[];
  /** How the index lists it. */
  readonly listing: Omit<ListedDocument, 'links'>;
  /** How the index lists it where it is a packet. */
  readonly packet: PacketRow | null;
  readonly files: readonly WrittenFile[];
}

export interface Source {
  readonly file: string;
  readonly sha256: string;
  /** Whether it differs from the commit; null without git. */
  readonly uncommitted: boolean | null;
}

/** What is written beside the reports: which there are, made of what, by which program. */
export interface Manifest {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'pip'; readonly version: string };
  readonly schoolYear: string;
  readonly cycle: string | null;
  readonly asOf: string;
  /** The page that leads to all reports; null where one of several machines wrote its share. */
  readonly index: { readonly file: string; readonly sha256: string } | null;
  readonly reports: readonly ReportEntry[];
}

export const MANIFEST = 'manifest.json';
const SHARE = /^manifest\.\d+-of-\d+\.json$/;

/** Where a machine lists its share. */
export const shareName = ({ number, of }: Shard): string => `manifest.${number}-of-${of}.json`;

/** Manifests that stand in a folder, those of shares included. */
export interface Found {
  readonly manifests: readonly Manifest[];
  /** Files that hold shares. */
  readonly shares: readonly string[];
  /** Files that somebody changed: nothing in them counts. */
  readonly damaged: readonly string[];
  /** The same only while all of them are. */
  readonly hash: string;
}

/** Reads what earlier runs wrote to a folder. */
export function readManifests(context: Context, folder: string): Found {
  const names = context.files.names(folder, '.');
  const shares = names.filter((name) => SHARE.test(name));
  const read = [...names.filter((name) => name === MANIFEST), ...shares].map((file) => {
    const bytes = context.files.read(folder, file);
    const hash = context.hash(bytes ?? '');
    return { file, manifest: unsealed(context, bytes), hash };
  });
  return {
    manifests: read.flatMap(({ manifest }) => manifest ?? []),
    shares,
    damaged: read.filter(({ manifest }) => manifest === null).map(({ file }) => file),
    hash: context.hash(read.map(({ file, hash }) => `${file} ${hash}\n`).join('')),
  };
}

/** Writes a manifest with a seal, by which the next run sees whether it is still as it was written. */
export function writeManifest(
  context: Context,
  folder: string,
  file: string,
  manifest: Manifest,
): void {
  const seal = sealOf(context, manifest);
  context.files.write(folder, file, `${JSON.stringify({ ...manifest, seal }, null, 2)}\n`);
}

const sealOf = (context: Context, manifest: object): string =>
  context.hash(JSON.stringify(manifest));

function unsealed(context: Context, bytes: Uint8Array | null): Manifest | null {
  try {
    const { seal, ...manifest } = JSON.parse(
      new TextDecoder().decode(bytes ?? undefined),
    ) as Manifest & { readonly seal: string };
    const isOurs = manifest.schemaVersion === 1 && seal === sealOf(context, manifest);
    return isOurs ? manifest : null;
  } catch {
    return null;
  }
}
