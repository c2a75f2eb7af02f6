// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Addendum on technical assistance.
 */
export type AddendumPlan = PlanFields & {
  /**
   * addendum: addendum on technical assistance.
   */
  kind: 'addendum';
  /**
   * Id of the school in directory.yaml.
   */
  school?: string;
  /**
   * Id of the district in directory.yaml.
   */
  organization?: string;
};
/**
 * One reference, or a list of them.
 */
export type References = string | string[];
/**
 * A list of texts.
 */
export type Texts = string[];
/**
 * What shows that it is so: a sentence, or a document.
 */
export type Evidence = string | Attachment;
export type Ids = string[];
/**
 * Where it starts: a value with its period, or the word new in the measure's first year.
 */
export type Baseline =
  | 'new'
  | {
      value: MeasureValue;
      /**
       * When it was measured.
       */
      period?: string;
      n?: number;
      on?: string;
      source?: string;
      note?: string;
    };
/**
 * A number; for level and text measures the word; for yes_no measures true or false.
 */
export type MeasureValue = number | string | boolean;
/**
 * A value with its date and number of students, or one word for why there is none: suppressed, not_available, pending, not_applicable.
 */
export type Result =
  | ('suppressed' | 'not_available' | 'pending' | 'not_applicable')
  | {
      value: MeasureValue;
      /**
       * Number of students (or families, classrooms) behind the value.
       */
      n?: number;
      /**
       * The day it was measured.
       */
      on?: string;
      /**
       * School year the data is from, where it is not the plan's.
       */
      data_year?: string;
      /**
       * Values of others for comparison, by their name.
       */
      comparison?: {
        [k: string]: number | string;
      };
      note?: string;
    };
export type Measures = Measure[];
/**
 * Compliance and improvement monitoring plan.
 */
export type CimPlan = PlanFields & {
  /**
   * cim: compliance and improvement monitoring plan.
   */
  kind: 'cim';
  /**
   * Id of the district in directory.yaml.
   */
  organization?: string;
};
export type Severity = 'off' | 'info' | 'warning' | 'error';
/**
 * A district's plan: theories of action or goals, the high-leverage strategies under them, and the district's action plans. Spans several years, with an edition a year.
 */
export type DipPlan = PlanFields & {
  /**
   * dip: a district improvement plan.
   */
  kind: 'dip';
  /**
   * Id of the district in directory.yaml.
   */
  organization: string;
  theories_of_action?: Theory[];
  goals?: Goal[];
};
/**
 * An if/then statement that strategies follow from.
 */
export type Theory = ComponentFields & {
  /**
   * What the district does, without the word if.
   */
  if: string;
  /**
   * What follows, without the word then.
   */
  then: string;
  strategies?: Strategy[];
};
/**
 * Where the work stands: a fact, not a judgement.
 */
export type Status = 'not_started' | 'in_progress' | 'completed' | 'on_hold' | 'discontinued';
/**
 * Time, people, material or support that this needs.
 */
export type Resource =
  | string
  | {
      title: string;
      type?: string;
      provider?: string;
      note?: string;
    };
/**
 * A way of working that is meant to move a goal.
 */
export type Strategy = ComponentFields & {
  /**
   * The heading this strategy is printed under.
   */
  group?: string;
  sub_items?: SubItem[];
  actions?: Action[];
};
/**
 * A part of a strategy that the document prints below it.
 */
export type SubItem = ComponentFields & {
  actions?: Action[];
};
/**
 * A step with one owner and a due date.
 */
export type Action = ComponentFields & {
  milestones?: Milestone[];
};
/**
 * A step on the way of an action.
 */
export type Milestone = ComponentFields;
/**
 * What will be different for students.
 */
export type Goal = ComponentFields & {
  /**
   * The sort of goal, where the district distinguishes them.
   */
  type?: string;
  objectives?: Objective[];
  strategies?: Strategy[];
  actions?: Action[];
};
/**
 * A measurable step towards a goal.
 */
export type Objective = ComponentFields & {
  strategies?: Strategy[];
  actions?: Action[];
};
/**
 * A school's plan for one year: needs, goals with measures, strategies and actions. Adopts some of its district's strategies through aligns_to.
 */
