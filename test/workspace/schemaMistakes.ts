import { SIP_HEAD, sip } from './workspaceOf.ts';

/** A mistake in a plan, and everything that is said of it. */
export interface Mistake {
  readonly name: string;
  readonly text: string;
  /** `line:column-endLine:endColumn`. */
  readonly at: string;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

const mistake = (
  name: string,
  text: string,
  at: string,
  rule: string,
  message: string,
  hint: string,
): Mistake => ({ name, text, at, rule, message, hint });

/** A field of a goal: line 11, indented by four. */
const goal = (field: string) => sip(`goals:\n  - id: g\n    title: Reading\n    ${field}\n`);
/** A field of a measure: line 14, indented by eight. */
const measure = (field: string) =>
  goal(`measures:\n      - id: m\n        name: Readers\n        ${field}`);
const head = (from: string, to: string) => SIP_HEAD.replace(from, to);

const IN_QUOTES = 'Put it in quotes: without them zeros at the front and the end are lost.';
const AS_DAY = 'Write it year-month-day, like 2027-05-31. A time in words goes under `timeline`.';
const FILL_IN = 'Fill it in, or take the line out.';
const CUSTOM = 'Facts that no field has a place for go under `custom`.';
const DASH = 'Begin each entry on a line of its own with a dash.';
const KINDS = 'dip (district improvement plan), sip (school improvement plan)';
const ID =
  'A short name that never changes: begins with a letter, then letters, digits, dots, dashes or underscores. Unique within its plan.';
const STATUS = 'not_started, in_progress, completed, on_hold, discontinued';
const NO_VALUE = 'suppressed, not_available, pending, not_applicable';

export const MISTAKES: readonly Mistake[] = [
  // Names of fields
  mistake(
    'a field of the plan is misspelt',
    sip('goels: []\n'),
    '8:1-8:6',
    'unknown-field',
    'There is no field `goels` in a school improvement plan.',
    'Did you mean `goals`?',
  ),
  mistake(
    'a field of a goal is misspelt',
    goal('stratgies: []'),
    '11:5-11:14',
    'unknown-field',
    'There is no field `stratgies` in a goal.',
    'Did you mean `strategies`?',
  ),
  mistake(
    'a required field is misspelt',
    head('title:', 'titel:'),
    '4:1-4:6',
    'unknown-field',
    'There is no field `titel` in a school improvement plan.',
    'Did you mean `title`?',
  ),
  mistake(
    'the value of a result is misspelt',
    measure('results: {winter: {valu: 57}}'),
    '14:28-14:32',
    'unknown-field',
    'There is no field `valu` in a result.',
    'Did you mean `value`?',
  ),
  mistake(
    'a field with a dash for an underscore',
    goal('aligns-to: dip-2026'),
    '11:5-11:14',
    'unknown-field',
    'There is no field `aligns-to` in a goal.',
    'Did you mean `aligns_to`?',
  ),
  mistake(
    'a field that nobody knows',
    goal('mascot: otter'),
    '11:5-11:11',
    'unknown-field',
    'There is no field `mascot` in a goal.',
    CUSTOM,
  ),
  mistake(
    'theories of action in a school plan',
    sip('theories_of_action: []\n'),
    '8:1-8:19',
    'unknown-field',
    'There is no field `theories_of_action` in a school improvement plan.',
    CUSTOM,
  ),
  // Missing fields
  mistake(
    'no school',
    head('school: dune\n', ''),
    '1:1-1:5',
    'missing-field',
    'A school improvement plan needs a `school`.',
    'Add a line `school: ...`.',
  ),
  mistake(
    'no id',
    head('id: sip-dune-2026\n', ''),
    '1:1-1:5',
    'missing-field',
    'A school improvement plan needs an `id`.',
    'Add a line `id: ...`.',
  ),
  mistake(
    'a goal without words',
    sip('goals:\n  - id: g\n'),
    '9:5-9:7',
    'missing-field',
    'A goal needs a `title` or a `statement`.',
    'Add a line `title: ...`.',
  ),
  mistake(
    'a strategy without a title',
    sip('strategies:\n  - id: s\n'),
    '9:5-9:7',
    'missing-field',
    'A strategy needs a `title`.',
    'Add a line `title: ...`.',
  ),
  mistake(
    'an action without an id',
    sip('strategies:\n  - id: s\n    title: S\n    actions:\n      - title: A\n'),
    '12:9-12:14',
    'missing-field',
    'An action needs an `id`.',
    'Add a line `id: ...`.',
  ),
  mistake(
    'a measure without a name',
    goal('measures: [{id: m}]'),
    '11:16-11:23',
    'missing-field',
    'A measure needs a `name` or a `uses`.',
    'Add a line `name: ...`.',
  ),
  mistake(
    'a result with a count alone',
    measure('results: {winter: {n: 5}}'),
    '14:27-14:33',
    'missing-field',
    'A result needs a `value`.',
    'Add a line `value: ...`.',
  ),
  mistake(
    'a budget line without a source',
    goal('budget: [{planned: 18500}]'),
    '11:14-11:30',
    'missing-field',
    'A budget line needs a `source`.',
    'For example `source: Title I-A`.',
  ),
  mistake(
    'evidence without a title',
    goal('evidence: [{file: walk.pdf}]'),
    '11:16-11:32',
    'missing-field',
    'A document needs a `title`.',
    'Add a line `title: ...`.',
  ),
  // Types
  mistake(
    'a code without quotes',
    goal('code: 1.10'),
    '11:11-11:15',
    'wrong-type',
    '`code` has to be a text, not the number 1.1.',
    IN_QUOTES,
  ),
  mistake(
    'a year as a title',
    head('Dune Street improvement plan', '2026'),
    '4:8-4:12',
    'wrong-type',
    '`title` has to be a text, not the number 2026.',
    IN_QUOTES,
  ),
  mistake(
    'an owner as a text',
    goal('owner: Jo Park'),
    '11:12-11:19',
    'wrong-type',
    '`owner` has to be a group of fields, not the text "Jo Park".',
    'For example `{name: Jo Park, title: Assistant principal}`.',
  ),
  mistake(
    'owners as texts',
    goal('owners: [Jo Park]'),
    '11:14-11:21',
    'wrong-type',
    'An entry of `owners` has to be a group of fields, not the text "Jo Park".',
    'For example `{name: Jo Park, title: Assistant principal}`.',
  ),
  mistake(
    'one entry where a list is wanted',
    goal('evidence: A walkthrough'),
    '11:15-11:28',
    'wrong-type',
    '`evidence` has to be a list, not the text "A walkthrough".',
    DASH,
  ),
  mistake(
    'a mapping where a list is wanted',
    sip('goals:\n  id: g\n  title: T\n'),
    '9:3-9:5',
    'wrong-type',
    '`goals` has to be a list, not a group of fields.',
    DASH,
  ),
  mistake(
    'a rating in words',
    goal('progress: {winter: {rating: two}}'),
    '11:33-11:36',
    'wrong-type',
    '`rating` has to be a whole number, not the text "two".',
    'For example `2`.',
  ),
  mistake(
    'a rating between two points',
    goal('progress: {winter: {rating: 2.5}}'),
    '11:33-11:36',
    'wrong-type',
    '`rating` has to be a whole number, not the number 2.5.',
    'For example `2`.',
  ),
  mistake(
    'an amount with a comma',
    goal('budget: [{source: Title I-A, planned: "18,500"}]'),
    '11:43-11:51',
    'wrong-type',
    '`planned` has to be a number, not the text "18,500".',
    'Write a number here.',
  ),
  mistake(
    'a result as a bare number',
    measure('results: {winter: 57}'),
    '14:27-14:29',
    'wrong-type',
    '`winter` cannot be the number 57 alone.',
    'Write it as `{value: 57}`.',
  ),
  mistake(
    'a baseline as a bare number',
    measure('baseline: 51'),
    '14:19-14:21',
    'wrong-type',
    '`baseline` cannot be the number 51 alone.',
    'Write it as `{value: 51}`.',
  ),
  mistake(
    'a result as a list',
    measure('results: {winter: [57]}'),
    '14:27-14:31',
    'wrong-type',
    '`winter` cannot be a list alone.',
    'For example `{value: 52.1, n: 73, on: 2026-10-30}`.',
  ),
  // Words
  mistake(
    'a plan status with a capital',
    head('status: adopted', 'status: Adopted'),
    '7:9-7:16',
    'not-allowed-value',
    '`status` cannot be "Adopted". Allowed: draft, in_review, adopted, archived.',
    'Did you mean `adopted`?',
  ),
  mistake(
    'a work status with a space',
    goal('status: in progress'),
    '11:13-11:24',
    'not-allowed-value',
    `\`status\` cannot be "in progress". Allowed: ${STATUS}.`,
    'Did you mean `in_progress`?',
  ),
  mistake(
    'a work status of another tool',
    goal('status: done'),
    '11:13-11:17',
    'not-allowed-value',
    `\`status\` cannot be "done". Allowed: ${STATUS}.`,
    'Write `not_started`, `in_progress`, `completed`, `on_hold` or `discontinued`.',
  ),
  mistake(
    'a misspelt word for no value',
    measure('results: {winter: supressed}'),
    '14:27-14:36',
    'not-allowed-value',
    `\`winter\` cannot be "supressed". Allowed words: ${NO_VALUE}.`,
    'Did you mean `suppressed`?',
  ),
  mistake(
    'a level without its field',
    measure('results: {winter: Orange}'),
    '14:27-14:33',
    'not-allowed-value',
    `\`winter\` cannot be "Orange". Allowed words: ${NO_VALUE}.`,
    'Write it as `{value: Orange}`.',
  ),
  mistake(
    'a newer format',
    head('format: 1', 'format: 2'),
    '2:9-2:10',
    'not-allowed-value',
    '`format` cannot be 2. Allowed: 1.',
    'Write `1`.',
  ),
  // Dates
  mistake(
    'a day that does not exist',
    goal('due: 2026-02-30'),
    '11:10-11:20',
    'not-a-date',
    '`due` is 2026-02-30, a day that no calendar has.',
    AS_DAY,
  ),
  mistake(
    'a leap day in another year',
    goal('due: 2027-02-29'),
    '11:10-11:20',
    'not-a-date',
    '`due` is 2027-02-29, a day that no calendar has.',
    AS_DAY,
  ),
  mistake(
    'words for a day',
    goal('due: ongoing'),
    '11:10-11:17',
    'not-a-date',
    '`due` has to be a day, not "ongoing".',
    AS_DAY,
  ),
  mistake(
    'a day as Americans write it',
    goal('due: 10/1/2026'),
    '11:10-11:19',
    'not-a-date',
    '`due` has to be a day, not "10/1/2026".',
    AS_DAY,
  ),
  // Ids, terms, references
  mistake(
    'an id that begins with a digit',
    sip('goals: [{id: 1a, title: T}]\n'),
    '8:14-8:16',
    'malformed-value',
    `\`id\` cannot be "1a". ${ID}`,
    'For example `small-groups`.',
  ),
  mistake(
    'an id with a space',
    sip('goals: [{id: my goal, title: T}]\n'),
    '8:14-8:21',
    'malformed-value',
    `\`id\` cannot be "my goal". ${ID}`,
    'For example `small-groups`.',
  ),
  mistake(
    'a term with both years in full',
    head('term: 2026-27', 'term: 2026-2027'),
    '6:7-6:16',
    'malformed-value',
    '`term` cannot be "2026-2027". The school year of this edition.',
    'For example `2026-27`.',
  ),
  mistake(
    'a reference with a space',
    goal('aligns_to: [dip-2026#a b]'),
    '11:17-11:29',
    'malformed-value',
    `An entry of \`aligns_to\` cannot be "dip-2026#a b". A plan's id, or a plan's id and a component's id with # between them.`,
    'For example `dip-2026`.',
  ),
  // Empty and out of range
  mistake(
    'an empty field',
    goal('description:'),
    '11:5-11:16',
    'empty-value',
    '`description` is empty.',
    FILL_IN,
  ),
  mistake(
    'an empty text',
    goal('description: ""'),
    '11:18-11:20',
    'empty-value',
    '`description` is empty.',
    FILL_IN,
  ),
  mistake(
    'empty braces',
    goal('owner: {}'),
    '11:12-11:14',
    'empty-value',
    '`owner` is empty.',
    FILL_IN,
  ),
  mistake(
    'a dash without an entry',
    sip('goals:\n  -\n'),
    '9:4-9:4',
    'empty-value',
    'An entry of `goals` is empty.',
    FILL_IN,
  ),
  mistake(
    'fewer students than none',
    measure('baseline: {value: 51, n: -3}'),
    '14:34-14:36',
    'out-of-range',
    '`n` is -3; it cannot be less than 0.',
    'Check the figure.',
  ),
  mistake(
    'more than all of it',
    goal('progress: {winter: {percent_complete: 120}}'),
    '11:43-11:46',
    'out-of-range',
    '`percent_complete` is 120; it cannot be more than 100.',
    'Check the figure.',
  ),
  // Kinds
  mistake(
    'a misspelt kind',
    head('kind: sip', 'kind: sipp'),
    '1:7-1:11',
    'unknown-kind',
    `There is no kind of plan called \`sipp\`. Kinds: ${KINDS}.`,
    'Did you mean `sip`?',
  ),
  mistake(
    'a kind that nobody knows',
    head('kind: sip', 'kind: letter'),
    '1:7-1:13',
    'unknown-kind',
    `There is no kind of plan called \`letter\`. Kinds: ${KINDS}.`,
    'Choose one of these.',
  ),
  mistake(
    'no kind',
    head('kind: sip\n', ''),
    '1:1-1:7',
    'unknown-kind',
    'This file does not say what kind of plan it is.',
    `Begin it with \`kind:\` and one of ${KINDS}.`,
  ),
  mistake(
    'an empty kind',
    head('kind: sip', 'kind:'),
    '1:1-1:5',
    'unknown-kind',
    'This file does not say what kind of plan it is.',
    `Begin it with \`kind:\` and one of ${KINDS}.`,
  ),
];
