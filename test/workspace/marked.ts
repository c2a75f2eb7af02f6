/** A text without its marks « and », and where they stood: counted by hand, no YAML involved. */
export function marked(text: string): { text: string; range: string } {
  const [before = '', inside = '', after = ''] = text.split(/[«»]/);
  const count = (upTo: string) => {
    const lines = upTo.split('\n');
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  };
  return { text: before + inside + after, range: `${count(before)}-${count(before + inside)}` };
}
