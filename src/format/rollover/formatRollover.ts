import { Chalk, type ChalkInstance } from 'chalk';
import type { Output } from '../../model/context.ts';
import { printable } from '../../model/printable.ts';
import type { Decided, Decision, NextEdition, RolloverStep } from '../../model/rollover.ts';
import { wrap } from '../wrap.ts';
import { MATTER_WORDS, type MatterWords, type Section } from './matterWords.ts';

const HEADINGS: Readonly<Record<Section, string>> = {
  carried: 'Goes on',
  open: 'To be filled in',
  left: 'Stays in the old plan alone',
  look: 'Look at',
};

const DECISIONS: Readonly<Record<Decision, string>> = {
  keep: 'keep  ',
  modify: 'modify',
  stop: 'stop  ',
};

/** What becomes of plans in the next year, for people: what goes on, what is open, what is left. */
export function formatRollover(
  editions: readonly NextEdition[],
  screen: Pick<Output, 'colorLevel' | 'columns'>,
): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.min(Math.max(screen.columns, 40), 120);
  return editions.map((edition) => block(edition, editions.length === 1, width, paint)).join('\n');
}

/** One plan; what goes on is told one by one where there is no other. */
function block(
  { plan, id, title, file, term, decided, steps }: NextEdition,
  isOnly: boolean,
  width: number,
  paint: ChalkInstance,
): string {
  const head = wrap(`${paint.bold(id)}, ${term}: ${printable(title)}`, width, '    ');
  const origin = wrap(`${file}, from ${plan.file} (${plan.id})`, width - 2, '    ');
  return [
    head,
    `  ${paint.dim(origin)}`,
    ...decisions(decided, width),
    ...(['carried', 'open', 'left', 'look'] as const).flatMap((section) =>
      sectionLines(section, steps, isOnly, width, paint),
    ),
    '',
  ].join('\n');
}

/** Strategies that are kept are counted; of the others each is named. */
function decisions(decided: readonly Decided[], width: number): string[] {
  const kept = decided.filter(({ decision }) => decision === 'keep').length;
  const others = decided
    .filter(({ decision }) => decision !== 'keep')
    .map(
      ({ decision, title }) =>
        `  ${DECISIONS[decision]} ${wrap(printable(title), width - 9, '         ')}`,
    );
  const all = kept === 1 ? '1 strategy' : `${kept} strategies`;
  return [...(kept === 0 ? [] : [`  ${DECISIONS.keep} ${all}`]), ...others];
}

function sectionLines(
  section: Section,
  steps: readonly RolloverStep[],
  isOnly: boolean,
  width: number,
  paint: ChalkInstance,
): string[] {
  const lines = Object.entries(MATTER_WORDS)
    .filter(([, words]) => words.section === section)
    .flatMap(([matter, words]) => {
      const found = steps.filter((step) => step.matter === matter);
      return found.length === 0 ? [] : matterLines(words, found, isOnly, width);
    });
  return lines.length === 0 ? [] : [`  ${paint.underline(HEADINGS[section])}`, ...lines];
}

function matterLines(
  { one, many, isListed }: MatterWords,
  found: readonly RolloverStep[],
  isOnly: boolean,
  width: number,
): string[] {
  const line = `${found.length} ${found.length === 1 ? one : many}`;
  const details = found.flatMap(({ detail }) => (detail === undefined ? [] : [printable(detail)]));
  const shown = isListed === true || isOnly ? [...new Set(details)] : [];
  return [
    `    ${wrap(line, width - 4, '      ')}`,
    ...shown.map((detail) => `      ${wrap(detail, width - 6, '        ')}`),
  ];
}
