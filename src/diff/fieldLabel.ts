import { humanised } from '../model/outline.ts';
import type { Cycle } from '../model/workspace.ts';

const WORDS: Readonly<Record<string, string>> = {
  owners: 'Owner',
  aligns_to: 'Serves',
  addresses: 'Answers to',
  yearly_targets: 'Target',
  results: 'result',
  benchmarks: 'benchmark',
};
/** Mappings by cycle or year, whose entries read the other way round: `Winter SAM result`. */
const BY_CYCLE = new Set(['results', 'benchmarks', 'progress']);

/** A field in words, from the part down: `English learners: Winter SAM result`, `Budget: Title I-A planned`. */
export function fieldLabel(field: readonly string[], cycles: readonly Cycle[]): string {
  const [first = '', ...rest] = field;
  if (field.length === 0) return '';
  if (first === 'groups' && rest.length > 1) {
    const [group = '', ...below] = rest;
    return `${group}: ${fieldLabel(below, cycles)}`;
  }
  if (BY_CYCLE.has(first) && rest.length > 0) return cycleLabel(first, rest, cycles);
  const word = WORDS[first] ?? humanised(first);
  if (rest.length === 0) return word;
  if (first === 'target') return rest[0] === 'value' ? word : `${word} ${lower(rest)}`;
  return `${word}: ${rest.map((name) => name.replaceAll('_', ' ')).join(', ')}`;
}

function cycleLabel(first: string, rest: readonly string[], cycles: readonly Cycle[]): string {
  const [id = '', ...below] = rest;
  const cycle = cycles.find((each) => each.id === id)?.name ?? humanised(id);
  const what = first === 'progress' ? lower(below) : (WORDS[first] ?? first);
  return `${cycle} ${what}`.trim();
}

const lower = (names: readonly string[]): string => names.join(', ').replaceAll('_', ' ');
