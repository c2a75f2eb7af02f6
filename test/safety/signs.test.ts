import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputOf } from '../../src/io/terminal.ts';
import type { Context } from '../../src/model/context.ts';
import '../cli/repository.ts';
import { LINES, runAll } from './everyCommand.ts';
import { filesIn, hostileWorkspace, SOURCES } from './hostileTexts.ts';

/** What steers a terminal: signs that are not letters, and those that turn the writing. */
const STEERING = /[^\P{Cc}\n\r]|\r(?!\n)|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;
const CONTROL = /[^\P{Cc}\n\r]/u;
/** What a log takes for an order. */
const ORDER = /^\s*::|##[a-z]*\[/;
/** An order of ours, in which no text of a plan can begin another. */
const OURS =
  /^::(?:error|warning|notice) file=[^:,]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[a-z-]+::/;

const oneLine = (number: number): string =>
  `::error::a${number} ##[error]b \u001b]8;;https://example.org\u0007link\u001b]8;;\u0007 \u001b[2J \u009b31m \u202ec\u202c ${'and more words '.repeat(number % 9)}::error::d ##vso[task.complete]e \r over`;

const manyLines = (number: number): string =>
  `T${number}\n::error::f\n  ::add-mask::g\n##[group]h\n##vso[task.setvariable]i\u2028::notice::j\r::k`;

/** Hostile plans in a repository that had others before. */
function repository(): string {
  const [concepts] = SOURCES;
  const { root } = hostileWorkspace(concepts, (number, place) => {
    if (place.endsWith('{}')) return `Word ${number}`;
    return number % 2 === 0 ? oneLine(number) : manyLines(number);
  });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch', 'main');
  const plans = filesIn(join(root, 'plans'), '.yaml').map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));
  for (const { file, text } of plans) {
    writeFileSync(file, text.replace(/T(\d+)/g, 'U$1').replaceAll('error::a', '::notice::was'));
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', '::error::subject \u001b[31m ##[error]x');
  for (const { file, text } of plans) writeFileSync(file, text);
  return root;
}

/** A stream as a terminal or a step of a workflow has it; gives what came out. */
function streams(isTTY: boolean) {
  let said = '';
  const stream = {
    write: (text: string) => (said += text),
    isTTY,
    columns: 80,
    fd: -1,
  } as unknown as Parameters<typeof outputOf>[0];
  const output = outputOf(stream, { flag: 'never', env: isTTY ? {} : { GITHUB_ACTIONS: 'true' } });
  const world: Partial<Context> = {
    out: output,
    err: output,
    note: (text) => output.write(text),
  };
  return {
    world,
    take: () => {
      const all = said;
      said = '';
      return all;
    },
  };
}

/** Every use of every command, on the plans that are there. */
const lines = LINES.map((line) =>
  line
    .replace('sip-dune-2026 groups', 'sip-gull groups-daily')
    .replace('sip-dune-2026', 'sip-gull')
    .replace('--school dune', '--school gull-street'),
);

/** What was printed, line by line; completions are for a shell, which takes them apart at the tab. */
const linesOf = (line: string, said: string): string[] =>
  said.split(line.startsWith('complete ') ? /\r?\n|\t/ : /\r?\n/);

describe('texts of plans that want to steer who shows them', { timeout: 120_000 }, () => {
  it('do not steer a terminal, whatever is printed', async () => {
    const { world, take } = streams(true);
    const runs = await runAll(repository(), lines, world, take);
    for (const { line, said } of runs) {
      expect(
        linesOf(line, said)
          .filter((each) => STEERING.test(each))
          .slice(0, 3),
        line,
      ).toEqual([]);
    }
    expect(runs.filter(({ code }) => code === 0).length).toBeGreaterThan(25);
  });

  it('give no order to a log, whatever is printed', async () => {
    const { world, take } = streams(false);
    const runs = await runAll(repository(), lines, world, take);
    for (const { line, said } of runs) {
      const printed = linesOf(line, said);
      const orders = printed.filter((each) => ORDER.test(each) && !OURS.test(each));
      expect(orders.slice(0, 3), line).toEqual([]);
      expect(printed.filter((each) => CONTROL.test(each)).slice(0, 3), line).toEqual([]);
    }
    const ours = runs.flatMap(({ said }) => said.split('\n').filter((each) => OURS.test(each)));
    expect(ours.length).toBeGreaterThan(0);
  });

  it('come out of a pipe as they are, where programs read them', async () => {
    const root = repository();
    const [{ said } = { said: '' }] = await runAll(root, ['status --format json']);
    const { plans } = JSON.parse(said) as { plans: { title: string }[] };
    expect(said).not.toMatch(/[\u0080-\u009f\u202a-\u202e]|##\[/);
    expect(plans.map(({ title }) => title).join()).toMatch(/::error::a\d+ ##\[error\]b/);
  });
});
