import type { HeatCell, HeatFigure } from '../../../src/model/figure.ts';

/** A rating from 0 to 1, or what stands there instead. */
export type Spot = number | 'not_rated' | 'paused' | 'not_adopted';

export function cellOf(spot: Spot): HeatCell {
  const isRated = typeof spot === 'number';
  return {
    state: isRated ? 'rated' : spot,
    fill: isRated ? spot : null,
    color: isRated ? '#00695c' : '#5b6672',
  };
}

/** Groups are label and codes; rows are school and cells. */
export function heatOf(
  groups: readonly (readonly [string, readonly string[]])[],
  rows: readonly (readonly [string, readonly Spot[]])[],
): HeatFigure {
  const width = groups.flatMap(([, codes]) => codes).length;
  return {
    kind: 'heat',
    id: 'schools',
    alt: 'Two schools work on three strategies.',
    groups: groups.map(([label, columns]) => ({ label, columns })),
    rows: rows.map(([label, spots]) => ({ label, cells: spots.map(cellOf) })),
    counts: Array.from(
      { length: width },
      (_, index) => rows.filter(([, spots]) => spots[index] !== 'not_adopted').length,
    ),
    countLabel: 'Schools',
    key: [
      { label: 'Meets', cell: cellOf(1) },
      { label: 'Not rated', cell: cellOf('not_rated') },
      { label: 'Paused', cell: cellOf('paused') },
      { label: 'Not adopted', cell: cellOf('not_adopted') },
    ],
  };
}
