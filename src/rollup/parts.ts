import type { Component } from '../model/component.ts';
import { whyLeftOut } from '../model/whyLeftOut.ts';
import type { Cycle } from '../model/workspace.ts';

/** Reads the stated rating of a component in a cycle; null where it is not rated. */
export type RatingOf = (component: Component) => number | null;

export interface Parts {
  /** Parts that carry or could carry a rating. */
  readonly applicable: readonly Component[];
  /** Parts that are on hold, discontinued or begin after the cycle, and are not rated. */
  readonly leftOut: readonly Component[];
}

/**
 * The parts whose ratings speak for the whole. A goal or theory that is not rated itself is looked
 * through to the work under it. A rating that somebody gave always counts, whatever became of the
 * work since.
 */
export function partsOf(children: readonly Component[], rating: RatingOf, cycle: Cycle): Parts {
  const isStep = (child: Component) => child.role === 'step';
  const stepsAreRated = children.some((child) => isStep(child) && rating(child) !== null);
  const applicable: Component[] = [];
  const leftOut: Component[] = [];
  for (const child of children) {
    const { role } = child;
    if (role === 'context' || (role === 'step' && !stepsAreRated)) continue;
    const below = role === 'grouping' ? partsOf(child.children, rating, cycle) : null;
    if (rating(child) !== null) applicable.push(child);
    else if (whyLeftOut(child, cycle) !== null) {
      const rated = below?.applicable.filter((part) => rating(part) !== null) ?? [];
      applicable.push(...rated);
      if (rated.length === 0) leftOut.push(child);
    } else if (below) {
      applicable.push(...below.applicable);
      leftOut.push(...below.leftOut);
    } else applicable.push(child);
  }
  return { applicable, leftOut };
}
