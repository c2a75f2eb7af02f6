import type { Explain, SchemaFault } from './schemaFault.ts';
import { show } from './schemaWords.ts';

/** What is said of values that are too short, too long, too few, too many, too small or too large. */
export const LIMITS: Readonly<Record<string, Explain>> = {
  minLength: tooShort,
  maxLength: tooLong,
  minItems: tooFew,
  maxItems: tooMany,
  minProperties: tooShort,
  maxProperties: tooMany,
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  exclusiveMaximum: outOfRange,
  multipleOf: notAMultiple,
};

/** What is said of a field without a value. */
export function emptyValue({ field }: Pick<SchemaFault, 'field'>): ReturnType<Explain> {
  return {
    rule: 'empty-value',
    message: `${field} is empty.`,
    hint: 'Fill it in, or take the line out.',
  };
}

function tooShort(context: SchemaFault): ReturnType<Explain> {
  const { error, value, field } = context;
  const limit = Number(error.params['limit']);
  if (limit <= 1) return emptyValue(context);
  const what = typeof value === 'string' ? 'letters' : 'fields';
  return {
    rule: 'empty-value',
    message: `${field} needs at least ${limit} ${what}.`,
    hint: 'Add what is missing.',
  };
}

function tooLong({ error, value, field }: SchemaFault): ReturnType<Explain> {
  const length = [...String(value)].length;
  return {
    rule: 'out-of-range',
    message: `${field} has ${length} letters; it cannot have more than ${String(error.params['limit'])}.`,
    hint: 'Say it shorter.',
  };
}

function tooFew({ error, field }: SchemaFault): ReturnType<Explain> {
  const limit = Number(error.params['limit']);
  return {
    rule: 'empty-value',
    message: `${field} needs at least ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
    hint: 'Add what is missing, or take the field out to use the default.',
  };
}

function tooMany({ error, field }: SchemaFault): ReturnType<Explain> {
  const limit = Number(error.params['limit']);
  return {
    rule: 'out-of-range',
    message: `${field} cannot have more than ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
    hint: 'Keep the most important ones.',
  };
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'it cannot be less than',
  maximum: 'it cannot be more than',
  exclusiveMinimum: 'it has to be more than',
  exclusiveMaximum: 'it has to be less than',
};

function outOfRange({ error, value, field }: SchemaFault): ReturnType<Explain> {
  return {
    rule: 'out-of-range',
    message: `${field} is ${show(value)}; ${BOUNDS[error.keyword]} ${String(error.params['limit'])}.`,
    hint: 'Check the figure.',
  };
}

function notAMultiple({ error, value, field }: SchemaFault): ReturnType<Explain> {
  return {
    rule: 'out-of-range',
    message: `${field} is ${show(value)}; it has to be a multiple of ${String(error.params['multipleOf'])}.`,
    hint: 'Check the figure.',
  };
}
