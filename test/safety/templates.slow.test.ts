import { appendFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { ask } from '../io/site/ask.ts';
import { readPdf } from '../pdf/readPdf.ts';
import { previewing } from '../preview/previewing.ts';
import { linkOut, type Target } from './attacks.ts';
import { usualWorkspace, write } from './everyCommand.ts';
import { filesIn } from './hostileTexts.ts';
import { plant, SECRET, tells } from './planted.ts';
import { visited } from './visited.ts';

const open = visited();

/** A workspace beside a folder of planted files. */
function target(): Target {
  const root = usualWorkspace();
  const outside = join(dirname(root), 'outside');
  plant(outside);
  return { root, outside, origin: open.server.origin };
}

/** Addresses of a planted file, and of the server that listens. */
const addresses = ({ outside, origin }: Target, file: string): string[] => [
  `${origin}/${file}`,
  `file://${outside}/${file}`,
  `../outside/${file}`,
  `${outside}/${file}`,
];

const each = (from: Target, file: string, write: (address: string) => string): string =>
  addresses(from, file).map(write).join('\n');

/** Everything of HTML that loads or leads somewhere by itself. */
const elements = (from: Target): string =>
  each(
    from,
    'page.html',
    (page) => `<iframe src="${page}" width="500" height="90"></iframe>
<object data="${page}" width="500" height="90"></object><embed src="${page}">
<meta http-equiv="refresh" content="0;url=${page}"><base href="${page}">
<script src="${page}"></script><script>fetch("${page}"); location = "${page}"</script>
<form action="${page}"><input autofocus onfocus="this.form.submit()"></form>
<link rel="preconnect" href="${page}"><link rel="prefetch" href="${page}"><link rel="icon" href="${page}">`,
  ) +
  each(
    from,
    'logo.svg',
    (picture) => `<img src="${picture}" srcset="${picture} 2x"><video poster="${picture}"></video>
<svg viewBox="0 0 9 9"><image href="${picture}" width="9" height="9"/><use href="${picture}#a"/></svg>
![picture](${picture}) ![referred][${picture}]

[${picture}]: ${picture}`,
  ) +
  each(
    from,
    'style.css',
    (style) => `<link rel="stylesheet" href="${style}"><style>@import "${style}";</style>`,
  );

const STYLE = 'templates/pages/report.css';
const SHOWN = 'THE STYLE IS READ';
const shown = `body::before { content: "${SHOWN}" }\n`;

interface Hostile {
  readonly name: string;
  readonly apply: (target: Target) => void;
}

/** What a pull request could bring along that is printed all the same. */
const PRINTED: readonly Hostile[] = [
  {
    name: 'a style that imports others',
    apply: (from) =>
      write(
        from.root,
        STYLE,
        `${each(from, 'style.css', (style) => `@import "${style}"; @import url(${style});`)}\n${shown}`,
      ),
  },
  {
    name: 'a style with fonts and pictures from elsewhere',
    apply: (from) => {
      const rules = each(
        from,
        'logo.svg',
        (picture) =>
          `@font-face { font-family: Far; src: url("${picture}") }
h1 { background: url(${picture}) no-repeat; border-image: url(${picture}) 3; list-style: url(${picture}) }
h1::after { content: url("${picture}") image-set("${picture}" 1x) }
p { mask: url("${picture}#m"); cursor: url(${picture}), auto; filter: url("${picture}#f") }
@page { background: url(${picture}); @top-left { content: url(${picture}) } }`,
      );
      write(from.root, STYLE, `${rules}\nbody { font-family: Far }\n${shown}`);
    },
  },
  {
    name: 'a style that ends and goes on as a page',
    apply: (from) =>
      write(from.root, STYLE, `${shown}</style></head><body>${elements(from)}<style>`),
  },
  {
    name: 'a template with elements that load',
    apply: (from) =>
      write(from.root, 'templates/reports/sam.md.hbs', `# {{title}}\n\n${elements(from)}\n`),
  },
  {
    name: 'a partial and a section with elements that load',
    apply: (from) => {
      write(from.root, 'templates/reports/sam.md.hbs', '# {{title}}\n\n{{> own}}\n');
      write(from.root, 'templates/reports/partials/own.md.hbs', elements(from));
      write(from.root, 'templates/reports/plan/form.md.hbs', elements(from));
    },
  },
  {
    name: 'words with elements that load',
    apply: (from) =>
      write(
        from.root,
        'templates/words/en.yaml',
        `phrases:\n  Plan rating: ${JSON.stringify(elements(from))}\n  Actions: ${JSON.stringify(elements(from))}\n`,
      ),
  },
  {
    name: 'labels and a name with elements that load',
    apply: (from) => {
      const text = JSON.stringify(elements(from));
      appendFileSync(
        join(from.root, 'pip.config.yaml'),
        `labels: {strategy: ${text}, action: ${text}}\n`,
      );
      write(
        from.root,
        'directory.yaml',
        `format: 1\ndistricts:\n  - {id: seaside, name: ${text}, state: CT}\nschools:\n  - {id: dune, name: ${text}, district: seaside}\n`,
      );
    },
  },
  {
    name: 'links to a style and templates outside',
    apply: (from) => {
      linkOut(from, STYLE, 'style.css');
      linkOut(from, 'templates/reports/sam.md.hbs', 'sam.md.hbs');
      linkOut(from, 'templates/words/en.yaml', 'words.yaml');
    },
  },
];

const logo = (from: Target, file: string): void =>
  appendFileSync(join(from.root, 'pip.config.yaml'), `page: {logo: ${JSON.stringify(file)}}\n`);

/** What cannot be meant well, and is told instead of printed. */
const REFUSED: readonly Hostile[] = [
  ...['../outside/logo.svg', 'data/../../outside/logo.svg', 'file://logo.svg'].map((file) => ({
    name: `the logo ${file}`,
    apply: (from: Target) => logo(from, file),
  })),
  {
    name: 'a logo that is a link',
    apply: (from) => {
      linkOut(from, 'seal.svg', 'logo.svg');
      logo(from, 'seal.svg');
    },
  },
  ...['../outside/logo.svg', 'http://127.0.0.1/logo.svg'].map((href) => ({
    name: `a logo that shows ${href}`,
    apply: (from: Target) => {
      const image = `<image href="${href}" width="9" height="9"/>`;
      write(
        from.root,
        'seal.svg',
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${image}</svg>`,
      );
      logo(from, 'seal.svg');
    },
  })),
  {
    name: 'a template that calls a file outside',
    apply: ({ root, outside }) =>
      write(
        root,
        'templates/reports/sam.md.hbs',
        `{{> ../../../outside/sam}} {{> "${outside}/sam.md.hbs"}}\n`,
      ),
  },
  {
    name: 'a template that calls what programs inherit',
    apply: ({ root }) =>
      write(
        root,
        'templates/reports/sam.md.hbs',
        '{{constructor.constructor}} {{#with __proto__}}{{.}}{{/with}} {{lookup this "constructor"}}\n',
      ),
  },
];

const print = (root: string) =>
  runPip(
    'report sam plan --cycle winter --plan sip-dune-2026 --format md,html,pdf --out out'.split(' '),
    root,
  );

describe('templates, styles and words of a workspace', { timeout: 300_000 }, () => {
  it.each(PRINTED)('bring nothing into print: $name', async ({ name, apply }) => {
    const from = target();
    apply(from);
    const { code, stderr } = await print(from.root);
    expect(code, stderr).toBe(0);
    const out = join(from.root, 'out');
    expect(filesIn(out, '.pdf')).toHaveLength(2);
    for (const file of filesIn(out, '.pdf')) {
      const bytes = readFileSync(file);
      const { text } = await readPdf(bytes);
      expect(text.length, file).toBeGreaterThan(50);
      expect(tells(text) || tells(bytes.toString('latin1')), file).toBe(false);
      if (name.startsWith('a style')) expect(text).toContain(SHOWN);
    }
    expect(open.server.heard()).toEqual([]);
    for (const file of filesIn(out, '.html')) {
      const html = readFileSync(file, 'utf8');
      const dangers = await open.visitor.dangers(html, 'text/html');
      expect(dangers.filter((danger) => danger !== 'a style that loads')).toEqual([]);
      await open.visitor.open(pathToFileURL(file).href);
    }
    expect(open.server.heard()).toEqual([]);
  });

  it.each(REFUSED)('are refused, and nothing is written: $name', async ({ apply }) => {
    const from = target();
    apply(from);
    const { code, stdout, stderr } = await print(from.root);
    expect(code, stderr).toBe(2);
    expect(tells(stdout + stderr)).toBe(false);
    expect(() => filesIn(join(from.root, 'out'), '')).toThrow('ENOENT');
    expect(open.server.heard()).toEqual([]);
  });

  it('would tell of it in print if they did', async () => {
    const { root, outside } = target();
    write(root, STYLE, readFileSync(join(outside, 'style.css')));
    expect((await print(root)).code).toBe(0);
    const [pdf = ''] = filesIn(join(root, 'out'), '.pdf');
    expect((await readPdf(readFileSync(pdf))).text).toContain(SECRET);
  });
});

const PAGE = '/page/sam/sip-dune-2026/winter';
const VIEW = '/view/sam/sip-dune-2026/winter';

describe('a preview of hostile templates', { timeout: 300_000 }, () => {
  it.each([...PRINTED, ...REFUSED])('shows and asks nothing: $name', async ({ apply }) => {
    const from = target();
    apply(from);
    const { address, get } = await previewing(from.root);
    for (const path of ['/', VIEW, PAGE, '/page/plan/sip-dune-2026']) {
      const { body } = await get(path);
      expect(tells(body), path).toBe(false);
      await open.visitor.open(new URL(path, address).href);
    }
    expect(open.server.heard()).toEqual([]);
  });

  it('gives no planted file, however its path is written', async () => {
    const from = target();
    mkdirSync(join(from.root, 'templates/pages'), { recursive: true });
    symlinkSync(from.outside, join(from.root, 'templates/pages/out'));
    const { address, get } = await previewing(from.root);
    const paths = [
      '/../outside/notes.txt',
      '/..%2foutside%2fnotes.txt',
      '/%2e%2e/outside/notes.txt',
      '/..\\outside\\notes.txt',
      `/${from.outside}/notes.txt`,
      from.outside,
      `file://${from.outside}/notes.txt`,
      `${from.origin}/notes.txt`,
      '/page/../../outside/notes.txt',
      '/view/../../../outside/notes.txt',
      `/page/${from.outside}/notes.txt`,
      `${PAGE}/../../../../../outside/notes.txt`,
      `${PAGE}?file=../outside/notes.txt`,
      '/templates/pages/out/notes.txt',
      '/out/notes.txt',
    ];
    for (const path of paths) {
      const { body, status } = await get(path);
      expect(tells(body), path).toBe(false);
      expect(status, path).toBe(path.startsWith(`${PAGE}?`) ? 200 : 404);
    }
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(open.server.heard()).toEqual([]);
  });

  it('answers nobody who comes under another name or from another page', async () => {
    const from = target();
    const { address } = await previewing(from.root);
    const { port, host } = new URL(address);
    const title = 'Dune Street improvement plan';
    expect((await ask(address, PAGE, { headers: { host } })).body).toContain(title);
    const foreign: Record<string, string>[] = [
      { host: 'evil.example' },
      { host: `evil.example:${port}` },
      { host: `127.0.0.1.evil.example:${port}` },
      { host: `[::1]:${port}` },
      { host: `127.0.0.1:${Number(port) + 1}` },
      { host, origin: 'http://evil.example' },
      { host, origin: from.origin },
      { host, origin: 'null' },
      { host, origin: `https://127.0.0.1:${port}` },
      { host, 'sec-fetch-site': 'cross-site' },
      { host, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      for (const path of ['/', VIEW, PAGE, '/changes']) {
        const { status, body } = await ask(address, path, { headers });
        expect([status, body.includes(title)], JSON.stringify(headers)).toEqual([403, false]);
      }
    }
  });
});
