/** Two to six capitals, alone or with a plural s. Codes with digits (PK-12, SY27) are none. */
const ACRONYM =
  /(?<![\p{L}\p{N}&-])(?:\p{Lu}(?:&?\p{Lu}){1,5})(?=s?(?![\p{L}\p{N}&]|-\p{N}|\p{N}))/gu;

/** Quick tests first: most texts have no two capitals, and no letter that is not of English. */
const TWO_OF_ENGLISH = /[A-Z]&?[A-Z]|[^\x00-\x7f]/;
const TWO_CAPITALS = /\p{Lu}&?\p{Lu}/u;

/** Short names that need no words, and words that people write in capitals to be heard. */
const NO_ACRONYMS = new Set(
  // Better known than what they stand for.
  (
    'USA US UK UN OK PDF AM PM TV PC ID GPS CD DVD FAQ ZIP RSVP PO COVID NASA AIDS HIV DNA CEO PO ' +
    // Grades, and marks for what is open.
    'PK TK KG PRE NA TBD TBA TBC ' +
    // States and districts as the post office writes them.
    'AL AK AZ AR CA CO CT DE DC FL GA HI IA IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OR PA PR RI SC SD TN TX UT VA VT WA WI WV WY ' +
    // Emphasis.
    'ALL AN AND ANY ARE AS AT BE BEFORE AFTER BOTH BUT BY CAN DAILY DO DRAFT EACH EVERY FOR FROM HAS HAVE HOW IF IS IT LESS MORE MUST NEVER NEW NO NOT NOTE NOW OF ON ONE ONLY OUR OUT SHALL SHOULD SO THE THEN THIS TO UP WE WHO WHY WILL WITH YES YOU YOUR'
  ).split(' '),
);

const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/** The acronyms of a text in their order, each once and without a plural s. */
export function acronymsIn(text: string): string[] {
  if (!TWO_OF_ENGLISH.test(text) || !TWO_CAPITALS.test(text)) return [];
  // A text in capitals throughout is a heading, and nothing tells its words from acronyms.
  if (!/\p{Ll}{2}/u.test(text)) return [];
  const found = [...text.matchAll(ACRONYM)].map(([acronym]) => acronym);
  return [...new Set(found)].filter((word) => !NO_ACRONYMS.has(word) && !ROMAN.test(word));
}