export type SipPlan = PlanFields & {
  /**
   * sip: a school improvement plan.
   */
  kind: 'sip';
  /**
   * Id of the school in directory.yaml.
   */
  school: string;
  goals?: Goal[];
  strategies?: Strategy[];
};
/**
 * Student improvement plan.
 */
export type StudentPlan = PlanFields & {
  /**
   * student: student improvement plan.
   */
  kind: 'student';
  /**
   * Id of the school in directory.yaml.
   */
  school?: string;
};
/**
 * Support professional improvement plan.
 */
export type SupportPlan = PlanFields & {
  /**
   * support: support professional improvement plan.
   */
  kind: 'support';
  /**
   * Id of the school in directory.yaml.
   */
  school?: string;
  /**
   * Id of the district in directory.yaml.
   */
  organization?: string;
};
/**
 * Teacher improvement plan.
 */
export type TipPlan = PlanFields & {
  /**
   * tip: teacher improvement plan.
   */
  kind: 'tip';
  /**
   * Id of the school in directory.yaml.
   */
  school?: string;
};

export interface Documents {
  AddendumPlan?: AddendumPlan;
  CimPlan?: CimPlan;
  ConfigFile?: ConfigFile;
  DipPlan?: DipPlan;
  DirectoryFile?: DirectoryFile;
  MeasuresFile?: MeasuresFile;
  SipPlan?: SipPlan;
  StudentPlan?: StudentPlan;
  SupportPlan?: SupportPlan;
  TipPlan?: TipPlan;
}
/**
 * What every kind of plan can carry on its cover and beside its components.
 */
export interface PlanFields {
  /**
   * Id of the plan, unique in the workspace.
   */
  id: string;
  title: string;
  subtitle?: string;
  motto?: string;
  code?: string;
  /**
   * The school year of this edition.
   */
  term?: string;
  span?: Span;
  /**
   * Where the plan stands. Drafts print DRAFT on every page.
   */
  status?: 'draft' | 'in_review' | 'adopted' | 'archived';
  /**
   * Version as printed, in quotes.
   */
  version?: string;
  visibility?: 'public' | 'internal';
  aligns_to?: References;
  /**
   * The plan in a few plain sentences.
   */
  summary?: string;
  vision?: string;
  mission?: string;
  values?: Texts;
  strengths?: Texts;
  needs?: Need[];
  /**
   * What became of last year's plan.
   */
  previous_review?: string;
  team?: Member[];
  contacts?: Member[];
  /**
   * Who was heard, how and when, and what came of it.
   */
  engagement?: {
    who: string;
    how?: string;
    on?: string;
    outcome?: string;
  }[];
  requirements?: Requirement[];
  /**
   * Decisions on this plan by boards and councils.
   */
  approvals?: {
    body: string;
    on: string;
    decision: 'approved' | 'approved_with_conditions' | 'returned' | 'presented';
    conditions?: string;
    note?: string;
  }[];
  signatures?: {
    name?: string;
    role: string;
    on?: string;
    /**
     * What the signature states.
     */
    meaning?: string;
  }[];
  /**
   * Amendments of the plan since it was adopted, each with its reason.
   */
  revisions?: {
    version?: string;
    on: string;
    by?: string;
    /**
     * What was changed.
     */
    what: string;
    /**
     * Why.
     */
    reason: string;
    components?: Ids;
  }[];
  attachments?: Attachment[];
  /**
   * Words and acronyms of this plan with what they mean.
   */
  glossary?: {
    [k: string]: string;
  };
  /**
   * Further sections of the document, in order.
   */
  sections?: {
    title: string;
    text: string;
  }[];
  /**
   * Meetings and reports that follow this plan.
   */
  calendar?: {
    name: string;
    body?: string;
    on?: string;
    cadence?: string;
  }[];
  progress?: Progress;
  measures?: Measures;
  budget?: BudgetLine[];
  custom?: Custom;
}
/**
 * The first and the last school year of a multi-year plan.
 */
export interface Span {
  from: string;
  to: string;
}
/**
 * A need that the data shows, in a few words.
 */
