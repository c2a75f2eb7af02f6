import { join } from 'node:path';
import type { Run } from './measureRun.ts';

const AS_OF = ['--as-of', '2027-02-02'];
const EDITED = ['sip-school-5', 'a-1-1-1'];
/** How many machines share the reports. */
export const MACHINES = 10;
/** Folders of the reports of all plans, and of one machine's share. */
export const WHOLE = 'out';
export const SHARE = 'share';
/** Where the printed reports of all plans are. */
export const ALL = 'all';

/** What people do all day with the plans of a city, a county or a state. */
export function stateRuns(root: string, cwd: string) {
  const pip = (...words: readonly string[]): Run => ({
    args: [join(root, 'bin/pip.js'), ...words, ...AS_OF],
    cwd,
  });
  const report = (...words: readonly string[]): Run =>
    pip('report', '--cycle', 'winter', '--quiet', ...words);
  const texts = ['--format', 'md,html,json'];
  return {
    checked: {
      cold: pip('validate'),
      cached: pip('validate', '--cache'),
      status: pip('status'),
      statusCached: pip('status', '--cache'),
    },
    /** The second takes back what the first did. */
    edited: {
      edit: pip('set', ...EDITED, 'status=completed'),
      back: pip('set', ...EDITED, 'status=in_progress'),
    },
    reported: {
      whole: report(...texts, '--force', '--out', WHOLE),
      unchanged: report(...texts, '--out', WHOLE),
      share: report(...texts, '--force', '--out', SHARE, '--shard', `1/${MACHINES}`),
    },
    printed: report('--format', 'pdf', '--force', '--out', 'pdf'),
    shared: {
      all: report('--force', '--out', ALL),
      tenth: report('--force', '--out', 'tenth', '--shard', `1/${MACHINES}`),
    },
  };
}
