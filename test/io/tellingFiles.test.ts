import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/io/files.ts';
import { tellingFiles } from '../../src/io/tellingFiles.ts';
import { temporaryFolder } from '../temporary.ts';

describe('files that are told of', () => {
  it('are those that are found, read, written and taken away, in words that steer nothing', () => {
    const root = temporaryFolder();
    let said = '';
    const files = tellingFiles(diskFiles, (line) => {
      said += line;
    });
    expect(files.findWorkspace(root)).toBeNull();
    files.write(root, 'pip.config.yaml', 'format: 1\n');
    expect(files.findWorkspace(root)).toBe(root);
    expect(files.readSources(root).map(({ file }) => file)).toEqual(['pip.config.yaml']);
    expect(files.read(root, 'gone\u001b.css')).toBeNull();
    files.writeTogether(`${root}/tables`, new Map([['plans.csv', 'id\n']]));
    files.remove(root, 'tables/plans.csv');
    expect(String(files.read(root, 'pip.config.yaml'))).toBe('format: 1\n');
    expect(said.replaceAll(root, 'here').split('\n')).toEqual([
      'no workspace at or above here',
      'wrote pip.config.yaml',
      'workspace here',
      'read pip.config.yaml',
      'nothing to read at gone␛.css',
      'wrote here/tables/plans.csv',
      'took away tables/plans.csv',
      'read pip.config.yaml',
      '',
    ]);
  });
});
