import type { Clock } from '#lib/domain/clock';
import type { Audit } from '#server/audit/audit';
import type { Logger } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import { boardReading } from './board-reading.ts';
import type { Boards } from './boards.ts';
import { draftChanges } from './draft-changes.ts';
import { keptChanges } from './kept-changes.ts';
import { PublishedBoards } from './published-boards.ts';

export interface BoardsOptions {
  store: Pick<Store, 'db'>;
  clock: Clock;
  log: Logger;
  audit: Audit;
}

/** The boards of this installation, in the store. */
export function createBoards({ store, clock, log, audit }: BoardsOptions): Boards {
  const published = new PublishedBoards({ store, clock, log });
  const reading = boardReading(store);
  const tools = { store, clock, audit, reading, onChanged: () => published.refresh() };
  return {
    published: () => published.boards,
    onPublished: (listener) => published.onChanged(listener),
    ...reading,
    ...draftChanges(tools),
    ...keptChanges(tools),
    start: () => published.start(),
    stop: () => published.stop(),
  };
}
