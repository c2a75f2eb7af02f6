import { measureRuns, type Run } from './measureRun.ts';
import { bareLoop, peerBrowser } from './printPeers.ts';
import { madeFiles, PAGES } from './printRuns.ts';
import { compared, type Row } from './rows.ts';
import { ALL, MACHINES } from './stateRuns.ts';

/**
 * The packets of a state as they are usually wanted: beside the same pages shown and printed by
 * puppeteer, and what one of ten machines does of the work of all.
 */
export async function printedStateRows(
  root: string,
  cwd: string,
  runs: Readonly<Record<'all' | 'tenth', Run>>,
): Promise<Row[]> {
  const { all, tenth } = measureRuns(runs, 1);
  const files = madeFiles(cwd, '.html', ALL);
  const browser = await peerBrowser(cwd);
  const bare = bareLoop({ root, browser, cwd, files, pages: PAGES });
  const { loop } = measureRuns({ loop: bare }, 1);
  const what = `pip report as md, html, pdf, ${files.length} packets`;
  return [
    { what: `their pages shown and printed by puppeteer, ${PAGES} at once`, measured: loop },
    compared(what, all, loop, 'that', 2),
    compared(`the same --shard 1/${MACHINES}`, tenth, all, 'the whole'),
  ];
}
