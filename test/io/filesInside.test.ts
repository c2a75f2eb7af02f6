import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/io/files.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-files-')));
  root = join(folder, 'workspace');
  mkdirSync(join(root, 'attachments'), { recursive: true });
  mkdirSync(join(root, '..notes'));
  writeFileSync(join(root, 'attachments/walks.pdf'), 'walks');
  writeFileSync(join(root, 'attachments/again.pdf'), 'again');
  writeFileSync(join(root, '..notes/a.md'), 'a');
  writeFileSync(join(folder, 'private.pdf'), 'private');
  symlinkSync(join(folder, 'private.pdf'), join(root, 'attachments/private.pdf'));
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(root, 'attachments/walks.pdf'), join(root, 'link.pdf'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that a plan names', () => {
  it.each(['attachments/walks.pdf', 'link.pdf', '..notes/a.md'])('is there: %s', (path) => {
    expect(diskFiles.exists(root, path)).toBe(true);
  });

  it.each([
    'attachments/none.pdf',
    'attachments',
    '',
    '../private.pdf',
    'up/private.pdf',
    'attachments/private.pdf',
    'attachments/walks.pdf/more',
  ])('is not there, or not inside: %s', (path) => {
    expect(diskFiles.exists(root, path)).toBe(false);
  });
});

describe('names in a folder', () => {
  it('are sorted', () => {
    expect(diskFiles.names(root, 'attachments/')).toEqual([
      'again.pdf',
      'private.pdf',
      'walks.pdf',
    ]);
    expect(diskFiles.names(root, '')).toContain('attachments');
  });

  it.each(['none', 'attachments/walks.pdf', '..', 'up'])('are none for %s', (path) => {
    expect(diskFiles.names(root, path)).toEqual([]);
  });
});
