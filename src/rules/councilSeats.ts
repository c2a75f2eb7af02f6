import type { Finding } from '../model/diagnostic.ts';
import type { Council, Member } from '../model/plan.ts';
import type { Rule } from './rule.ts';

type Seat = NonNullable<Council['seats']>[number];

export const councilSeats: Rule = {
  id: 'council-seats',
  severity: 'warning',
  summary: 'A council has as many members in each role as its seats ask for.',
  reason:
    'Laws and grants say who has to sit on a council. A plan that was approved without them can be sent back for that alone.',
  bad: `councils: [{name: School council, seats: [{role: Parent, min: 2}]}]
team:
  - {name: Ana Duarte, role: Chair, body: School council}
  - {name: Lee Song, role: Parent, body: School council}`,
  good: `councils: [{name: School council, seats: [{role: Parent, min: 2}]}]
team:
  - {name: Ana Duarte, role: Chair, body: School council}
  - {name: Lee Song, role: Parent, body: School council}
  - {name: Rosa Tejada, role: Parent, body: School council}`,
  *check({ data: { councils = [], team = [] } }) {
    for (const [index, { name, seats = [] }] of councils.entries()) {
      const members = team.filter(({ body }) => {
        return body === undefined ? councils.length === 1 : isSame(body, name);
      });
      // A plan may have the rules of a council whose members are listed elsewhere.
      if (members.length === 0) continue;
      for (const [at, seat] of seats.entries()) {
        const path = ['councils', index, 'seats', at];
        yield* found(seat, members, name).map((finding) => ({ ...finding, path }));
      }
    }
  },
};

function found(
  { role, min = 0, max = Number.POSITIVE_INFINITY }: Seat,
  members: readonly Member[],
  council: string,
): Omit<Finding, 'path'>[] {
  if (min > max) {
    const message = `At least ${min} and at most ${max} members cannot be met.`;
    return [{ message, hint: 'Correct `min` or `max`.' }];
  }
  const count = members.filter((member) => isSame(member.role ?? '', role)).length;
  if (count >= min && count <= max) return [];
  const wanted = count < min ? `at least ${min}` : `at most ${max}`;
  return [
    {
      message: `"${council}" has ${count} in the role "${role}", and its seats ask for ${wanted}.`,
      hint: `Write the members under \`team\`, each with \`body\` and \`role\` as the council has them.`,
    },
  ];
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
