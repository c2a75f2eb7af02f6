/**
 * Where a concept has its place in the format. A path names a schema, then one of its `$defs` or a
 * field of the document itself: `common#measure.groups[].results`; `[]` steps into a list, `{}` into
 * a mapping whose keys people choose.
 */
export type Place =
  | { readonly type: 'field'; readonly at: string; readonly also: readonly string[] }
  | {
      readonly type: 'value';
      readonly at: string;
      readonly value: string;
      readonly also: readonly string[];
    }
  /** Never stored: worked out where `in` says. */
  | { readonly type: 'computed'; readonly in: string }
  /** Left to the open `custom` mapping. */
  | { readonly type: 'custom'; readonly reason: string };

/** Something that real improvement plans contain. */
export interface Concept {
  readonly id: string;
  readonly concept: string;
  readonly place: Place;
}

const field = (at: string, ...also: readonly string[]): Place => ({ type: 'field', at, also });

const value = (at: string, word: string, ...also: readonly string[]): Place => ({
  type: 'value',
  at,
  value: word,
  also,
});

const computed = (where: string): Place => ({ type: 'computed', in: where });

/** A concept, and the place that it has. */
type Row = readonly [id: string, concept: string, place: Place];

/** Who the plan is about, who made it, who agreed to it. */
const IDENTITY: readonly Row[] = [
  ['A01', 'kind of plan, and the level it is for', value('dip#kind', 'dip', 'dip#department')],
  [
    'A02',
    'name of the district or school',
    field('directory#school.name', 'directory#district.name'),
  ],
  ['A03', 'official codes, leading zeros kept', field('directory#school.codes')],
  [
    'A04',
    'address, grades and type of school',
    field('directory#school.grades', 'directory#school.address', 'directory#school.type'),
  ],
  [
    'A05',
    'enrollment and student groups on a census day',
    field(
      'directory#profile.groups[].percent',
      'directory#profile.groups[].n',
      'directory#profile.as_of',
    ),
  ],
  [
    'A06',
    'budget and number of employees',
    field('directory#profile.budget', 'directory#profile.employees'),
  ],
  [
    'A07',
    'title, brand name, motto',
    field('common#plan.motto', 'common#plan.title', 'common#plan.subtitle'),
  ],
  ['A08', 'years that the plan spans', field('common#plan.span')],
  ['A09', 'school year of this edition', field('common#plan.term')],
  [
    'A10',
    'plan or goal above that this serves',
    field('common#plan.aligns_to', 'common#component.aligns_to'),
  ],
  [
    'A11',
    'approvals with body, date, decision, conditions',
    field('common#plan.approvals[].decision', 'common#plan.approvals[].conditions'),
  ],
  [
    'A12',
    'signatures with date and meaning',
    field('common#plan.signatures[].meaning', 'common#plan.signatures[].on'),
  ],
  [
    'A13',
    'version, and amendments with reasons',
    field('common#plan.revisions[].reason', 'common#plan.version'),
  ],
  ['A14', 'whom to ask about the plan', field('common#plan.contacts')],
  [
    'A15',
    'teams and councils: members, roles, seats',
    field(
      'common#member.role',
      'common#member.body',
      'common#member.responsibility',
      'common#member.student',
      'common#council.seats[].min',
    ),
  ],
  [
    'A16',
    'who was heard, how, when, with what outcome',
    field('common#plan.engagement[].outcome', 'common#plan.engagement[].timeline'),
  ],
  ['A17', 'law or grant that the plan answers', field('common#plan.requirements')],
  [
    'A18',
    'designations and grades given by the state',
    field(
      'directory#designation.name',
      'directory#designation.value',
      'directory#designation.groups',
    ),
  ],
  [
    'A19',
    'attachments and addenda',
    field('common#plan.attachments', 'common#attachment.required_by'),
  ],
  [
    'A20',
    'who may see the plan or a part',
    field('common#plan.visibility', 'common#component.visibility'),
  ],
  [
    'A21',
    'order of contents, fixed and free sections',
    field('common#plan.contents', 'common#plan.sections'),
  ],
];

