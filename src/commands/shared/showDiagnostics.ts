import { isAbsolute, resolve, sep } from 'node:path';
import {
  type DiagnosticFormat,
  formatDiagnostics,
  type Screen,
  type Shown,
} from '../../format/index.ts';
import type { Context } from '../../model/context.ts';
import { type Diagnostic, SEVERITIES } from '../../model/diagnostic.ts';
import type { Output } from './outputs.ts';
import { orderLog, tellGithub } from './tellGithub.ts';

/** What is told, where, and how much of it is printed for people. */
export interface Telling {
  readonly root: string;
  readonly shown: Shown;
  readonly outputs: readonly Output[];
  /** Most problems that a person is shown; scripts always get all. */
  readonly maxProblems: number;
  /** Whether nobody chose a format, so that it may depend on who reads. */
  readonly isUsual: boolean;
}

/** Prints diagnostics, writes them to files, and counts them where people read. */
export function showDiagnostics(context: Context, telling: Telling): void {
  const { out, err, files, cwd } = context;
  const { shown, outputs } = telling;
  const printed = outputs.find(({ file }) => file === null);
  if (printed) {
    const document = documentOf(context, telling, printed.format, out);
    if (printed.format === 'github') orderLog(context, document);
    else out.write(document);
  }
  if (!printed || printed.format === 'text') {
    const summary = formatDiagnostics('summary', shown, err);
    context.note(printed ? summary : summary.trimStart());
  }
  for (const { format, file } of outputs) {
    if (file === null) continue;
    files.writeNamed(resolve(cwd, file), documentOf(context, telling, format, PAPER));
  }
  tellGithub(context, telling, () => documentOf(context, telling, 'github', PAPER));
}

/** A file is read on screens of any width. */
const PAPER: Screen = { columns: 100, colorLevel: 0 };

/** Formats read by those who know the repository that the command runs in, not its workspace. */
const FROM_REPOSITORY: ReadonlySet<DiagnosticFormat> = new Set(['github', 'gitlab', 'sarif']);

function documentOf(
  context: Context,
  { root, shown, maxProblems }: Telling,
  format: DiagnosticFormat,
  screen: Screen,
): string {
  if (FROM_REPOSITORY.has(format)) {
    const diagnostics = shown.diagnostics.map((each) => fromHere(context, root, each));
    const excused = (shown.excused ?? []).map((each) => {
      return { ...each, diagnostic: fromHere(context, root, each.diagnostic) };
    });
    return formatDiagnostics(format, { ...shown, diagnostics, excused }, screen);
  }
  if (format !== 'text') return formatDiagnostics(format, shown, screen);
  const diagnostics = gravest(shown.diagnostics, maxProblems);
  const hidden = shown.diagnostics.length - diagnostics.length;
  const text = formatDiagnostics(format, { ...shown, diagnostics }, screen);
  return [text, ...hiddenLine(hidden)].filter((part) => part !== '').join('\n');
}

/** As many as wanted, errors before what is milder, still in reading order. */
function gravest(diagnostics: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics;
  const gravity = ({ severity }: Diagnostic) => SEVERITIES.indexOf(severity);
  const kept = new Set([...diagnostics].sort((a, b) => gravity(b) - gravity(a)).slice(0, most));
  return diagnostics.filter((each) => kept.has(each));
}

function hiddenLine(count: number): string[] {
  if (count === 0) return [];
  return [
    `${count} more ${count === 1 ? 'problem is' : 'problems are'} hidden by --max-problems.\n`,
  ];
}

/** A diagnostic with the path from where the program was started; as it is where none leads down. */
function fromHere({ shown }: Context, root: string, diagnostic: Diagnostic): Diagnostic {
  const file = shown(`${root}/${diagnostic.file}`);
  return isAbsolute(file) ? diagnostic : { ...diagnostic, file: file.split(sep).join('/') };
}
