import { describe, expect, it } from 'vitest';
import { isBeside, isHeeded } from '../../src/io/watchedPaths.ts';

describe('what --watch looks at', () => {
  it.each([
    'pip.config.yaml',
    'directory.yaml',
    'plans',
    'plans/a.yaml',
    'plans/schools/B.YML',
    'measures/m.yaml',
    'schemas/kind.schema.json',
    '.pip/baseline.json',
  ])('heeds %s', (path) => {
    expect(isHeeded(path)).toBe(true);
    expect(isBeside(path)).toBe(false);
  });

  it.each([
    'plans/out.json',
    'plans/.a.yaml.swp',
    'plans/schools',
    'measures/notes.txt',
    '.pip',
    '',
  ])('passes through %j without heeding it, so that no output starts a check', (path) => {
    expect(isHeeded(path)).toBe(false);
    expect(isBeside(path)).toBe(false);
  });

  it.each([
    '.git',
    '.git/index',
    'node_modules/x/plans/a.yaml',
    'reports',
    '.pip/cache',
    'out.xml',
  ])('does not look into %s', (path) => {
    expect(isHeeded(path)).toBe(false);
    expect(isBeside(path)).toBe(true);
  });
});

describe('what is looked at besides', () => {
  const also = ['templates', 'pictures/logo.svg'];

  it.each([
    'templates',
    'templates/reports/sam.md.hbs',
    'templates/pages/report.css',
    'pictures/logo.svg',
  ])('heeds %s', (path) => {
    expect(isHeeded(path, also)).toBe(true);
    expect(isBeside(path, also)).toBe(false);
    expect(isHeeded(path)).toBe(false);
  });

  it.each(['pictures', 'templates/.sam.md.hbs.swp', 'templates/reports/sam.md.hbs~'])(
    'passes through %s without heeding it',
    (path) => {
      expect(isHeeded(path, also)).toBe(false);
      expect(isBeside(path, also)).toBe(false);
    },
  );

  it.each(['pictures/other.svg', 'templates2', 'node_modules/templates/x'])(
    'does not look at %s',
    (path) => {
      expect(isHeeded(path, also)).toBe(false);
      expect(isBeside(path, also)).toBe(true);
    },
  );
});
