import { describe, expect, it } from 'vitest';
import { check, planWith } from './exampleWorkspace.ts';

/** What a rule says about a plan with this text as its summary. */
function saidOf(rule: string, text: string, more = ''): string[] {
  const plan = planWith(`summary: ${JSON.stringify(text)}\n${more}`);
  const found = check(plan).inPlan.filter((diagnostic) => diagnostic.rule === rule);
  return found.map(({ message }) => message);
}

describe('small groups of students in a text', () => {
  const quoted = (text: string): string[] =>
    saidOf('small-group-in-text', text).map((message) => /^"(.*)"/.exec(message)?.[1] ?? message);

  it.each([
    ['Only 3 students met the standard.', '3 students'],
    ['Two of the four English learners read at benchmark.', 'Two of the four English learners'],
    ['We moved one fourth grader to another class.', 'one fourth grader'],
    ['Of the grade, only 4 ELs took the test.', '4 ELs'],
    ['Five chronically absent seniors came back.', 'Five chronically absent seniors'],
    ['In grade 3, 2 students were suspended.', '2 students'],
    ['Three of our fifth graders left in May.', 'Three of our fifth graders'],
    ['Last year all four newcomers were absent.', 'four newcomers'],
    ['4 of 7 students with disabilities were suspended.', '4 of 7 students'],
    ['9 of 12 Black students were referred.', '9 of 12 Black students'],
    [
      'Students with disabilities in grade 4, 2 of 21 (9.5%).',
      'Students with disabilities in grade 4, 2 of 21',
    ],
    ['English learners: 8 of 14', 'English learners: 8 of 14'],
    ['Our only newcomer was absent for a month.', 'Our only newcomer'],
    ['The only fifth grader with a hearing aid waits.', 'The only fifth grader'],
    ['Only one student passed.', 'one student'],
    ['One student was sent home twice.', 'One student'],
    ['Suspensions: two boys, both in May.', 'two boys'],
    ['One fifth-grader cannot read.', 'One fifth-grader'],
    ['Last year two of the four newcomers left us.', 'two of the four newcomers'],
    ['In the grade 4 students failed.', '4 students'],
    ['We saw that two homeless children had no desk.', 'two homeless children'],
    ['Both left. Five students remain.', 'Five students'],
  ])('%s', (text, words) => {
    expect(quoted(text)).toEqual([words]);
  });

  it.each([
    'We set 3 goals for students.',
    'Teachers hear one student at a time.',
    'At least 62% of grade 3 students read at benchmark.',
    'Grades 3 and 5 English learners join, and so do Tier 2 students.',
    'Reading is taught with 4 students per group.',
    'Groups of 4 students meet daily.',
    'Small groups (three students) meet daily.',
    'Each teacher follows five students.',
    'Pick three students and look at their work.',
    'Catch-up groups have three to five students.',
    'One in seven students fails a course.',
    'Three of ten of our students are at benchmark.',
    'Two of five third graders read on grade level.',
    'Two thirds of third graders read at home.',
    '70 of 100 third graders read at benchmark, and 3 of 10 students are absent.',
    '141 of 1,004 students (14.0%)',
    'English learners in grade 3, 7 of 21 (33.3%).',
    'Students with disabilities, 6 of 35 (17.1%).',
    'Six more students at benchmark.',
    'Fewer than 5 students are withheld.',
    'No more than 3 students leave at once.',
    'The four of us write and check plans of students.',
    'One adult stays with a student through all four years.',
    'The two teachers who share students plan together.',
    'One student council, two student surveys and the only student club of its kind.',
    'When one student speaks, the others listen.',
    'Three students’ notebooks are read together.',
    'Section 504 students and grade K-3 students take part.',
    'Invite two students to the meeting.',
    'Students lose 3.5 days a month.',
    'Students were late to first period 2.6 days a month, 4.6 per 100 students.',
    'Nobody knew it: 0 students were referred.',
    'One family in three learns too late when its child falls behind.',
    'Four of eleven schools have co-taught for more than three years, and their students read better.',
  ])('leaves alone: %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('go by the limits of the configuration', () => {
    const text = 'Only 9 students met the standard.';
    expect(quoted(text)).toEqual([]);
    const config = `format: 1
organization: example-district
school_year: 2026-27
suppression: {min_numerator: 11}
`;
    const { inPlan } = check(planWith(`summary: ${text}`), { 'pip.config.yaml': config });
    const found = inPlan.find(({ rule }) => rule === 'small-group-in-text');
    expect(found?.message).toContain('"9 students"');
    expect(found?.hint).toContain('counts under 11');
  });

  it('are looked for in what is told of results, and not in lists of guests or internal parts', () => {
    const seats = `engagement: [{who: Families, how: Talks with two students who moved here}]
team: [{role: Two students of the council}]`;
    expect(saidOf('small-group-in-text', 'A plan.', seats)).toEqual([]);
    const internal = 'strategies: [{id: a, title: Two students moved, visibility: internal}]';
    expect(saidOf('small-group-in-text', 'A plan.', internal)).toEqual([]);
    const custom = 'custom: {notes: [{remark: Two students moved}]}';
    expect(saidOf('small-group-in-text', 'A plan.', custom)).toHaveLength(1);
  });
});

