import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkFiles } from './exampleWorkspace.ts';

/** A district's published plan as printed; it lies beside the repository where that is developed. */
const EH2020 = fileURLToPath(new URL('../../../shared/real/eh2020/', import.meta.url));
const isHere = existsSync(EH2020);

it.skipIf(!isHere)('no rule finds fault with EH2020 (needs ../shared/real/eh2020)', () => {
  const { diagnostics } = checkFiles(yamlFiles(EH2020), '2020-02-20');
  // The printed plan does leave these four acronyms unexplained.
  const [acronyms, faults] = [true, false].map((isAcronym) =>
    diagnostics.filter(({ rule }) => (rule === 'acronym-unexplained') === isAcronym),
  );
  expect(acronyms?.map(({ message }) => /"(\w+)"/.exec(message)?.[1])).toEqual([
    'PYP',
    'MYP',
    'DP',
    'STEM',
  ]);
  expect(faults).toEqual([]);
});

function yamlFiles(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, text: readFileSync(`${folder}${file}`, 'utf8') }));
}
