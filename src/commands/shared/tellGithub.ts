import { basename, dirname } from 'node:path';
import type { Shown } from '../../format/index.ts';
import { githubLeftOut } from '../../format/githubLeftOut.ts';
import { markdownSummary } from '../../format/markdownSummary.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Telling } from './showDiagnostics.ts';

/**
 * In a step of a GitHub workflow: annotations besides what was printed where nobody chose a format,
 * the summary of the step, and what GitHub will not show of it all.
 */
export function tellGithub(context: Context, telling: Telling, annotations: () => string): void {
  const { shown, outputs, isUsual } = telling;
  const isPrinted = outputs.some(({ format, file }) => format === 'github' && file === null);
  const isAdded = isUsual && isInStep(context);
  if (isAdded && shown.diagnostics.length > 0) orderLog(context, `\n${annotations()}`);
  if (isAdded || (isPrinted && isInStep(context))) addSummary(context, shown);
  if (isAdded || isPrinted) context.note(githubLeftOut(shown.diagnostics) ?? '');
}

/** Writes what GitHub is to take for orders. */
export function orderLog({ out }: Pick<Context, 'out'>, text: string): void {
  if (out.order) out.order(text);
  else out.write(text);
}

const isInStep = ({ env, out }: Context): boolean =>
  env['GITHUB_ACTIONS'] === 'true' && !out.isTerminal;

/** GitHub refuses the whole summary of a step that is longer. */
const MAX_BYTES = 1024 * 1024;

/** Adds to the summary of the step. One that cannot be written fails no check: it is only said. */
function addSummary(context: Context, shown: Shown): void {
  const path = context.env['GITHUB_STEP_SUMMARY'];
  if (!path) return;
  try {
    const before = readBefore(context, path);
    const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
    const room = MAX_BYTES - bytesOf(start);
    const added = markdownSummary(shown, room);
    if (bytesOf(added) > room) throw new CommandError('Earlier commands of this step filled it.');
    context.files.writeNamed(path, `${start}${added}`);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    context.err.write(`pip: The summary of this step was not written. ${error.message}\n`);
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function readBefore({ files }: Context, path: string): string {
  const bytes = files.read(dirname(path), basename(path));
  if (bytes) return new TextDecoder().decode(bytes);
  if (files.resolve(dirname(path), path).state === 'missing') return '';
  throw new CommandError(`${path} cannot be read.`);
}
