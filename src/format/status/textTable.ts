import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';

/**
 * Rows under a head in columns; numbers stand to the right, and the first column gives way where
 * the screen is narrow.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  width: number,
  paint: ChalkInstance,
): string {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const rest = widths.slice(1).reduce((sum, each) => sum + each + 2, 0);
  const areNumbers = head.map((_, column) =>
    rows.slice(1).some((row) => /^\d/.test(row[column] ?? '')),
  );
  const first = Math.max(12, Math.min(widths[0] ?? 0, width - rest));
  return rows
    .map((row, index) => {
      const cells = row.map((text, column) => {
        const room = column === 0 ? first : (widths[column] ?? 0);
        return pad(
          column === 0 ? shortened(text, room) : text,
          room,
          column > 0 && areNumbers[column] === true,
        );
      });
      const line = cells.join('  ').trimEnd();
      return `${index === 0 ? paint.dim(line) : line}\n`;
    })
    .join('');
}

function pad(text: string, width: number, isRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return isRight ? `${blanks}${text}` : `${text}${blanks}`;
}

const shortened = (text: string, width: number): string =>
  stringWidth(text) <= width ? text : `${text.slice(0, width - 1)}…`;
