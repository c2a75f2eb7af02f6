import { describe, expect, it } from 'vitest';
import { entriesTogether } from '../../src/commands/shared/entriesTogether.ts';
import type { ReportEntry, WrittenFile } from '../../src/commands/shared/manifest.ts';

/** A report made of plans in some state, with its files: `sam.md=1` holds what `1` stands for. */
function entry(key: string, ...files: string[]): ReportEntry {
  return {
    ...({ name: 'sam', report: 'sam', plan: 'sip', audience: 'internal', language: 'en' } as const),
    ...{ asOf: '2027-02-02', key, revision: null, sources: [], packet: null },
    listing: { about: 'Dune', title: 'A plan', kind: 'Packet', status: 'Adopted' },
    files: files.map(written),
  };
}

function written(text: string): WrittenFile {
  const [file = '', sha256 = ''] = text.split('=');
  const format = file.endsWith('.html') ? 'html' : 'md';
  return { file, format, sha256, browser: null };
}

/** What is listed where the disk holds some files. */
function listed(own: ReportEntry, others: readonly ReportEntry[], disk: readonly string[]) {
  const isThere = ({ file, sha256 }: WrittenFile) => disk.includes(`${file}=${sha256}`);
  return entriesTogether([own], others, isThere).map(({ key, files }) => ({
    key,
    files: files.map(({ file, sha256 }) => `${file}=${sha256}`),
  }));
}

describe('reports that two runs list', () => {
  it('have the formats of both where both made them of the same', () => {
    const theirs = [entry('a', 'sam.html=1')];
    expect(listed(entry('a', 'sam.md=1'), theirs, ['sam.md=1', 'sam.html=1'])).toEqual([
      { key: 'a', files: ['sam.html=1', 'sam.md=1'] },
    ]);
  });

  it('are those whose content is there, where both wrote them', () => {
    const [old, now] = [entry('a', 'sam.md=1', 'f.svg=1'), entry('b', 'sam.md=2', 'f.svg=1')];
    const isNow = [{ key: 'b', files: ['f.svg=1', 'sam.md=2'] }];
    expect(listed(old, [now], ['sam.md=2', 'f.svg=1'])).toEqual(isNow);
    expect(listed(now, [old], ['sam.md=2', 'f.svg=1'])).toEqual(isNow);
  });

  it('have no format of which each wrote a part', () => {
    const [old, now] = [
      entry('a', 'sam.md=1', 'f.svg=1'),
      entry('b', 'sam.md=2', 'f.svg=2', 'sam.html=2'),
    ];
    const mixed = ['sam.md=2', 'f.svg=1', 'sam.html=2'];
    expect(listed(old, [now], mixed)).toEqual([{ key: 'b', files: ['sam.html=2'] }]);
    expect(listed(old, [now], mixed.slice(0, 2))).toEqual([{ key: 'a', files: [] }]);
  });

  it('keep what they were made of apart from what is older', () => {
    const before = [entry('a', 'sam.md=1', 'sam.html=1')];
    expect(listed(entry('b', 'sam.md=2'), before, ['sam.md=2', 'sam.html=1'])).toEqual([
      { key: 'b', files: ['sam.md=2'] },
    ]);
  });
});
