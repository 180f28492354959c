import type { Clock } from '#lib/domain/clock';
import type { Audit } from '#server/audit/audit';
import type { Logger } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import type { Boards } from './boards.ts';
import { PublishedBoards } from './published-boards.ts';

export interface BoardsOptions {
  store: Store;
  clock: Clock;
  log: Logger;
  audit: Audit;
}

/** The boards of this installation, in the store. */
export function createBoards({ store, clock, log }: BoardsOptions): Boards {
  const published = new PublishedBoards({ store, clock, log });
  return {
    published: () => published.boards,
    onPublished: (listener) => published.onChanged(listener),
    start: () => published.start(),
    stop: () => published.stop(),
  };
}