/** What the organization wants to be, and how plans are headed. */
const DIRECTION: readonly Row[] = [
  ['B01', 'vision', field('common#plan.vision')],
  ['B02', 'mission', field('common#plan.mission')],
  ['B03', 'core values and beliefs', field('common#plan.values')],
  ['B04', 'theory of action', field('common#theory.if', 'common#theory.then')],
  [
    'B05',
    'top container: priority area, domain, direction',
    field('dip#goals', 'dip#theories_of_action', 'common#goal.group', 'config#labels'),
  ],
  ['B06', 'alignment to an outside framework', field('common#component.framework')],
  ['B07', 'terms and their meaning', field('common#plan.glossary')],
  ['B08', 'other guiding documents', field('common#plan.references')],
  ['B09', 'heading over a group of strategies', field('common#strategy.group')],
];

/** What the plan sets out from. */
const NEEDS: readonly Row[] = [
  ['C01', 'needs assessment by domain', field('common#need.domain', 'common#need.description')],
  [
    'C02',
    'data tables by group, year and level',
    field('common#dataTable.rows', 'common#measureGroup.history'),
  ],
  ['C03', 'strengths', field('common#need.strengths', 'common#plan.strengths')],
  ['C04', 'need, problem statement', field('common#need.statement', 'common#need.priority')],
  [
    'C05',
    'root cause with evidence',
    field('common#need.root_causes[].evidence', 'common#component.addresses'),
  ],
  ['C06', 'what people said: qualitative evidence', value('common#attachment.kind', 'qualitative')],
  ['C07', 'resources shared out unfairly', value('common#need.kind', 'resource_inequity')],
  [
    'C08',
    "what became of last year's plan",
    field('common#plan.previous_goals[].outcome', 'common#plan.previous_review'),
  ],
];

/** What is promised, and how it is counted. */
const GOALS: readonly Row[] = [
  ['D01', 'goal', field('common#goal.statement')],
  ['D02', 'type of goal', field('common#goal.type')],
  [
    'D03',
    'why this goal, why this measure',
    field('common#component.rationale', 'common#measure.rationale'),
  ],
  ['D04', 'objective below a goal', field('common#goal.objectives')],
  [
    'D05',
    'printed number apart from the id',
    field('common#component.code', 'common#measure.code', 'common#need.root_causes[].code'),
  ],
  [
    'D06',
    'measure: name, unit, population',
    field('common#measure.name', 'common#measure.unit', 'common#measure.population'),
  ],
  [
    'D07',
    'baseline with its date or period',
    field('common#measure.baseline.value', 'common#measure.baseline.period'),
  ],
  ['D08', 'target and its date', field('common#measure.target.value', 'common#measure.target.by')],
  [
    'D09',
    'target as a change',
    value('common#target.type', 'change_points', 'common#target.per', 'common#target.from'),
  ],
  [
    'D10',
    'threshold, or a value to keep',
    value('common#target.type', 'at_least', 'common#target.within'),
  ],
  [
    'D11',
    'targets by year, benchmarks on the way',
    field(
      'common#measure.yearly_targets',
      'common#measure.benchmarks',
      'common#measureGroup.yearly_targets',
    ),
  ],
  [
    'D12',
    'values and targets of student groups',
    field('common#measure.groups[].results', 'common#measure.groups[].target'),
  ],
  ['D13', 'target in words', value('common#target.type', 'qualitative', 'common#target.text')],
  ['D14', 'lower is better', value('common#measure.direction', 'decrease')],
  ['D15', 'results several times a year', field('common#measure.results')],
  ['D16', 'change since the baseline', computed('roll-up, printed by the reports')],
  ['D17', 'source of the data', field('common#measure.source')],
  [
    'D18',
    'year of the data, where it is another',
    field('common#measure.results{}.data_year', 'common#measure.baseline.data_year'),
  ],
  [
    'D19',
    'why there is no value',
    value('common#result', 'suppressed', 'common#measure.results{}.printed'),
  ],
  [
    'D20',
    'units other than percent, value as printed',
    value(
      'common#measure.unit',
      'ratio',
      'common#measure.baseline.printed',
      'common#measure.results{}.count',
      'common#measure.cumulative',
    ),
  ],
  [
    'D21',
    'level, letter or color as a value',
    value('common#measure.unit', 'level', 'common#measure.levels'),
  ],
  [
    'D22',
    'how often and by whom it is collected',
    field('common#measure.frequency', 'common#measure.collected_by', 'common#measure.note'),
  ],
  ['D23', 'one measure in several plans', field('common#measure.uses')],
  [
    'D24',
    'values of others beside it',
    field('common#measure.results{}.comparison', 'common#measure.baseline.comparison'),
  ],
  [
    'D25',
    'measure worked out from others',
    field('common#measure.computed_from.method', 'common#measure.computed_from.of'),
  ],
  ['D26', 'what was changed about a measure, and why', field('common#measure.changes[].why')],
];

