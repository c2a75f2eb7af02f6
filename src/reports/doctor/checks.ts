import type { HealthCheck } from '../../model/health.ts';

/** A check that found all as it should be. */
export const fine = (id: string, found: string): HealthCheck => ({
  id,
  state: 'fine',
  found,
  next: null,
});

/** A check that found something the person may want to do something about. */
export const warning = (id: string, found: string, next: string | null): HealthCheck => ({
  id,
  state: 'warning',
  found,
  next,
});

/** A check that found what keeps the program from doing its work. */
export const problem = (id: string, found: string, next: string | null): HealthCheck => ({
  id,
  state: 'problem',
  found,
  next,
});
