import type { BoardModel } from '../../model/boardReport.ts';

/** What stands on the first page besides its charts. */
export type FirstPage = Pick<
  BoardModel,
  'dashboard' | 'envelope' | 'requests' | 'rating' | 'sentences' | 'answers'
>;

/** Heights in millimeters on a Letter page, rounded up. */
const PAGE = 240;
const HEAD = 45;
/** The rating of the plan; the answers beside it may be longer. */
const PANEL = 46;
const BULLET = 1.8;
const ROW = 6.1;
const LINE = 4.8;
const ANSWER_LINE = 4.3;
const CHART = 49;
const LOWER_CHART = 46;
const REQUESTS_HEAD = 10;
/** Characters that a line holds: half a page wide, and all of it. */
const HALF = 55;
const WHOLE = 110;
const BESIDE_PANEL = 76;

/**
 * How many charts the first page has room for, three at most: it must stand alone, and requests go
 * before charts. Two stand side by side; the requests take the fourth place, or a row of their own.
 */
export function chartsOnFirstPage(page: FirstPage): number {
  const { dashboard, envelope, requests } = page;
  const rows = dashboard.rows.map(({ title }) => linesOf(title, HALF));
  const form = envelope.map(({ label, text }) => linesOf(`${label} ${text}`, HALF));
  const used =
    HEAD +
    Math.max(PANEL, heightOfAnswers(page)) +
    sum(rows) * ROW +
    (form.length > 0 ? ROW + (sum(form) / 2) * LINE : 0);
  const room = PAGE - used;
  const asked = (width: number) =>
    REQUESTS_HEAD + sum(requests.map((request) => linesOf(request, width))) * LINE;
  if (CHART + LOWER_CHART <= room && asked(HALF) <= LOWER_CHART) return 3;
  if (CHART + asked(WHOLE) <= room) return 2;
  return Math.max(CHART, asked(HALF)) <= room ? 1 : 0;
}

/** The column beside the rating: how the plan stands, the answers, and why it is rated so. */
function heightOfAnswers({ sentences, answers, rating }: FirstPage): number {
  const bullets = [...sentences, ...answers.map(({ label, text }) => `${label}: ${text}`)];
  const lines = [...bullets, rating.rationale ?? ''].map((text) => linesOf(text, BESIDE_PANEL));
  return LINE + bullets.length * BULLET + sum(lines) * ANSWER_LINE;
}

const linesOf = (text: string, width: number): number => Math.ceil(text.length / width);

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
