import type { PlanChanges } from '../../model/change.ts';

/** Changes with what a document has to say about where they come from. */
export interface ChangedDocument {
  readonly plans: readonly PlanChanges[];
  /** How many changes are left out because the configuration switches them off. */
  readonly off: number;
  /** What people call the two states that are compared. */
  readonly names: { readonly before: string; readonly after: string };
  /** The day that was taken for today. */
  readonly asOf: string;
  /** Whether the plans may be shown to those alone who work with them. */
  readonly isConfidential: boolean;
}
