/** How a field's value is written, and so how it is printed. */
export type FieldType =
  | 'text'
  | 'prose'
  | 'date'
  | 'number'
  | 'yes_no'
  /** One of several values. */
  | 'choice'
  /** Any of several values: boxes to tick. */
  | 'ticks'
  | 'list'
  /** A list of mappings without ids. */
  | 'table'
  /** A mapping with known fields. */
  | 'group'
  /** A mapping whose keys are the author's own. */
  | 'entries'
  /** A component, or a list of them. */
  | 'components'
  | 'person'
  | 'people'
  | 'id'
  | 'reference'
  | 'measures'
  | 'budget'
  | 'progress'
  /** Several shapes are allowed: the value says which. */
  | 'any';

/** A value that a field allows, with the words that stand for it. */
export interface Choice {
  readonly value: string | number | boolean;
  readonly label: string;
  /** Whether the schema itself gives the words. */
  readonly isTitled: boolean;
}

/** A field of a kind of document. */
export interface OutlineField {
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly type: FieldType;
  /** Declared by the kind itself rather than taken over from what all kinds share. */
  readonly isOwn: boolean;
  readonly isRequired: boolean;
  readonly isList: boolean;
  readonly choices: readonly Choice[];
  /** Fields of the mapping, or of each mapping in the list. Empty where a part holds itself again. */
  readonly children: readonly OutlineField[];
}

/** `due_date` as people write it: `Due date`. Names with capitals or blanks stay as they are. */
export function humanised(name: string): string {
  if (!/^[a-z0-9_]+$/.test(name)) return name;
  const words = name === 'url' ? 'link' : name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
