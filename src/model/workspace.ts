import type { Component } from './component.ts';
import type { Path } from './diagnostic.ts';
import type { Kind } from './kind.ts';
import type {
  AddendumPlan,
  CimPlan,
  ConfigFile,
  DipPlan,
  District,
  Measure,
  PlanFields,
  School,
  SipPlan,
  StudentPlan,
  SupportPlan,
  TipPlan,
} from './plan.ts';

/** A plan's own fields: those all kinds share, and those of its kind read by name. */
export type PlanData = (
  DipPlan | SipPlan | TipPlan | StudentPlan | SupportPlan | CimPlan | AddendumPlan
) &
  PlanFields;

/** A text read from the workspace, or the reason why it could not be read as one. */
export type SourceFile =
  | {
      readonly file: string;
      readonly text: string;
      /** Known to hold plain letters, tabs and ends of lines. */
      readonly isPlain?: true;
    }
  | { readonly file: string; readonly unreadable: string };

/** A reporting cycle of a school year; days are inclusive. */
export interface Cycle {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** The day of the Student Achievement Meetings, where it is known. */
  readonly meeting?: string;
}

/** A point of the rating scale. */
export interface RatingPoint {
  readonly value: number;
  readonly label: string;
  readonly short: string;
  /** When a rating is this point, in the district's words; absent where it says nothing. */
  readonly definition?: string;
  /** One character that stands for it in text. */
  readonly symbol: string;
  readonly color: string;
}

/** The configuration with every default filled in. */
export interface Settings {
  readonly organization: string;
  readonly school_year: string;
  readonly visibility: 'public' | 'confidential';
  readonly cycles: readonly Cycle[];
  readonly reporting: Required<NonNullable<ConfigFile['reporting']>>;
  /** Worst to best. */
  readonly rating_scale: readonly RatingPoint[];
  readonly rollup: {
    readonly method: 'median_capped' | 'worst' | 'majority' | 'mean';
    readonly min_rated: number;
    readonly cut_points: readonly number[];
  };
  readonly due_soon_days: number;
  readonly suppression: { readonly min_numerator: number; readonly min_denominator: number };
  readonly labels: Readonly<Record<string, string>>;
  readonly funding: NonNullable<ConfigFile['funding']>;
  readonly rules: NonNullable<ConfigFile['rules']>;
  /** Severities of changes by name; those that are not here have their own. */
  readonly changes: NonNullable<ConfigFile['changes']>;
  /** Types and providers of technical assistance, and the designations that require an addendum. */
  readonly assistance: Required<NonNullable<ConfigFile['assistance']>>;
  readonly monitoring: NonNullable<ConfigFile['monitoring']>;
  /** The district's fixed questions by id. */
  readonly prompts: Readonly<Record<string, string>>;
  /** Sections of reports by the report's name, where the workspace chose them. */
  readonly reports: NonNullable<ConfigFile['reports']>;
  readonly page: {
    readonly size: 'letter' | 'a4';
    readonly accent: string;
    /** Path of a picture in the workspace; absent where the district names none. */
    readonly logo?: string;
  };
  readonly browser: string | null;
}

/** A measure of a plan with what it takes over from a shared one already filled in. */
export interface PlanMeasure {
  readonly id: string;
  readonly path: Path;
  /** The component that carries it; null when the plan itself does. */
  readonly owner: Component | null;
  readonly data: Measure & { readonly name: string };
}

/** A plan as the rest of the program sees it: valid data, a tree, an index. */
export interface Plan {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly file: string;
  /** Id of the school or district that the plan is about. */
  readonly about: string;
  readonly term: string;
  readonly data: PlanData;
  readonly components: readonly Component[];
  /** Every component by id, in document order. */
  readonly byId: ReadonlyMap<string, Component>;
  readonly measures: readonly PlanMeasure[];
  /** Parts of the file that were left out because they do not have the shape of a plan. */
  readonly leftOut: readonly Path[];
  /** Turns a path in the data into the path in the file: they differ behind what was left out. */
  readonly pathInFile: (path: Path) => Path;
  /** Every id in the file, also in parts that were left out; gathered when it is asked for. */
  readonly claimedIds: () => ReadonlySet<string>;
}

export interface Workspace {
  /** Built-in kinds of plan and the workspace's own. */
  readonly kinds: readonly Kind[];
  readonly settings: Settings;
  readonly districts: readonly District[];
  readonly schools: readonly School[];
  /** False when the directory has faults, so that an unknown school may be the directory's fault. */
  readonly directoryComplete: boolean;
  readonly sharedMeasures: ReadonlyMap<string, Measure>;
  /** Where each shared measure stands. */
  readonly sharedMeasurePlaces: ReadonlyMap<string, { readonly file: string; readonly path: Path }>;
  /** False when a file of shared measures has faults, so that an unknown one may be its fault. */
  readonly measuresComplete: boolean;
  /** Files that hold the shared measures. */
  readonly measureFiles: readonly string[];
  /** Sorted by id. */
  readonly plans: readonly Plan[];
  readonly plansById: ReadonlyMap<string, Plan>;
  /** Ids that files claim although they are too broken to be plans. */
  readonly brokenPlanIds: ReadonlySet<string>;
  /** Files that should hold plans and are too broken to be one. */
  readonly brokenPlanFiles: readonly string[];
  /** False when a plan file is so broken that not even its id is known. */
  readonly plansComplete: boolean;
}

export const CONFIG_FILE = 'pip.config.yaml';
export const DIRECTORY_FILE = 'directory.yaml';

/** Splits `plan#component`; the component is null where the reference names the plan alone. */
export function splitReference(reference: string): { plan: string; component: string | null } {
  const [plan = '', component] = reference.split('#');
  return { plan, component: component ?? null };
}

/** One reference or a list of them, as a list. */
export function referenceList(references: string | readonly string[] | undefined): string[] {
  if (references === undefined) return [];
  return typeof references === 'string' ? [references] : [...references];
}
