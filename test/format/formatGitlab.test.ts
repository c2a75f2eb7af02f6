import { describe, expect, it } from 'vitest';
import type { Shown } from '../../src/format/index.ts';
import { format, info, MANY, NOTHING, nasty, SHOWN, warning } from './diagnostics.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const issuesOf = (shown: Shown): Issue[] => JSON.parse(format('gitlab', shown)) as Issue[];

describe('the code quality report of GitLab', () => {
  it('has an issue a diagnostic, with all that the widget asks for', () => {
    expect(issuesOf(SHOWN)).toEqual([
      {
        description: warning.message,
        check_name: 'action-without-owner',
        fingerprint: warning.fingerprint,
        severity: 'minor',
        location: { path: 'plans/a.yaml', lines: { begin: 3, end: 3 } },
      },
      {
        description: info.message,
        check_name: 'old-note',
        fingerprint: info.fingerprint,
        severity: 'info',
        location: { path: 'plans/a.yaml', lines: { begin: 4, end: 3 } },
      },
      {
        description: `${nasty.message}\nWrite it\nin one line.`,
        check_name: 'wrong-type',
        fingerprint: nasty.fingerprint,
        severity: 'major',
        location: { path: nasty.file, lines: { begin: 10, end: 12 } },
      },
    ]);
  });

  it('gives each issue a fingerprint of its own, the same in every run', () => {
    const fingerprints = issuesOf(MANY).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(3000);
    expect(fingerprints.slice(0, 2)).toEqual(['00000000000001', '00000000000001-2']);
    expect(format('gitlab', MANY)).toBe(format('gitlab', MANY));
  });

  it('is an empty list when nothing was found', () => {
    expect(format('gitlab', NOTHING)).toBe('[]\n');
  });
});
