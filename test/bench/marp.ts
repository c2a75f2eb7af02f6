import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPeer } from './installPeer.ts';
import { measureRuns, type Run } from './measureRun.ts';
import { type PeerBrowser, peerBrowser } from './printPeers.ts';
import { reportRun } from './printRuns.ts';
import { compared, type Row } from './rows.ts';

/** Where others find the Markdown of the packets. */
const COPY = 'copy';

/** The packets of a workspace whose reports are made, beside marp with the same files and browser. */
export async function marpRows(root: string, cwd: string, times: number): Promise<Row[]> {
  const home = join(root, 'coverage/bench/marp');
  const cli = '@marp-team/marp-cli';
  const marp = installPeer(home, 'marp', [`${cli}@4.5.1`], `${cli}/marp-cli.js`);
  if ('reason' in marp) {
    process.stdout.write(`marp was left out: ${marp.reason}\n`);
    return [];
  }
  const runs = {
    marp: marpRun(marp.program, await peerBrowser(cwd), join(cwd, COPY)),
    pip: reportRun(root, cwd),
  };
  const measured = measureRuns(runs, times);
  return [
    {
      what: 'print: marp, all files at once, each a slide that cuts the rest',
      measured: measured.marp,
    },
    compared('print: pip report beside it', measured.pip, measured.marp, 'that'),
  ];
}

function marpRun(program: string, { path, env, flags }: PeerBrowser, cwd: string): Run {
  const files = readdirSync(cwd).filter((name) => name.endsWith('.md'));
  const browser = ['--browser', 'chrome', '--browser-path', path];
  return {
    args: [program, '--pdf', '--no-stdin', '--allow-local-files', ...browser, ...files],
    ...{ cwd, env: flags.length > 0 ? { ...env, CHROME_NO_SANDBOX: '1' } : env },
  };
}
