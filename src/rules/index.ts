import { acronymUnexplained } from './acronymUnexplained.ts';
import { actionWithoutDate } from './actionWithoutDate.ts';
import { actionWithoutOwner } from './actionWithoutOwner.ts';
import { addendumMissing } from './addendumMissing.ts';
import { addendumUnknownValue } from './addendumUnknownValue.ts';
import { ambiguousIncrease } from './ambiguousIncrease.ts';
import { amendmentUnrecorded } from './amendmentUnrecorded.ts';
import { benchmarkOffPath } from './benchmarkOffPath.ts';
import { birthDateInText } from './birthDateInText.ts';
import { budgetOverAllocation } from './budgetOverAllocation.ts';
import { budgetSourceUnknown } from './budgetSourceUnknown.ts';
import { checkInOutOfPlace } from './checkInOutOfPlace.ts';
import { circularReference } from './circularReference.ts';
import { concernWithoutDate } from './concernWithoutDate.ts';
import { confidentialInPublic } from './confidentialInPublic.ts';
import { confidentialName } from './confidentialName.ts';
import { councilSeats } from './councilSeats.ts';
import { dateOutsideTerm } from './dateOutsideTerm.ts';
import { datesOutOfOrder } from './datesOutOfOrder.ts';
import { duplicateCode } from './duplicateCode.ts';
import { duplicateId } from './duplicateId.ts';
import { expiredRole } from './expiredRole.ts';
import { goalStatusEarly } from './goalStatusEarly.ts';
import { goalWithoutWork } from './goalWithoutWork.ts';
import { interventionIncomplete } from './interventionIncomplete.ts';
import { measureWithoutBaseline } from './measureWithoutBaseline.ts';
import { measureWithoutDirection } from './measureWithoutDirection.ts';
import { measureWithoutTarget } from './measureWithoutTarget.ts';
import { missingFile } from './missingFile.ts';
import { monitoringLevelUnknown } from './monitoringLevelUnknown.ts';
import { needUnaddressed } from './needUnaddressed.ts';
import { needWithoutRootCause } from './needWithoutRootCause.ts';
import { outcomeNotAboutStudents } from './outcomeNotAboutStudents.ts';
import { oversightMissing } from './oversightMissing.ts';
import { percentOutOfRange } from './percentOutOfRange.ts';
import { placeholderOwner } from './placeholderOwner.ts';
import { ratingBeforeCycle } from './ratingBeforeCycle.ts';
import { ratingMissing } from './ratingMissing.ts';
import { ratingOffScale } from './ratingOffScale.ts';
import { ratingUnexplained } from './ratingUnexplained.ts';
import { ratingUnsigned } from './ratingUnsigned.ts';
import type { AnyRule } from './rule.ts';
import { sharedMeasureUnused } from './sharedMeasureUnused.ts';
import { signatureMissing } from './signatureMissing.ts';
import { smallGroupInText } from './smallGroupInText.ts';
import { strategyWithoutEffectivenessMeasure } from './strategyWithoutEffectivenessMeasure.ts';
import { strategyWithoutNeed } from './strategyWithoutNeed.ts';
import { strategyWithoutTimeline } from './strategyWithoutTimeline.ts';
import { studentIdentity } from './studentIdentity.ts';
import { studentNameInText } from './studentNameInText.ts';
import { submissionMissing } from './submissionMissing.ts';
import { supportFormIncomplete } from './supportFormIncomplete.ts';
import { targetAgainstDirection } from './targetAgainstDirection.ts';
import { toBeFilledIn } from './toBeFilledIn.ts';
import { unattachedAddendum } from './unattachedAddendum.ts';
import { unknownCycle } from './unknownCycle.ts';
import { unresolvedReference } from './unresolvedReference.ts';
import { valueNotInUnit } from './valueNotInUnit.ts';
import { wrongKindReference } from './wrongKindReference.ts';
import { yearlyTargetUnknownYear } from './yearlyTargetUnknownYear.ts';

/** Every rule, in the order of their ids. */
export const RULES: readonly AnyRule[] = [
  acronymUnexplained,
  actionWithoutDate,
  actionWithoutOwner,
  addendumMissing,
  addendumUnknownValue,
  ambiguousIncrease,
  amendmentUnrecorded,
  benchmarkOffPath,
  birthDateInText,
  budgetOverAllocation,
  budgetSourceUnknown,
  checkInOutOfPlace,
  circularReference,
  concernWithoutDate,
  confidentialInPublic,
  confidentialName,
  councilSeats,
  dateOutsideTerm,
  datesOutOfOrder,
  duplicateCode,
  duplicateId,
  expiredRole,
  goalStatusEarly,
  goalWithoutWork,
  interventionIncomplete,
  measureWithoutBaseline,
  measureWithoutDirection,
  measureWithoutTarget,
  missingFile,
  monitoringLevelUnknown,
  needUnaddressed,
  needWithoutRootCause,
  outcomeNotAboutStudents,
  oversightMissing,
  percentOutOfRange,
  placeholderOwner,
  ratingBeforeCycle,
  ratingMissing,
  ratingOffScale,
  ratingUnexplained,
  ratingUnsigned,
  sharedMeasureUnused,
  signatureMissing,
  smallGroupInText,
  strategyWithoutEffectivenessMeasure,
  strategyWithoutNeed,
  strategyWithoutTimeline,
  studentIdentity,
  studentNameInText,
  submissionMissing,
  supportFormIncomplete,
  targetAgainstDirection,
  toBeFilledIn,
  unattachedAddendum,
  unknownCycle,
  unresolvedReference,
  valueNotInUnit,
  wrongKindReference,
  yearlyTargetUnknownYear,
];
