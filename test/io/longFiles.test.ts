import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/io/files.ts';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

const MB = 1024 * 1024;

/** A file of that many bytes, of which the disk keeps a few. */
function longFile(folder: string, name: string, bytes: number): void {
  writeFileSync(join(folder, name), 'School Code,Year\n');
  truncateSync(join(folder, name), bytes);
}

describe('a file that is longer than any reader takes', () => {
  it('is read as far as it takes to see that', () => {
    const folder = temporaryFolder();
    longFile(folder, 'winter.csv', 200 * MB);
    longFile(folder, 'fall.csv', 3 * MB);
    expect(diskFiles.read(folder, 'winter.csv')).toHaveLength(64 * MB + 1);
    expect(diskFiles.read(folder, 'fall.csv')).toHaveLength(3 * MB);
  });

  it('is refused for its length', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'pip.config.yaml'),
      'format: 1\norganization: bay\nschool_year: 2026-27\n',
    );
    writeFileSync(
      join(folder, 'directory.yaml'),
      'format: 1\ndistricts:\n  - {id: bay, name: Bay Unified}\n',
    );
    longFile(folder, 'winter.csv', 200 * MB);
    writeFileSync(
      join(folder, 'map.yaml'),
      'format: 1\nplan: plan\nyear: {column: year}\nmeasure: {column: measure}\nvalue: value\n',
    );
    const words = ['import', 'results', 'winter.csv', '--map', 'map.yaml', '--cycle', 'winter'];
    const { code, stderr } = await runPip(words, folder);
    expect(code).toBe(2);
    expect(stderr).toContain('This file has more than 64 MB.');
  });
});
