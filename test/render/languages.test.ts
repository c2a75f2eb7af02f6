import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/render/escapeMarkdown.ts';
import { renderBody } from '../../src/render/renderBody.ts';
import { renderPage } from '../../src/render/renderPage.ts';

const body = (markdown: string, words: readonly string[] = []): string =>
  renderBody(markdown, {
    marks: words.map((word) => ({ symbol: '✓', word, icon: 'met', fill: null, color: '#00695c' })),
    pictures: new Map(),
  });

describe('words in another language than the page', () => {
  it('are marked inside a line', () => {
    expect(body('**Por:** <!-- begin lang-en -->Open *doors*<!-- end lang-en -->')).toBe(
      '<p><strong>Por:</strong> <span lang="en">Open <em>doors</em></span></p>\n',
    );
    expect(body('### <!-- begin lang-en -->Reading<!-- end lang-en -->')).toBe(
      '<h3><span lang="en">Reading</span></h3>\n',
    );
  });

  it('are marked as a whole list', () => {
    expect(body('<!-- begin lang-en -->\n\n- One\n\n<!-- end lang-en -->\n')).toBe(
      '<div lang="en">\n<ul>\n<li>One</li>\n</ul>\n</div>\n',
    );
  });

  it('cannot be marked by what somebody typed', () => {
    const typed = escapeMarkdown('a <!-- begin lang-en --> b');
    expect(body(typed)).toBe('<p>a &lt;!-- begin lang-en --&gt; b</p>\n');
  });
});

describe('a sign whose word begins with the word of another', () => {
  it('keeps its whole word', () => {
    const html = body('✓\u00a0Meta alcanzada', ['Met', 'Meta alcanzada']);
    expect(html).toContain('<span>Meta alcanzada</span></span></p>');
  });
});

describe('the edges of a printed page', () => {
  const page = (furniture?: { page: string; draft: string }): string =>
    renderPage({
      ...{ language: 'es', title: 'T', body: '', styles: [], accent: '#0b4f6c' },
      ...{ running: { left: 'L', right: '' }, size: 'letter', isDraft: true },
      ...(furniture && { furniture }),
    });

  it('are in English unless the page says otherwise', () => {
    expect(page()).toContain('"Page " counter(page) " of " counter(pages)');
    expect(page()).toContain('content: "DRAFT"');
  });

  it('speak the language of the page', () => {
    const spanish = page({ page: 'Página {page} de {pages}', draft: 'BORRADOR' });
    expect(spanish).toContain('"Página " counter(page) " de " counter(pages)');
    expect(spanish).toContain('content: "BORRADOR"');
    expect(page({ page: '{pages} 中の {page}', draft: 'x' })).toContain(
      'counter(pages) " 中の " counter(page)',
    );
  });
});
