import type { BoardChanges } from '../../model/boardReport.ts';
import { ratingMarks } from '../marks.ts';
import { measureSentence, strategySentence } from '../sam/headline.ts';
import { counted, listed } from '../words.ts';
import type { BoardSource } from './sources.ts';

/** Three sentences that answer: how are we doing, did it help, what changed and what is asked. */
export function boardSentences(
  { rolled, workspace }: BoardSource,
  changes: BoardChanges,
  requests: readonly string[],
): string[] {
  const marks = ratingMarks(workspace.settings.rating_scale);
  return [
    strategySentence(rolled.strategies, marks),
    measureSentence(rolled),
    `${changeSentence(changes)} ${requestSentence(requests.length)}`,
  ];
}

function changeSentence({ up, down, first, since, sinceLabel }: BoardChanges): string {
  if (sinceLabel === null) return since;
  const moved = [
    `${counted(up.length, 'rating')} of the district went up`,
    `${down.length} went down`,
    ...(first.length > 0 ? [`${first.length} ${first.length === 1 ? 'is' : 'are'} new`] : []),
  ];
  return `Since ${sinceLabel}, ${listed(moved)}.`;
}

function requestSentence(requests: number): string {
  if (requests === 0) return 'Nothing is asked of the board.';
  return `The board is asked for ${counted(requests, 'decision')}.`;
}
