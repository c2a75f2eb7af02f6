// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * The technical or other assistance that the state and others give to a school or district, attached to the plans that it serves.
 */
export type AddendumPlan = PlanFields & {
  /**
   * addendum: an addendum on technical assistance.
   */
  kind: 'addendum';
  /**
   * Id of the school in directory.yaml that receives the assistance.
   */
  school?: string;
  /**
   * Id of the district in directory.yaml, where the assistance is for the district.
   */
  organization?: string;
  /**
   * Ids of the plans that this addendum is attached to.
   */
  attached_to?: string[];
  /**
   * The law under which the assistance is given.
   */
  authority?: string;
  /**
   * Who answers for the assistance.
   */
  agency?: string;
  designation?: AddendumDesignation;
  purposes?: Texts;
  /**
   * The assistance, one entry a support.
   */
  supports?: AddendumSupport[];
  /**
   * Who keeps all who help in touch with each other, and how.
   */
  coordination?: string;
};
/**
 * A list of texts.
 */
export type Texts = string[];
/**
 * One reference, or a list of them.
 */
export type References = string | string[];
/**
 * What shows that it is so: a sentence, or a document.
 */
export type Evidence = string | Attachment;
export type Ids = string[];
/**
 * Where it starts: a value with its period; new in the measure's first year; suppressed or not_available where there is no value to print.
 */
export type Baseline =
  | ('new' | 'suppressed' | 'not_available')
  | {
      value: MeasureValue;
      /**
       * When it was measured.
       */
      period?: string;
      n?: number;
      on?: string;
      source?: string;
      /**
       * School year the data is from, where the period does not say it.
       */
      data_year?: string;
      comparison?: Comparison;
      count?: Count;
      printed?: string;
      provenance?: Provenance;
      note?: string;
    };
/**
 * A number; for level and text measures the word; for yes_no measures true or false.
 */
export type MeasureValue = number | string | boolean;
/**
 * How many of the n the value stands for: 38 of 73 students.
 */
export type Count = number;
/**
 * Values of earlier years.
 */
export type History = {
  period: string;
  value: MeasureValue;
  n?: number;
  count?: Count;
  printed?: string;
}[];
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
      comparison?: Comparison;
      count?: Count;
      printed?: string;
      provenance?: Provenance;
      note?: string;
    };
export type Measures = Measure[];
/**
 * One piece of assistance: what it is, who gives it, on what, from when to when and to whom.
 */
