// The last line of `npm test`: what was checked, counted.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(new URL('../coverage/tests.json', import.meta.url), 'utf8'));
const { numPassedTests, numPendingTests, numFailedTests, testResults } = report;
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(
  `Build, lint, format and types are fine; ${numPassedTests} tests passed, ${numFailedTests} failed${skipped}, in ${testResults.length} files.`,
);
