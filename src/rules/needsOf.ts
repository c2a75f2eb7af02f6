import { amongRecent } from '../model/amongRecent.ts';
import type { Component } from '../model/component.ts';
import type { Plan } from '../model/workspace.ts';
import { addressedIn } from './addressedIn.ts';
import { allComponents } from './allComponents.ts';

const LEVELS_OF_NEED = new Set(['need', 'root_cause', 'concern']);

/**
 * What the work of a plan may answer: needs, root causes and areas of concern. Levels of the
 * workspace's own that explain a plan count where something of the level is answered at all.
 */
export const needsOf = amongRecent((plan: Plan): readonly Component[] => {
  const addressed = addressedIn(plan);
  const context = allComponents(plan).filter(({ role }) => role === 'context');
  const own = context.filter(({ id }) => addressed.has(id)).map(({ level }) => level);
  return context.filter(({ level }) => LEVELS_OF_NEED.has(level) || own.includes(level));
});
