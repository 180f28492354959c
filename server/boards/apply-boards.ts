import type { Clock } from '#lib/domain/clock';
import type { Audit } from '#server/audit/audit';
import type { Store } from '#server/store/open-store';
import { type AppliedBoard, planApply } from './plan-apply.ts';
import type { KeyedFile } from './read-board-files.ts';
import { APPLIED_BY, refuseTooMany, writeStep } from './write-applied.ts';

export interface ApplyTools {
  store: Pick<Store, 'db'>;
  clock: Clock;
  audit: Audit;
}

export interface ApplyOptions {
  files: readonly KeyedFile[];
  /** Writes over what was changed by hand. */
  isForced: boolean;
  /** Says what would be done and does nothing. */
  isDryRun: boolean;
}

/**
 * Makes the boards of the store what files say, all or none: nothing is written while one of them is wrong or in
 * conflict. `isWritten` tells which it was. Boards that are in no file are left alone.
 */
export async function applyBoards(
  { store, clock, audit }: ApplyTools,
  { files, isForced, isDryRun }: ApplyOptions,
): Promise<{ applied: AppliedBoard[]; isWritten: boolean }> {
  const { steps, isWritten, ids } = await store.db.transaction().execute(async (transaction) => {
    const planned = await planApply(transaction, files);
    const stops = planned.some(({ outcome }) => outcome === 'wrong' || (outcome === 'conflict' && !isForced));
    const written = new Map<string, string>();
    if (!stops && !isDryRun) {
      await refuseTooMany(transaction, planned);
      for (const step of planned) written.set(step.key, await writeStep(transaction, step, clock.now()));
    }
    return { steps: planned, isWritten: !stops && !isDryRun, ids: written };
  });
  if (isWritten)
    for (const { key, name, outcome, number, file } of steps)
      if (outcome !== 'unchanged')
        await audit.note({
          actor: { kind: 'system', name: APPLIED_BY },
          action: 'board.applied',
          subject: { kind: 'board', id: ids.get(key) ?? '', name },
          outcome: 'done',
          details: { file, version: number, forced: outcome === 'conflict' },
        });
  return {
    applied: steps.map(({ file, key, name, outcome, words }) => ({ file, key, name, outcome, words })),
    isWritten,
  };
}
