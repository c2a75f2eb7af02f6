import { randomFrom } from './random.ts';
import { schoolPlan } from './schoolPlan.ts';
import { staffPlan } from './staffPlan.ts';
import { STRATEGIES } from './words.ts';

/** How many plans of each sort a workspace has. */
export interface Size {
  readonly districts: number;
  readonly schools: number;
  /** Small confidential plans, in a workspace for nothing else. */
  readonly staff: number;
  /** Of a thousand school plans so many have one finding. */
  readonly faulty?: number;
  /** Goals of each school plan, where they are not two or three. */
  readonly goals?: number;
}

/** M is a city, L a county, XL a state; the two others are those that speed is promised for. */
export const SIZES = {
  one: { districts: 1, schools: 1, staff: 0 },
  M: { districts: 1, schools: 17, staff: 0 },
  L: { districts: 1, schools: 100, staff: 0 },
  XL: { districts: 200, schools: 1150, staff: 0 },
  schools: { districts: 1, schools: 2000, staff: 0 },
  history: { districts: 1, schools: 2000, staff: 0 },
  faulty: { districts: 1, schools: 2000, staff: 0, faulty: 20 },
  staff: { districts: 1, schools: 400, staff: 20_000 },
  print: { districts: 1, schools: 18, staff: 0 },
  memory: { districts: 1, schools: 500, staff: 0 },
  vast: { districts: 1, schools: 1, staff: 0, goals: 145 },
} as const satisfies Readonly<Record<string, Size>>;

/** Path and text of every file of a workspace of a size, one by one; the same for the same seed. */
export function* corpus(size: Size, seed: number): Generator<readonly [string, string]> {
  const schools = Array.from({ length: size.schools }, (_, index) => `school-${index + 1}`);
  const districtOf = (index: number): string => `district-${(index % size.districts) + 1}`;
  yield ['pip.config.yaml', configuration(size)];
  yield ['directory.yaml', directory(size, schools, districtOf)];
  if (size.staff > 0) {
    for (let number = 1; number <= size.staff; number += 1) {
      const school = schools[number % schools.length] ?? '';
      yield [`plans/${school}/student-${number}.yaml`, staffPlan(number, school)];
    }
    return;
  }
  yield ['measures/district.yaml', MEASURES];
  for (let district = 1; district <= size.districts; district += 1) {
    yield [`plans/districts/dip-${district}.yaml`, districtPlan(district)];
  }
  const random = randomFrom(seed);
  for (const [index, school] of schools.entries()) {
    const serves = `dip-${districtOf(index)}`;
    const extent = size.goals === undefined ? {} : { goals: size.goals };
    const text = schoolPlan({ seed: seed * 7919 + index, school, serves, ...extent });
    const isFaulty = random.int(1, 1000) <= (size.faulty ?? 0);
    yield [`plans/schools/sip-${school}.yaml`, isFaulty ? withFinding(text) : text];
  }
}

/** A plan in which one action has a date that the plan's year does not have. */
const withFinding = (text: string): string => text.replace('due: "2027-0', 'due: "2029-0');

const configuration = ({ staff }: Size): string => `format: 1
organization: district-1
school_year: 2026-27
visibility: ${staff > 0 ? 'confidential' : 'public'}
cycles:
  - {id: fall, name: Fall review, from: 2026-08-31, to: 2026-11-30}
  - {id: winter, name: Winter review, from: 2026-12-01, to: 2027-02-28}
  - {id: spring, name: Spring review, from: 2027-03-01, to: 2027-06-15}
rating_scale:
  - {value: 1, label: Has not begun, short: Gaps}
  - {value: 2, label: Is lagging, short: Lagging}
  - {value: 3, label: Meets progress, short: Meets}
`;

function directory(
  { districts }: Size,
  schools: readonly string[],
  districtOf: (index: number) => string,
): string {
  const districtList = Array.from({ length: districts }, (_, index) => index + 1).map(
    (number) => `  - {id: district-${number}, name: District ${number}}\n`,
  );
  const schoolList = schools.map(
    (school, index) => `  - id: ${school}
    name: School ${index + 1}
    district: ${districtOf(index)}
    level: elementary
    codes: {state: "${String(index).padStart(7, '0')}"}
`,
  );
  return `format: 1\ndistricts:\n${districtList.join('')}\nschools:\n${schoolList.join('')}`;
}

const MEASURES = `format: 1
measures:
  - id: at-benchmark
    name: Students at benchmark
    unit: percent
    direction: increase
    source: District screening
    population: Students on roll on the last day
`;

const districtPlan = (district: number): string => `kind: dip
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
${STRATEGIES.map((title, index) => strategy(title, index + 1)).join('')}`;

const strategy = (title: string, number: number): string => `      - id: s-${number}
        title: "${title}"
        owner: {title: Superintendent}
        timeline: September to June
        progress:
          fall: {rating: 2, by: Superintendent, on: "2026-11-20", note: It has begun.}
          winter: {rating: 2, by: Superintendent, on: "2027-01-20", note: It goes on.}
`;
