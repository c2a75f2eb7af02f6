import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary.ts';

/** A run that has ended; null for the code of one that had to be ended, or was never begun. */
export interface ManyRun {
  readonly line: string;
  readonly code: number | null;
  readonly said: string;
}

/** What stands between the runs in what the process says. */
const MARK = 'RUN-ENDED-WITH';

/**
 * Runs the program many times in one process of its own, which may hang without the tests hanging:
 * after a while it is ended. Its input stays open and says nothing.
 * @param command how `builtPip` is started.
 */
export async function manyRuns(
  command: string,
  cwd: string,
  lines: readonly string[],
  seconds: number,
): Promise<ManyRun[]> {
  const [, node = '', start = ''] = /^'([^']+)' '([^']+)'$/.exec(command) ?? [];
  const script = join(temporaryFolder(), 'runs.mjs');
  writeFileSync(
    script,
    `import { main } from '${start.replace('pip.js', 'dist/main.js')}';
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);
for (const line of ${JSON.stringify(lines)}) {
  process.stdout.write('\\n${MARK} ' + (await main(line.split(' '))) + '\\n');
}
process.exit();
`,
  );
  const child = spawn(node, ['--max-old-space-size=400', script], {
    cwd,
    env: { ...process.env, CI: '', GITHUB_ACTIONS: '' },
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (said += String(text)));
  }
  await new Promise((done) => child.on('close', done));
  const parts = said.split(new RegExp(`\\n${MARK} (\\d+)\\n`));
  return lines.map((line, index) => ({
    line,
    said: parts[2 * index] ?? '',
    code: parts[2 * index + 1] === undefined ? null : Number(parts[2 * index + 1]),
  }));
}
