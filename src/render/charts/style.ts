/** Colors and sizes of the charts; one unit is a CSS pixel, 0.75 pt in print. */
export const INK = '#1d2733';
/** Second voice: benchmarks, earlier years, axes. AA on white. */
export const GREY = '#5b6672';
/** Lines that are there to be seen, but after everything else. */
export const LIGHT = '#98a3ad';
export const HAIRLINE = '#c9d0d6';
export const TARGET = '#1b4f72';

export const FONT = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif";
/** 7.5 pt, the smallest there is. */
export const SMALL = 10;
/** 8 pt: values and names. */
export const NORMAL = 10.7;
