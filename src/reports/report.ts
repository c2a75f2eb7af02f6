import type { Audience } from '../model/audience.ts';
import type { ChangedSince } from '../model/changedSince.ts';
import type { Figure } from '../model/figure.ts';
import type { Furniture } from '../model/furniture.ts';
import type { PlanHistory } from '../model/history.ts';
import type { Language } from '../model/language.ts';
import type { ListedDocument } from '../model/planDocument.ts';
import type { Mark } from '../model/mark.ts';
import type { PlanRollUp, RollUp } from '../model/rollup.ts';
import type { Cycle, Settings } from '../model/workspace.ts';
import type { PageSections } from './pageSections.ts';
import type { PlanSource } from './plan/source.ts';

/** What every report's model says besides its own content. */
export interface ReportModel {
  /** Id of the report, and name of its template. */
  readonly report: string;
  readonly language: string;
  readonly title: string;
  readonly plan: { readonly id: string };
}

/** A report's model with what every page needs to know of it. */
export interface BuiltReport {
  readonly model: ReportModel;
  readonly figures: readonly Figure[];
  readonly isDraft: boolean;
  /** Whom it is about, for the progress bar. */
  readonly about: string;
  readonly running: { readonly left: string; readonly right: string };
  /** Words at the edges of the printed page, where they are not English. */
  readonly furniture?: Furniture;
  /** Signs in words of its own, besides those that all reports share. */
  readonly marks?: readonly Mark[];
  /** How the page that leads to all reports lists it. */
  readonly listing: Omit<ListedDocument, 'links'>;
}

interface AnyReport {
  readonly id: string;
  readonly title: string;
  /** Kinds of plan that it is made of. */
  readonly kinds: 'all' | readonly string[];
  /** Whom it is for unless the person asks for another. */
  readonly audience: Audience;
  /** Whether all its fixed words come from the file of a language. */
  readonly isTranslated?: boolean;
  /** Its page in named parts; absent where the plan itself says what it is made of. */
  readonly sections?: PageSections;
}

/** A report that speaks for a cycle. */
export interface CycleReport extends AnyReport {
  readonly needsCycle: true;
  /** The cycle that the configuration names for it; null where a person has to name one. */
  readonly cycleFor: (settings: Settings, asOf: string) => string | null;
  /** The day of the report or meeting before; null where there is none. Absent where nothing is compared. */
  readonly lastReport?: (source: Reported) => string | null;
  readonly build: (source: TranslatedSource) => BuiltReport;
}

/** What a report speaks of. */
export interface Reported extends Pick<PlanSource, 'workspace' | 'plan' | 'asOf'> {
  readonly cycle: Cycle;
}

/** A report on a plan as it stands; progress is in it where a cycle was named. */
export interface StandingReport extends AnyReport {
  readonly needsCycle: false;
  readonly build: (source: PlanSource) => BuiltReport;
}

export type Report = CycleReport | StandingReport;

/** What a report that speaks for a cycle is made of. */
export type CycleSource = PlanSource & {
  readonly rollUp: RollUp;
  readonly rolled: PlanRollUp;
  /** Progress by cycle id. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
  /** What git knows of the plan's file; absent where nobody asked. */
  readonly revisions?: PlanHistory;
  /** What became of the plan since the report before; absent where nobody asked. */
  readonly changed?: ChangedSince | null;
};

/** The same with the language that the report is asked for in. */
export type TranslatedSource = CycleSource & { readonly language: Language };

/** Whether a report is made of a kind of plan. */
export function takesKind({ kinds }: Report, kind: string): boolean {
  return kinds === 'all' || kinds.includes(kind);
}
