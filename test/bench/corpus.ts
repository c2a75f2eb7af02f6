import { districtPlan, SHARED_MEASURES } from './districtPlan.ts';
import { randomFrom } from './random.ts';
import { type Extent, schoolPlan } from './schoolPlan.ts';
import { staffPlan } from './staffPlan.ts';

/** How many plans of each sort a workspace has. */
export interface Size {
  readonly districts: number;
  readonly schools: number;
  /** Small confidential plans, in a workspace for nothing else. */
  readonly staff: number;
  /** Of a thousand school plans so many have one finding. */
  readonly faulty?: number;
  /** Goals, strategies and actions of each school plan, where they are not a few. */
  readonly extent?: Extent;
  /** Actions of each district plan. */
  readonly districtActions?: number;
}

/** What speed is promised for; M is a city, L a county, XL a state. */
export const SIZES = {
  one: { districts: 1, schools: 1, staff: 0 },
  M: { districts: 1, schools: 17, staff: 0, ...actions(3, 4, 7) },
  L: { districts: 1, schools: 100, staff: 0, ...actions(3, 3, 7) },
  XL: { districts: 200, schools: 1150, staff: 0, ...actions(3, 3, 7) },
  schools: { districts: 1, schools: 2000, staff: 0 },
  history: { districts: 1, schools: 2000, staff: 0 },
  faulty: { districts: 1, schools: 2000, staff: 0, faulty: 20 },
  staff: { districts: 1, schools: 400, staff: 20_000 },
  print: { districts: 1, schools: 18, staff: 0 },
  memory: { districts: 1, schools: 500, staff: 0 },
  vast: { districts: 1, schools: 1, staff: 0, extent: { goals: 145, strategies: 2, actions: 3 } },
} as const satisfies Readonly<Record<string, Size>>;

function actions(goals: number, strategies: number, each: number) {
  return { extent: { goals, strategies, actions: each }, districtActions: 18 };
}

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
  yield ['measures/district.yaml', SHARED_MEASURES];
  for (let district = 1; district <= size.districts; district += 1) {
    yield [`plans/districts/dip-${district}.yaml`, districtPlan(district, size.districtActions)];
  }
  const random = randomFrom(seed);
  for (const [index, school] of schools.entries()) {
    const serves = `dip-${districtOf(index)}`;
    const { extent } = size;
    const order = { seed: seed * 7919 + index, school, serves };
    const text = schoolPlan(extent === undefined ? order : { ...order, extent });
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
