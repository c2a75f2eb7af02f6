import type { Mark } from './mark.ts';
import type { ListedDocument } from './planDocument.ts';
import type { PrintedDay } from './printedDay.ts';

/** How the index lists a packet. */
export interface PacketRow {
  /** Name of the school. */
  readonly school: string;
  /** Where the plan's adoption stands: `Adopted`. */
  readonly status: string;
  /** The rating of the plan. */
  readonly rating: Mark;
  /** The rating that its parts suggest. */
  readonly suggested: Mark | null;
  /** How many strategies carry each rating. */
  readonly strategies: string;
  /** How many steps are late. */
  readonly overdue: number;
}

/** The page that leads to all packets of a cycle. */
export interface IndexModel {
  /** Name of the page. */
  readonly report: 'index';
  /** Language of the page. */
  readonly language: 'en';
  /** Title of the document, as lists and windows show it. */
  readonly title: string;
  /** Name of the district. */
  readonly district: string;
  /** Name of the cycle. */
  readonly cycle: string;
  /** The school year: `2026-27`. */
  readonly term: string;
  /** The day of the meetings, where it is known. */
  readonly meeting: PrintedDay | null;
  /** The day that was taken for today. */
  readonly asOf: PrintedDay;
  /** The packets, a line each. */
  readonly packets: readonly (PacketRow & {
    /** The files of the packet. */
    readonly links: readonly {
      /** What the file is: `PDF`. */
      readonly label: string;
      /** Where the file lies. */
      readonly href: string;
    }[];
  })[];
  /** Names of schools that have no plan. */
  readonly withoutPlan: readonly string[];
  /** Whole plans that were written with the packets. */
  readonly documents: readonly ListedDocument[];
  /** The district's strategies with the schools that adopted them. */
  readonly adoptions: readonly {
    /** Its printed number, or nothing. */
    readonly code: string;
    /** Title of the strategy. */
    readonly title: string;
    /** Names of these schools. */
    readonly schools: readonly string[];
  }[];
}
