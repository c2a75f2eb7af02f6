import { describe, expect, it } from 'vitest';
import { formatPlan } from '../../src/edit/formatPlan.ts';

const formatted = (text: string): string => {
  const result = formatPlan(text, () => [], false);
  return 'text' in result ? result.text : result.refused;
};

const STRATEGIES = `strategies:
  # The first.
  - id: groups
    title: Small groups
  - id: visits
    title: Home visits

  # Since spring.
  - id: calls
    title: A call by the third absence
`;

describe('blank lines between the entries of a list', () => {
  it('part all of them where they part half of them, above the comment of an entry', () => {
    const after = STRATEGIES.replace('  - id: visits', '\n  - id: visits');
    expect(formatted(STRATEGIES)).toBe(after);
    expect(formatted(after)).toBe(after);
  });

  it('stay where somebody parts a long list in two', () => {
    const text = `${STRATEGIES.replace('\n  # Since spring.\n', '')}  - id: walks\n    title: Walking groups\n`;
    const parted = text.replace('  - id: walks', '\n  - id: walks');
    expect(formatted(parted)).toBe(parted);
    expect(formatted(text)).toBe(text);
  });

  it('are not put between entries that stand on one line each', () => {
    const text = 'team:\n  - {name: Jo Park}\n\n  - {name: Ana Ruiz}\n  - {name: Lee Wu}\n';
    expect(formatted(text)).toBe(text);
  });
});
