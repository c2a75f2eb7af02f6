export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Of the element itself, blanks around it left out. */
  readonly text: string;
}

type Growing = XmlElement & { children: Growing[]; text: string };

const NAME = '[A-Za-z_][\\w.-]*';
const TOKEN = new RegExp(
  `<\\?xml [^?]*\\?>|<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`,
  'gy',
);
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#9': '\t',
  '#10': '\n',
  '#13': '\r',
};

/** The root of a document; throws where the text is not well-formed XML of the plainest sort. */
export function readXml(xml: string): XmlElement {
  const top: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, closing, name, attributes = '', selfClosing, text] = match;
    end += whole.length;
    const parent = open.at(-1);
    if (!parent) throw new Error('Closed too often');
    if (text !== undefined) parent.text += decoded(text);
    else if (name === undefined) continue;
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const element = { name, attributes: attributesIn(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (end !== xml.length) throw new Error(`Not XML: ${xml.slice(end, end + 60)}`);
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [root, second] = top.children;
  if (!root || second || top.text.trim() !== '') throw new Error('Not one root');
  return root;
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w.-]+)="([^"]*)"/g)];
  const names = pairs.map(([, name]) => name);
  if (new Set(names).size < names.length) throw new Error(`An attribute twice: ${text}`);
  return Object.fromEntries(pairs.map(([, name, value]) => [name, decoded(value ?? '')]));
}

function decoded(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const sign = SIGNS[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`Not an entity: ${whole}`);
    return sign;
  });
}
