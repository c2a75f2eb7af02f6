import { describe, expect, it } from 'vitest';
import { chartsOnFirstPage, type FirstPage } from '../../src/reports/board/firstPage.ts';
import { board } from './boardOf.ts';

const { dashboard, rating } = board();
const [row] = dashboard.rows;

/** A first page with so many theories, lines of the board's form, and requests. */
function page(
  rows: number,
  form = 0,
  requests: readonly string[] = ['A bus.'],
  answer = 'Short.',
): FirstPage {
  if (!row) throw new Error('There is no row');
  const envelope = Array.from({ length: form }, () => ({ label: 'Agenda item', text: '7.2' }));
  return {
    dashboard: { ...dashboard, rows: Array.from({ length: rows }, () => row) },
    envelope,
    requests,
    rating,
    sentences: ['Two strategies are rated.', 'Two measures are on track.'],
    answers: Array.from({ length: 4 }, () => ({ label: 'What', text: answer })),
  };
}

describe('the charts of the first page', () => {
  it('are three beside up to eight theories', () => {
    // 45 mm above the rating and 46 beside it, 8 rows of 6.1 mm and two rows of charts, 95 mm, make
    // 234.8 of 240 mm.
    expect(chartsOnFirstPage(page(8))).toBe(3);
    // A ninth row makes 240.9 mm.
    expect(chartsOnFirstPage(page(9))).toBe(2);
  });

  it('are two where the board’s form takes room, or what is answered beside the rating', () => {
    expect(chartsOnFirstPage(page(4, 10))).toBe(2);
    // Four answers of four lines: 93 mm instead of 46.
    expect(chartsOnFirstPage(page(4, 0, ['A bus.'], 'x'.repeat(280)))).toBe(2);
  });

  it('give way to long requests, one after another', () => {
    const long = 'That the board approve bus passes for all students who live a mile away. ';
    const requests = (times: number) => [long.repeat(times)];
    // 73 characters each: 10 make 14 lines of half a page, too many beside a chart, and 7 of the whole.
    expect(chartsOnFirstPage(page(4, 0, requests(10)))).toBe(2);
    // Under 13 theories there is no room for a row of charts and 3 lines below it.
    expect(chartsOnFirstPage(page(13, 0, requests(4)))).toBe(1);
    expect(chartsOnFirstPage(page(4, 0, requests(30)))).toBe(0);
  });

  it('are none where theories alone fill the page', () => {
    expect(chartsOnFirstPage(page(17))).toBe(0);
  });
});
