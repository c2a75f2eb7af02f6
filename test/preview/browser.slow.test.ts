import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { reportFolder } from '../cli/reports.ts';
import { openWindow, type Window } from './openWindow.ts';
import { previewing } from './previewing.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIP = 'plans/schools/sip-mariner.yaml';
/** How far a reader scrolls, in pixels. */
const PLACE = 600;

let window: Window;

beforeAll(async () => {
  window = await openWindow();
}, 60_000);

afterAll(() => window.close());

/** What the window complains of from now on: scripts, styles and requests that were stopped. */
function complaints(): string[] {
  const heard: string[] = [];
  window.page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) heard.push(message.text());
  });
  window.page.on('pageerror', (error) => heard.push(String(error)));
  onTestFinished(() => {
    window.page.removeAllListeners('console');
    window.page.removeAllListeners('pageerror');
  });
  return heard;
}

/** Resolves when the page says the words. */
const sees = (words: string): Promise<unknown> =>
  window.page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(words)})`);

/** Follows a link of the page by its words. */
async function follow(words: string): Promise<void> {
  const { page } = window;
  await Promise.all([page.waitForNavigation(), page.locator(`::-p-aria(${words})`).click()]);
}

/** The report in the frame, when it has been shown whole. */
async function report(): Promise<Frame> {
  const handle = await window.page.waitForSelector('iframe');
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The page shows no report.');
  await frame.waitForFunction("document.readyState === 'complete' && document.querySelector('h1')");
  return frame;
}

/** Resolves when the report in the frame says the words; it may be loaded anew meanwhile. */
const reportSays = (words: string): Promise<unknown> =>
  window.page.waitForFunction(
    `document.querySelector('iframe')?.contentDocument?.body?.innerText.includes(${JSON.stringify(words)})`,
  );

/** Resolves when the report stands where a reader had scrolled it, but for a line or two. */
const isScrolled = (): Promise<unknown> =>
  window.page.waitForFunction(
    `Math.abs((document.querySelector('iframe')?.contentWindow?.scrollY ?? 0) - ${PLACE}) < 40`,
  );

async function faults(): Promise<string[]> {
  await window.page.evaluate(AXE);
  const run =
    "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'best-practice'], iframes: false})";
  const { violations } = (await window.page.evaluate(run)) as AxeResults;
  const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  const hidden = (await window.page.evaluate(beyond)) as number;
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(hidden > 0 ? [`${hidden} pixels lie outside of the window`] : []),
  ];
}

/** A page of somebody else on the same machine that takes what it can get, and says what it was. */
const evilPage = (address: string): string => `<!doctype html><title>Evil</title>
<iframe src="${address}"></iframe>
<script type="module">
  const read = (mode) =>
    fetch('${address}', { mode }).then(
      async (response) => response.type + (await response.text()),
      () => 'refused',
    );
  const script = new Promise((done) => {
    const element = document.createElement('script');
    element.src = '${address}preview.js';
    element.onload = () => done('ran');
    element.onerror = () => done('refused');
    document.head.append(element);
  });
  window.stolen = await Promise.all([read('cors'), read('no-cors'), script]);
</script>`;

describe('the preview in a browser', { timeout: 120_000 }, () => {
  it('is opened, clicked through, and follows what is saved', async () => {
    const { root, edit } = reportFolder();
    const heard = complaints();
    const { page } = window;
    const { address, interrupt } = await previewing(root);
    await page.goto(address);
    await sees('Refreshes when a file is saved');
    await page.locator('a[href="/view/sam/sip-mariner-2026/winter"]').click();
    await reportSays('Strategies by rating');
    expect(await page.title()).toBe('Student Achievement Meeting packet: sip-mariner-2026');
    await follow('Fall SAM');
    await reportSays('Fall SAM, 2026-27');
    await follow('One page for families');
    await reportSays('Mariner High School');
    await page.goBack();
    await follow('Winter SAM');
    await reportSays('Winter SAM, 2026-27');

    const frame = await report();
    await frame.evaluate(`scrollTo(0, ${PLACE})`);
    edit(SIP, 'Mariner High School improvement plan', 'A plan by another name');
    await reportSays('A plan by another name');
    await isScrolled();

    edit(SIP, 'aligns_to: [dip-2026#', 'aligns_to: [dip-2026#x');
    await sees('This report cannot be made (1 error)');
    await sees('unresolved-reference');
    const place = await page.$eval('.place code', ({ textContent }) => textContent);
    const lines = readFileSync(`${root}/${SIP}`, 'utf8').split('\n');
    const [, line = '', column = ''] = /sip-mariner\.yaml:(\d+):(\d+)$/.exec(place) ?? [];
    expect(lines[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^dip-2026#x/);
    expect(await page.$('iframe')).toBeNull();
    expect(await faults()).toEqual([]);

    edit(SIP, 'dip-2026#x', 'dip-2026#');
    await reportSays('A plan by another name');
    await isScrolled();
    expect(heard).toEqual([]);
    await interrupt();
    await sees('Nothing answers');
  });

  it('has no fault that axe-core knows, on a desk and on a phone', async () => {
    const { root, edit } = reportFolder();
    edit(SIP, 'owner: {name', 'owner: {name: TBD, custom: {was');
    const { address } = await previewing(root);
    const { page } = window;
    for (const width of [1280, 390]) {
      await page.setViewport({ width, height: 900 });
      for (const path of ['', 'view/sam/sip-mariner-2026/winter', 'view/nothing']) {
        await page.goto(`${address}${path}`);
        await sees('Refreshes when a file is saved');
        expect([width, path, await faults()]).toEqual([width, path, []]);
      }
    }
  });

  it('is closed to pages of others', async () => {
    const { address } = await previewing(reportFolder().root);
    const evil = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(evilPage(address));
    });
    await new Promise<void>((done) => evil.listen(0, '127.0.0.1', done));
    onTestFinished(() => {
      evil.closeAllConnections();
      evil.close();
    });
    const { page } = window;
    await page.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`);
    await page.waitForFunction('window.stolen');
    expect(await page.evaluate('window.stolen')).toEqual(['refused', 'refused', 'refused']);
    const framed = page.frames().filter((frame) => frame !== page.mainFrame());
    for (const frame of framed) {
      expect(await frame.evaluate('document.body.innerText')).not.toContain('Mariner');
    }
    expect(framed).toHaveLength(1);
  });

  it('runs nothing that a report brings along', async () => {
    const { root, edit } = reportFolder();
    edit(
      SIP,
      'Mariner High School improvement plan',
      '<script>top.document.title=1</script><img src=x onerror=alert(1)>',
    );
    const { address } = await previewing(root);
    const { page } = window;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`${address}view/plan/sip-mariner-2026`);
    await reportSays('onerror=alert(1)');
    expect(await page.title()).toBe('The whole plan or form: sip-mariner-2026');
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toContain('<script>');
    expect(dialogs).toEqual([]);
  });
});