describe('names of students in a text', () => {
  const team = `team: [{name: Maria Lopez, title: Reading coach}, {name: Ray Ortiz, role: Parent}]
values: [Every child can grow in grace and hope]`;
  const named = (text: string): string[] => saidOf('student-name-in-text', text, team);

  it.each([
    'This year student Maria Gomez led the club.',
    'My student Ana reads aloud.',
    'Our third grader, Jayden R., reads aloud.',
    'Jayden R., a third grader, reads aloud.',
    'We saw that Jayden, a new student in grade 5, eats alone.',
    'A girl named Ana eats alone.',
    'A boy called D’Andre waits.',
    'Ana R. (grade 3) waits.',
    'Mrs. Gomez’s son waits.',
    "Mr. Diaz's daughter waits.",
    "Ana's mother came to the meeting.",
    'The parents of Jayden R. came.',
    'We met the mother of Ana and agreed.',
    'Student: Ana Gomez',
    'Student A. G. was suspended.',
    'We tutor student Ana G. on Mondays.',
    'A student named Grace eats alone.\nGrace Chen, a fourth grader, too.',
    'Our newcomer Ana-Maria speaks up.',
  ])('%s', (text) => {
    expect(named(text)).not.toEqual([]);
    for (const message of named(text)) {
      expect(message).not.toMatch(/Ana|Jayden|Gomez|Diaz|Grace|Andre|Maria/);
    }
  });

  it.each([
    'Maria Lopez, a student of good schools, coaches us.',
    "Mrs. Lopez's daughter and Ray Ortiz’s mother help.",
    'Student Achievement Meetings take place in fall.',
    'Each student Chromebook is checked, and the student Handbook too.',
    'Conversations led by the student council of Mariner High School',
    'Our student Ambassadors meet in May.',
    'On Monday, a student who is absent gets a call.',
    'In January, a student in grade 9 chooses courses.',
    'First, a student reads alone.',
    'Example Elementary, a student and family school, opens early.',
    'The parents of English learners and parents of Black students meet.',
    'Parent of a student in grade 7',
    'Mother’s Day and Father’s Day are school days.',
    'A student who passes grade 9 nearly always graduates.',
    'Director of student and family services',
    'Tell families of Title I schools, and guardians of Grade 3 students.',
    'Child Find meets, and so does Student A.',
    'We teach each student English and Spanish.',
    'A student called Friday twice.',
  ])('leaves alone: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('dates of birth in a text', () => {
  it.each([
    'Ana, DOB 3/2/2018, needs help.',
    'D.O.B.: 2018-03-02',
    'His date of birth is March 2, 2018.',
    'Birth date (3-2-18)',
    'A student born in 2015 cannot read.',
    'She was born on March 2nd.',
    'The child, who was born in May 2018, came late.',
    'Born March 2, 2018, and new to us.',
    'A boy (b. 2 March 2018) waits.',
    'We sang on the birthday of 3/2/2018.',
    'Year of birth: 2016',
  ])('%s', (text) => {
    expect(saidOf('birth-date-in-text', text)).toEqual([
      'This text seems to say when somebody was born.',
    ]);
  });

  it.each([
    'Collect the date of birth of every child at registration.',
    'Check the DOB before October 1.',
    'The program was born in 2019.',
    'Our partnership was born on March 2, 2019.',
    'Children born after September 1, 2021 enter in fall.',
    'Children born in 2021 enter in fall.',
    'Students who were born in 2014 take the test.',
    'Half of our students were born outside the country.',
    'No school on the birthday of Dr. King, January 18.',
    'Presidents’ birthday on February 15',
    'Stubborn in 2019, better in 2020',
    'Airborne since 3/2/2020',
  ])('leaves alone: %s', (text) => {
    expect(saidOf('birth-date-in-text', text)).toEqual([]);
  });
});

describe('confidential plans and workspaces', () => {
  const rules = ['small-group-in-text', 'student-name-in-text', 'birth-date-in-text'];

  it('may say what public plans may not', () => {
    const text = 'For student Ana Gomez, born March 2, 2018, and two of the four newcomers.';
    for (const rule of rules) expect(saidOf(rule, text), rule).not.toEqual([]);
    const inConfidential = check(
      `# here visibility: confidential\n${planWith(`summary: "${text}"`)}`,
    );
    const ofStudent = check(
      planWith(`kind: student\nsummary: "${text}"`).replace(/^/, '# here visibility: public\n'),
    );
    for (const { inPlan } of [inConfidential, ofStudent]) {
      expect(inPlan.filter(({ rule }) => rules.includes(rule))).toEqual([]);
    }
  });

  it('never have their words repeated in a message', () => {
    const { inPlan } = check(
      planWith(`kind: student
version: "MG 2"
revisions: [{version: MG 1, on: 2026-11-02, what: Talk with MG, reason: MG left}]
approvals: [{body: Team, on: 2026-10-02, decision: approved}]
attachments: [{title: Notes on MGX, file: notes/maria-gomez.pdf}, {title: More, file: /home/maria.pdf}]`),
    );
    const about = inPlan.filter(({ rule }) =>
      ['acronym-unexplained', 'missing-file', 'amendment-unrecorded'].includes(rule),
    );
    expect(new Set(about.map(({ rule }) => rule)).size).toBe(3);
    for (const { message, hint } of about) expect(`${message} ${hint}`).not.toMatch(/MG|maria/i);
  });
});
