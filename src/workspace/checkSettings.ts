import { CONFIG_FILE, type Settings, type Workspace } from '../model/workspace.ts';
import { checkRuleSettings, type KnownNames, type SettingFinding } from './checkRuleSettings.ts';

/** What is wrong with the settings of a workspace although each of them can be read. */
export function checkSettings(
  workspace: Pick<Workspace, 'settings' | 'kinds'>,
  known: KnownNames,
): SettingFinding[] {
  const { settings } = workspace;
  return [
    ...checkCutPoints(settings),
    ...checkFunding(settings),
    ...checkSections(settings),
    ...checkRuleSettings(workspace, known),
  ];
}

/** Cut points part the points of the scale, so there is one less of them. */
function checkCutPoints({ rollup, rating_scale }: Settings): SettingFinding[] {
  const wanted = rating_scale.length - 1;
  const { length } = rollup.cut_points;
  if (length === 0 || length === wanted) return [];
  return [
    {
      file: CONFIG_FILE,
      rule: 'out-of-range',
      severity: 'error',
      path: ['rollup', 'cut_points'],
      message: `The ${wanted + 1} points of the rating scale are parted by ${wanted} cut points, not by ${length}.`,
      hint: 'Write the least mean for each point but the lowest.',
    },
  ];
}

function checkFunding({ funding }: Settings): SettingFinding[] {
  const sources = funding.map(({ source }) => source);
  return sources.flatMap((source, index): SettingFinding[] => {
    if (sources.indexOf(source) === index) return [];
    return [
      {
        file: CONFIG_FILE,
        rule: 'repeated-entry',
        severity: 'error',
        path: ['funding', index, 'source'],
        message: `There is a funding source "${source}" already.`,
        hint: 'Put the two into one: allocations of a source are not added up.',
      },
    ];
  });
}

/** A section that is listed twice would be printed twice. */
function checkSections({ reports }: Settings): SettingFinding[] {
  return Object.entries(reports).flatMap(([report, { sections = [] }]) =>
    sections.flatMap((section, index): SettingFinding[] => {
      if ((sections as readonly string[]).indexOf(section) === index) return [];
      return [
        {
          file: CONFIG_FILE,
          rule: 'repeated-entry',
          severity: 'error',
          path: ['reports', report, 'sections', index],
          message: `The section "${section}" is listed already.`,
          hint: 'Keep it where it should stand.',
        },
      ];
    }),
  );
}
