import type { ReportEntry, WrittenFile } from './manifest.ts';

/** Whether a file on the disk is as a list says. */
type IsThere = (file: WrittenFile) => boolean;

/**
 * What a run lists, where another into the same folder may have ended meanwhile: of what both wrote
 * that counts which is there, and of a report that both made of the same all formats. One of which
 * each wrote a part has no files.
 */
export function entriesTogether(
  own: readonly ReportEntry[],
  others: readonly ReportEntry[],
  isThere: IsThere,
): ReportEntry[] {
  const byName = new Map<string, ReportEntry[]>();
  for (const each of others) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  return own.map((entry) => together(entry, byName.get(entry.name) ?? [], isThere));
}

function together(
  entry: ReportEntry,
  theirs: readonly ReportEntry[],
  isThere: IsThere,
): ReportEntry {
  const listed = theirs.flatMap(({ files }) => files);
  const isReplaced = ({ file, sha256 }: WrittenFile): boolean =>
    listed.some((each) => each.file === file && each.sha256 !== sha256 && isThere(each));
  const ours = { ...entry, files: whole(entry.files, (file) => !isReplaced(file)) };
  const others = theirs.map((each) => ({ ...each, files: whole(each.files, isThere) }));
  const last = others.findLast(({ files }) => files.length > 0);
  const base = ours.files.length > 0 ? ours : (last ?? ours);
  const same = others.filter(({ key }) => key === base.key).flatMap(({ files }) => files);
  const files = new Map([...same, ...base.files].map((file) => [file.file, file]));
  return { ...base, files: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** Of files those of formats that are there with all that belongs to them. */
const whole = (files: readonly WrittenFile[], isThere: IsThere): readonly WrittenFile[] =>
  files.filter(({ format }) => files.every((each) => each.format !== format || isThere(each)));
