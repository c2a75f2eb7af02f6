import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeProse } from '../../src/render/escapeMarkdown.ts';
import { body, folded, tagsOf, textOf } from './bodyText.ts';

describe('a line of a plan prints as it was typed', () => {
  it.each([
    ['emphasis', 'Read **every** day, _each_ of us, *now*'],
    ['names with underscores', 'the field aligns_to and __init__'],
    ['struck out words', '~~Stop~~ reading'],
    ['code', 'run `validate` and ```all```'],
    ['a link', 'See [our page](https://example.org) or <https://example.org>'],
    ['a picture', '![otter](otter.png)'],
    ['a reference', '[1]: https://example.org'],
    ['HTML', '<b>bold</b><script>alert(1)</script>'],
    ['a comment that ends a section', '<!-- end masthead -->'],
    ['a heading', '# Priorities'],
    ['a heading without a space', '#1 priority'],
    ['hashes at the end', 'We learn C #'],
    ['many hashes at the end', 'Priorities ###'],
    ['a list', '- one thing'],
    ['a list with a plus', '+ one thing'],
    ['a numbered list', '1. one thing'],
    ['a numbered list with a bracket', '12) one thing'],
    ['a number alone', '7.'],
    ['a decimal number', '1.5 hours a day'],
    ['a quotation', '> they said'],
    ['a rule', '---'],
    ['a rule of stars', '***'],
    ['an underline', '==='],
    ['a table', 'a | b | c'],
    ['a backslash', 'C:\\plans\\*'],
    ['a backslash before a line across', 'a \\| b'],
    ['backslashes at the end', 'C:\\\\'],
    ['an entity', '&nbsp; and &#65; and &copy;'],
    ['an ampersand', 'Reading & writing'],
    ['signs of other languages', '¿Qué? „Größe“ 中文 📚'],
  ])('%s', (_, text) => {
    const escaped = escapeMarkdown(text);
    expect(folded(textOf(body(escaped)))).toBe(text);
    expect(folded(textOf(body(`### ${escaped}`)))).toBe(text);
    expect(tagsOf(body(escaped))).toEqual(['p']);
  });

  it('in one line, whatever lines it was typed in', () => {
    expect(escapeMarkdown('  One\n  two \r\n\r\nthree\rfour\n')).toBe('One two three four');
  });

  it('and stays readable where nothing needs to be escaped', () => {
    const text = "62% of grade 3 students (up from 51%) - that's snake_case, 1.5 hours; ok? yes!";
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('a typed sign', () => {
  it('is never drawn: only templates join a symbol and a word by a no-break space', () => {
    const spoof = escapeMarkdown('◐\u00a0Lagging');
    expect(spoof).toBe('◐&nbsp;Lagging');
    expect(body(spoof)).toBe('<p>◐\u00a0Lagging</p>\n');
    expect(body('◐\u00a0Lagging')).toContain('<span class="sign rating"');
  });
});

describe('a longer text', () => {
  it('keeps its paragraphs and lists, and nothing else', () => {
    const text = `First line
goes on.

# No heading

What we did:
- one *thing*
- another
  over two lines
• a third`;
    expect(escapeProse(text)).toBe(`First line goes on.

\\# No heading

What we did:

- one \\*thing\\*
- another over two lines
- a third`);
    expect(tagsOf(body(escapeProse(text)))).toEqual(['li', 'p', 'ul']);
  });

  it('is the same with lines that end as on Windows', () => {
    const text = 'One.\n\n- two\n- three\n';
    expect(escapeProse(text.replaceAll('\n', '\r\n'))).toBe(escapeProse(text));
  });

  it('cannot nest lists, number them, or hide markup in an entry', () => {
    const html = body(escapeProse('- - deep\n- 1. one\n- # head\n- <b>bold</b>\n- > quote'));
    expect(tagsOf(html)).toEqual(['li', 'ul']);
    expect(folded(textOf(html))).toBe('- deep 1. one # head <b>bold</b> > quote');
  });

  it('may be long: a hundred thousand blanks take no time', () => {
    const blanks = ' '.repeat(100_000);
    expect(escapeMarkdown(`a${blanks}b`)).toHaveLength(100_002);
    expect(escapeProse(`a${'\n '.repeat(50_000)}b`)).toBe('a\n\nb');
  });

  it('takes a dash within a line for a dash', () => {
    expect(escapeProse('Reading - every day\n-not a list\n5 -3')).toBe(
      'Reading - every day -not a list 5 -3',
    );
  });
});
