import type { ChangeSummary } from './changeSummary.ts';
import type { Figure } from './figure.ts';
import type { Mark } from './mark.ts';
import type { PrintedDay } from './printedDay.ts';
import type { RatingMatrix, RatingPanel } from './ratingPanel.ts';

/** A measure with its values as printed. */
export interface MeasureRow {
  /** Name of the measure. */
  readonly name: string;
  /** Its unit: `percent`. */
  readonly unit: string;
  /** Where it began. */
  readonly baseline: string;
  /** One value a cycle. */
  readonly results: readonly string[];
  /** What was to be reached by the reported cycle. */
  readonly benchmark: string;
  /** What is to be reached, and by when. */
  readonly target: string;
  /** Where it stands. */
  readonly status: Mark;
  /** Difference from the baseline, in words. */
  readonly change: string;
}

/** A measure whose values are words, with what they say by period. */
export interface MeasureInWords {
  /** Name of the measure. */
  readonly name: string;
  /** Its values, from the baseline to the target. */
  readonly parts: readonly {
    /** The period, or what the value is. */
    readonly label: string;
    /** The value. */
    readonly text: string;
  }[];
}

/** A measure as a picture, with what it shows. */
export interface MeasureDetail {
  /** Name of the measure. */
  readonly name: string;
  /** What the figure shows, one sentence. */
  readonly sentence: string;
  /** The picture. */
  readonly figure: Figure;
  /** Where its data come from. */
  readonly source: string;
}

/** What was written about a strategy. */
export interface Narrative {
  /** Title of the strategy. */
  readonly title: string;
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Its rating. */
  readonly mark: Mark;
  /** What was written beside the rating. */
  readonly note: string | null;
  /** `What worked`, `What did not`, ... each with its text. */
  readonly parts: readonly {
    /** What the text is about. */
    readonly label: string;
    /** The text. */
    readonly text: string;
  }[];
  /** What shows it. */
  readonly evidence: readonly string[];
}

/** A step of the work with its owner and day. */
export interface ActionRow {
  /** What is to be done. */
  readonly title: string;
  /** Who does it. */
  readonly owner: string;
  /** The day by which it is due. */
  readonly due: string;
  /** `61 days late`, `in 12 days`. */
  readonly when: string;
  /** The strategy that it is part of. */
  readonly strategy: string;
}

/** A strategy of the district, or a part of one. */
export interface DistrictItem {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the strategy. */
  readonly title: string;
  /** The group heading that begins with this item. */
  readonly heading: string | null;
  /** This school's rating of the work that serves it; null where it works on parts of it only. */
  readonly adopted: Mark | null;
  /** Its parts that the school works on. */
  readonly subItems: readonly DistrictItem[];
}

/** A theory or goal of the district. */
export interface DistrictTheory {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the theory or goal. */
  readonly title: string;
  /** What it says. The usual packet leaves it to the district's plan; a template of your own may print it. */
  readonly statement: string;
  /** Its strategies that the school works on. */
  readonly strategies: readonly DistrictItem[];
}

/** A strategy of the district, or a part of one, that the school does not work on. */
export interface OtherItem {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the strategy. */
  readonly title: string;
}

/** The school on a census day. */
export interface ProfileLine {
  /** What was counted. */
  readonly label: string;
  /** The count, as printed. */
  readonly value: string;
}

/** Everything a SAM packet shows. */
export interface SamModel {
  /** Name of the report. */
  readonly report: 'sam';
  /** Language of the page. */
  readonly language: 'en';
  /** Title of the document, as lists and windows show it. */
  readonly title: string;
  /** Name of the district. */
  readonly district: string;
  /** The school that the packet is about. */
  readonly school: {
    /** Name of the school. */
    readonly name: string;
    /** Level, grades and the like, in short pieces. */
    readonly lines: readonly string[];
    /** Enrollment, student groups and other counts of the census day. */
    readonly profile: readonly ProfileLine[];
    /** The day of these counts. */
    readonly census: PrintedDay | null;
  };
  /** The reported cycle. */
  readonly cycle: {
    /** Name of the cycle: `Winter SAM`. */
    readonly name: string;
    /** The day of the meeting, where it is known. */
    readonly meeting: PrintedDay | null;
  };
  /** The plan that is reported on. */
  readonly plan: {
    /** Id of the plan. */
    readonly id: string;
    /** Title of the plan. */
    readonly title: string;
    /** School year of this edition: `2026-27`. */
    readonly term: string;
    /** Version of the plan, where it names one. */
    readonly version: string | null;
    /** Where its adoption stands: `Adopted`. */
    readonly statusWord: string;
    /** Whether it is still a draft. */
    readonly isDraft: boolean;
    /** Approved, amended and presented days, a phrase each. */
    readonly dates: readonly string[];
  };
  /** The day that was taken for today. */
  readonly asOf: PrintedDay;
  /** The plan at a glance, a sentence each. */
  readonly sentences: readonly string[];
  /** The rating of the whole plan. */
  readonly rating: RatingPanel;
  /** Picture of how many strategies carry each rating. */
  readonly distribution: Figure;
  /** The strategies with their ratings in each cycle. */
  readonly matrix: RatingMatrix;
  /** The points of the rating scale, best first. */
  readonly legend: readonly {
    /** The sign of the point. */
    readonly mark: Mark;
    /** What the point means, in the scale's own words. */
    readonly label: string;
    /** When a rating is this point, without a full stop; null where the scale does not say. */
    readonly definition: string | null;
  }[];
  /** What moved since the meeting before. */
  readonly changes: ChangeSummary;
  /** The measures of the plan with their results. */
  readonly measures: {
    /** Names of the cycles over the results. */
    readonly columns: readonly string[];
    /** The measures whose values are numbers. */
    readonly rows: readonly MeasureRow[];
    /** The measures whose values are words. */
    readonly inWords: readonly MeasureInWords[];
    /** Each measure over the cycles, as a picture. */
    readonly figures: readonly MeasureDetail[];
    /** Student groups of a measure beside each other, as a picture. */
    readonly gaps: readonly MeasureDetail[];
    /** What has to be said about values: interpolated, withheld and the like. */
    readonly notes: readonly string[];
  };
  /** What was written about each strategy in this cycle. */
  readonly narratives: readonly Narrative[];
  /** Steps that are late or soon due. */
  readonly actions: {
    /** Steps that should be done by now. */
    readonly overdue: readonly ActionRow[];
    /** Steps due within the days that the configuration calls soon. */
    readonly dueSoon: readonly ActionRow[];
    /** The last of these days. */
    readonly horizon: PrintedDay;
    /** How many steps are done, late and soon due. */
    readonly sentence: string;
  };
  /** What the school asks of the district. */
  readonly requests: readonly string[];
  /** What the meeting has to decide. */
  readonly decisions: readonly string[];
  /** The next meeting with its day; null where none follows. */
  readonly nextMeeting: string | null;
  /** Who takes part. */
  readonly team: readonly {
    /** Name of the person. */
    readonly name: string;
    /** What the person is in the team. */
    readonly role: string;
  }[];
  /** The district's plans that this school serves. */
  readonly districtPlans: readonly {
    /** Title of the plan. */
    readonly title: string;
    /** Its theories or goals that have strategies which the school works on. */
    readonly theories: readonly DistrictTheory[];
    /** Its other strategies, and parts of strategies, in the order of the plan. */
    readonly others: readonly OtherItem[];
  }[];
}