/** What is done, by whom, when, for whom, with which money. */
const WORK: readonly Row[] = [
  ['E01', 'strategy', field('common#goal.strategies')],
  ['E02', 'sub-items of a strategy', field('common#strategy.sub_items')],
  ['E03', 'action step', field('common#strategy.actions')],
  ['E04', 'owner or owners', field('common#component.owners', 'common#component.owner')],
  ['E05', 'start and due date', field('common#component.due', 'common#component.start')],
  ['E06', 'timeline in words', field('common#component.timeline')],
  [
    'E07',
    'students or people served',
    field('common#component.serves.groups', 'common#component.serves.grades'),
  ],
  ['E08', 'schools concerned', field('common#component.sites')],
  ['E09', 'resources and support', field('common#component.resources')],
  [
    'E10',
    'what shows that it is done as meant',
    field('common#component.evidence_of_implementation'),
  ],
  ['E11', 'expected result', field('common#component.expected_result')],
  [
    'E12',
    'research behind it',
    field('common#component.evidence_base.level', 'common#component.evidence_base.citation'),
  ],
  ['E13', 'professional learning', field('common#component.category')],
  ['E14', 'family and community engagement', field('common#component.category')],
  ['E15', 'tier of support', field('common#component.tier')],
  ['E16', 'budget line and its amount', field('common#budgetLine.planned')],
  ['E17', 'funding source', field('common#budgetLine.source', 'config#funding')],
  ['E18', 'account and object code', field('common#budgetLine.object', 'common#budgetLine.code')],
  [
    'E19',
    'contributing flag, percent of improved services',
    field(
      'common#budgetLine.contributing',
      'common#budgetLine.improved_services',
      'common#budgetLine.attributes',
    ),
  ],
  [
    'E20',
    'planned, estimated and actual spending',
    field('common#budgetLine.actual', 'common#budgetLine.estimated'),
  ],
  ['E21', 'budget totals by goal, source, code', computed('reports')],
  ['E22', "choice of a district's strategies", field('common#component.aligns_to')],
  ['E23', 'milestones of an action', field('common#action.milestones')],
  ['E24', 'priority and other flags', field('common#component.priority', 'common#component.flags')],
  ['E25', 'outside codes named in a text', field('common#component.requirements[].code')],
  [
    'E26',
    'dosage, sessions, full-time equivalents',
    field('common#component.dosage', 'common#budgetLine.fte', 'student#interventions[].sessions'),
  ],
  ['E27', 'how it lasts', field('common#component.sustainability')],
];

