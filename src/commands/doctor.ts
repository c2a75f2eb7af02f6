import { resolve } from 'node:path';
import { formatHealth, HEALTH_FORMATS } from '../format/doctor/index.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Health, HealthFacts } from '../model/health.ts';
import { buildHealth } from '../reports/doctor/buildHealth.ts';
import { type Command, EXIT } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';
import { asOfDay, checkWorkspace, findRoot } from './shared/checkWorkspace.ts';
import { missingFonts } from './shared/doctor/missingFonts.ts';
import { workspaceFacts } from './shared/doctor/workspaceFacts.ts';

interface Options {
  readonly format: string;
  readonly strict?: boolean;
  readonly browser?: string;
  readonly asOf?: string;
}

/** Milliseconds. The first run may unpack a browser before it prints. */
const LIMITS = { version: 10_000, print: 60_000 };

/** `pip doctor`: says whether this machine and workspace have what the program needs, and what to do. */
export const doctor: Command<Options> = {
  declare(command) {
    command
      .option('-f, --format <name>', `output format: ${HEALTH_FORMATS.join(', ')}`, 'text')
      .option('--browser <path>', 'the browser to try instead of the one that is found')
      .option('--strict', 'let warnings count as problems')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
    addJsonFlag(command);
  },

  async run(context, { options }) {
    const format = HEALTH_FORMATS.find((known) => known === options.format);
    if (!format) {
      throw new CommandError(`There is no format called ${options.format}.`, {
        hint: `Formats: ${HEALTH_FORMATS.join(', ')}.`,
      });
    }
    const health = buildHealth(await factsOf(context, options));
    context.out.write(formatHealth(format, health, context.out));
    const problems = counted(health, 'problem');
    const warnings = counted(health, 'warning');
    context.note(`\n${sentence(health.checks.length, problems, warnings)}\n`);
    return problems > 0 || (options.strict && warnings > 0) ? EXIT.problems : EXIT.fine;
  },
};

const EPILOGUE = `
Looked at are Node, git, the browser (a page is printed with it), fonts, folders that are written
to, the name pip where Python's installer has it too, the terminal, and the workspace, where there is
one. Nothing is written but a browser that has to be unpacked once.

Examples:
  pip doctor                                what is there and what is not
  pip doctor --format json                  for scripts, and to send along with a question
  pip doctor --browser /usr/bin/chromium    try another browser

Exit codes: 0 fine or warnings, 1 problems found (with --strict warnings, too), 3 could not finish`;

async function factsOf(context: Context, { browser, asOf }: Options): Promise<HealthFacts> {
  const { assets, cwd, env, files, out, today, version } = context;
  const isHere = files.findWorkspace(cwd) !== null || !files.isFolder(cwd);
  const root = isHere ? findRoot(context) : null;
  const checked = root === null ? null : await checkedOrFault(context, asOfDay(asOf, today));
  const settings = checked && 'root' in checked ? checked.workspace?.settings : null;
  const machine = await context.machine({
    ...(browser === undefined ? {} : { browser: resolve(cwd, browser) }),
    workspace: root,
    cwd,
    configured: settings?.browser ?? null,
    limits: LIMITS,
  });
  const manifest = JSON.parse(assets.text('package.json')) as { engines: { node: string } };
  const { isTerminal, columns, colorLevel } = out;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return {
    version,
    oldestNode: manifest.engines.node.replace(/^\D+/, ''),
    machine,
    missingFonts: missingFonts(context),
    terminal: { isTerminal, columns, colorLevel, locale },
    workspace:
      checked && 'root' in checked
        ? await workspaceFacts(context, checked, machine.git !== null)
        : checked,
  };
}

/** The workspace, checked; in words why it cannot be, where other commands would stop. */
async function checkedOrFault(context: Context, asOf: string) {
  try {
    return await checkWorkspace(context, asOf);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { fault: error.message, hint: error.hint ?? null };
  }
}

const counted = ({ checks }: Health, state: string): number =>
  checks.filter((each) => each.state === state).length;

function sentence(all: number, problems: number, warnings: number): string {
  const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const fine = problems + warnings === 0;
  return fine
    ? `${many(all, 'check')}, all fine.`
    : `${many(all, 'check')}: ${many(problems, 'problem')}, ${many(warnings, 'warning')}.`;
}
