import type { Health } from '../../model/health.ts';
import type { Screen } from '../index.ts';
import { formatHealthJson } from './formatHealthJson.ts';
import { formatHealthText } from './formatHealthText.ts';

const FORMATS = { text: formatHealthText, json: formatHealthJson } as const;

export type HealthFormat = keyof typeof FORMATS;
export const HEALTH_FORMATS: readonly HealthFormat[] = ['text', 'json'];

/** Writes what was found in one of the formats. */
export function formatHealth(format: HealthFormat, health: Health, screen: Screen): string {
  return FORMATS[format](health, screen);
}
