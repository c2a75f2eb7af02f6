import { type BrowserWorld, pathsOf } from './browserWorld.ts';

/** The folder where puppeteer and its installer keep browsers; empty when there is no home. */
export function puppeteerCache(world: Pick<BrowserWorld, 'env' | 'home' | 'platform'>): string {
  const named = world.env['PUPPETEER_CACHE_DIR'];
  if (named) return named;
  return world.home ? pathsOf(world).join(world.home, '.cache', 'puppeteer') : '';
}
