import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runPip } from '../cli/runPip.ts';
import { type CodeBlock, codeBlocks } from './codeBlocks.ts';

/** The folder as it is called in what the document prints. */
const SHOWN = '/home/jo/plans';

/** Behind as many lines of output as the document wants, this stands for the rest. */
const REST = '…';

/**
 * Does in a folder what a document tells, block by block: writes its files, and runs its commands.
 * Gives the document with what was really printed. @param today the day on which all of it is done
 */
export async function playTour(markdown: string, folder: string, today: string): Promise<string> {
  let played = markdown;
  for (const block of codeBlocks(markdown)) {
    if (block.language !== 'console') write(block, folder);
    else {
      const printed = await playConsole(block.text, folder, today);
      played = played.replace(block.text, () => printed);
    }
  }
  return played;
}

/** Writes a block as the file that it names, or from the field that it names to the end. */
function write({ file, text }: CodeBlock, folder: string): void {
  const [name = '', field] = file.split('#');
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  if (field === undefined) {
    writeFileSync(path, text);
    return;
  }
  const before = readFileSync(path, 'utf8');
  const start = before.indexOf(`\n${field}:`) + 1;
  if (start === 0) throw new Error(`${name} has no ${field}.`);
  writeFileSync(path, before.slice(0, start) + text);
}

async function playConsole(text: string, folder: string, today: string): Promise<string> {
  const steps = text.split(/^(?=\$ )/m);
  const played: string[] = [];
  for (const step of steps) {
    const [command = '', ...shown] = step.trimEnd().split('\n');
    const printed = await perform(command.slice('$ '.length), folder, today);
    const lines = printed.trimEnd().split('\n');
    const rest = shown.at(-1) === REST ? shown.length - 1 : null;
    const kept = rest === null ? lines : [...lines.slice(0, rest), REST];
    played.push(`${[command, ...(printed === '' ? [] : kept)].join('\n')}\n`);
  }
  return played.join('');
}

async function perform(line: string, folder: string, today: string): Promise<string> {
  const [program, name, ...words] =
    line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
  if (program !== 'npx')
    return execFileSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
  if (name !== 'pip') throw new Error(`No reader has ${name ?? 'nothing'}.`);
  const printed = collected();
  const shown = (path: string): string => relative(folder, path) || path;
  const { code } = await runPip(words, folder, { today, shown, ...printed.world });
  if (code !== 0) throw new Error(`${line} exits with ${code}:\n${printed.text()}`);
  return printed.text().replaceAll(folder, SHOWN);
}

/** Output and messages in one text and in their order, as a terminal shows them. */
function collected() {
  let text = '';
  const output = {
    write: (more: string) => {
      text += more;
    },
    isTerminal: false,
    columns: 80,
    colorLevel: 0 as const,
  };
  return { text: () => text, world: { out: output, err: output, note: output.write } };
}