/** How the work is watched, judged and reported. */
const MONITORING: readonly Row[] = [
  [
    'F01',
    'calendars of monitoring',
    field('common#plan.calendar[].cadence', 'common#plan.calendar[].dates', 'config#cycles'),
  ],
  [
    'F02',
    'review of each cycle',
    field('common#component.progress{}.note', 'common#component.progress{}.marks'),
  ],
  [
    'F03',
    'rating scale with its words in order',
    field('config#rating_scale', 'config#scales{}.points'),
  ],
  [
    'F04',
    'definition of each rating',
    field('config#rating_scale[].definition', 'config#scales{}.points[].definition'),
  ],
  ['F05', 'rating of a part', field('common#component.progress{}.rating')],
  [
    'F06',
    'rating of the whole plan, by judgement',
    field('common#plan.progress{}.rating', 'common#plan.progress{}.rationale'),
  ],
  ['F07', 'own rating beside that of an outsider', field('common#progressEntry.external.rating')],
  ['F08', 'continue, modify or discontinue', field('common#progressEntry.disposition')],
  ['F09', 'status of the work', field('common#component.status')],
  [
    'F10',
    'successes and challenges',
    field('common#progressEntry.successes', 'common#progressEntry.challenges'),
  ],
  ['F11', 'answers to fixed prompts', field('common#progressEntry.answers', 'config#prompts')],
  ['F12', 'evidence and artifacts', field('common#progressEntry.evidence')],
  ['F13', 'difference between planned and actual work', field('common#progressEntry.deviation')],
  ['F14', 'changes that follow', field('common#progressEntry.adjustments')],
  ['F15', 'next steps', field('common#progressEntry.next_steps')],
  ['F16', 'percent complete', field('common#progressEntry.percent_complete')],
  ['F17', 'counts of parts by status', computed('roll-up, printed by the reports')],
  [
    'F18',
    'final decision on the plan or a part',
    field(
      'common#plan.conclusion',
      'common#component.conclusion',
      'tip#outcome.decision',
      'student#outcome.decision',
      'support#goal_status',
    ),
  ],
  ['F19', 'comments by evaluator, parent, supervisor', field('common#progressEntry.comments[].by')],
  [
    'F20',
    'meetings with dates',
    field('common#plan.calendar[].on', 'common#plan.calendar[].purpose', 'config#cycles[].meeting'),
  ],
  [
    'F21',
    'envelope of a board report',
    field(
      'config#reporting.board[].agenda_item',
      'config#reporting.board[].action_requested',
      'config#reporting.board[].fiscal_impact',
      'config#reporting.board[].prepared_by',
      'config#reporting.board[].approved_by',
    ),
  ],
  ['F22', 'trend arrow, chart, gauge', computed('reports')],
  [
    'F23',
    'condition that asks for an action',
    field('common#requirement.when', 'common#requirement.applies', 'common#requirement.action'),
  ],
  ['F24', 'how ratings roll up', field('config#rollup.method')],
];

/** Plans about one person. Names and birth dates of students are never stored. */
const PERSONS: readonly Row[] = [
  [
    'G01',
    'person the plan is about',
    field('tip#teacher.name', 'student#student.local_code', 'support#person'),
  ],
  [
    'G02',
    'evaluator, provider, author',
    field('tip#evaluator', 'support#primary_evaluator', 'student#interventions[].provider'),
  ],
  [
    'G03',
    'standards of practice with boxes',
    field('common#component.framework[].checked', 'support#practice'),
  ],
  ['G04', 'dated observations of a concern', field('tip#concerns[].evidence', 'tip#concerns[].on')],
  ['G05', 'consequence to be seen at once', field('common#plan.flags', 'tip#consequence')],
  [
    'G06',
    'part taken by parents and guardians',
    field('common#plan.engagement[].kind', 'student#family_contacts'),
  ],
  ['G07', 'phase of the plan', field('common#plan.phase')],
  ['G08', 'check-box lists', field('common#plan.checklists', 'common#checklist.options[].checked')],
];

/** Figures that come from elsewhere. */
const DATA: readonly Row[] = [
  ['H01', 'exports with notes and several header rows', computed('import of results')],
  [
    'H02',
    'other places of the same name',
    computed('import of results, which matches by code alone'),
  ],
  [
    'H03',
    'provenance and license of a value',
    field(
      'common#measure.provenance',
      'common#provenance.license',
      'common#measure.results{}.provenance',
    ),
  ],
];

/** Every concept found in published plans, with its place in the format. */
export const CONCEPTS: readonly Concept[] = [
  ...[...IDENTITY, ...DIRECTION, ...NEEDS, ...GOALS],
  ...[...WORK, ...MONITORING, ...PERSONS, ...DATA],
].map(([id, concept, place]) => ({ id, concept, place }));

/** The place in words: its paths, and the value where one stands for the concept. */
export function placeInWords(place: Place): string {
  switch (place.type) {
    case 'field':
      return [place.at, ...place.also].map(code).join(', ');
    case 'value':
      return [`${code(place.at)} = ${code(place.value)}`, ...place.also.map(code)].join(', ');
    case 'computed':
      return `computed: ${place.in}`;
    case 'custom':
      return `custom: ${place.reason}`;
  }
}

const code = (text: string): string => `\`${text}\``;
