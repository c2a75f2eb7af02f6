import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CodeBlock, codeBlocks } from './codeBlocks.ts';

/** What came of a walk. */
export interface Followed {
  /** Files that were written anew. */
  readonly files: readonly string[];
  /** What its commands printed. */
  readonly printed: string;
}

/** Does in a copy of the repository what a walk says, block by block. Whatever does not work is thrown. */
export function followWalk(walk: string, folder: string): Followed {
  const blocks = codeBlocks(walk);
  const written = blocks.filter(({ file, language }) => file !== '' && language !== 'diff');
  let printed = '';
  for (const block of blocks) {
    if (block.language === 'sh') printed += run(block.text, folder);
    else if (block.language === 'diff') change(block, folder);
    else create(block, folder);
  }
  return { files: written.map(({ file }) => file), printed };
}

function create({ file, text }: CodeBlock, folder: string): void {
  const path = join(folder, file);
  if (file === '' || existsSync(path)) throw new Error(`A walk cannot write ${file} anew.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Lines with a plus come in; the others stand there already, in one place. */
function change({ file, text }: CodeBlock, folder: string): void {
  const lines = text.trimEnd().split('\n');
  const linesOf = (signs: string): string =>
    lines
      .filter((line) => signs.includes(line[0] ?? ' '))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const parts = before.split(linesOf(' -'));
  if (parts.length !== 2) throw new Error(`${file} has this ${parts.length - 1} times:\n${text}`);
  writeFileSync(path, parts.join(linesOf(' +')));
}

function run(script: string, cwd: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return stdout;
}
