/** A setting of a clone with what it is for. */
export interface DriverSetting {
  readonly name: string;
  readonly value: string;
}

/**
 * The settings that have git call this program.
 * @param folder the workspace's path from the top of the repository, with `/` at the end where it is not that.
 * @param command what starts the program; null to find it when it is needed.
 */
export function gitDrivers(folder: string, command: string | null): DriverSetting[] {
  const start = command === null ? finding(folder) : `p() { ${command} "$@"; };`;
  return [
    { name: 'diff.pip.textconv', value: textconv(start) },
    { name: 'diff.pip.cachetextconv', value: 'false' },
    { name: 'diff.pip.xfuncname', value: '^#+ .*$' },
    { name: 'merge.pip.name', value: 'improvement plans, part by part' },
    { name: 'merge.pip.driver', value: driver(start) },
  ];
}

/** What the workspace or the repository depends on comes before what the machine has. */
function finding(folder: string): string {
  const places = [...new Set([folder, ''])].map((place) =>
    quoted(`${place}node_modules/.bin/pip-plans`),
  );
  return `p() { for c in ${places.join(' ')}; do if test -x "$c"; then "$c" "$@"; return; fi; done; pip-plans "$@"; };`;
}

/** Where the program is missing, git goes on as it would without it. */
const textconv = (start: string): string =>
  `f() { ${start} p git textconv "$1" 2>/dev/null || cat "$1"; }; f`;

const driver = (start: string): string =>
  `f() { ${start} p git merge "$1" "$2" "$3" "$4" --marker-size "$5"; s=$?; ` +
  // A program that breaks off ends with 1 too, but leaves no marks.
  'test "$s" -eq 0 && return 0; test "$s" -eq 1 && grep -q "^<<<" "$2" && return 1; ' +
  'git merge-file --marker-size="$5" -L ours -L base -L theirs "$2" "$1" "$3"; }; ' +
  'f %O %A %B %P %L';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
