import type { FieldState, Timeline, TimelineRow } from '../../model/planRecord.ts';
import type { FileRevision } from '../../model/repository.ts';
import { jsonText } from '../jsonText.ts';

/** A plan over time, for scripts. */
export function formatHistoryJson(timeline: Timeline): string {
  const { record, cycles, ratings, results, amendments } = timeline;
  const document = {
    schemaVersion: 1,
    plan: record.plan,
    title: record.title,
    file: record.file,
    cycles,
    commits: record.revisions.map(commitOf),
    unreadable: record.unreadable.map(({ commit }) => commit),
    ratings: ratings.map(rowOf),
    results: results.map(rowOf),
    amendments: amendments.map(({ text, states }) => ({ text, states: states.map(stateOf) })),
  };
  return jsonText(document);
}

/** A commit as scripts know it. */
export const commitOf = ({ commit, on, author, subject }: FileRevision) => ({
  commit,
  on,
  author,
  subject,
});

const stateOf = ({ value, text, revision }: FieldState) => ({
  value: value ?? null,
  text,
  ...commitOf(revision),
});

const rowOf = ({ part, cells }: TimelineRow) => ({
  part: { type: part.type, id: part.id, title: part.title },
  cycles: cells.map(({ cycle, states }) => ({ cycle, states: states.map(stateOf) })),
});
