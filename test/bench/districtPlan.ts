import { ACTIONS, STRATEGIES } from './words.ts';

/** The measure that all generated plans share. */
export const SHARED_MEASURES = `format: 1
measures:
  - id: at-benchmark
    name: Students at benchmark
    unit: percent
    direction: increase
    source: District screening
    population: Students on roll on the last day
`;

/** A district plan whose strategies `s-1` to `s-6` school plans serve, and share its actions. */
export const districtPlan = (district: number, actions = 0): string => `kind: dip
format: 1
id: dip-district-${district}
title: Improvement plan of district ${district}
organization: district-${district}
term: 2026-27
status: adopted
goals:
  - id: learning
    title: Every student learns
    statement: More students are at benchmark in June than in October.
    measures:
      - id: district-benchmark
        uses: at-benchmark
        baseline: {value: 40, n: 4000, period: school year 2025-26}
        target: {value: 60, by: "2027-06-11"}
    strategies:
${STRATEGIES.map((title, index) => strategy(title, index + 1, actions / STRATEGIES.length)).join('')}`;

const strategy = (
  title: string,
  number: number,
  actions: number,
): string => `      - id: s-${number}
        title: "${title}"
        owner: {title: Superintendent}
        timeline: September to June
        progress:
          fall: {rating: 2, by: Superintendent, on: "2026-11-20", note: It has begun.}
          winter: {rating: 2, by: Superintendent, on: "2027-01-20", note: It goes on.}
${actions === 0 ? '' : `        actions:\n${listed(number, actions)}`}`;

const listed = (strategyNumber: number, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const title = ACTIONS[(strategyNumber + index) % ACTIONS.length] ?? '';
    return `          - id: a-${strategyNumber}-${index + 1}
            title: ${title}
            owner: {title: Superintendent}
            start: "2026-09-14"
            due: "2027-0${3 + (index % 3)}-19"
            status: in_progress
`;
  }).join('');
