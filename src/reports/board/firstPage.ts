import type { BoardModel } from '../../model/boardReport.ts';

/** What stands on the first page besides its charts. */
export type FirstPage = Pick<BoardModel, 'dashboard' | 'envelope' | 'requests' | 'rating'>;

/** Heights in millimeters on a Letter page, rounded up. */
const PAGE = 240;
const HEAD = 95;
const ROW = 6.1;
const LINE = 4.8;
const CHART = 60;
const LOWER_CHART = 56;
const REQUESTS_HEAD = 10;
/** Characters that a line holds: half a page wide, and all of it. */
const HALF = 55;
const WHOLE = 110;

/**
 * How many charts the first page has room for, three at most: it must stand alone, and requests go
 * before charts. Two stand side by side; the requests take the fourth place, or a row of their own.
 */
export function chartsOnFirstPage({ dashboard, envelope, requests, rating }: FirstPage): number {
  const rows = dashboard.rows.map(({ title }) => linesOf(title, HALF));
  const form = envelope.map(({ label, text }) => linesOf(`${label} ${text}`, HALF));
  const used =
    HEAD +
    sum(rows) * ROW +
    (form.length > 0 ? ROW + (sum(form) / 2) * LINE : 0) +
    linesOf(rating.rationale ?? '', HALF + HALF / 2) * LINE;
  const room = PAGE - used;
  const asked = (width: number) =>
    REQUESTS_HEAD + sum(requests.map((request) => linesOf(request, width))) * LINE;
  if (CHART + LOWER_CHART <= room && asked(HALF) <= LOWER_CHART) return 3;
  if (CHART + asked(WHOLE) <= room) return 2;
  return Math.max(CHART, asked(HALF)) <= room ? 1 : 0;
}

const linesOf = (text: string, width: number): number => Math.ceil(text.length / width);

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
