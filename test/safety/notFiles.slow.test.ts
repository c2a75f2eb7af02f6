import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { manyRuns } from '../cli/manyRuns.ts';
import '../cli/repository.ts';
import { copyOf } from '../faults/faultyRun.ts';
import { LINKS } from './attacks.ts';
import { usualWorkspace, write } from './everyCommand.ts';

const pip = builtPip();
const DAY = '--as-of 2027-02-02';

/** A pipe that somebody names to be written to is written to, as anywhere. */
const NAMED = 'out/winter.xlsx';

/** Commands that between them open every file of a workspace. */
const OPENING = [
  `validate --cache ${DAY}`,
  `status --cache ${DAY}`,
  `report sam summary --cycle winter --lang es --format md,html ${DAY}`,
  `import results data/winter.csv --map data/winter.yaml --cycle winter ${DAY}`,
  `sheet export --cycle winter -o ${NAMED} --force ${DAY}`,
  `export --format csv --out out/tables ${DAY}`,
  'new sip --school dune --id sip-more --yes',
  'schema --write',
  'git setup',
  'git textconv plans/sip.yaml',
];

const PLACES = [
  ...Object.keys(LINKS).filter((place) => place !== NAMED),
  'pictures/seal.svg',
  'schemas/own.schema.json',
  'templates/reports/sam/measures.md.hbs',
];

/** What stands where a file or folder is expected, and would never end or cannot be opened. */
const KINDS: Readonly<Record<string, (path: string) => void>> = {
  'a pipe that nobody writes to': (path) => {
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
  },
  'a folder with a pipe in it': (path) => {
    mkdirSync(path);
    expect(spawnSync('mkfifo', [join(path, 'a.yaml')]).status).toBe(0);
  },
  'a link to itself': (path) => {
    symlinkSync(basename(path), path);
  },
  'a device that never ends': (path) => {
    symlinkSync('/dev/zero', path);
  },
};

/** A workspace whose configuration names a picture, so that it is opened, too. */
function workspace(): string {
  const root = usualWorkspace();
  write(
    root,
    'pip.config.yaml',
    'format: 1\norganization: seaside\nschool_year: 2026-27\npage: {logo: pictures/seal.svg}\n',
  );
  const seal = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>';
  write(root, 'pictures/seal.svg', seal);
  return root;
}

describe.skipIf(process.platform === 'win32')(
  'what is no file where one is expected',
  { timeout: 600_000 },
  () => {
    it.each(Object.keys(KINDS))(
      'is waited for by no command, nor a fault of ours: %s',
      async (kind) => {
        const usual = workspace();
        for (const place of PLACES) {
          const root = copyOf(usual);
          const path = join(root, place);
          rmSync(path, { recursive: true, force: true });
          mkdirSync(dirname(path), { recursive: true });
          KINDS[kind]?.(path);
          const runs = await manyRuns(pip.command, root, OPENING, 30);
          expect(runs.filter(({ said }) => said.includes('mistake in pip itself'))).toEqual([]);
          expect(runs.find(({ code }) => code === null)?.line, place).toBeUndefined();
        }
      },
    );
  },
);
