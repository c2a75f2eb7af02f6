import { boxOf } from '../../../src/render/charts/label.ts';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const TOKEN = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITY = /&(amp|lt|gt|quot);/g;
const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Every element of a picture; throws where the text is not well-formed XML. */
export function readSvg(svg: string): SvgElement[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof elements = [];
  let end = 0;
  for (const match of svg.matchAll(TOKEN)) {
    const [whole, closing, name = '', attributes = '', selfClosing, text] = match;
    if (match.index !== end) break;
    end += whole.length;
    if (text !== undefined) {
      const parent = open.at(-1);
      if (!parent) throw new Error(`Text outside of the picture: ${text}`);
      parent.text += withoutEntities(text);
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const element = { name, attributes: readAttributes(attributes), text: '' };
      if (open.length === 0 && elements.length > 0) throw new Error('Two roots');
      elements.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (end !== svg.length) throw new Error(`Not XML: ${svg.slice(end, end + 60)}`);
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return elements;
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = withoutEntities(value);
  }
  return found;
}

function withoutEntities(text: string): string {
  const bare = text.replace(ENTITY, '');
  if (bare.includes('&')) throw new Error(`A bare ampersand in ${text}`);
  return text.replace(ENTITY, (_, name: string) => CHARACTERS[name] ?? '');
}

/** The texts of a picture, in its order. */
export function textsOf(svg: string): string[] {
  return readSvg(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}

/** The texts of a picture with the areas they cover. */
export function textBoxes(svg: string) {
  return readSvg(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text, attributes }) => ({
      text,
      box: boxOf({
        text,
        x: Number(attributes['x']),
        y: Number(attributes['y']),
        size: Number(attributes['font-size']),
        anchor: (attributes['text-anchor'] ?? 'start') as 'start' | 'middle' | 'end',
        fill: '',
      }),
    }));
}
