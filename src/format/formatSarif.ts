import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Excused } from '../model/excused.ts';
import type { RuleHelp, Shown } from './index.ts';
import { jsonText } from './jsonText.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * Diagnostics as SARIF 2.1.0 (OASIS), for code scanning: the rules that were broken, then each
 * result with its place; excused findings with the reason. Columns count UTF-16 units from 1, the end
 * is not part of the region.
 */
export function formatSarif({ diagnostics, excused = [], rules = [], version }: Shown): string {
  const all = [...diagnostics, ...excused.map(({ diagnostic }) => diagnostic)];
  const ids = [...new Set(all.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pip-plans',
            ...(version === undefined ? {} : { version }),
            rules: ids.map((id) => ruleWith(id, rules)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder of the repository.' } } },
        results: [
          ...diagnostics.map((each) => resultOf(each, ids)),
          ...excused.map((each) => ({
            ...resultOf(each.diagnostic, ids),
            suppressions: [suppression(each)],
          })),
        ],
      },
    ],
  };
  return jsonText(log);
}

/** What addresses of files start from; each reader knows where the repository lies on its machine. */
const ROOT = '%SRCROOT%';

/** An excuse stands beside what it excuses. Of confidential plans its words are not told. */
const suppression = ({ reason }: Excused): object => ({
  kind: 'inSource',
  ...(reason === '' ? {} : { justification: reason }),
});

function ruleWith(id: string, rules: readonly RuleHelp[]): object {
  const known = rules.find((each) => each.id === id);
  if (!known) return { id };
  return {
    id,
    shortDescription: { text: known.summary },
    fullDescription: { text: known.reason },
    help: { text: `${known.summary} ${known.reason}` },
    defaultConfiguration: { level: LEVELS[known.severity] },
  };
}

function resultOf(diagnostic: Diagnostic, ids: readonly string[]): object {
  const { file, line, column, endLine, endColumn, severity, rule, message, hint } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(file), uriBaseId: ROOT },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { 'pipFingerprint/v1': diagnostic.fingerprint },
  };
}

/**
 * A path as a relative address: a colon in it must not look like that of a scheme, and half a letter
 * has no address.
 */
const relativeUri = (file: string): string =>
  file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
