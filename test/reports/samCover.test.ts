import { describe, expect, it } from 'vitest';
import { sip } from '../workspace/workspaceOf.ts';
import { CONFIG, packet, PLAN } from './dune.ts';

describe('the cover of a packet', () => {
  const cover = packet();

  it('names school, district, cycle and days', () => {
    expect(cover.title).toBe('Dune Street School: Winter SAM packet, 2026-27');
    expect(cover.district).toBe('Dune Public Schools');
    expect(cover.cycle).toEqual({
      name: 'Winter SAM',
      meeting: { iso: '2027-02-09', long: 'February 9, 2027' },
    });
    expect(cover.asOf).toEqual({ iso: '2027-02-02', long: 'February 2, 2027' });
  });

  it('describes the school with its counts on the census day', () => {
    expect(cover.school).toEqual({
      name: 'Dune Street School',
      lines: ['Grades K-5, magnet elementary', 'Ana Reyes, Principal', '4 Dune Street'],
      profile: [
        { label: 'Students', value: '1,412' },
        { label: 'Employees', value: '61' },
        // 6.23 rounded to one decimal, as all shares of students are.
        { label: 'English learners', value: '88 · 6.2%' },
        { label: 'Students with disabilities', value: '14.0%' },
        { label: 'Budget', value: '$5,200,000' },
      ],
      census: { iso: '2026-10-01', long: 'October 1, 2026' },
    });
  });

  it('says which version of the plan it is about', () => {
    expect(cover.plan).toMatchObject({
      id: 'sip-dune-2026',
      title: 'Dune Street improvement plan',
      term: '2026-27',
      version: '1.1',
      statusWord: 'Adopted',
      isDraft: false,
    });
  });

  it('tells the last decision and the last revision up to the day of the report', () => {
    expect(cover.plan.dates).toEqual([
      'Approved by Board of Education, June 22, 2026',
      'Revised January 12, 2027',
    ]);
    expect(packet(PLAN, { asOf: '2026-06-15' }).plan.dates).toEqual([
      'Presented to School Council, June 10, 2026',
    ]);
    expect(packet(PLAN, { asOf: '2027-02-10' }).plan.dates[1]).toBe('Revised February 10, 2027');
  });

  it('takes the version of the last revision where the plan has none of its own', () => {
    const revised = (asOf: string) =>
      packet(sip('revisions: [{version: "2.0", on: 2027-01-12, what: W., reason: R.}]\n'), { asOf })
        .plan.version;
    expect(revised('2027-02-02')).toBe('2.0');
    expect(revised('2027-01-11')).toBeNull();
  });

  it('calls a draft a draft', () => {
    const draft = packet(sip('').replace('status: adopted', 'status: draft'));
    expect(draft.plan).toMatchObject({ statusWord: 'Draft', isDraft: true });
    const review = packet(sip('').replace('status: adopted', 'status: in_review'));
    expect(review.plan).toMatchObject({ statusWord: 'In review', isDraft: false });
  });

  it('lists who was to be there', () => {
    expect(cover.team).toEqual([
      { name: 'Ana Reyes', role: 'Principal, Chair, Data team' },
      { name: 'Parent representative', role: 'Member' },
    ]);
  });
});

describe('a packet of a school that the directory says little about', () => {
  it('names the school and leaves the rest out', () => {
    const bare = packet(sip('').replace('school: dune', 'school: reef'));
    expect(bare.school).toEqual({ name: 'Reef School', lines: [], profile: [], census: null });
  });

  it('calls a school that the directory does not know by its id', () => {
    const unknown = packet(sip('').replace('school: dune', 'school: cove'));
    expect(unknown.school.name).toBe('cove');
    expect(unknown.district).toBe('');
    expect(unknown.title).toBe('cove: Winter SAM packet, 2026-27');
  });
});

describe('the meeting', () => {
  it('hears what the plan and its parts ask of the district, and what was decided', () => {
    const { requests, decisions } = packet();
    expect(requests).toEqual(['A bus for the evening program.', 'A second coach.']);
    expect(decisions).toEqual(['Coach hired.']);
  });

  it('hears it of its own cycle only', () => {
    const { requests, decisions } = packet(PLAN, { cycle: 'fall' });
    expect([requests, decisions]).toEqual([[], []]);
  });

  it('sets the next one, with its day where it is known', () => {
    expect(packet().nextMeeting).toBe('Spring SAM, June 8, 2027');
    expect(packet(PLAN, { cycle: 'spring' }).nextMeeting).toBeNull();
    const config = CONFIG.replace(/, meeting: [\d-]+/g, '');
    expect(packet(PLAN, { config }).nextMeeting).toBe('Spring SAM');
    expect(packet(PLAN, { config }).cycle.meeting).toBeNull();
  });
});