export interface Need {
  id: string;
  code?: string;
  domain?: string;
  statement: string;
  evidence?: Evidence[];
  root_causes?: {
    id: string;
    statement: string;
    evidence?: Evidence[];
    custom?: Custom;
  }[];
  custom?: Custom;
}
/**
 * A document by title, with a file inside the workspace or an address.
 */
export interface Attachment {
  title: string;
  /**
   * Path of a file in this workspace.
   */
  file?: string;
  /**
   * Web address.
   */
  url?: string;
  note?: string;
  on?: string;
  required_by?: string;
}
/**
 * Anything that no other field has a place for. It is kept as written and never interpreted.
 */
export interface Custom {
  [k: string]: unknown;
}
/**
 * A member of a team, council or committee.
 */
export interface Member {
  name?: string;
  title?: string;
  /**
   * The seat or part taken in this team.
   */
  role?: string;
  /**
   * The team or council, where there are several.
   */
  body?: string;
  responsibility?: string;
}
/**
 * A law, grant or standard that this answers.
 */
export interface Requirement {
  code?: string;
  framework?: string;
  text?: string;
}
/**
 * Judgements by cycle.
 */
export interface Progress {
  [k: string]: ProgressEntry;
}
/**
 * A judgement of the work so far, by a named person on a day.
 */
export interface ProgressEntry {
  /**
   * The rating, a value of the rating scale in the configuration. Left out while not rated.
   */
  rating?: number;
  /**
   * One or two sentences on where the work stands.
   */
  note?: string;
  /**
   * What worked.
   */
  successes?: string;
  /**
   * What did not work, and why.
   */
  challenges?: string;
  /**
   * What changes as a result.
   */
  adjustments?: string;
  evidence?: Evidence[];
  /**
   * Who made the judgement.
   */
  by?: string;
  /**
   * The day of the judgement.
   */
  on?: string;
  /**
   * Why the rating differs from the suggested one.
   */
  rationale?: string;
  /**
   * What happens to this work next.
   */
  disposition?: 'continue' | 'modify' | 'discontinue';
  next_steps?: string;
  requests?: Texts;
  decisions?: Texts;
  percent_complete?: number;
  /**
   * Material difference between the planned and the actual work.
   */
  deviation?: string;
  /**
   * Answers to the district's fixed prompts, by the prompt's id.
   */
  answers?: {
    [k: string]: string;
  };
  comments?: Comment[];
  /**
   * The judgement of somebody from outside, kept beside the plan's own.
   */
  external?: {
    rating: number;
    by: string;
    on?: string;
    note?: string;
  };
  custom?: Custom;
}
export interface Comment {
  by?: string;
  on?: string;
  text: string;
}
/**
 * What is counted to see whether the work does what it is meant to do.
 */
export interface Measure {
  id: string;
  /**
   * A shared measure from measures/*.yaml: its name, unit, direction, source and population hold here unless written again.
   */
  uses?: string;
  /**
   * The number printed in the district's own document.
   */
  code?: string;
  name?: string;
  /**
   * What the value counts in.
   */
  unit?:
    | 'percent'
    | 'points'
    | 'count'
    | 'score'
    | 'ratio'
    | 'days'
    | 'currency'
    | 'level'
    | 'yes_no'
    | 'text';
  /**
   * Which way is better.
   */
  direction?: 'increase' | 'decrease' | 'maintain';
  /**
   * For unit level: the words, worst to best.
   *
   * @minItems 2
   */
  levels?: string[];
  /**
   * Where the data comes from.
   */
  source?: string;
  /**
   * Who is counted.
   */
  population?: string;
  /**
   * How often it is collected.
   */
  frequency?: string;
  collected_by?: string;
  /**
   * Why this is measured.
   */
  rationale?: string;
  /**
   * The group that the others are compared with. Default: all students.
   */
  reference_group?: string;
  baseline?: Baseline;
  /**
   * Values of earlier years.
   */
  history?: {
    period: string;
    value: MeasureValue;
    n?: number;
  }[];
  benchmarks?: Benchmarks;
  target?: Target;
  /**
   * Targets of a multi-year plan by school year.
   */
  yearly_targets?: {
    [k: string]: MeasureValue;
  };
  results?: Results;
  groups?: MeasureGroup[];
  /**
   * What was changed about this measure, when and why.
   */
  changes?: {
    on: string;
    what: string;
    why: string;
  }[];
  note?: string;
  custom?: Custom;
}
/**
 * What should be reached by the end of each cycle.
 */
