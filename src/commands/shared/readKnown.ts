import { CommandError } from '../../model/commandError.ts';
import type { Context, Revision } from '../../model/context.ts';
import type { Repository } from '../../model/repository.ts';
import type { Known } from './buildPackets.ts';
import { readHistories } from './planHistories.ts';
import { readChanges } from './readChanges.ts';
import type { Job } from './writeReports.ts';

/** Reads what git knows of the plans of a run; without git that is nothing, and the reports say so. */
export async function readKnown(
  context: Context,
  job: Job,
  revision: Revision | null,
): Promise<Known> {
  const { historyOf, isKnown } = await readHistories(context, job, revision);
  const repository = isKnown ? await openOrNull(context, job.root) : null;
  return { historyOf, changesOf: await readChanges(context, job, { repository, revision }) };
}

async function openOrNull(context: Context, root: string): Promise<Repository | null> {
  try {
    return await context.openRepository(root);
  } catch (error) {
    if (error instanceof CommandError) return null;
    throw error;
  }
}
