// Loaded before the program: a clock that jumps by years at every look, back and forth.
const RealDate = Date;
const YEARS = 10 * 365 * 24 * 60 * 60 * 1000;
let looks = 0;

const now = () => {
  looks += 1;
  return RealDate.UTC(2027, 1, 2, 12) + (((looks * 7) % 5) - 2) * YEARS;
};

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }

  static now() {
    return now();
  }
};
