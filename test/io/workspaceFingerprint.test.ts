import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFingerprint } from '../../src/io/workspaceFingerprint.ts';
import { newTestRepository } from '../cli/repository.ts';
import { temporaryFolder } from '../temporary.ts';

describe('the fingerprint of a workspace', () => {
  it('is another once anything is, and the same again when that is put back', async () => {
    const { folder, write, edit, remove } = newTestRepository();
    const first = await workspaceFingerprint(folder);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    edit('plans/sip.yaml', 'sip-dune-2026', 'sip-dune-2027');
    const second = await workspaceFingerprint(folder);
    expect(second).not.toBe(first);
    edit('plans/sip.yaml', 'sip-dune-2027', 'sip-dune-2026');
    expect(await workspaceFingerprint(folder)).toBe(first);
    write('.pip/baseline.json', '{}\n');
    expect(await workspaceFingerprint(folder)).not.toBe(first);
    remove('.pip/baseline.json');
    expect(await workspaceFingerprint(folder)).toBe(first);
  });

  it('goes by no file outside of the workspace', async () => {
    const { folder } = newTestRepository();
    const first = await workspaceFingerprint(folder);
    const outside = join(temporaryFolder(), 'baseline.json');
    writeFileSync(outside, '{}\n');
    mkdirSync(join(folder, '.pip'));
    symlinkSync(outside, join(folder, '.pip/baseline.json'));
    expect(await workspaceFingerprint(folder)).toBe(first);
    appendFileSync(outside, '\n');
    expect(await workspaceFingerprint(folder)).toBe(first);
  });

  it('is none where a file is larger than any plan, which is not read for it', async () => {
    const { folder } = newTestRepository();
    writeFileSync(join(folder, 'plans/vast.yaml'), '');
    truncateSync(join(folder, 'plans/vast.yaml'), 4 * 1024 ** 2 + 1);
    expect(await workspaceFingerprint(folder)).toBeNull();
  });
});
