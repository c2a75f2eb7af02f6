import { actionWithoutDate } from './actionWithoutDate.ts';
import { actionWithoutOwner } from './actionWithoutOwner.ts';
import { ambiguousIncrease } from './ambiguousIncrease.ts';
import { benchmarkOffPath } from './benchmarkOffPath.ts';
import { circularReference } from './circularReference.ts';
import { dateOutsideTerm } from './dateOutsideTerm.ts';
import { datesOutOfOrder } from './datesOutOfOrder.ts';
import { duplicateCode } from './duplicateCode.ts';
import { duplicateId } from './duplicateId.ts';
import { measureWithoutBaseline } from './measureWithoutBaseline.ts';
import { measureWithoutDirection } from './measureWithoutDirection.ts';
import { measureWithoutTarget } from './measureWithoutTarget.ts';
import { percentOutOfRange } from './percentOutOfRange.ts';
import { placeholderOwner } from './placeholderOwner.ts';
import { ratingBeforeCycle } from './ratingBeforeCycle.ts';
import { ratingOffScale } from './ratingOffScale.ts';
import { ratingUnexplained } from './ratingUnexplained.ts';
import { ratingUnsigned } from './ratingUnsigned.ts';
import type { Rule } from './rule.ts';
import { targetAgainstDirection } from './targetAgainstDirection.ts';
import { unknownCycle } from './unknownCycle.ts';
import { unresolvedReference } from './unresolvedReference.ts';
import { valueNotInUnit } from './valueNotInUnit.ts';
import { wrongKindReference } from './wrongKindReference.ts';

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [
  actionWithoutDate,
  actionWithoutOwner,
  ambiguousIncrease,
  benchmarkOffPath,
  circularReference,
  dateOutsideTerm,
  datesOutOfOrder,
  duplicateCode,
  duplicateId,
  measureWithoutBaseline,
  measureWithoutDirection,
  measureWithoutTarget,
  percentOutOfRange,
  placeholderOwner,
  ratingBeforeCycle,
  ratingOffScale,
  ratingUnexplained,
  ratingUnsigned,
  targetAgainstDirection,
  unknownCycle,
  unresolvedReference,
  valueNotInUnit,
  wrongKindReference,
];
