import { firstYear } from '../model/dates.ts';
import { CONFIG_FILE, DIRECTORY_FILE } from '../model/workspace.ts';
import type { NewFile } from './answers.ts';
import { yamlText } from './fillStarter.ts';
import { newWorkflow } from './newWorkflow.ts';
import { planAttributes } from './planAttributes.ts';
import { pathFrom, SCHEMA_FOLDER } from './schemaPath.ts';

/** What a new workspace is made of. */
export interface WorkspaceAnswers {
  /** Name of the district. */
  readonly name: string;
  /** Its id in the directory. */
  readonly id: string;
  /** Two letters, or empty. */
  readonly state: string;
  readonly schoolYear: string;
  /** For plans about staff and students. */
  readonly confidential: boolean;
  /** Version of this program, which the workflow asks for. */
  readonly version: string;
}

/** The id of the school that stands in a new directory as an example. */
export const EXAMPLE_SCHOOL = 'example-school';

/** The files of a new workspace; its plans and schemas are made apart. */
export function newWorkspace(answers: WorkspaceAnswers): NewFile[] {
  const files: NewFile[] = [
    { file: CONFIG_FILE, text: config(answers) },
    { file: DIRECTORY_FILE, text: directory(answers) },
    { file: '.gitignore', text: GITIGNORE },
    { file: '.gitattributes', text: planAttributes(GITATTRIBUTES) },
    { file: '.github/workflows/plans.yml', text: newWorkflow(answers) },
    { file: '.vscode/settings.json', text: json(EDITOR_SETTINGS) },
    { file: '.vscode/extensions.json', text: json(EDITOR_EXTENSIONS) },
  ];
  return answers.confidential ? [...files, { file: 'README.md', text: CONFIDENTIAL }] : files;
}

const modeline = (file: string, schema: string): string =>
  `# yaml-language-server: $schema=${pathFrom(file, `${SCHEMA_FOLDER}/${schema}.schema.json`)}`;

function config({ id, schoolYear, confidential }: WorkspaceAnswers): string {
  const year = firstYear(schoolYear);
  const visibility = confidential
    ? `# Plans about staff and students may live here, and no report of them is made for the public.
visibility: confidential`
    : `# Reports of these plans may be published. Plans about single employees or students belong in
# a repository of their own, made with \`pip init --confidential\`.
visibility: public`;
  return `${modeline(CONFIG_FILE, 'config')}
# The settings of this workspace. Only the first three lines are required; what stands behind
# a # below is the default, to be changed where your district does it otherwise.
format: 1
organization: ${yamlText(id)} # an id in directory.yaml
school_year: ${schoolYear}

${visibility}

# The reporting cycles of the year, with the day on which the meeting looks at each.
# cycles:
#   - {id: fall, name: Fall SAM, from: ${year}-08-31, to: ${year}-11-30, meeting: ${year}-12-08}
#   - {id: winter, name: Winter SAM, from: ${year}-12-01, to: ${year + 1}-02-28, meeting: ${year + 1}-02-09}
#   - {id: spring, name: Spring SAM, from: ${year + 1}-03-01, to: ${year + 1}-06-15, meeting: ${year + 1}-06-08}

# The points of the rating scale, worst to best.
# rating_scale:
#   - {value: 1, label: Has not begun or has significant gaps, short: Gaps}
#   - {value: 2, label: Is lagging in progress, short: Lagging}
#   - {value: 3, label: Meets or exceeds progress, short: Meets}

# How the suggested rating of a plan is worked out from its parts.
# rollup: {method: median_capped, min_rated: 0.5}

# In public output, values of fewer students than this are withheld.
# suppression: {min_numerator: 6, min_denominator: 20}

# What this district calls the levels of its plans.
# labels: {strategy: High-leverage strategy}

# Money set aside for improvement plans this year, in dollars.
# funding:
#   - {source: Title I-A, allocation: 250000}

# How severe a rule is: off, info, warning or error.
# rules: {measure-without-target: info}

# The same for what \`pip diff\` tells of changes; \`pip explain\` lists both.
# changes: {target-lowered: error, reworded: off}
`;
}

function directory({ id, name, state, schoolYear }: WorkspaceAnswers): string {
  const place = state === '' ? '    # state: CT\n' : `    state: ${yamlText(state)}\n`;
  return `${modeline(DIRECTORY_FILE, 'directory')}
# The district and its schools. Plans point here by id.
# Codes are always in quotes: without them, 0990011 would lose its leading zero.
format: 1

districts:
  - id: ${yamlText(id)}
    name: ${yamlText(name)}
${place}    # codes: {state: "0990011"}

schools:
  # Put your own schools in the place of this one.
  - id: ${EXAMPLE_SCHOOL}
    name: Example Elementary School
    district: ${yamlText(id)}
    level: elementary
    grades: K-5
    # principal: {name: ..., title: Principal}
    # codes: {state: "0990111"}
    # Counts of the census day, printed on the cover:
    # profile: {as_of: ${firstYear(schoolYear)}-10-01, enrollment: 412, groups: [{group: English learners, n: 88, percent: 21.4}]}
`;
}

const GITIGNORE = `# Written by pip report; made anew from the plans at any time.
reports/

# What npm installs, pip among it.
node_modules/
`;

const GITATTRIBUTES = `# Plans are text with the same line ends on every machine, so that only real changes show.
* text=auto
*.yaml text eol=lf
`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const schemaIn = (name: string): string => `${SCHEMA_FOLDER}/${name}.schema.json`;

/** Plans say in their first line which schema is theirs: their kind is not told by their place. */
const EDITOR_SETTINGS = {
  'yaml.schemas': {
    [schemaIn('config')]: CONFIG_FILE,
    [schemaIn('directory')]: DIRECTORY_FILE,
    [schemaIn('measures')]: 'measures/*.yaml',
  },
  'yaml.validate': true,
  'files.eol': '\n',
  '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2 },
};

const EDITOR_EXTENSIONS = { recommendations: ['redhat.vscode-yaml'] };

const CONFIDENTIAL = `# Confidential plans

This repository holds improvement plans about single employees and students. Teacher evaluation
records and student records are protected by law.

- Give access only to those who may read every plan in it. Git forgets nothing: whoever once had
  the repository has all that was ever in it.
- Keep it apart from the district and school plans, which may be public.
- A student appears under a local code, never under a name, also in file names and messages.
- Reports are made on your own machine with \`pip report\`. The workflow checks plans and makes no
  reports, because its results can be downloaded by everybody with access to the repository.
- What changed is read with \`pip diff\`. The workflow writes no comment on it, because comments are
  sent out by mail.

Begin with \`pip new tip\`, \`pip new student\` or \`pip new support\`.
`;
