import { actionWithoutDate } from './actionWithoutDate.ts';
import { actionWithoutOwner } from './actionWithoutOwner.ts';
import { addendumMissing } from './addendumMissing.ts';
import { addendumUnknownValue } from './addendumUnknownValue.ts';
import { ambiguousIncrease } from './ambiguousIncrease.ts';
import { benchmarkOffPath } from './benchmarkOffPath.ts';
import { circularReference } from './circularReference.ts';
import { concernWithoutDate } from './concernWithoutDate.ts';
import { confidentialInPublic } from './confidentialInPublic.ts';
import { confidentialName } from './confidentialName.ts';
import { dateOutsideTerm } from './dateOutsideTerm.ts';
import { datesOutOfOrder } from './datesOutOfOrder.ts';
import { duplicateCode } from './duplicateCode.ts';
import { duplicateId } from './duplicateId.ts';
import { goalStatusEarly } from './goalStatusEarly.ts';
import { interventionIncomplete } from './interventionIncomplete.ts';
import { measureWithoutBaseline } from './measureWithoutBaseline.ts';
import { measureWithoutDirection } from './measureWithoutDirection.ts';
import { measureWithoutTarget } from './measureWithoutTarget.ts';
import { monitoringLevelUnknown } from './monitoringLevelUnknown.ts';
import { outcomeNotAboutStudents } from './outcomeNotAboutStudents.ts';
import { oversightMissing } from './oversightMissing.ts';
import { percentOutOfRange } from './percentOutOfRange.ts';
import { placeholderOwner } from './placeholderOwner.ts';
import { ratingBeforeCycle } from './ratingBeforeCycle.ts';
import { ratingOffScale } from './ratingOffScale.ts';
import { ratingUnexplained } from './ratingUnexplained.ts';
import { ratingUnsigned } from './ratingUnsigned.ts';
import type { Rule } from './rule.ts';
import { signatureMissing } from './signatureMissing.ts';
import { strategyWithoutEffectivenessMeasure } from './strategyWithoutEffectivenessMeasure.ts';
import { strategyWithoutTimeline } from './strategyWithoutTimeline.ts';
import { studentIdentity } from './studentIdentity.ts';
import { submissionMissing } from './submissionMissing.ts';
import { supportFormIncomplete } from './supportFormIncomplete.ts';
import { targetAgainstDirection } from './targetAgainstDirection.ts';
import { toBeFilledIn } from './toBeFilledIn.ts';
import { unattachedAddendum } from './unattachedAddendum.ts';
import { unknownCycle } from './unknownCycle.ts';
import { unresolvedReference } from './unresolvedReference.ts';
import { valueNotInUnit } from './valueNotInUnit.ts';
import { wrongKindReference } from './wrongKindReference.ts';

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [
  actionWithoutDate,
  actionWithoutOwner,
  addendumMissing,
  addendumUnknownValue,
  ambiguousIncrease,
  benchmarkOffPath,
  circularReference,
  concernWithoutDate,
  confidentialInPublic,
  confidentialName,
  dateOutsideTerm,
  datesOutOfOrder,
  duplicateCode,
  duplicateId,
  goalStatusEarly,
  interventionIncomplete,
  measureWithoutBaseline,
  measureWithoutDirection,
  measureWithoutTarget,
  monitoringLevelUnknown,
  outcomeNotAboutStudents,
  oversightMissing,
  percentOutOfRange,
  placeholderOwner,
  ratingBeforeCycle,
  ratingOffScale,
  ratingUnexplained,
  ratingUnsigned,
  signatureMissing,
  strategyWithoutEffectivenessMeasure,
  strategyWithoutTimeline,
  studentIdentity,
  submissionMissing,
  supportFormIncomplete,
  targetAgainstDirection,
  toBeFilledIn,
  unattachedAddendum,
  unknownCycle,
  unresolvedReference,
  valueNotInUnit,
  wrongKindReference,
];
