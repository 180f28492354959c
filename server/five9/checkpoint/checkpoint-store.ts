import type { StatisticType } from '#lib/domain/statistic-type';
import type { SavedTable } from '../values/text-row.ts';

/** One table together with its place in the service's chain of updates: what it takes to go on after a restart. */
export interface Checkpoint {
  readonly type: StatisticType;
  /** What the next getStatisticsUpdate goes on from. */
  readonly timestamp: number;
  /** When the service last answered for this table, epoch ms on our clock. */
  readonly answeredAt: number;
  /** False when the session was given back on purpose. */
  readonly sessionLives: boolean;
  readonly table: SavedTable;
}

/** Where checkpoints are kept. What was saved under another identity, or cannot be read, is not there. */
export interface CheckpointStore {
  load(identity: string): Promise<readonly Checkpoint[]>;
  /** Replaces the checkpoint of that type as a whole, or rejects and leaves the old one. */
  save(identity: string, checkpoint: Checkpoint): Promise<void>;
}

/** Keeps nothing: every start is a cold one. */
export const NO_CHECKPOINTS: CheckpointStore = {
  load: () => Promise.resolve([]),
  save: () => Promise.resolve(),
};
