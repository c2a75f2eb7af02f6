import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from '../../src/io/browser/findBrowser.ts';
import { hasSandbox } from '../../src/io/browser/launchBrowser.ts';
import type { Run } from './measureRun.ts';

/** The browser that pip prints with, as others are told of it. */
export interface PeerBrowser {
  readonly path: string;
  /** The environment that it needs. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly flags: readonly string[];
}

/** Finds the browser that pip takes of itself. */
export async function peerBrowser(workspace: string): Promise<PeerBrowser> {
  const browser = await findBrowser({ workspace });
  const { path, env } = browser;
  return { path, env, flags: hasSandbox(browser) ? [] : ['--no-sandbox'] };
}

const START = `
const [puppeteer, path, flags, pages, ...files] = process.argv.slice(1);
const { readFileSync } = require('node:fs');
const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
const show = async (page, file) => {
  await page.setContent(readFileSync(file, 'utf8'), { waitUntil: 'load' });
};
const opened = async (browser) => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  return page;
};
const start = async () => {
  const { default: library } = await import(puppeteer);
  return library.launch({ executablePath: path, args: JSON.parse(flags), headless: 'shell', pipe: true });
};
const atOnce = (job) => Promise.all(Array.from({ length: Number(pages) }, job));
`;

/** A whole program: pages of the browser take one document after another, which is shown and printed. */
const LOOP = `${START}
start().then(async (browser) => {
  const queue = files.values();
  await atOnce(async () => {
    const page = await opened(browser);
    for (const file of queue) {
      await show(page, file);
      await page.pdf(options);
    }
  });
  await browser.close();
});`;

/** Every document stands loaded in a page of its own; only the calls that print are timed. */
const CALLS = `${START}
start().then(async (browser) => {
  const loaded = [];
  for (const file of files) {
    const page = await opened(browser);
    await show(page, file);
    loaded.push(page);
  }
  const queue = loaded.values();
  const from = performance.now();
  await atOnce(async () => {
    for (const page of queue) await page.pdf(options);
  });
  console.log(performance.now() - from);
  await browser.close();
});`;

export interface BarePrinting {
  readonly root: string;
  readonly browser: PeerBrowser;
  readonly files: readonly string[];
  /** Pages at once. */
  readonly pages: number;
  readonly cwd: string;
}

/** A program that shows and prints HTML files and does nothing else. */
export const bareLoop = (wish: BarePrinting): Run => ({
  args: argumentsOf(LOOP, wish),
  cwd: wish.cwd,
  env: wish.browser.env,
});

/** Milliseconds that the browser's own print calls take for HTML files that stand loaded. */
export function bareCalls(wish: BarePrinting): number {
  const { cwd, browser } = wish;
  const options = { cwd, env: browser.env, encoding: 'utf8' } as const;
  return Number(execFileSync(process.execPath, argumentsOf(CALLS, wish), options));
}

function argumentsOf(script: string, { root, browser, files, pages }: BarePrinting): string[] {
  const puppeteer = join(root, 'node_modules/puppeteer/lib/esm/puppeteer/puppeteer-core.js');
  return [
    '-e',
    script,
    puppeteer,
    browser.path,
    JSON.stringify(browser.flags),
    `${pages}`,
    ...files,
  ];
}
