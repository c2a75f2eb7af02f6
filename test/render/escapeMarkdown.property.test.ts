import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeProse } from '../../src/render/escapeMarkdown.ts';
import { body as bodyOf, folded, tagsOf, textOf } from './bodyText.ts';

const PIECES = [
  ...['#', '##', '-', '+', '*', '**', '_', '__', '`', '```', '~~', '|', '\\', '<', '>', '&', '!'],
  ...['[', ']', '(', ')', ':', '=', '===', '---', '1.', '2)', '•', '"', "'", 'a', 'B', 'é', '1'],
  ...[' ', '  ', '\t', '\n', '\n\n', '\r', '\r\n', '\u00a0', '\u2028', '\u0000', '◐\u00a0Lagging'],
  ...[
    '&amp;',
    '&nbsp;',
    '&#35;',
    '<b>',
    '</div>',
    '<!--',
    '-->',
    '<!-- end x -->',
    '<!-- begin x -->',
  ],
  ...[
    'http://a.b',
    '<http://a.b>',
    '[a](b)',
    '![a](b)',
    '[a]: b',
    '{{x}}',
    '{{{x}}}',
    '$&',
    '📚',
    'שלום',
    'محمد',
  ],
];

/** What somebody may type, and what somebody may try. */
const typed = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** As readers see it: whitespace folded, and no null character, which no page can show. */
const seen = (text: string): string => folded(text.replaceAll('\u0000', '\ufffd'));

/** Names in Arabic and Hebrew are set apart and long words may break, which marks nothing up. */
const body = (markdown: string): string =>
  bodyOf(markdown).replace(/<\/?bdi>|<wbr>|(?<=<(?:p|h3|li|t[hd])\b[^>]*) dir="rtl"/g, '');

const check = (property: (text: string) => void) =>
  fc.assert(fc.property(typed, property), { numRuns: 500 });

describe('a typed text, whatever it is, never becomes markup', () => {
  it('in a paragraph', () => {
    check((text) => {
      const html = body(escapeMarkdown(text));
      expect(html).toMatch(/^(<p>[^<>]*<\/p>\n)?$/);
      expect(seen(textOf(html))).toBe(seen(text));
    });
  });

  it('in a heading', () => {
    check((text) => {
      const html = body(`### ${escapeMarkdown(text)}`);
      expect(html).toMatch(/^<h3>[^<>]*<\/h3>\n$/);
      expect(seen(textOf(html))).toBe(seen(text));
    });
  });

  it('in an entry of a list', () => {
    check((text) => {
      const html = body(`- ${escapeMarkdown(text)}\n- B`);
      expect(html).toMatch(/^<ul>\n<li>[^<>]*<\/li>\n<li>B<\/li>\n<\/ul>\n$/);
      expect(seen(textOf(html))).toBe(seen(`${text} B`));
    });
  });

  it('in a cell of a table', () => {
    check((text) => {
      const escaped = escapeMarkdown(text);
      const html = body(`| A | B |\n| --- | --- |\n| ${escaped} | ${escaped} |\n| end | end |`);
      const cells = [...html.matchAll(/<t[dh][^>]*>([^<>]*)<\/t[dh]>/g)].map(([, cell]) => cell);
      expect(cells.map((cell) => seen(textOf(cell ?? '')))).toEqual([
        'A',
        'B',
        seen(text),
        seen(text),
        'end',
        'end',
      ]);
    });
  });

  it('behind a sign that a template printed', () => {
    check((text) => {
      const html = body(`◐\u00a0Lagging · ${escapeMarkdown(text)}`);
      expect(html.match(/<span class="sign/g)).toHaveLength(1);
      expect(seen(textOf(html))).toBe(seen(`Lagging · ${text}`));
    });
  });

  it('in the words that stand for a picture', () => {
    check((text) => {
      const html = body(`![${escapeMarkdown(text)}](figures/p/gone.svg)`);
      expect(html).toMatch(/^<p>[^<>]*<\/p>\n$/);
      expect(seen(textOf(html))).toBe(seen(text));
    });
  });

  it('in paragraphs and lists', () => {
    check((text) => {
      const html = body(escapeProse(text));
      for (const tag of tagsOf(html)) expect(['p', 'ul', 'li']).toContain(tag);
      const withoutDashes = text
        .split(/\r\n?|\n/)
        .map((line) => line.trim().replace(/^[-•]\s/, ''))
        .join('\n');
      expect(seen(textOf(html))).toBe(seen(withoutDashes));
    });
  });
});