export interface Benchmarks {
  [k: string]: MeasureValue;
}
/**
 * What is promised, and by when.
 */
export interface Target {
  value?: MeasureValue;
  /**
   * How to read the value: a value to reach (absolute), a threshold (at_least, at_most), a value to keep (maintain), a change from the baseline in points (change_points) or in percent of the baseline (change_percent), or words alone (qualitative).
   */
  type?:
    | 'absolute'
    | 'at_least'
    | 'at_most'
    | 'maintain'
    | 'change_points'
    | 'change_percent'
    | 'qualitative';
  /**
   * For maintain: how far the value may move, in the measure's unit.
   */
  within?: number;
  by?: string;
  /**
   * The target in words.
   */
  text?: string;
}
/**
 * Results by cycle.
 */
export interface Results {
  [k: string]: Result;
}
/**
 * The measure once more for one group of students.
 */
export interface MeasureGroup {
  group: string;
  baseline?: Baseline;
  benchmarks?: Benchmarks;
  target?: Target;
  results?: Results;
  note?: string;
}
/**
 * Money from one source for one purpose.
 */
export interface BudgetLine {
  id?: string;
  /**
   * Funding source, as named under funding in the configuration.
   */
  source: string;
  /**
   * Account code as printed, in quotes.
   */
  code?: string;
  /**
   * Object of expenditure as printed, in quotes.
   */
  object?: string;
  /**
   * Planned amount in dollars.
   */
  planned?: number;
  /**
   * Amount spent in dollars.
   */
  actual?: number;
  /**
   * Full-time equivalents paid.
   */
  fte?: number;
  note?: string;
  attributes?: Custom;
}
/**
 * pip.config.yaml, at the root of a workspace. Only format, organization and school_year are required.
 */
export interface ConfigFile {
  /**
   * Id of the district in directory.yaml that keeps this workspace.
   */
  organization: string;
  /**
   * The school year that the cycles below belong to.
   */
  school_year: string;
  /**
   * confidential: the only place where teacher, student and support plans may live.
   */
  visibility?: 'public' | 'confidential';
  /**
   * The reporting cycles of the year, in order. Default: fall, winter and spring.
   *
   * @minItems 1
   */
  cycles?: {
    id: string;
    name: string;
    from: string;
    to: string;
    meeting?: string;
  }[];
  /**
   * Which cycle each report speaks for.
   */
  reporting?: {
    mid_year?: string;
    end_of_year?: string;
    board?: {
      cycle: string;
      meeting?: string;
    }[];
  };
  /**
   * The points of the rating scale, worst to best.
   *
   * @minItems 2
   * @maxItems 9
   */
  rating_scale?: {
    value: number;
    label: string;
    short: string;
    /**
     * One character. Default: an open ring that fills as ratings rise.
     */
    symbol?: string;
    color?: string;
  }[];
  /**
   * How ratings of parts make a suggested rating of the whole.
   */
  rollup?: {
    method?: 'median_capped' | 'worst' | 'majority' | 'mean';
    /**
     * Share of the parts that must be rated before there is a suggestion.
     */
    min_rated?: number;
    /**
     * For mean: the least mean for each point above the lowest, as many as there are points less one.
     */
    cut_points?: number[];
  };
  /**
   * How many days ahead an action counts as due soon.
   */
  due_soon_days?: number;
  /**
   * Values of fewer students than this are withheld from public output.
   */
  suppression?: {
    min_numerator?: number;
    min_denominator?: number;
  };
  /**
   * The district's own words for the levels of a plan.
   */
  labels?: {
    [k: string]: string;
  };
  /**
   * Funding sources with what they allocate for the year, in dollars.
   */
  funding?: {
    source: string;
    allocation?: number;
  }[];
  /**
   * Severity of rules: one for all kinds of plan, or one a kind.
   */
  rules?: {
    [k: string]:
      | Severity
      | {
          [k: string]: Severity;
        };
  };
  /**
   * How reports are printed.
   */
  page?: {
    size?: 'letter' | 'a4';
    /**
     * The district's color for the masthead and links.
     */
    accent?: string;
  };
  /**
   * Path of the browser that prints PDF files, where it is not found by itself.
   */
  browser?: string;
  /**
   * Technical assistance that the state or others give: what addenda may name, and which designations require one.
   */
  assistance?: {
    types?: Texts;
    providers?: Texts;
    required_by?: Texts;
  };
  /**
   * Levels of compliance and improvement monitoring by school year: which form a plan takes and who receives it.
   */
  monitoring?: {
    level: string;
    name: string;
    /**
     * School years for which this holds; all, where it is left out.
     */
    years?: string[];
    form: string;
    recipient: string;
  }[];
  /**
   * Fixed questions that a progress entry answers under `answers`, by their id.
   */
  prompts?: {
    [k: string]: string;
  };
}
/**
 * What every part of a plan can carry.
 */
