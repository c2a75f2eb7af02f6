import { describe, expect, it } from 'vitest';
import { type PageParts, renderPage } from '../../src/render/renderPage.ts';

const page = (changes: Partial<PageParts> = {}): string =>
  renderPage({
    language: 'en',
    title: 'Dune Street School: Winter SAM packet, 2026-27',
    body: '<h1>Dune</h1>\n',
    styles: ['h1 { color: var(--accent) }'],
    running: { left: 'Dune', right: 'As of February 2, 2027' },
    size: 'letter',
    accent: '#0b4f6c',
    isDraft: false,
    ...changes,
  });

/** The running lines of a page as its style sheet has them. */
const running = (html: string) =>
  [...html.matchAll(/@bottom-(?:left|right) \{ content: (.*?); font:/g)].map(([, text]) => text);

describe('a page', () => {
  it('allows nothing from outside, before anything else is said', () => {
    const html = page();
    const policy = html.indexOf('http-equiv="Content-Security-Policy"');
    expect(policy).toBeGreaterThan(0);
    for (const later of ['<title', '<style', '<body', 'name="viewport"']) {
      expect(html.indexOf(later)).toBeGreaterThan(policy);
    }
    const content = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const rules = Object.fromEntries(
      content.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules).toEqual({
      'default-src': "'none'",
      'style-src': "'unsafe-inline'",
      'img-src': 'data:',
      'font-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('has a language, a title and one main part', () => {
    const html = page();
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    expect(html).toContain('<title>Dune Street School: Winter SAM packet, 2026-27</title>');
    expect(html).toContain('<main>\n<h1>Dune</h1>\n</main>');
  });

  it('needs nothing: no script, no link, no address', () => {
    expect(page()).not.toMatch(/<script|<link|<iframe|https?:|@import/);
  });

  it('lets no style end where it stands, and begin what acts', () => {
    const meta = '<meta http-equiv="refresh" content="0;url=https://example.org">';
    const html = page({ styles: [`.a::before { content: "</style>" }</STYLE ><p>${meta}`] });
    expect(html.match(/<\/style/gi)).toHaveLength(1);
    expect(html.indexOf(meta)).toBeLessThan(html.indexOf('</style>'));
    expect(html).toContain('content: "<\\/style>"');
  });

  it('puts its styles behind its own, so that a district has the last word', () => {
    const html = page({ styles: ['.first {}', '.second {}'] });
    const order = ['@page', '.first {}', '.second {}'].map((style) => html.indexOf(style));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('has the size and the color of the district', () => {
    const html = page({ size: 'a4', accent: '#123456' });
    expect(html).toContain('size: a4;');
    expect(html).toContain('--accent: #123456;');
  });

  it('says DRAFT on every page of a draft, and nowhere else', () => {
    expect(page({ isDraft: true })).toMatch(/@top-center \{ content: "DRAFT"/);
    expect(page({ isDraft: true })).toContain('<body class="draft">');
    expect(page()).not.toContain('DRAFT');
  });
});

describe('what somebody wrote into a title', () => {
  it('cannot leave it', () => {
    const html = page({ title: '</title><script>alert("1")</script> & more' });
    expect(html).toContain(
      '<title>&#60;/title&#62;&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; more</title>',
    );
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });

  it('keeps signs that mean something to a replacement', () => {
    expect(page({ title: 'Budget: $& and $1' })).toContain('<title>Budget: $&#38; and $1</title>');
  });
});

describe('what somebody wrote into the running line', () => {
  it('is printed with its page number', () => {
    expect(running(page())).toEqual([
      '"Dune"',
      '"As of February 2, 2027" "Page " counter(page) " of " counter(pages)',
    ]);
  });

  it.each([
    ['a quotation mark', 'Dune"; } body { display: none', '"Dune\\22 ; } body { display: none"'],
    ['a backslash', 'Dune\\', '"Dune\\5c "'],
    ['a line break', 'Dune\nReef\r\fCove', '"Dune\\a Reef\\d \\c Cove"'],
    ['the end of the style', '</style><script>', '"\\3c /style\\3e \\3c script\\3e "'],
  ])('cannot leave it by %s', (_, left, expected) => {
    const html = page({ running: { left, right: '' } });
    expect(running(html)[0]).toBe(expected);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});
