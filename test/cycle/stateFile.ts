import { FROM_STATE, KNOWN, MEASURED } from './spring.ts';

/** Official codes as the directory has them. */
const CODES: Readonly<Record<string, string>> = {
  'sip-harborview-2026': '0990111',
  'sip-shipwright-2026': '0990311',
  'dip-2026': '0990011',
};

/** What the state sends: schools and the district in one file, small groups with an asterisk. */
export function stateFile(): string {
  const rows = KNOWN.flatMap(({ plan, results }) =>
    Object.entries(results).flatMap(([measure, groups]) => {
      const test = FROM_STATE[measure]?.test;
      if (test === undefined) return [];
      return Object.entries(groups).map(([group, [value, n]]) => {
        const isSmall = value === 'suppressed';
        const day = MEASURED.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1');
        const cells = [
          test,
          group || 'All Students',
          isSmall ? '*' : value,
          isSmall ? '*' : n,
          day,
        ];
        return [`="${CODES[plan] ?? ''}"`, '2026-27', ...cells].join(';');
      });
    }),
  );
  return [
    'Department of Education: spring results;;;;;;',
    'Code;School year;Indicator;Student group;Percent;Count;Date',
    ...rows,
    '="0999999";2026-27;Chronic absence;All Students;18.0%;300;06/04/2027',
    '',
  ].join('\r\n');
}

/** One mapping for schools, one for the district: the rest of each file is of the other. */
export const mapping = (whom: 'school' | 'district'): string => `format: 1
${whom}: {column: Code}
year: {column: School year}
measure:
  column: Indicator
  values:
${Object.values(FROM_STATE)
  .map(({ test, id }) => `    "${test}": ${id}`)
  .join('\n')}
group: {column: Student group, values: {All Students: all}}
value: Percent
n: Count
on: Date
dates: month/day/year
marks: {"*": suppressed}
`;
