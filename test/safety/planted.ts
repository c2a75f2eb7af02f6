import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What stands in every planted file, in the plain and as a picture brings it along. */
export const SECRET = 'PLANTED-kestrel-7730';
const TRACES = [SECRET, Buffer.from(SECRET).toString('base64').slice(0, 20), SECRET.slice(8)];

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${SECRET}</title><circle r="4"/><text y="5">${SECRET}</text></svg>`;

/** Files outside of the workspace, each usable as what an attack takes it for. */
const FILES: Readonly<Record<string, string>> = {
  'notes.txt': `${SECRET}\n`,
  'config.yaml': `format: 1\norganization: seaside\nschool_year: 2026-27\nlabels: {strategy: ${SECRET}}\n`,
  'directory.yaml': `format: 1\ndistricts:\n  - {id: seaside, name: ${SECRET}}\nschools:\n  - {id: dune, name: ${SECRET}, district: seaside}\n`,
  'plan.yaml': `kind: sip\nformat: 1\nid: sip-planted\ntitle: ${SECRET}\nschool: dune\nterm: 2026-27\n`,
  'measures.yaml': `format: 1\nmeasures:\n  - {id: planted, name: ${SECRET}, unit: percent, direction: increase}\n`,
  'schema.json': JSON.stringify({ $id: 'planted', title: SECRET, type: 'object' }),
  'results.csv': `Code,Test,Value\n0990111,${SECRET},50\n`,
  'mapping.yaml': `format: 1\nplan: ${SECRET}\nmeasure: Test\nvalue: Value\n`,
  'words.yaml': `report: {page: ${SECRET}}\n`,
  'style.css': `body::before { content: "${SECRET}" }\n`,
  'sam.md.hbs': `${SECRET} {{plan.title}}\n`,
  'logo.svg': SVG,
  'page.html': `<h1>${SECRET}</h1>\n`,
  'baseline.yaml': `# ${SECRET}\nformat: 1\nproblems: []\n`,
};

/** Puts files into a folder beside a workspace; gives their contents by name. */
export function plant(folder: string): Readonly<Record<string, string>> {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return FILES;
}

/** What is in a folder now, by path. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** Whether a text says anything of what was planted. */
export const tells = (text: string): boolean => TRACES.some((trace) => text.includes(trace));
