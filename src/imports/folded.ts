/** Letters as headings are compared: capitals and blanks are what differs between two exports. */
export const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
