import type { Diagnostic } from '../model/diagnostic.ts';
import type { Shown } from './index.ts';

/**
 * Diagnostics as JUnit XML: a suite a file, a test case a diagnostic, one that passes for a file
 * without any. Errors fail, warnings only where they make the command fail; what does not fail is
 * told in the output of its case.
 */
export function formatJunit({ diagnostics, paths = [], warningsFail = false }: Shown): string {
  const fails = ({ severity }: Diagnostic): boolean =>
    severity === 'error' || (severity === 'warning' && warningsFail);
  const files = [...new Set([...paths, ...diagnostics.map(({ file }) => file)])].sort();
  const suites = files.map((file) => {
    const found = diagnostics.filter((each) => each.file === file);
    return { file, found, failures: found.filter(fails).length };
  });
  const tests = suites.reduce((sum, { found }) => sum + Math.max(found.length, 1), 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  const body = suites.map(
    (suite) => `  <testsuite${attributes({
      name: suite.file,
      tests: Math.max(suite.found.length, 1),
      failures: suite.failures,
      errors: 0,
    })}>
${suite.found.length === 0 ? passing(suite.file) : suite.found.map((each) => testCase(each, fails(each))).join('')}  </testsuite>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attributes({ name: 'pip validate', tests, failures, errors: 0 })}>
${body.join('')}</testsuites>
`;
}

const passing = (file: string): string =>
  `    <testcase${attributes({ name: 'no problems', classname: file })}/>\n`;

function testCase(diagnostic: Diagnostic, isFailure: boolean): string {
  const { file, line, column, severity, rule, message, hint } = diagnostic;
  const place = `${file}:${line}:${column}`;
  const text = escapeXml([`${place} ${severity} ${rule}`, message, hint ?? []].flat().join('\n'));
  const inside = isFailure
    ? `<failure${attributes({ message, type: severity })}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  const named = attributes({ name: `${rule} at ${line}:${column}`, classname: file });
  return `    <testcase${named}>\n      ${inside}\n    </testcase>\n`;
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** Letters that XML 1.0 cannot hold, not even as entities, become the sign for an unknown letter. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\t\r]/g, (letter) => ENTITIES[letter] ?? letter);
}
