import type { District, School } from '../model/plan.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Counts } from './cell.ts';
import { shareOf } from './countsIn.ts';
import { membershipsOf } from './memberships.ts';
import { normal } from './normal.ts';
import type { Reading } from './reading.ts';

type Profile = NonNullable<School['profile']>;
type ProfileGroup = NonNullable<Profile['groups']>[number];

/** How many students each school and district has, and how many of each group. */
export function profileReadings({ schools, districts }: Workspace): Reading[] {
  return [
    ...schools.flatMap((school) => readingsOf(school, school.district, false)),
    ...districts.flatMap((district) => readingsOf(district, district.id, true)),
  ];
}

function readingsOf(document: School | District, district: string, isDistrict: boolean): Reading[] {
  const { profile, id } = document;
  if (!profile) return [];
  const family = JSON.stringify(['profile', isDistrict, id]);
  const base = { isPercent: false, isTyped: false, isSmallStep: false };
  const { enrollment, groups = [] } = profile;
  const whole: Reading[] =
    enrollment === undefined
      ? []
      : [
          {
            ...base,
            counting: 'count',
            size: null,
            hits: { low: enrollment, high: enrollment },
            place: { document, path: ['profile', 'enrollment'], form: 'profile' },
            key: family,
            families: membershipsOf(family, null),
            isGroup: false,
            isFixed: true,
          },
        ];
  const parts = groups.map((group, index): Reading => {
    const name = normal(group.group);
    return {
      ...base,
      ...countsOf(group, enrollment),
      place: { document, path: ['profile', 'groups', index], form: 'profile' },
      key: JSON.stringify(['profile', isDistrict, id, name]),
      families: [
        ...membershipsOf(family, name),
        { key: JSON.stringify(['profiles', district, name]), isTotal: isDistrict, kind: 'schools' },
      ],
      isGroup: true,
      isFixed: false,
    };
  });
  return [...whole, ...parts];
}

/** The students of a group: as counted, else by their share of all. */
function countsOf({ n, percent }: ProfileGroup, enrollment: number | undefined): Counts {
  const base = { counting: 'count', size: null } as const;
  if (n !== undefined) return { ...base, hits: { low: n, high: n } };
  if (percent === undefined || enrollment === undefined) {
    return { counting: 'mean', size: null, hits: null };
  }
  return { ...base, hits: shareOf(enrollment, percent) };
}
