/** A picture for the head of every report, as an `<img>` that holds it, or why it cannot stand there. */
export type Logo = { readonly html: string } | { readonly unfit: string };

/** Every page of every report carries it. */
const MOST_BYTES = 500_000;

/** Beginnings of the files, by the ending of their names. */
const TYPES: Readonly<Record<string, { readonly mime: string; readonly begins: RegExp }>> = {
  png: { mime: 'image/png', begins: /^\x89PNG\r\n/ },
  jpg: { mime: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  jpeg: { mime: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  svg: { mime: 'image/svg+xml', begins: /<svg[\s>]/i },
};

/** What an SVG picture may not hold: what runs, and what is fetched from elsewhere. */
const UNFIT_SVG: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed)\b/i, 'holds a script or a page'],
  [/\son[a-z]+\s*=/i, 'holds a script'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'holds a definition of its own words (DOCTYPE)'],
  [/<\?xml-stylesheet|@import/i, 'takes its style from another file'],
  [/\b(?:href|src)\s*=\s*["']\s*(?!#|data:image\/)/i, 'takes a part from another file'],
  [/url\(\s*(?!["']?\s*(?:#|data:image\/))/i, 'takes a part from another file'],
];

/** Takes the file's name and content, and the words that stand for the picture. */
export function logoImage(path: string, content: Uint8Array, alt: string): Logo {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  const unfit = type ? unfitness(type, content) : 'is neither PNG, JPEG nor SVG';
  if (!type || unfit !== null) return { unfit: unfit ?? '' };
  const address = `data:${type.mime};base64,${btoa(latin(content))}`;
  return { html: `<img class="logo" src="${address}" alt="${escapeHtml(alt)}">` };
}

function unfitness({ mime, begins }: { mime: string; begins: RegExp }, content: Uint8Array) {
  if (content.length > MOST_BYTES) return 'is larger than 500 kB';
  const text = latin(content);
  if (!begins.test(text)) return 'is not what its name says';
  if (mime !== 'image/svg+xml') return null;
  return UNFIT_SVG.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** A letter a byte, in slices: a function takes only so many arguments. */
function latin(content: Uint8Array): string {
  let text = '';
  for (let at = 0; at < content.length; at += 8192) {
    text += String.fromCharCode(...content.subarray(at, at + 8192));
  }
  return text;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
