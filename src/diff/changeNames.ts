import type { ChangeClass, ChangeName } from '../model/change.ts';

const name = (
  id: string,
  of: ChangeClass,
  summary: string,
  reason: string,
  weakens = false,
): ChangeName => ({
  id,
  class: of,
  severity: weakens ? 'warning' : 'info',
  weakens,
  summary,
  reason,
});

const weakening = (id: string, of: ChangeClass, summary: string, reason: string): ChangeName =>
  name(id, of, summary, reason, true);

/** Every meaning that a change of a plan can have, in the order of their ids. */
export const CHANGE_NAMES: readonly ChangeName[] = [
  name(
    'adopted',
    'commitment',
    'A plan was adopted.',
    'From now on it is a promise, and what changes of it has to be recorded.',
  ),
  weakening(
    'adoption-withdrawn',
    'commitment',
    'An adopted plan became a draft again.',
    'What a board adopted binds until the board decides anew.',
  ),
  name(
    'alignment-changed',
    'commitment',
    'What the part serves in another plan changed.',
    "A district's strategy is carried by the schools that say so.",
  ),
  weakening(
    'amendment-missing',
    'commitment',
    'Promises of an adopted plan changed, and its revisions do not record it.',
    'An amendment that is not recorded with its reason cannot be told from a slip.',
  ),
  name(
    'amendment-recorded',
    'commitment',
    'A revision was recorded with its reason.',
    'It explains the changes that it names.',
  ),
  name(
    'approval-changed',
    'commitment',
    'A decision or signature that was recorded reads otherwise.',
    'A record of what was decided is corrected seldom, and for a reason.',
  ),
  name(
    'approval-recorded',
    'commitment',
    'A decision or signature was recorded.',
    'It says who stands for this version of the plan.',
  ),
  weakening(
    'approval-removed',
    'commitment',
    'A decision or signature was taken out.',
    'Nobody stands any more for what they decided or signed.',
  ),
  weakening(
    'baseline-changed',
    'commitment',
    'Where a measure starts was changed.',
    'A lower start makes every later result look like progress.',
  ),
  name(
    'baseline-set',
    'commitment',
    'A measure got the value that it starts from.',
    'Progress is counted from here.',
  ),
  name(
    'benchmark-added',
    'commitment',
    'A cycle got a benchmark.',
    'From now on the result of this cycle is judged against it.',
  ),
  weakening(
    'benchmark-lowered',
    'commitment',
    'A benchmark asks for less than before.',
    'A result that missed it may now be called on track.',
  ),
  name(
    'benchmark-raised',
    'commitment',
    'A benchmark asks for more than before.',
    'A result that met it may now be called off track.',
  ),
  weakening(
    'benchmark-removed',
    'commitment',
    'A cycle lost its benchmark.',
    'Without it a straight line judges the result, or nothing does.',
  ),
  name(
    'budget-added',
    'commitment',
    'Money was planned that was not planned before.',
    'It is promised to this work and to no other.',
  ),
  weakening(
    'budget-lowered',
    'commitment',
    'Less money is planned than before.',
    'Work that loses its money is often lost next.',
  ),
  name(
    'budget-raised',
    'commitment',
    'More money is planned than before.',
    'It is missing elsewhere.',
  ),
  weakening(
    'budget-removed',
    'commitment',
    'A line of the budget was removed.',
    'Work that loses its money is often lost next.',
  ),
  weakening(
    'closed-rating-changed',
    'progress',
    'The rating of a cycle that was over was changed.',
    'It was the record of a meeting that people sat in.',
  ),
  name(
    'commitment-changed',
    'commitment',
    'A part of what was promised changed.',
    'It is for a reader to judge whether it became less.',
  ),
  name(
    'date-changed',
    'commitment',
    'A day changed by which nothing is due.',
    'A start, a meeting or an observation is on another day.',
  ),
  name('date-earlier', 'commitment', 'A day was moved forward.', 'The work is promised sooner.'),
  weakening(
    'date-later',
    'commitment',
    'A day by which something is due was moved back.',
    'Overdue work can be made to look on time.',
  ),
  weakening(
    'date-removed',
    'commitment',
    'The day by which something is due was removed.',
    'What is never due is never late.',
  ),
  name('date-set', 'commitment', 'A day was set.', 'From now on it can be early or late.'),
  name('detail-changed', 'wording', 'A detail changed.', 'Nothing that is promised or measured.'),
  weakening(
    'dosage-lowered',
    'commitment',
    'Less help is planned: fewer minutes, days or weeks, or a larger group.',
    'Whether an intervention works depends on how much of it there is.',
  ),
  name(
    'dosage-raised',
    'commitment',
    'More help is planned: more minutes, days or weeks, or a smaller group.',
    'Somebody has to have the time.',
  ),
  name(
    'figures-reworded',
    'commitment',
    'The figures in a sentence changed.',
    'A promise in words is a promise, and no measure repeats it.',
  ),
  weakening(
    'measure-redefined',
    'commitment',
    'What is measured, or in which direction, changed.',
    'Results before and after cannot be compared.',
  ),
  name('moved', 'structure', 'A part stands in another place.', 'It is the same part.'),
  name('owner-added', 'commitment', 'Work got an owner.', 'Somebody answers for it.'),
  name('owner-changed', 'commitment', 'Work changed hands.', 'Somebody else answers for it.'),
  weakening(
    'owner-removed',
    'commitment',
    'Work lost its owner.',
    'What belongs to nobody is done by nobody.',
  ),
  name('part-added', 'structure', 'A part was added.', 'It is a promise that was not there.'),
  name(
    'part-dropped',
    'structure',
    'A part of a plan that is not adopted was removed.',
    'Nothing was promised yet.',
  ),
  weakening(
    'part-removed',
    'structure',
    'A part was removed.',
    'A promise that is gone cannot be missed.',
  ),
  name('progress-noted', 'progress', 'A note on the work changed.', 'It says how the work goes.'),
  name('rating-changed', 'progress', 'A rating changed.', 'The judgement of the cycle moved.'),
  name('rating-given', 'progress', 'A part was rated.', 'The cycle has a judgement.'),
  name(
    'rating-removed',
    'progress',
    'A rating was taken back.',
    'The part counts as not rated again.',
  ),
  name(
    'reason-removed',
    'structure',
    'A need, a root cause or another reason was removed.',
    'Work that answers to it has lost its reason.',
  ),
  name(
    'renumbered',
    'structure',
    'A part has another id and the same content.',
    'References to the old id lead nowhere.',
  ),
  name('result-changed', 'progress', 'A result was corrected.', 'Its status may have moved.'),
  name('result-entered', 'progress', 'A result was entered.', 'The measure can be judged.'),
  name('result-removed', 'progress', 'A result was removed.', 'The measure has no data there.'),
  name('reworded', 'wording', 'Words changed.', 'The figures in them are the same.'),
  name('spending-recorded', 'progress', 'Spending changed.', 'It says where the money went.'),
  name('status-changed', 'progress', 'The status of work changed.', 'It says how far the work is.'),
  name(
    'target-added',
    'commitment',
    'A measure got a target.',
    'From now on it can be met or missed.',
  ),
  weakening(
    'target-lowered',
    'commitment',
    'A target asks for less than before.',
    'What was promised to students became less.',
  ),
  name(
    'target-raised',
    'commitment',
    'A target asks for more than before.',
    'What was promised to students became more.',
  ),
  weakening(
    'target-removed',
    'commitment',
    'A measure lost its target.',
    'A measure without a target cannot be missed.',
  ),
  weakening(
    'work-discontinued',
    'progress',
    'Work was given up.',
    'It no longer counts in the suggested rating.',
  ),
];

const BY_ID = new Map(CHANGE_NAMES.map((each) => [each.id, each]));

/** A meaning by its id; the ids are those of the list. */
export function changeName(id: string): ChangeName {
  const known = BY_ID.get(id);
  if (!known) throw new Error(`There is no change called ${id}.`);
  return known;
}
