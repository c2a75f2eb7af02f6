import MarkdownIt from 'markdown-it';

const CODES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Sections in which the page shows no heads over its tables. */
const HEADLESS = /<!-- begin column -->.*?<!-- end column -->/gs;

/** What a Markdown document says on the page, in order, without its marks; of a picture, its words. */
export function markdownWords(markdown: string): string {
  const shown = markdown
    .replace(HEADLESS, (section) => section.replace(/^\|.*\|\n(?=\| ---)/gm, ''))
    .replace(/<!--.*?-->/gs, '');
  return new MarkdownIt({ html: false })
    .render(shown)
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/☑/g, ' Ticked ')
    .replace(/☐/g, ' Not ticked ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => CODES[name] ?? '');
}
