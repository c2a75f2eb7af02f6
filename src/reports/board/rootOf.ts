import type { Component } from '../../model/component.ts';

/** The part at the top of the plan that a part belongs to; null for the plan itself. */
export function rootOf(part: Component | null): Component | null {
  let root = part;
  while (root?.parent) root = root.parent;
  return root;
}
