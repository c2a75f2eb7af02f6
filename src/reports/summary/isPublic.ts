import type { Component } from '../../model/component.ts';

/** Whether a part, and everything it stands in, may be seen by everybody. */
export function isPublic({ data, parent }: Component): boolean {
  return data.visibility !== 'internal' && (parent === null || isPublic(parent));
}
