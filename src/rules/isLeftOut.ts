import type { Plan } from '../model/workspace.ts';

/** Whether something under a field of the plan was left out for its shape, and may not be missed. */
export function isLeftOut(field: string, { leftOut }: Plan): boolean {
  return leftOut.some(([first]) => first === field);
}
