import { boardTrends } from '#lib/domain/board-trends';
import type { Board } from '#lib/domain/board';
import type { LiveQueries, LiveQueryHandle } from './live-queries.ts';

/** Keeps the trends of each connection's boards recorded, whoever looks, so that a screen opened later has their last hour. */
export class RecordedTrends {
  readonly #liveQueries: Pick<LiveQueries, 'open'>;
  readonly #held = new Map<string, readonly LiveQueryHandle[]>();

  constructor(liveQueries: Pick<LiveQueries, 'open'>) {
    this.#liveQueries = liveQueries;
  }

  /** Records what these boards show of the connection from now on; what was recorded before too keeps its past. */
  record(connectionId: string, boards: readonly Board[]): void {
    const before = this.#held.get(connectionId) ?? [];
    this.#held.set(
      connectionId,
      boards.flatMap(boardTrends).map((trend) => this.#liveQueries.open(trend)),
    );
    for (const handle of before) handle.close();
  }

  forget(connectionId: string): void {
    for (const handle of this.#held.get(connectionId) ?? []) handle.close();
    this.#held.delete(connectionId);
  }
}