export interface ComponentFields {
  id: string;
  /**
   * The number printed in the district's own document, in quotes.
   */
  code?: string;
  title?: string;
  statement?: string;
  description?: string;
  /**
   * Why this, and why now.
   */
  rationale?: string;
  owner?: Person;
  owners?: Person[];
  start?: string;
  due?: string;
  /**
   * A timeline in words, where days do not fit.
   */
  timeline?: string;
  status?: Status;
  aligns_to?: References;
  addresses?: Ids;
  measures?: Measures;
  evidence?: Evidence[];
  evidence_of_implementation?: Texts;
  expected_result?: string;
  /**
   * The research behind it.
   */
  evidence_base?: {
    level?: string;
    citation?: string;
  };
  resources?: Resource[];
  budget?: BudgetLine[];
  category?: string;
  tier?: string;
  priority?: boolean;
  /**
   * The students or people this is for.
   */
  serves?: {
    groups?: Texts;
    grades?: Texts;
    text?: string;
  };
  sites?: Ids;
  dosage?: string;
  sustainability?: string;
  /**
   * Codes of outside frameworks that this belongs to.
   */
  framework?: {
    framework: string;
    code: string;
  }[];
  requirements?: Requirement[];
  progress?: Progress;
  /**
   * Who may see this part: internal parts never appear in public output.
   */
  visibility?: 'public' | 'internal';
  custom?: Custom;
}
/**
 * A person by name and title. Roles without a name give the title alone.
 */
export interface Person {
  name?: string;
  title?: string;
  /**
   * Last day in this role, once it is known.
   */
  until?: string;
}
/**
 * The districts and schools that plans are about.
 */
export interface DirectoryFile {
  districts?: District[];
  schools?: School[];
}
export interface District {
  id: string;
  name: string;
  state?: string;
  address?: string;
  codes?: Codes;
  designations?: Designation[];
  profile?: Profile;
  custom?: Custom;
}
/**
 * Official codes by the authority that gives them, always in quotes so that leading zeros stay.
 */
export interface Codes {
  [k: string]: string;
}
/**
 * A status given by the state or another authority.
 */
export interface Designation {
  name: string;
  scheme?: string;
  year?: string;
  groups?: Texts;
}
/**
 * Counts on a census day.
 */
export interface Profile {
  /**
   * The census day of these counts.
   */
  as_of: string;
  enrollment?: number;
  /**
   * Yearly budget in dollars.
   */
  budget?: number;
  employees?: number;
  groups?: {
    group: string;
    n?: number;
    percent?: number;
  }[];
}
export interface School {
  id: string;
  name: string;
  district: string;
  level?: string;
  type?: string;
  grades?: string;
  address?: string;
  principal?: Person;
  codes?: Codes;
  designations?: Designation[];
  profile?: Profile;
  custom?: Custom;
}
/**
 * Measures that several plans use: a plan names one under uses and gives its own baseline, target and results.
 */
export interface MeasuresFile {
  measures: Measure[];
}
