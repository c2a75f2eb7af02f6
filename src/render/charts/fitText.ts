import { textWidth } from './textWidth.ts';

const ELLIPSIS = '…';

/** The text, or as much of it as fits in a width, ending in an ellipsis. */
export function ellipsize(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}${ELLIPSIS}`;
    if (textWidth(cut, size) <= width) return cut;
  }
  return ELLIPSIS;
}

/** Breaks a text between words into lines of a width; what is left over ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most - 1) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && textWidth(`${line} ${words[0]}`, size) <= width) {
      line += ` ${words.shift()}`;
    }
    lines.push(line);
  }
  if (words.length > 0) lines.push(words.join(' '));
  return lines.map((line) => ellipsize(line, width, size));
}
