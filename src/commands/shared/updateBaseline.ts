import { BASELINE_FILE } from '../../model/baseline.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { CONFIG_FILE } from '../../model/workspace.ts';
import { readBaseline } from '../../workspace/readBaseline.ts';
import { writeBaseline } from '../../workspace/writeBaseline.ts';
import type { Checked } from './checkWorkspace.ts';
import { baselineText } from './leaveOut.ts';

/**
 * Writes the baseline anew: it lists what is wrong now with the chosen files, and what it listed of
 * others. Says how many problems came in and went out.
 * @param chosen files whose entries are replaced; null for all there are or were.
 */
export function updateBaseline(
  context: Context,
  { root, workspace, diagnostics, known, texts }: Checked,
  chosen: ReadonlySet<string> | null,
): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (workspace === null || errors.some(({ file }) => file === CONFIG_FILE)) {
    throw new CommandError('The configuration has mistakes, which no baseline can list.', {
      hint: 'Run `pip validate` to see them, and correct them first.',
    });
  }
  const text = baselineText(context, root);
  const entries = text === null ? [] : entriesIn(text, chosen);
  const isChosen = (file: string): boolean => chosen === null || chosen.has(file);
  const written = writeBaseline({
    entries,
    diagnostics: [...diagnostics, ...known].filter(
      ({ file }) => file !== BASELINE_FILE && isChosen(file),
    ),
    isChosen,
    isSecret: (file) => texts.get(file) === '',
  });
  const { added, removed, total } = written;
  if (text === null && total === 0) {
    context.out.write('There are no problems, and so no baseline is needed.\n');
    return;
  }
  if (written.text !== text) context.files.write(root, BASELINE_FILE, written.text);
  const where = context.shown(`${root}/${BASELINE_FILE}`);
  const problems = `${total} problem${total === 1 ? '' : 's'}`;
  context.out.write(`${where}: ${added} added, ${removed} removed, ${problems} listed\n`);
}

function entriesIn(text: string, chosen: ReadonlySet<string> | null) {
  const baseline = readBaseline(text);
  if (!('rule' in baseline)) return baseline.entries;
  if (chosen === null) return [];
  throw new CommandError(`What ${BASELINE_FILE} lists of other files cannot be read.`, {
    hint: 'Run `pip validate --update-baseline` for the whole workspace.',
  });
}
