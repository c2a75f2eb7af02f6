import type { BrowserFacts, HealthCheck } from '../../model/health.ts';
import { fine, problem } from './checks.ts';

const ORIGINS: Readonly<Record<string, string>> = {
  option: 'named by --browser',
  environment: 'named by PLANS_BROWSER',
  configuration: 'named in pip.config.yaml',
  shipped: 'shipped with pip-plans',
  'puppeteer cache': 'from the cache of puppeteer',
  installed: 'installed on this machine',
};

/** Whether a page could be printed, and by which browser. */
export function browserCheck(browser: BrowserFacts): HealthCheck {
  if (browser.state === 'fails') {
    const otherwise = 'pip report --format md,html works without a browser';
    return problem('browser', browser.reason, browser.hint ?? otherwise);
  }
  const { version, origin, path, hasSandbox } = browser;
  const sandbox = hasSandbox ? '' : ', without its sandbox';
  const from = ORIGINS[origin] ?? origin;
  return fine('browser', `${version} printed a page${sandbox}; it is ${from}: ${path}`);
}

/** Whether the type is there that every page is set in. */
export function fontsCheck(missing: readonly string[]): HealthCheck {
  if (missing.length === 0) return fine('fonts', 'The fonts of the pages are there.');
  return problem(
    'fonts',
    `Fonts of the pages are not there: ${missing.join(', ')}.`,
    'Install the package again: npm install',
  );
}