export type AddendumSupport = ComponentFields & {
  /**
   * The type of support, as listed under assistance.types in the configuration. Without a list there: the six types of the state's addendum.
   */
  type: string;
  /**
   * Who gives it, as listed under assistance.providers in the configuration. Without a list there: the five of the state's addendum.
   */
  provider?: string;
  topics?: Texts;
  for_whom?: Texts;
  /**
   * What was agreed, and what came of it.
   */
  notes?: string;
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
 * A California local educational agency's plan for improvement, step 3 of Compliance and Improvement Monitoring (CIM): problems of practice, measurable student outcomes, high-leverage strategies with timelines of their own, and activities.
 */
export type CimPlan = PlanFields & {
  /**
   * cim: a plan for compliance and improvement monitoring.
   */
  kind: 'cim';
  /**
   * Id of the district in directory.yaml.
   */
  organization: string;
  monitoring?: CimMonitoring;
  /**
   * Problems of practice: what the agency does, or does not do, that keeps students from doing better.
   */
  problems?: CimProblem[];
  /**
   * How the team follows and documents the work, and how often it compares measures with benchmarks and intended outcomes.
   */
  implementation_monitoring?: string;
  /**
   * Each time the plan was sent to the one who receives it, in order.
   */
  submissions?: CimSubmission[];
};
/**
 * What the adults of the agency do, or do not do, that keeps students from doing better; with its root causes and the data that shows it.
 */
export type CimProblem = ComponentFields & {
  /**
   * The data that shows the problem.
   */
  data?: CimDatum[];
  /**
   * Why the problem is there.
   */
  root_causes?: CimRootCause[];
  /**
   * What will be different for students, in numbers.
   */
  outcomes?: CimOutcome[];
  /**
   * High-leverage strategies that address the problem as a whole; those that serve one outcome may stand under it.
   */
  strategies?: CimStrategy[];
};
/**
 * What will be different for students, in numbers. Each of its measures has an initial value (baseline), benchmarks and an intended value (target), all with dates.
 */
export type CimOutcome = ComponentFields & {
  /**
   * short_term: within the year of the plan; long_term: beyond it.
   */
  horizon?: 'short_term' | 'long_term';
  /**
   * Benchmarks by day, where the cycles of the year do not fit. Benchmarks by cycle stand in the measure.
   */
  benchmarks?: CimBenchmark[];
  /**
   * High-leverage strategies that serve this outcome.
   */
  strategies?: CimStrategy[];
};
/**
 * A way of working that addresses a problem of practice. It has a timeline of its own (start and due, or words under timeline), and what will show whether it works (measures, or words under effectiveness).
 */
export type CimStrategy = ComponentFields & {
  /**
   * Which data shows whether the strategy works, who looks at it and when. What is counted stands under `measures`.
   */
  effectiveness?: string;
  /**
   * The steps of this strategy, in order.
   */
  activities?: CimActivity[];
};
/**
 * A step with an owner and a due date.
 */
export type CimActivity = ComponentFields & {
  /**
   * Steps on the way.
   */
  milestones?: Milestone[];
};
/**
 * A step on the way of an action.
 */
export type Milestone = ComponentFields;
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
  /**
   * The department or office, where the plan is not the whole district's.
   */
  department?: string;
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
 * What will be different for students.
 */
export type Goal = ComponentFields & {
  /**
   * The sort of goal, where the district distinguishes them.
   */
  type?: string;
  /**
   * The priority area or domain this goal is printed under.
   */
  group?: string;
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
 * The heading of a column, or its number counted from 1.
 */
export type Column = string | number;
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
 * A plan for one student, who appears under a local code and never by name: needs, interventions with their dosage and progress monitoring, contact with the family, meetings, and the outcome. Confidential.
 */
export type StudentPlan = PlanFields & {
  /**
   * student: a student improvement plan.
   */
  kind: 'student';
  /**
   * Id of the school in directory.yaml that the student attends.
   */
  school: string;
  /**
   * The student, by local code and grade. No name, no birth date, no state id: whoever needs to know looks the code up in the school's own list.
   */
  student: {
    /**
     * A code that the school made up for this student, and that means nothing elsewhere.
     */
    local_code: string;
    /**
     * Grade, in quotes.
     */
    grade?: string;
    /**
     * Never written in a plan: use local_code. (The rule student-identity reports it.)
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "[Nn]ame|NAME|[Bb]irth|BIRTH|^(dob|DOB|ssn|SSN|ssid|SSID|sasid|SASID)$|^([Ii]d|ID)$|[_-](id|ID)$|[a-z]I[dD]$".
     */
    [k: string]:
      | {
          [k: string]: unknown;
        }
      | string
      | undefined;
  };
  /**
   * What the student needs, by domain, with the facts that show it.
   */
  needs?: StudentNeed[];
  /**
   * What is done beyond the classroom's own teaching.
   */
  interventions?: Intervention[];
  /**
   * When and how the family was reached, and what came of it.
   */
  family_contacts?: FamilyContact[];
  /**
   * Meetings of the team about this student.
   */
  meetings?: StudentMeeting[];
  outcome?: StudentOutcome;
};
/**
 * What the student needs, in a sentence that the family could read.
 */
export type StudentNeed = Need & {
  /**
   * The domain of the need.
   */
  domain: 'academic' | 'behavioral' | 'social_emotional' | 'attendance';
};
/**
 * Help for one or more of the needs: what, by whom, how much, from when to when, and how its effect is followed.
 */
export type Intervention = ComponentFields & {
  provider?: Person;
  sessions?: Sessions;
  monitoring?: Monitoring;
};
/**
 * The improvement plan of a support professional (school counselor, psychologist, social worker, reading specialist, speech-language pathologist, ...), with the boxes of the printed form in its order. One growth goal a plan; a further goal is a further plan. Confidential.
 */
export type SupportPlan = PlanFields & {
  /**
   * support: a support professional's improvement plan.
   */
  kind: 'support';
  /**
   * Id of the school in directory.yaml where the person works.
   */
  school?: string;
  /**
   * Id of the district in directory.yaml, for a person who works for several schools.
   */
  organization?: string;
  /**
   * The support professional. The printed form has no box for the name, so this may be left out.
   */
  person?: {
    /**
     * Name of the support professional.
     */
    name?: string;
    /**
     * What the person works as.
     */
    role?: string;
  };
  primary_evaluator?: Person;
  /**
   * Box "Other Team Members": who else helps with this plan.
   */
  other_members?: Person[];
  growth_goal?: GrowthGoal;
  /**
   * Boxes ticked under "Alignment to Professional Practice". All eight print, ticked or not.
   */
  practice?: PracticeBox[];
  /**
   * Boxes ticked under "Alignment to Professional Responsibilities". All seven print, ticked or not.
   */
  responsibilities?: ResponsibilityBox[];
  /**
   * Boxes "Action Step #1" and following: what the person will do to gain the knowledge and skills for the goal.
   */
  action_steps?: ActionStep[];
  /**
   * Box "Evidence of Achievement": what will show that the goal was met.
   */
  evidence_of_achievement?: string;
  /**
   * Box "Summary of supports provided to achieve your goal": time, coaching and material that the person was given.
   */
  supports_provided?: string;
  /**
   * Box "Evaluator comments": what the evaluator says, each with its day.
   */
  evaluator_comments?: Comment[];
  /**
   * Box "Performance Improvement Plan Artifacts": documents that are kept with the plan.
   */
  artifacts?: Attachment[];
  /**
   * Box "Goal Status": how far the goal was reached. Left out until the end of the year.
   */
  goal_status?: 'achieved' | 'not_achieved' | 'in_progress';
  /**
   * Box "Additional Comments", at the end of the year.
   */
  additional_comments?: string;
};
/**
 * Box "Growth Goal": the one goal of this plan, specific and measurable. A further goal is a further plan.
 */
export type GrowthGoal = ComponentFields;
/**
 * 1a: works with educators and families to develop strategies and resources to meet the needs of students. 1b: uses and models effective communication with learners, colleagues and/or stakeholders. 1c: builds rapport with students promoting effective implementation of services. 1d: demonstrates flexibility and responsiveness. 2a: establishes service delivery and/or program goals and develops a plan to evaluate them. 2b: plans effectively for service delivery that is based on student data and knowledge of child development. 2c: implements service delivery that is student-focused, ensuring students have greater ownership in their education and well being. 2d: uses appropriate assessments to diagnose or identify and monitor student issues or programmatic progress and to adjust service/program delivery.
 */
export type PracticeBox = '1a' | '1b' | '1c' | '1d' | '2a' | '2b' | '2c' | '2d';
/**
 * PR1: understands and participates in school/district initiatives and activities. PR2: solicits, maintains records of, and communicates appropriate information about students' behavior, learning needs, and academic progress. PR3: acts on the belief that all students can learn and advocates for students' best interests. PR4: works toward a safe, supportive, collaborative culture by demonstrating respect for everyone, including other educators, students, parents, and other community members in all actions and interactions. PR5: acts ethically and with integrity following all school, district, and state policies. PR6: engages meaningfully in school and district professional growth opportunities and enhances professional growth by giving and seeking assistance from other educators in order to improve student learning. PR7: writes and implements a professional growth goal that addresses personal, school, or district needs and aims at improving the support professional's practice.
 */
export type ResponsibilityBox = 'PR1' | 'PR2' | 'PR3' | 'PR4' | 'PR5' | 'PR6' | 'PR7';
/**
 * What the person does to reach the goal, the day by which it is done (`due`), and the days of the check-ins with the evaluator.
 */
export type ActionStep = ComponentFields & {
  /**
   * Days on which the person and the evaluator look at this step together.
   */
  check_in?: string[];
};
/**
 * A teacher's improvement plan: dated areas of concern, goals with measures and the support that is given, regular assessments, a report at mid-cycle, signatures at start and end, and the outcome. Confidential.
 */
export type TipPlan = PlanFields & {
  /**
   * tip: a teacher improvement plan.
   */
  kind: 'tip';
  /**
   * Id of the school in directory.yaml where the teacher works.
   */
  school: string;
  /**
   * The teacher whom the plan is for.
   */
  teacher: {
    /**
     * Name of the teacher.
     */
    name: string;
    /**
     * What the teacher teaches.
     */
    position?: string;
  };
  evaluator?: Person;
  /**
   * Areas of concern, each with the day it was raised, the standard it falls under and what was seen.
   */
  concerns?: Concern[];
  /**
   * What will be different in the classroom, how that is measured, and what support is given.
   */
  goals?: TeacherGoal[];
  /**
   * The regular assessments of progress: visits, conferences, looks at student work.
   */
  assessments?: Assessment[];
  mid_cycle?: MidCycleReport;
  /**
   * What follows when the goals are met, and when they are not, in plain words.
   */
  consequence?: string;
  /**
   * Signatures under the plan as it begins.
   */
  signatures_at_start?: FormSignature[];
  /**
   * Signatures under the outcome.
   */
  signatures_at_end?: FormSignature[];
  outcome?: TeacherOutcome;
};
/**
 * What will be different in the classroom by the end of the plan.
 */
export type TeacherGoal = ComponentFields & {
  /**
   * The support that the teacher is given to reach this goal.
   */
  supports?: TeacherSupport[];
};
/**
 * Help that is given: who gives it, how often, from when to when (`start`, `due`).
 */
export type TeacherSupport = ComponentFields & {
  provider?: Person;
  /**
   * How often, and for how long each time.
   */
  frequency?: string;
};

export interface Documents {
  AddendumPlan?: AddendumPlan;
  CimPlan?: CimPlan;
  ConfigFile?: ConfigFile;
  DipPlan?: DipPlan;
  DirectoryFile?: DirectoryFile;
  MappingFile?: MappingFile;
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
  /**
   * Phase or tier of the plan, where the district distinguishes them.
   */
  phase?: string;
  flags?: Texts;
  contents?: Texts;
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
   * Tables of the needs assessment: what is followed through the year belongs under measures.
   */
  data?: DataTable[];
  /**
   * What became of last year's plan.
   */
  previous_review?: string;
  /**
   * What became of each goal of last year's plan.
   */
  previous_goals?: {
    /**
     * Its number in last year's document, in quotes.
     */
    code?: string;
    /**
     * The goal as it was promised.
     */
    statement: string;
    /**
     * What was reached.
     */
    result?: string;
    /**
     * Whether it was reached.
     */
    outcome?: 'met' | 'partly_met' | 'not_met' | 'not_known';
    /**
     * What happened to it in this plan.
     */
    disposition?: 'continue' | 'modify' | 'discontinue';
    /**
     * What helped or hurt.
     */
    note?: string;
  }[];
  team?: Member[];
  /**
   * Councils and teams with the rules for their seats.
   */
  councils?: Council[];
  contacts?: Member[];
  /**
   * Who was heard, how and when, and what came of it.
   */
  engagement?: {
    who: string;
    how?: string;
    on?: string;
    /**
     * What part they have in the plan.
     */
    kind?: string;
    /**
     * When, in words, where one day does not say it.
     */
    timeline?: string;
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
   * Other documents that guide this plan.
   */
  references?: Attachment[];
  /**
   * Lists of boxes that the district's form prints.
   */
  checklists?: Checklist[];
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
    /**
     * The days, where there are several.
     */
    dates?: string[];
    /**
     * What is looked at or handed in.
     */
    purpose?: string;
    /**
     * What came of it.
     */
    note?: string;
  }[];
  progress?: Progress;
  conclusion?: Conclusion;
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
  /**
   * What sort of need: a need as such, a problem of practice, or resources that are shared out unfairly.
   */
  kind?: 'need' | 'problem' | 'resource_inequity';
  /**
   * The needs assessment on this, in full.
   */
  description?: string;
  strengths?: Texts;
  /**
   * One of the needs that the plan answers first.
   */
  priority?: boolean;
  evidence?: Evidence[];
  root_causes?: {
    id: string;
    /**
     * The number printed in the district's own document, in quotes.
     */
    code?: string;
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
  /**
   * As evidence: figures, what people said and were seen to do, or a product of the work.
   */
  kind?: 'quantitative' | 'qualitative' | 'artifact';
}
/**
 * Anything that no other field has a place for. It is kept as written and never interpreted.
 */
export interface Custom {
  [k: string]: unknown;
}
/**
 * A table of the needs assessment as printed. Its figures are shown, never computed with.
 */
export interface DataTable {
  /**
   * What the table shows.
   */
  title: string;
  /**
   * The part of the needs assessment it belongs to.
   */
  domain?: string;
  columns: Texts;
  /**
   * The rows, each with one cell a column. An empty cell is null.
   */
  rows: (string | number | null)[][];
  /**
   * What a reader must know.
   */
  note?: string;
  provenance?: Provenance;
}
/**
 * Where a figure was taken from, and on which terms it may be used.
 */
export interface Provenance {
  /**
   * The data set or publication.
   */
  source?: string;
  /**
   * Web address.
   */
  url?: string;
  /**
   * The day it was taken from there.
   */
  retrieved?: string;
  /**
   * Terms of use.
   */
  license?: string;
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
  /**
   * A student: the name stays off public copies.
   */
  student?: boolean;
}
/**
 * A council or team with the rules for its seats. Its members stand under team.
 */
export interface Council {
  /**
   * The council as members name it under body.
   */
  name: string;
  /**
   * The rule in words.
   */
  rule?: string;
  /**
   * How many members must be there to decide.
   */
  quorum?: number;
  /**
   * How many seats each role has.
   */
  seats?: {
    /**
     * The role as members name it.
     */
    role: string;
    /**
     * Fewest members in this role.
     */
    min?: number;
    /**
     * Most members in this role.
     */
    max?: number;
  }[];
}
/**
 * A law, grant or standard that this answers.
 */
export interface Requirement {
  code?: string;
  framework?: string;
  text?: string;
  /**
   * The condition under which it applies.
   */
  when?: string;
  /**
   * Whether the condition holds for this plan.
   */
  applies?: boolean;
  /**
   * What it then asks for.
   */
  action?: string;
}
/**
 * Boxes of a printed form. Those that are not ticked print empty.
 */
export interface Checklist {
  /**
   * The heading or question over the boxes.
   */
  title: string;
  /**
   * The boxes in printed order.
   */
  options: {
    /**
     * The number printed beside the box.
     */
    code?: string;
    /**
     * The words beside the box.
     */
    text: string;
    /**
     * Whether the box is ticked.
     */
    checked?: boolean;
    /**
     * What was written beside the box.
     */
    note?: string;
  }[];
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
  /**
   * Marks on the further scales of the configuration, by the scale's id. They are kept beside the rating and never rolled up.
   */
  marks?: {
    [k: string]: number;
  };
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
 * What was decided when the work or the plan came to its end, in the words of the form.
 */
export interface Conclusion {
  /**
   * The decision.
   */
  value: string;
  /**
   * The day of the decision.
   */
  on?: string;
  /**
   * Who decided.
   */
  by?: string;
  /**
   * Why.
   */
  note?: string;
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
  provenance?: Provenance;
  /**
   * Counts add up over the year and begin at 0: no line leads from last year's end to this year's target.
   */
  cumulative?: boolean;
  /**
   * The measures that this one is worked out from.
   */
  computed_from?: {
    /**
     * Ids of measures of this plan, or of other plans with the plan's id and # before them.
     *
     * @minItems 1
     */
    of: string[];
    /**
     * How: added, averaged, averaged by number of students, the lowest, the highest, the first less the second, the first over the second, or as the note says.
     */
    method: 'sum' | 'mean' | 'weighted_mean' | 'min' | 'max' | 'difference' | 'ratio' | 'other';
    /**
     * The rule in words.
     */
    note?: string;
  };
  /**
   * Why this is measured.
   */
  rationale?: string;
  /**
   * The group that the others are compared with. Default: all students.
   */
  reference_group?: string;
  baseline?: Baseline;
  history?: History;
  benchmarks?: Benchmarks;
  target?: Target;
  yearly_targets?: YearlyTargets;
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
 * Values of others for comparison, by their name.
 */
export interface Comparison {
  [k: string]: number | string;
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
   * For a change: how often it is promised, once or anew every school year.
   */
  per?: 'once' | 'year';
  /**
   * For a change: the value it is counted from.
   */
  from?: 'baseline' | 'previous_year';
  /**
   * The target in words.
   */
  text?: string;
}
/**
 * Targets of a multi-year plan by school year.
 */
export interface YearlyTargets {
  [k: string]: MeasureValue;
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
  history?: History;
  benchmarks?: Benchmarks;
  target?: Target;
  yearly_targets?: YearlyTargets;
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
   * Estimated actual amount in dollars, while the year's books are open.
   */
  estimated?: number;
  /**
   * Counts towards increased or improved services for the students that the grant is for.
   */
  contributing?: boolean;
  /**
   * Planned percentage of improved services, where no dollars show it.
   */
  improved_services?: number;
  /**
   * Full-time equivalents paid.
   */
  fte?: number;
  note?: string;
  attributes?: Custom;
}
/**
 * The status, given by the state, that brings the assistance.
 */
export interface AddendumDesignation {
  /**
   * Its name, as in directory.yaml.
   */
  name: string;
  /**
   * The system under which it is given.
   */
  scheme?: string;
  /**
   * The school year for which it is given.
   */
  year?: string;
  /**
   * The first school year in which it was given.
   */
  since?: string;
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
  flags?: Texts;
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
    /**
     * The words of the standard.
     */
    text?: string;
    /**
     * For forms that print every code with a box: whether it is ticked. Left out: it is.
     */
    checked?: boolean;
  }[];
  requirements?: Requirement[];
  progress?: Progress;
  conclusion?: Conclusion;
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
 * The level at which the agency is monitored in a year. It decides which form the plan takes and who receives it: see `monitoring` in the configuration.
 */
export interface CimMonitoring {
  /**
   * Id of the level, as listed under `monitoring` in pip.config.yaml.
   */
  level: string;
  /**
   * The school year for which the level was given. Default: the plan's term.
   */
  year?: string;
  reasons?: Texts;
  reviewer?: Person;
  /**
   * Anything else about the level.
   */
  note?: string;
}
/**
 * What the data says, where it comes from and when it was taken.
 */
export interface CimDatum {
  /**
   * What was found, with its numbers.
   */
  finding: string;
  /**
   * Where the data comes from.
   */
  source?: string;
  /**
   * When it was measured, or the years it covers.
   */
  period?: string;
}
/**
 * Why the problem is there, with what shows it.
 */
export interface CimRootCause {
  /**
   * Its id, which strategies name under `addresses`.
   */
  id: string;
  /**
   * The cause in one or two sentences.
   */
  statement: string;
  /**
   * What shows that this is a cause.
   */
  evidence?: Evidence[];
  custom?: Custom;
}
/**
 * What should be reached by a day, and what was found then.
 */
export interface CimBenchmark {
  /**
   * The day by which it should be reached.
   */
  by: string;
  value: MeasureValue;
  /**
   * Id of the measure meant, where the outcome has several.
   */
  measure?: string;
  result?: Result;
  /**
   * Anything a reader has to know about this benchmark.
   */
  note?: string;
}
/**
 * The plan as it was sent on one day, and what came back.
 */
export interface CimSubmission {
  /**
   * The day it was sent.
   */
  on: string;
  /**
   * Who received it.
   */
  to: string;
  /**
   * Who sent it.
   */
  by?: string;
  /**
   * The form in which it was sent.
   */
  form?: string;
  /**
   * 1 for the first submission, 2 for the next, and so on.
   */
  round?: number;
  /**
   * The version of the plan that was sent, in quotes.
   */
  version?: string;
  /**
   * What came back, one entry a remark.
   */
  feedback?: CimFeedback[];
  /**
   * What became of it; left out while there is no answer.
   */
  outcome?: 'accepted' | 'returned';
  /**
   * The day it was accepted or returned.
   */
  decided_on?: string;
  /**
   * Anything else about this submission.
   */
  note?: string;
}
/**
 * What the one who receives the plan said about it, and what came of it.
 */
export interface CimFeedback {
  /**
   * The day of the feedback.
   */
  on?: string;
  /**
   * Who gave it.
   */
  by?: string;
  /**
   * What was said.
   */
  text: string;
  about?: Ids;
  /**
   * What the agency changed as a result.
   */
  response?: string;
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
      /**
       * Number and title on the agenda.
       */
      agenda_item?: string;
      /**
       * What the board is asked to do.
       */
      action_requested?: string;
      /**
       * What it costs, and from which source.
       */
      fiscal_impact?: string;
      /**
       * Who wrote the report.
       */
      prepared_by?: string;
      /**
       * Who released it for the meeting.
       */
      approved_by?: string;
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
     * What must be true for this rating, as printed in the legend.
     */
    definition?: string;
    /**
     * One character. Default: an open ring that fills as ratings rise.
     */
    symbol?: string;
    color?: string;
  }[];
  /**
   * Further scales by their id, for marks that stand beside the rating: fidelity, formative reviews, ratings of a visiting team.
   */
  scales?: {
    [k: string]: {
      /**
       * What the scale is called.
       */
      name: string;
      /**
       * Its points, worst to best.
       *
       * @minItems 2
       */
      points: {
        /**
         * The number written under marks.
         */
        value: number;
        /**
         * Its words.
         */
        label: string;
        /**
         * What must be true for it.
         */
        definition?: string;
      }[];
    };
  };
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
   * The district's own words: for the levels of a plan, and in reports for where a measure stands (met, not_met, on_track, off_track, below_baseline, baseline_year, not_judged, no_data, suppressed, not_applicable).
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
   * Severity of the changes that pip diff tells: one for all kinds of plan, or one a kind; off leaves a change out. Default: warning for adoption-withdrawn, amendment-missing, approval-removed, baseline-changed, benchmark-lowered, benchmark-removed, budget-lowered, budget-removed, closed-rating-changed, date-later, date-removed, dosage-lowered, measure-redefined, owner-removed, part-removed, target-lowered, target-removed, work-discontinued; info for the rest.
   */
  changes?: {
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
     * The district's color for the masthead and links, as a # and six digits.
     */
    accent?: string;
    /**
     * The district's logo on the first page of every report: a PNG, JPEG or SVG file of this workspace.
     */
    logo?: string;
  };
  /**
   * The sections of each report, where they are other than usual; pip report --describe lists them.
   */
  reports?: {
    /**
     * How the packet of a school is made up.
     */
    sam?: {
      /**
       * The sections that are printed, in order; those not listed are left out. The masthead always begins it.
       *
       * @minItems 1
       */
      sections?: (
        | 'glance'
        | 'dashboard'
        | 'changes'
        | 'measures'
        | 'groups'
        | 'narratives'
        | 'actions'
        | 'meeting'
        | 'district'
      )[];
    };
    /**
     * How the mid-year report is made up.
     */
    'mid-year'?: {
      /**
       * The sections that are printed, in order; those not listed are left out. The masthead always begins it.
       *
       * @minItems 1
       */
      sections?: ('glance' | 'overview' | 'requests' | 'story' | 'changes' | 'money' | 'goals')[];
    };
    /**
     * How the end-of-year report is made up.
     */
    eoy?: {
      /**
       * The sections that are printed, in order; those not listed are left out. The masthead always begins it.
       *
       * @minItems 1
       */
      sections?: (
        | 'glance'
        | 'overview'
        | 'requests'
        | 'story'
        | 'changes'
        | 'behind'
        | 'decisions'
        | 'baselines'
        | 'money'
        | 'goals'
      )[];
    };
    /**
     * How the report to the board is made up.
     */
    board?: {
      /**
       * The sections that are printed, in order; those not listed are left out. The masthead always begins it, and the appendix, which says what was withheld and how figures are made, always ends it.
       *
       * @minItems 1
       */
      sections?: (
        | 'envelope'
        | 'glance'
        | 'dashboard'
        | 'requests'
        | 'heat'
        | 'changes'
        | 'story'
        | 'money'
        | 'goals'
      )[];
    };
    /**
     * How the page for families is made up.
     */
    summary?: {
      /**
       * The sections that are printed, in order; those not listed are left out. The masthead always begins it; how to take part, what is withheld and what words mean always end it.
       *
       * @minItems 1
       */
      sections?: ('lead' | 'rating' | 'results' | 'work')[];
    };
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
  /**
   * The grade, level or year of the designation, where its name does not say it.
   */
  value?: string;
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
 * What the columns of a district's or state's export mean, for pip import results. Columns are named by their heading, or by their number counted from 1.
 */
export interface MappingFile {
  /**
   * The sheet of a workbook that holds the export. Default: the only one in sight with anything on it.
   */
  sheet?: string;
  /**
   * What separates the columns. Default: found.
   */
  separator?: 'comma' | 'semicolon' | 'tab';
  /**
   * How letters are stored. Default: UTF-8, and Windows-1252 where it is not that.
   */
  encoding?: 'utf-8' | 'windows-1252';
  /**
   * Rows above the heading that are passed over; empty ones are not counted. Default: the heading is looked for.
   */
  skip?: number;
  /**
   * Rows that make the heading. Those of several rows are put together: Reading / Percent.
   */
  header_rows?: number;
  school?: CodeColumn;
  district?: CodeColumn;
  plan?: Column;
  year?: WordColumn;
  cycle?: WordColumn;
  group?: WordColumn;
  measure?: WordColumn;
  value?: Column;
  n?: Column;
  /**
   * Where a row holds several values: each column with its measure.
   *
   * @minItems 1
   */
  columns?: ValueColumn[];
  on?: Column;
  /**
   * The day of the measurement, where no column says it.
   */
  day?: string;
  /**
   * How days are written, where they are not written year-month-day.
   */
  dates?: 'month/day/year' | 'day/month/year';
  /**
   * How percentages without a percent sign are written: 52 as number or 0.52 as fraction. Cells of a workbook that are shown with a percent sign have one.
   */
  percent?: 'number' | 'fraction';
  /**
   * What separates decimals. Default: point.
   */
  decimal?: 'point' | 'comma';
  /**
   * What stands in the place of a value, and what it means; skip writes nothing. Default: * is suppressed, and so are <5 and >95, which are kept as printed; N/A, NA and n/a are not_available; an empty field, - and -- are passed over.
   */
  marks?: {
    [k: string]: 'suppressed' | 'not_available' | 'pending' | 'not_applicable' | 'skip';
  };
  provenance?: Provenance;
}
/**
 * The column with an official code of the directory.
 */
export interface CodeColumn {
  column: Column;
  /**
   * Which of the directory's codes it is, by its name there.
   */
  scheme?: string;
  /**
   * How many digits a code has: zeros that a spreadsheet took from the front are put back.
   */
  digits?: number;
}
/**
 * A column, and what its words mean. A word that is not listed means itself.
 */
export interface WordColumn {
  column: Column;
  /**
   * What the words of the column mean.
   */
  values?: {
    [k: string]: string;
  };
}
/**
 * A column with the values of one measure.
 */
export interface ValueColumn {
  column: Column;
  /**
   * Id of the measure, shared or the plan's own.
   */
  measure: string;
  n?: Column;
  /**
   * The student group that the column is about, by its name in the plans.
   */
  group?: string;
  /**
   * The cycle that the column is about.
   */
  cycle?: string;
}
/**
 * Measures that several plans use: a plan names one under uses and gives its own baseline, target and results.
 */
export interface MeasuresFile {
  measures: Measure[];
}
/**
 * The dosage: how long, how often, in what group.
 */
export interface Sessions {
  /**
   * Minutes of one session.
   */
  minutes?: number;
  /**
   * Days a week on which it takes place.
   */
  days_per_week?: number;
  /**
   * Students in the group; 1 for one student alone.
   */
  group_size?: number;
  /**
   * Weeks for which it is planned before it is looked at again.
   */
  weeks?: number;
}
/**
 * How the effect is followed: the tool, how often, where the student began, the goal line, and the rule by which the team decides.
 */
export interface Monitoring {
  /**
   * The instrument.
   */
  tool?: string;
  /**
   * What it counts.
   */
  measure?: string;
  /**
   * How often it is used.
   */
  frequency?: string;
  baseline?: DataPoint;
  /**
   * The straight line from where the student began to where the student is to be.
   */
  goal_line?: {
    from: DataPoint;
    to: DataPoint;
  };
  /**
   * What was measured, in order of the days.
   */
  data_points?: DataPoint[];
  /**
   * What the data has to show for the team to go on, change or stop.
   */
  decision_rule?: string;
}
/**
 * A value and its day.
 */
export interface DataPoint {
  /**
   * The day of the measurement.
   */
  on: string;
  /**
   * What was measured.
   */
  value: number;
  /**
   * What one should know about this value.
   */
  note?: string;
}
/**
 * One contact with the family.
 */
export interface FamilyContact {
  /**
   * The day.
   */
  on: string;
  /**
   * Call, visit, letter, conference; in which language.
   */
  how: string;
  /**
   * Who of the school.
   */
  by?: string;
  /**
   * What was said and agreed, without names of the student or the family.
   */
  note?: string;
}
/**
 * One meeting of the team about this student.
 */
export interface StudentMeeting {
  /**
   * The day.
   */
  on: string;
  present?: Texts;
  /**
   * What was looked at.
   */
  note?: string;
  /**
   * What was decided.
   */
  decision?: string;
}
/**
 * What the team decided at the end. Left out until then.
 */
export interface StudentOutcome {
  /**
   * Go on as now (continue), step by step less (fade), more of it (intensify), end the plan (exit), or ask for an evaluation (refer).
   */
  decision: 'continue' | 'fade' | 'intensify' | 'exit' | 'refer';
  /**
   * The day of the decision.
   */
  on: string;
  /**
   * The reasons, in a few sentences.
   */
  note?: string;
}
/**
 * What gave rise to the plan: a fact with its day, not a judgement of the person.
 */
export interface Concern {
  /**
   * A short name that never changes; goals point to it under addresses.
   */
  id: string;
  /**
   * The concern in one or two sentences that the teacher can recognize.
   */
  statement: string;
  /**
   * The day on which it was raised with the teacher.
   */
  on?: string;
  /**
   * The standard of practice it falls under, as the evaluation system names it.
   */
  standard?: string;
  /**
   * What was seen, with its day: visits, student work, conferences.
   */
  evidence?: Evidence[];
  custom?: Custom;
}
/**
 * One look at progress: when, by whom, how, what was found, and what comes next.
 */
export interface Assessment {
  /**
   * The day of the visit or conference.
   */
  on: string;
  /**
   * Who looked.
   */
  by?: string;
  /**
   * How: lesson visit, conference, look at student work.
   */
  method?: string;
  /**
   * What was seen, in facts.
   */
  finding: string;
  /**
   * What was agreed as the next step.
   */
  next?: string;
}
/**
 * The report half way: what has changed, and whether the plan is on track.
 */
export interface MidCycleReport {
  /**
   * The day of the mid-cycle conference.
   */
  on: string;
  /**
   * Who wrote the report.
   */
  by?: string;
  /**
   * Whether the goals will be met at this pace.
   */
  rating?: 'on_track' | 'not_on_track';
  /**
   * What has changed since the start, what has not yet, and what will be done about it.
   */
  summary: string;
}
/**
 * A line for a signature: whose, when, and what it states.
 */
export interface FormSignature {
  /**
   * Who signed.
   */
  name?: string;
  /**
   * In what part: teacher, evaluator, representative.
   */
  role: string;
  /**
   * The day of the signature. Left out until it is given.
   */
  on?: string;
  /**
   * What the signature states; that a plan was received is not that one agrees with it.
   */
  meaning?: string;
  /**
   * Where there is no signature: why.
   */
  note?: string;
}
/**
 * How the plan ended: satisfied, extended, or not satisfied. Left out until then.
 */
export interface TeacherOutcome {
  /**
   * The decision at the end of the plan.
   */
  decision: 'satisfied' | 'extended' | 'not_satisfied';
  /**
   * The day of the decision.
   */
  on: string;
  /**
   * Who decided.
   */
  by: string;
  /**
   * The reasons, in a few sentences.
   */
  note?: string;
}
