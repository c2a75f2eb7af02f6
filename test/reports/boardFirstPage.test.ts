import { describe, expect, it } from 'vitest';
import { chartsOnFirstPage, type FirstPage } from '../../src/reports/board/firstPage.ts';
import { board } from './boardOf.ts';

const { dashboard, rating } = board();
const [row] = dashboard.rows;

/** A first page with so many theories, lines of the board's form, and requests. */
function page(rows: number, form = 0, requests: readonly string[] = ['A bus.']): FirstPage {
  if (!row) throw new Error('There is no row');
  const envelope = Array.from({ length: form }, () => ({ label: 'Agenda item', text: '7.2' }));
  return {
    dashboard: { ...dashboard, rows: Array.from({ length: rows }, () => row) },
    envelope,
    requests,
    rating,
  };
}

describe('the charts of the first page', () => {
  it('are three beside up to four theories', () => {
    // 95 mm above the table, 4 rows of 6.1 mm and two rows of charts, 116 mm, make 235.4 of 240 mm.
    expect(chartsOnFirstPage(page(4))).toBe(3);
    // A fifth row makes 241.5 mm.
    expect(chartsOnFirstPage(page(5))).toBe(2);
  });

  it('are two where the board’s form takes room', () => {
    expect(chartsOnFirstPage(page(4, 5))).toBe(2);
  });

  it('give way to long requests, one after another', () => {
    const long = 'That the board approve bus passes for all students who live a mile away. ';
    const requests = (times: number) => [long.repeat(times)];
    // 73 characters each: 5 make 7 lines of half a page, 43.6 mm with their head; 10 make 14, too many
    // for a place beside a chart of 56 mm, and 7 of the whole page.
    expect(chartsOnFirstPage(page(4, 0, requests(10)))).toBe(2);
    expect(chartsOnFirstPage(page(4, 0, requests(16)))).toBe(1);
    expect(chartsOnFirstPage(page(4, 0, requests(30)))).toBe(0);
  });

  it('are none where theories alone fill the page', () => {
    expect(chartsOnFirstPage(page(14))).toBe(0);
  });
});
