/** Days are ISO texts (`2027-01-20`): they compare as texts, and no time zone can move them. */

const DAY = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = toTime(text);
  return !Number.isNaN(time) && toDay(time) === text;
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return toDay(toTime(day) + days * DAY);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / DAY);
}

/** A day in prose: `January 20, 2027`. */
export function longDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
}

/** First calendar year of a school year: 2026 for `2026-27`. */
export function firstYear(schoolYear: string): number {
  return Number(schoolYear.slice(0, 4));
}

/** Writes the school year that begins in a calendar year: `2026-27` for 2026. */
export function schoolYear(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** First and last day of a school year, which runs July to June. */
export function schoolYearDays(year: string): { from: string; to: string } {
  return { from: `${firstYear(year)}-07-01`, to: `${firstYear(year) + 1}-06-30` };
}

/** The last day of February in a year. */
export function endOfFebruary(year: number): string {
  return addDays(`${year}-03-01`, -1);
}

/** Moves a day by whole calendar years; February 29 becomes the last day of February. */
export function addYears(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  if (isDay(moved)) return moved;
  return endOfFebruary(Number(moved.slice(0, 4)));
}
