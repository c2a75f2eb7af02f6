import type { Component } from '../model/component.ts';
import { whyLeftOut } from '../model/whyLeftOut.ts';
import type { Cycle } from '../model/workspace.ts';

/**
 * The parts that count as not rated in a cycle: work under goals and theories that are not rated
 * themselves. Work that is paused, dropped or begins later is none of them, and steps are only where
 * others beside them are rated.
 */
export function* unratedParts(children: readonly Component[], cycle: Cycle): Generator<Component> {
  const isRated = ({ data }: Component) => data.progress?.[cycle.id]?.rating !== undefined;
  const stepsAreRated = children.some((child) => child.role === 'step' && isRated(child));
  for (const child of children) {
    const { role } = child;
    const isNoPart = role === 'context' || (role === 'step' && !stepsAreRated);
    if (isNoPart || isRated(child) || whyLeftOut(child, cycle) !== null) continue;
    if (role === 'grouping') yield* unratedParts(child.children, cycle);
    else yield child;
  }
}
