import { readdirSync, readFileSync } from 'node:fs';

/** Living processes of a group whose command line has a text in it; knows Linux alone. */
export function processGroup(group: number, text = ''): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      // After the name in brackets: state, parent, group.
      const status = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ');
      if (status?.[0] === 'Z' || Number(status?.[2]) !== group) return false;
      return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(text);
    } catch {
      // It has ended while we looked.
      return false;
    }
  });
}
