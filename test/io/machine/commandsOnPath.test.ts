import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsOnPath } from '../../../src/io/machine/commandsOnPath.ts';
import { temporaryFolder } from '../../temporary.ts';

const OURS = '#!/usr/bin/env node\nimport { main } from "../dist/main.js";\n';

/** Folders on a PATH, in order, each with files by name; a file that is null cannot be started. */
function found(folders: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const root = temporaryFolder();
  for (const [folder, files] of Object.entries(folders)) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(root, folder, name), text, { mode: text === '' ? 0o644 : 0o755 });
    }
  }
  const PATH = [...Object.keys(folders).map((folder) => join(root, folder)), 'relative'].join(':');
  const commands = commandsOnPath({ env: { PATH }, platform: 'linux' });
  return commands.map(({ name, path, program }) => [name, path.slice(root.length + 1), program]);
}

describe.skipIf(process.platform === 'win32')('commands on the PATH', () => {
  it('are Python’s, ours, or of others, and none of them is started', () => {
    const python = '#!/usr/bin/python3\nopen("/dev/null")\n';
    expect(found({ a: { pip: python }, b: { pip: 'x' } })).toEqual([['pip', 'a/pip', 'python']]);
    expect(found({ a: { pip: '#!/bin/sh\nexit 1\n' } })).toEqual([['pip', 'a/pip', 'other']]);
    const shim = '#!/usr/bin/env bash\nexec pyenv exec pip "$@"\n';
    expect(found({ a: { pip: shim } })).toEqual([['pip', 'a/pip', 'python']]);
  });

  it('are told by where their links lead', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'lib/pip-plans/bin'), { recursive: true });
    mkdirSync(join(root, 'bin'));
    writeFileSync(join(root, 'lib/pip-plans/bin/pip.js'), OURS, { mode: 0o755 });
    for (const name of ['pip', 'pip-plans']) {
      symlinkSync('../lib/pip-plans/bin/pip.js', join(root, 'bin', name));
    }
    const commands = commandsOnPath({ env: { PATH: join(root, 'bin') }, platform: 'linux' });
    expect(commands.map(({ program }) => program)).toEqual(['ours', 'ours']);
  });

  it('are not what cannot be started, nor what npx puts before them', () => {
    expect(found({ a: { pip: '' }, b: { pip: 'x' } })).toEqual([['pip', 'b/pip', 'other']]);
    expect(found({ 'node_modules/.bin': { pip: OURS } })).toEqual([]);
  });
});
