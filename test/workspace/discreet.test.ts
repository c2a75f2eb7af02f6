import { expect, it } from 'vitest';
import { load } from './workspaceOf.ts';

const student = (fields: string): string => `kind: student
format: 1
id: student-s-0417-2026
title: Student improvement plan
school: dune
term: 2026-27
status: draft
student: {local_code: S-0417, grade: "3"}
${fields}
`;

const told = (fields: string) =>
  load(student(fields)).diagnostics.map(({ message, hint }) => `${message} ${hint}`);

it('shows nothing of what stands in a plan about a person, put right or not', () => {
  expect(told('interventions: [{id: group, title: Group, due: March 2 2018}]')).toEqual([
    '`due` has to be a day, not what stands there. Write it year-month-day.',
  ]);
  expect(told('progress: {fall: {percent_complete: "40%"}}')).toEqual([
    '`percent_complete` has to be a number, not the text what stands there. Write the number alone.',
  ]);
});

it('still shows how things are written', () => {
  expect(told('interventions: [{id: group, title: Group, due: soon}]')).toEqual([
    '`due` has to be a day, not what stands there. Write it year-month-day, like 2027-05-31. A time in words goes under `timeline`.',
  ]);
});
