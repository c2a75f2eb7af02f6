import { FONT } from './style.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Coordinates with two decimals at most, without a negative zero. */
export function coordinate(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Text that is safe in an element and in a quoted attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element; attributes without a value are left out, the content must be XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const all = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${written(value)}"`))
    .join('');
  return content === '' ? `<${name}${all}/>` : `<${name}${all}>${content}</${name}>`;
}

const written = (value: string | number) =>
  typeof value === 'number' ? String(coordinate(value)) : escapeXml(value);

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A whole picture, in a page or as a file of its own. */
export function picture(alt: string, size: PictureSize, shapes: readonly string[]): string {
  const { width, height } = size;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-label': alt,
      width,
      height,
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      'font-family': FONT,
    },
    shapes.join(''),
  );
}
