import type { ExportColumn, ExportTable, ExportValue } from '../../model/export.ts';
import type { PlacedPlan } from './placedPlan.ts';

/** A column, and how its value is taken from a fact. */
export interface Column<Fact> extends ExportColumn {
  readonly of: (fact: Fact) => ExportValue | undefined;
}

/** A table before it is filled: its facts may be of any form, which nobody else has to know. */
export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ExportColumn[];
  fill(plans: readonly PlacedPlan[]): ExportTable;
}

/** Makes a table of facts about plans: one row a fact, in the order of the plans. */
export function tableOf<Fact>(
  { name, description }: Pick<Table, 'name' | 'description'>,
  columns: readonly Column<Fact>[],
  factsOf: (plan: PlacedPlan, all: readonly PlacedPlan[]) => readonly Fact[],
): Table {
  const shown = columns.map(({ of: _, ...column }) => column);
  return {
    name,
    description,
    columns: shown,
    fill: (plans) => ({
      name,
      description,
      columns: shown,
      rows: plans
        .flatMap((plan) => factsOf(plan, plans))
        .map((fact) => columns.map((column) => column.of(fact) ?? null)),
    }),
  };
}

type Of<Fact, Value> = (fact: Fact) => Value | null | undefined;

export const text = <Fact>(
  name: string,
  description: string,
  of: Of<Fact, string>,
): Column<Fact> => ({ name, type: 'text', description, of });

export const number = <Fact>(
  name: string,
  description: string,
  of: Of<Fact, number>,
): Column<Fact> => ({ name, type: 'number', description, of });

export const day = <Fact>(
  name: string,
  description: string,
  of: Of<Fact, string>,
): Column<Fact> => ({ name, type: 'day', description, of });

export const yesNo = <Fact>(
  name: string,
  description: string,
  of: Of<Fact, boolean>,
): Column<Fact> => ({ name, type: 'yes_no', description, of });

export const any = <Fact>(
  name: string,
  description: string,
  of: Of<Fact, string | number | boolean>,
): Column<Fact> => ({ name, type: 'any', description, of });

/** Several texts in one field; nothing where there are none. */
export const joined = (texts: readonly string[] = [], separator = '; '): string | null =>
  texts.length === 0 ? null : texts.join(separator);
