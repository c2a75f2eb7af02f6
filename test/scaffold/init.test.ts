import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/model/interrupted.ts';
import { temporaryFolder } from '../temporary.ts';
import { pip, problems, read, scripted } from './workspaces.ts';

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .filter((file) => !file.startsWith('.pip/'))
    .sort();

describe('pip init', () => {
  it('makes a workspace that validates', async () => {
    const root = temporaryFolder();
    const { code, stdout } = await pip(root, 'init ours --name "Bay: Schools" --state CT');
    expect(`${code} ${stdout}`).toBe('0 ours\n');
    const ours = join(root, 'ours');
    expect(filesIn(ours)).toEqual([
      '.gitattributes',
      '.github/workflows/plans.yml',
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'directory.yaml',
      'pip.config.yaml',
      'plans/dip-2026.yaml',
      'plans/schools/sip-example-school-2026.yaml',
    ]);
    expect(await problems(ours)).toEqual([]);
    expect((await pip(ours, 'validate')).code).toBe(0);
    expect(read(ours, 'directory.yaml')).toContain('name: "Bay: Schools"');
    expect(read(ours, 'plans/schools/sip-example-school-2026.yaml')).toContain(
      'aligns_to: [dip-2026#first-strategy]',
    );
    expect(read(ours, '.github/workflows/plans.yml')).toContain('upload-artifact');
  });

  it('keeps confidential plans out of what others can download', async () => {
    const root = temporaryFolder();
    await pip(root, 'init --name Bay --confidential');
    expect(read(root, 'pip.config.yaml')).toContain('\nvisibility: confidential\n');
    expect(read(root, '.github/workflows/plans.yml')).not.toContain('artifact');
    expect(read(root, 'README.md')).toContain('Git forgets nothing');
    expect(filesIn(root)).toContain('plans/.gitkeep');
    expect(await problems(root)).toEqual([]);
  });

  it('takes the comments of its configuration for what they say', async () => {
    const root = temporaryFolder();
    await pip(root, 'init --name Bay --empty');
    for (const file of ['pip.config.yaml', 'directory.yaml']) {
      const uncommented = read(root, file).replaceAll(/^( *)# (?=( *- \{|\w+:))/gm, '$1');
      writeFileSync(join(root, file), uncommented);
    }
    expect(read(root, 'pip.config.yaml')).toContain('\nfunding:\n  - {source');
    expect(await problems(root)).toEqual([]);
  });

  it('asks on a terminal, with the same result', async () => {
    const typed = temporaryFolder();
    await pip(typed, 'init --name "Bay Schools" --id bay --state CT --school-year 2026-27');
    const asked = temporaryFolder();
    const { world } = scripted(['Bay Schools', 'bay', 'CT', '2026-27', 'public']);
    await pip(asked, 'init', world);
    expect(filesIn(asked)).toEqual(filesIn(typed));
    for (const file of filesIn(asked)) expect(read(asked, file)).toBe(read(typed, file));
  });

  it('leaves nothing behind when it is broken off', async () => {
    const root = temporaryFolder();
    const { world } = scripted(['Bay Schools', new Interrupted()]);
    expect((await pip(root, 'init ours', world)).code).toBe(130);
    expect(readdirSync(root)).toEqual([]);
  });

  it('writes nothing where anything stands in its way', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, '.gitignore'), 'mine\n');
    const { code, stderr } = await pip(root, 'init --name Bay');
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing was written: .gitignore would be written over.');
    expect(filesIn(root)).toEqual(['.gitignore']);
  });

  it('never touches a workspace, nor makes one in another', async () => {
    const root = temporaryFolder();
    await pip(root, 'init --name Bay');
    const before = read(root, 'pip.config.yaml');
    expect((await pip(root, 'init --name Other')).stderr).toContain('is a workspace already');
    expect((await pip(root, 'init inner --name Other')).stderr).toContain('lies in the workspace');
    expect(read(root, 'pip.config.yaml')).toBe(before);
    expect(existsSync(join(root, 'inner'))).toBe(false);
  });

  it('takes the name of the folder with --yes', async () => {
    const root = temporaryFolder();
    await pip(root, 'init bay-schools --yes');
    expect(read(root, 'bay-schools/directory.yaml')).toContain('name: Bay Schools');
  });
});
