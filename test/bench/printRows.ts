import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type Measured, measureRuns } from './measureRun.ts';
import { memoryOver } from './memoryOver.ts';
import { bareLoop, peerBrowser } from './printPeers.ts';
import { madeFiles, type Printed, printRuns, reportRun } from './printRuns.ts';
import { compared, type Row } from './rows.ts';

/** Packets of a city district through pip, a bare loop over the browser's print call, and md-to-pdf. */
export async function printRows(root: string, cwd: string, times: number): Promise<Row[]> {
  const { pip, loop, steady, calls, peer, reason } = await printRuns(root, cwd, times);
  const count = `${madeFiles(cwd, '.pdf').length} packets`;
  if (reason !== null) process.stdout.write(`md-to-pdf was left out: ${reason}\n`);
  const rows: Row[] = [
    { what: `pages shown and printed by puppeteer, 2 at once`, measured: loop },
    compared(`pip report, ${count} as md, html, pdf`, pip, loop, 'that', 2),
    { what: `print calls of ${count} that stand loaded, 2 at once`, measured: { wall: calls } },
    {
      ...{ what: `pip report, first PDF to last, for ${count}`, measured: { wall: steady } },
      ...{ ratio: steady / calls, against: 'that', bar: 2 },
    },
    ...(peer ? besidePeer(peer, pip, steady) : []),
  ];
  return rows.map((row) => ({ ...row, what: `print: ${row.what}` }));
}

/** The whole command with its start, and its rate once it prints, which is what is promised. */
function besidePeer(
  { command, each, library }: NonNullable<Printed['peer']>,
  pip: Measured,
  steady: number,
): Row[] {
  const ways: readonly (readonly [string, Measured, bar?: number])[] = [
    ['all files at once', command],
    ['by its command, started for each file', each, 1 / 15],
    ['by its library, one by one', library, 1 / 15],
  ];
  return ways.flatMap(([way, measured, bar]) => [
    { what: `md-to-pdf, ${way}`, measured },
    compared('pip report beside it', pip, measured, 'that'),
    {
      ...{ what: 'pip report, first PDF to last, beside it', measured: { wall: steady } },
      ...{ ratio: steady / measured.wall, against: 'that', ...(bar === undefined ? {} : { bar }) },
    },
  ]);
}

/** Memory after few documents and after many of one run. */
export async function memoryRows(root: string, cwd: string): Promise<Row[]> {
  if (process.platform !== 'linux') {
    process.stdout.write('Memory over many documents was left out: it is read from /proc.\n');
    return [];
  }
  const run = reportRun(root, cwd, '--format', 'pdf');
  const held = await memoryOver(run, () => countMade(cwd), [100, 500]);
  return (['node', 'browser'] as const).flatMap((of) => {
    const what = (count: number): string => `memory: ${of} at ${count} documents`;
    const [few, many] = [held[100][of], held[500][of]];
    return [
      { what: what(100), measured: { peak: few } },
      { what: what(500), measured: { peak: many }, ratio: many / few, against: 'that', bar: 1.2 },
    ];
  });
}

/** How many documents there are already; the folder comes with the first. */
function countMade(cwd: string): number {
  try {
    return madeFiles(cwd, '.pdf').length;
  } catch {
    return 0;
  }
}

/** A plan of so many pages that nobody will read it, in one go. */
export async function vastRows(root: string, cwd: string, times: number): Promise<Row[]> {
  const pip = reportRun(root, cwd, 'plan', '--plan', 'sip-school-1', '--format', 'html,pdf');
  measureRuns({ pip }, 1);
  const [file = ''] = madeFiles(cwd, '.pdf');
  const pages = (await PDFDocument.load(readFileSync(file))).getPageCount();
  if (pages < 250) throw new Error(`The plan has only ${pages} pages.`);
  const browser = await peerBrowser(cwd);
  const loop = bareLoop({ root, browser, cwd, pages: 1, files: madeFiles(cwd, '.html') });
  const measured = measureRuns({ loop, pip }, times);
  return [
    { what: `vast: ${pages} pages shown and printed by puppeteer`, measured: measured.loop },
    compared(`vast: pip report, ${pages} pages`, measured.pip, measured.loop, 'that', 2),
  ];
}
