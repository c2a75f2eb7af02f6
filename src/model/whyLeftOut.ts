import type { Component } from './component.ts';
import type { Cycle } from './workspace.ts';

export type LeftOut = 'on hold' | 'discontinued' | 'begins later';

/**
 * Why work is not expected to be rated in a cycle: it, or what it belongs to, is paused, dropped or
 * begins after the cycle. Null where a rating is expected.
 */
export function whyLeftOut(component: Component, cycle: Pick<Cycle, 'to'>): LeftOut | null {
  for (let each: Component | null = component; each; each = each.parent) {
    const { status, start } = each.data;
    if (status === 'on_hold') return 'on hold';
    if (status === 'discontinued') return 'discontinued';
    if (start !== undefined && start > cycle.to) return 'begins later';
  }
  return null;
}
