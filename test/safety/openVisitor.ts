import markdownIt from 'markdown-it';
import { openWindow } from '../preview/openWindow.ts';

/** A browser as people have it: with scripts, and a network that reaches this machine. */
export interface Visitor {
  /** What in a document does more than show: elements, attributes and addresses that act or load. */
  dangers(content: string, type: 'text/html' | 'image/svg+xml'): Promise<string[]>;
  /** The words that a page shows. */
  words(html: string): Promise<string>;
  /** Opens a page, and waits until everything in it has loaded. */
  open(address: string): Promise<void>;
  close(): Promise<void>;
}

/** Finds in a parsed document whatever could act or load. Runs in the browser. */
const FIND = `(content, type) => {
  const page = new DOMParser().parseFromString(content, type);
  const all = [...page.querySelectorAll('*')];
  const acting = ['script', 'iframe', 'frame', 'object', 'embed', 'base', 'form', 'input', 'link',
    'foreignobject', 'animate', 'set', 'video', 'audio', 'portal', 'template', 'parsererror'];
  const found = all
    .filter((each) => acting.includes(each.localName.toLowerCase()))
    .map((each) => '<' + each.localName + '>');
  const metas = [...page.querySelectorAll('meta[http-equiv]')]
    .filter((each) => each.httpEquiv !== 'Content-Security-Policy');
  found.push(...metas.map((each) => '<meta ' + each.httpEquiv + '>'));
  const styles = [...page.querySelectorAll('style')];
  found.push(...styles.filter((each) => each.parentElement !== page.head).map(() => '<style>'));
  const css = styles.map((each) => each.textContent).join('')
    .replace(/url\\("?data:[^)]*\\)/g, '').replace(/"(?:[^"\\\\\\n]|\\\\.)*"/g, '');
  if (/url\\(|@import/.test(css)) found.push('a style that loads');
  for (const each of all) {
    for (const { name, value } of each.attributes) {
      if (/^on/i.test(name)) found.push(name);
      if (/^(?:xlink:)?href$/i.test(name) && !/^(?:https?:|mailto:|#|[\\w./-]+$)/i.test(value)) found.push(name + '=' + value);
      const loads = /^(?:src|srcset|data|poster|background|action|formaction|ping)$/i.test(name);
      const local = each.localName === 'image' || each.localName === 'use';
      if ((loads || (local && /href/i.test(name))) && !/^(?:data:image\\/|#|[\\w-]+(?:[./][\\w-]+)*$)/.test(value)) found.push(name + '=' + value);
      if (name === 'style' && /url\\(|expression|@import/i.test(value)) found.push('style=' + value);
    }
  }
  return found;
}`;

/** Markdown as a reader shows it that lets HTML through and makes links of addresses. */
export const asHtml = (markdown: string): string =>
  markdownIt({ html: true, linkify: true }).render(markdown);

export async function openVisitor(): Promise<Visitor> {
  const { page, close } = await openWindow();
  const asked = async (call: string): Promise<unknown> => page.evaluate(call);
  return {
    dangers: async (content, type) =>
      (await asked(`(${FIND})(${JSON.stringify(content)}, ${JSON.stringify(type)})`)) as string[],
    words: async (html) =>
      (await asked(
        `new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').body.textContent`,
      )) as string,
    open: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
      await page.goto('about:blank');
    },
    close,
  };
}
