import { type Random, randomFrom } from './random.ts';
import { ACTIONS, NEEDS, paragraph, PEOPLE, ROLES, STRATEGIES, wrapped } from './words.ts';

export interface PlanOrder {
  readonly seed: number;
  readonly school: string;
  /** The district's plan that this one serves; it has the strategies `s-1` to `s-6`. */
  readonly serves: string;
  /** How large it is, where that is not said by the seed. */
  readonly extent?: Extent;
}

/** Goals of a school plan, strategies of each, and actions of each of these. */
export interface Extent {
  readonly goals: number;
  readonly strategies: number;
  readonly actions: number;
}

/** A school plan of about 366 lines, as people write them; the same for the same order. */
export function schoolPlan({ seed, school, serves, extent }: PlanOrder): string {
  const random = randomFrom(seed);
  const goals = extent?.goals ?? (random.chance(0.15) ? 3 : 2);
  return `# yaml-language-server: $schema=../../schemas/sip.schema.json
# Improvement plan of ${school}. Ask the district before you change an id: others refer to it.
kind: sip
format: 1
id: sip-${school}
title: Improvement plan of ${school}
school: ${school}
term: 2026-27
status: adopted
version: "1.0"
aligns_to: ${serves}

summary: >-
${wrapped(paragraph(random, 3, 5), 2)}
mission: Every student reads, counts, and is missed when absent.

needs:
${NEEDS.map((statement, index) => need(random, index + 1, statement)).join('')}
team:
${Array.from({ length: random.int(4, 6) }, () => member(random)).join('')}
approvals:
  - {body: Board of education, on: "2026-08-${random.int(10, 28)}", decision: approved}

${progress(random, 0, 'The council saw more than the numbers show.')}
goals:
${Array.from({ length: goals }, (_, index) => goal(random, index + 1, serves, extent)).join('\n')}`;
}

const quoted = (name: string): string => (name.includes("'") ? `"${name}"` : name);

function need(random: Random, number: number, statement: string): string {
  return `  - id: need-${number}
    domain: Academics
    statement: ${statement}
    evidence:
      - School year 2025-26, ${random.int(20, 60)} of ${random.int(80, 140)} students.
    root_causes:
      - id: rc-${number}
        statement: Nobody had set a time aside for it.
`;
}

function member(random: Random): string {
  return `  - {name: ${quoted(random.pick(PEOPLE))}, title: ${random.pick(ROLES)}}\n`;
}

function progress(random: Random, indent: number, rationale = ''): string {
  const margin = ' '.repeat(indent);
  const entry = (cycle: string, on: string): string => `${margin}  ${cycle}:
${margin}    rating: ${random.int(1, 3)}
${rationale === '' ? '' : `${margin}    rationale: ${rationale}\n`}${margin}    by: ${random.pick(ROLES)}
${margin}    on: "${on}"
${margin}    note: >-
${wrapped(paragraph(random, 1, 3), indent + 6)}
${margin}    disposition: continue
`;
  return `${margin}progress:\n${entry('fall', '2026-11-20')}${entry('winter', '2027-01-27')}`;
}

function goal(random: Random, number: number, serves: string, extent?: Extent): string {
  const parts = Array.from({ length: extent?.strategies ?? 2 }, (_, index) =>
    strategy(random, `${number}-${index + 1}`, serves, extent),
  );
  return `  - id: goal-${number}
    code: "${number}"
    title: Goal ${number} of this school
    statement: >-
${wrapped(paragraph(random, 1, 2), 6)}
    addresses: [need-1, need-2, need-3]
    measures:
${measure(random, `m-${number}-1`)}${sharedMeasure(random, `m-${number}-2`)}    strategies:
${parts.join('')}`;
}

function values(random: Random): string {
  const start = random.int(30, 50);
  const results = ['fall', 'winter'].map(
    (cycle, index) =>
      `          ${cycle}: {value: ${start + index * 3}.${random.int(1, 9)}, n: ${random.int(60, 90)}, on: "${index === 0 ? '2026-11-20' : '2027-01-22'}"} # counted on the day\n`,
  );
  return `        baseline: {value: ${start}.5, n: ${random.int(60, 90)}, period: school year 2025-26}
        benchmarks: {fall: ${start + 3}, winter: ${start + 7}, spring: ${start + 10}}
        target: {value: ${start + 10}, by: "2027-06-11"}
        results:
${results.join('')}`;
}

function measure(random: Random, id: string): string {
  return `      - id: ${id}
        name: Students at benchmark in reading, ${id}
        unit: percent
        direction: increase
        source: 'District screening: October, January and May'
        population: Students on roll on the last day of the screening
${values(random)}`;
}

function sharedMeasure(random: Random, id: string): string {
  return `      - id: ${id}\n        uses: at-benchmark\n${values(random)}`;
}

function strategy(random: Random, id: string, serves: string, extent?: Extent): string {
  const actions = Array.from({ length: extent?.actions ?? random.int(2, 3) }, (_, index) =>
    action(random, `a-${id}-${index + 1}`),
  );
  return `      - id: s-${id}
        code: "${id.replace('-', '.')}"
        title: "${random.pick(STRATEGIES)}"
        aligns_to: [${serves}#s-${random.int(1, 6)}]
        addresses: [rc-1, rc-2, rc-3]
        owner: {title: ${random.pick(ROLES)}}
        timeline: September to June
        evidence_of_implementation:
          - Sign-in sheets, and the notes of the visits
${progress(random, 8)}        actions:
${actions.join('')}`;
}

function action(random: Random, id: string): string {
  return `          - id: ${id}
            title: ${random.pick(ACTIONS)}
            owner: {name: ${quoted(random.pick(PEOPLE))}, title: ${random.pick(ROLES)}}
            start: "2026-09-${random.int(10, 28)}"
            due: "2027-0${random.int(3, 5)}-${random.int(10, 28)}" # moved with the board's consent
            status: in_progress
            description: |
${wrapped(paragraph(random, 1, 3), 14)}
`;
}
