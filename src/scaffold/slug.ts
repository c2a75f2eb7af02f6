const MAX_LENGTH = 48;

/** An id made of a title: lower-case words with dashes, cut between words, beginning with a letter. */
export function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let id = '';
  for (const word of words ?? []) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > MAX_LENGTH && id !== '') break;
    id = longer.slice(0, MAX_LENGTH);
  }
  return /^[a-z]/.test(id) ? id : `part${id === '' ? '' : `-${id}`}`;
}
