import { existsSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fontsForText, pageFonts } from '../../../src/commands/shared/pageFonts.ts';
import { packageAssets } from '../../../src/io/assets.ts';
import type { BrowserExecutable } from '../../../src/io/browser/browserExecutable.ts';
import type { BrowserProcess } from '../../../src/io/browser/browserProcess.ts';
import { findBrowser } from '../../../src/io/browser/findBrowser.ts';
import { type BrowserPrinter, openPrinter } from '../../../src/io/browser/openPrinter.ts';
import { normalizePdf } from '../../../src/render/normalizePdf.ts';
import { pdfText } from './pdfText.ts';
import { processGroup } from './processGroup.ts';

const onLinux = it.runIf(process.platform === 'linux');
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Plan</title></head><body>${body}</body></html>`;
const TABLE = `<h1>Reading</h1><table><thead><tr><th scope="col" id="a">Goal</th><th scope="col">2027
  </th></tr></thead><tbody><tr><th scope="row">Grade 3</th><td headers="a">61.2</td></tr></tbody></table>`;

let browser: BrowserExecutable;
let printer: BrowserPrinter | undefined;
let processes: BrowserProcess[] = [];

beforeAll(async () => {
  browser = await findBrowser({ workspace: '/nowhere' });
}, 120_000);

async function opened(
  pages = 2,
  onStart: (process: BrowserProcess) => void = () => undefined,
): Promise<BrowserPrinter> {
  processes = [];
  const started = (process: BrowserProcess) => {
    processes.push(process);
    onStart(process);
  };
  printer = await openPrinter({ browser, pages, started });
  return printer;
}

afterEach(async () => {
  await printer?.close();
  printer = undefined;
});

describe('openPrinter', { timeout: 120_000 }, () => {
  it('prints what a page says', async () => {
    const pdf = await (
      await opened()
    ).print(page('<h1>Every child reads</h1><p>Größe: 61.2 %</p>'));
    expect(await pdfText(pdf)).toBe('Every child readsGröße: 61.2 %');
    expect(printer?.version).toMatch(/Chrom|Edg/);
    expect(printer?.relaunches).toBe(0);
  });

  it('starts no browser before the first print', async () => {
    await opened();
    expect(printer?.version).toBe('');
    expect(processes).toEqual([]);
  });

  it('prints more documents at once than it has pages, each to its caller', async () => {
    const { print } = await opened();
    const numbers = Array.from({ length: 12 }, (_, i) => i);
    const pdfs = await Promise.all(numbers.map((i) => print(page(`<p>document ${i}</p>`))));
    const texts = await Promise.all(pdfs.map(pdfText));
    expect(texts).toEqual(numbers.map((i) => `document ${i}`));
    expect(processes).toHaveLength(1);
  });

  it('gives the same bytes for the same HTML, wherever in a page it is printed', async () => {
    const { print } = await opened();
    const first = await print(page(TABLE));
    await Promise.all(['a', 'b', 'c'].map((text) => print(page(`<ul><li>${text}</ul>`))));
    const later = await Promise.all([print(page(TABLE)), print(page(TABLE))]);
    const [wanted, ...others] = [first, ...later].map((pdf) => normalizePdf(pdf, '2027-01-20'));
    for (const other of others) expect(Buffer.compare(other, wanted ?? other)).toBe(0);
    expect(wanted?.length).toBe(first.length);
    expect(await pdfText(wanted ?? first)).toContain('Grade 3');
  });

  it('gives the same bytes where it reads the fonts of all documents once', async () => {
    const fonts = pageFonts({ assets: packageAssets() }).join('\n');
    const own = fontsForText({ assets: packageAssets() }, 'Đặng').join('\n');
    const set = (style: string, text: string) =>
      page(`<style>body { font-family: "Source Sans 3" } ${style}</style><p>${text} Ă ő</p>`);
    // Their own faces have letters that those of all documents have, too.
    const documents = [
      ...[set(fonts, 'Reading'), set(fonts, 'Writing'), set(`${fonts}\n${own}`, 'Đặng')],
      ...[set('', 'No fonts'), set(fonts, 'Counting')],
    ];
    const printed: Uint8Array[][] = [];
    for (const shared of ['', fonts]) {
      printer = await openPrinter({ browser, pages: 1, fonts: shared });
      const pdfs: Uint8Array[] = [];
      for (const html of documents)
        pdfs.push(normalizePdf(await printer.print(html), '2027-01-20'));
      await printer.close();
      printed.push(pdfs);
    }
    const [apart, once] = printed;
    for (const [index, pdf] of (apart ?? []).entries()) {
      expect(
        Buffer.compare(pdf, once?.[index] ?? new Uint8Array()),
        documents[index]?.slice(-40),
      ).toBe(0);
    }
    expect(new Set(apart?.map((pdf) => Buffer.from(pdf).toString('latin1'))).size).toBe(5);
  });

  it('prints what is hidden from the screen as what stands there: pictures of every kind', async () => {
    const fonts = pageFonts({ assets: packageAssets() }).join('\n');
    const picture = `data:image/svg+xml,${encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="teal"/></svg>',
    )}`;
    const box = (style: string) => `<div style="width: 80px; height: 80px; ${style}">A box</div>`;
    const bodies = [
      `<img src="${picture}" alt="Square">`,
      `<div style="height: 5000px"></div><img loading="lazy" src="${picture}" alt="Square">`,
      `<svg width="80" height="80"><image href="${picture}" width="80" height="80"/></svg>`,
      box(`background: url('${picture}')`),
      box(`background: teal; mask-image: url('${picture}')`),
      `<style>p::before { content: url("${picture}") }</style><p>After a square</p>`,
      `<style>li { list-style-image: url("${picture}") }</style><ul><li>A square for a dot</li></ul>`,
      '<style>@media screen { p { color: red } } @media (min-width: 700px) { p { color: teal } }</style><p>Wide</p>',
    ];
    const printed: Uint8Array[][] = [];
    for (const shared of ['', fonts]) {
      printer = await openPrinter({ browser, pages: 1, fonts: shared });
      const pdfs: Uint8Array[] = [];
      for (const body of bodies) {
        const pdf = await printer.print(page(`<style>${fonts}</style>${body}`));
        pdfs.push(normalizePdf(pdf, '2027-01-20'));
      }
      await printer.close();
      printed.push(pdfs);
    }
    const [seen, hidden] = printed;
    for (const [index, pdf] of (seen ?? []).entries()) {
      expect(Buffer.compare(pdf, hidden?.[index] ?? new Uint8Array()), bodies[index]).toBe(0);
    }
  });

  it('goes on in new pages of the same browser after some documents', async () => {
    const { print } = await opened(1);
    for (let number = 1; number <= 65; number += 1) {
      const pdf = await print(page(`<p>document ${number}</p>`));
      expect(await pdfText(pdf)).toBe(`document ${number}`);
    }
    expect(processes).toHaveLength(1);
  });

  it('does not run a script', async () => {
    const pdf = await (
      await opened()
    ).print(
      page('<p>before</p><script>document.body.append("RAN")</script><p onclick="">after</p>'),
    );
    expect(await pdfText(pdf)).toBe('beforeafter');
  });

  it('is not led elsewhere by a document: the next one is whole', async () => {
    const { print } = await opened(1);
    const refresh = '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">';
    // Whether it leaves before it is printed is a matter of time.
    const left = (error: unknown) => expect(error).toMatchObject({ exitCode: 3 });
    await print(page(`${refresh}<p>first</p>`)).catch(left);
    expect(await pdfText(await print(page('<p>second</p>')))).toBe('second');
  });
});

describe('a browser that dies', { timeout: 120_000 }, () => {
  it('is replaced, and no document is lost', async () => {
    const { print } = await opened();
    let done = 0;
    const pdfs = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const pdf = await print(page(`<p>document ${i}</p>`));
        done += 1;
        if (done === 5 || done === 20) process.kill(processes.at(-1)?.pid ?? 0, 'SIGKILL');
        return pdf;
      }),
    );
    const texts = await Promise.all(pdfs.map(pdfText));
    expect(texts).toEqual(pdfs.map((_, i) => `document ${i}`));
    expect(printer?.relaunches).toBe(2);
    expect(processes.map(({ profile }) => existsSync(profile))).toEqual([false, false, true]);
  });

  it('is given up after the third time', async () => {
    const { print } = await opened(1, ({ pid = 0 }) => process.kill(pid, 'SIGKILL'));
    await expect(print(page('x'))).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('failed 3 times to print'),
    });
    expect(processes.map(({ profile }) => existsSync(profile))).toEqual([false, false, false]);
  });

  onLinux('is noticed also when only a page dies', async () => {
    const { print } = await opened();
    await print(page('<p>warm</p>'));
    const renderers = processGroup(processes[0]?.pid ?? 0, '--type=renderer');
    expect(renderers).not.toEqual([]);
    const printing = Promise.all([1, 2, 3].map((i) => print(page(`<p>document ${i}</p>`))));
    for (const pid of renderers) process.kill(pid, 'SIGKILL');
    const texts = await Promise.all((await printing).map(pdfText));
    expect(texts).toEqual(['document 1', 'document 2', 'document 3']);
  });
});

describe('closing', { timeout: 120_000 }, () => {
  const nothingIsLeft = () =>
    vi.waitFor(
      () => {
        for (const { pid, profile } of processes) {
          expect(existsSync(profile)).toBe(false);
          if (process.platform === 'linux') expect(processGroup(pid ?? 0)).toEqual([]);
        }
      },
      { timeout: 60_000 },
    );

  it('leaves no process and no profile', async () => {
    const { print, close } = await opened();
    await Promise.all([print(page('a')), print(page('b'))]);
    expect(existsSync(processes[0]?.profile ?? '')).toBe(true);
    await close();
    expect(processes).toHaveLength(1);
    expect(existsSync(processes[0]?.profile ?? '')).toBe(false);
    await nothingIsLeft();
  });

  it('may happen while the browser starts, and twice', async () => {
    const closes: Promise<void>[] = [];
    const { print, close } = await opened(2, () => closes.push(close(), close()));
    const prints = await Promise.allSettled(['a', 'b', 'c'].map((text) => print(page(text))));
    await Promise.all(closes);
    expect(prints.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await nothingIsLeft();
    await expect(print(page('d'))).rejects.toMatchObject({ exitCode: 3 });
    expect(processes).toHaveLength(1);
  });

  it('is possible at once, for a signal', async () => {
    const { print, killNow } = await opened();
    await print(page('a'));
    const printing = print(page('b'));
    killNow();
    await expect(printing).rejects.toMatchObject({ exitCode: 3 });
    await nothingIsLeft();
  });
});
